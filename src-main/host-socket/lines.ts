/** One line of a stream. A line longer than was allowed is skipped to its end and told as such. */
export type Line = { is: 'line'; text: string } | { is: 'tooLong' };

const lineEnd = 10;

/** The lines of a stream, each without its end; what comes after the last line end counts as one too. */
export async function* linesOf(stream: AsyncIterable<Buffer>, longestBytes: number): AsyncGenerator<Line> {
  const open = new OpenLine(longestBytes);
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, from)) {
      open.add(chunk.subarray(from, end));
      yield open.take();
      from = end + 1;
    }
    open.add(chunk.subarray(from));
  }
  if (open.hasBegun) yield open.take();
}

/** The line that has not ended yet. It holds no more than it may, however much comes. */
class OpenLine {
  private parts: Buffer[] = [];
  private bytes = 0;
  private readonly longestBytes: number;

  constructor(longestBytes: number) {
    this.longestBytes = longestBytes;
  }

  get hasBegun(): boolean {
    return this.bytes > 0;
  }

  add(part: Buffer): void {
    this.bytes += part.length;
    if (this.bytes > this.longestBytes) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  take(): Line {
    const line: Line =
      this.bytes > this.longestBytes
        ? { is: 'tooLong' }
        : { is: 'line', text: Buffer.concat(this.parts).toString('utf8') };
    this.parts = [];
    this.bytes = 0;
    return line;
  }
}
