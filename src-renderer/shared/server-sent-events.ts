/** The data of each event of a `text/event-stream` body, in order. Ends when the body ends, throws when it breaks. */
export async function* serverSentData(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (rest + decoder.decode(part.value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n');
      rest = events.pop() ?? '';
      yield* events.map(dataOf).filter((data) => data !== '');
    }
  } finally {
    // Whoever has heard enough of it does not keep the host sending; a stream that broke cannot be ended.
    void reader.cancel().catch(() => undefined);
  }
}

function dataOf(event: string): string {
  return event
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).trimStart())
    .join('\n');
}
