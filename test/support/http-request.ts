import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export type Asked = {
  method?: string;
  path: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Uint8Array;
  /** Send the body in pieces and do not say how long it is. */
  chunked?: boolean;
};

export type Answered = { status: number; headers: IncomingHttpHeaders; text: string };

/** One request exactly as it is written here: no browser's rules on headers and paths, no connection kept. */
export async function ask(port: number, asked: Asked): Promise<Answered> {
  const { method = 'GET', path, headers = {}, body, chunked = false } = asked;
  const length = body === undefined || chunked ? {} : { 'content-length': Buffer.byteLength(body) };
  const request = http.request({
    host: '127.0.0.1',
    port,
    method,
    path,
    agent: false,
    headers: { host: `127.0.0.1:${port}`, ...length, ...headers },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    // A server may refuse a long body before it has read it: the answer counts then, not the broken pipe.
    request.once('response', resolve);
    request.on('error', reject);
  });
  if (body !== undefined) write(request, Buffer.from(body), chunked);
  request.end();
  const response = await answered;
  const text = await wholeText(response);
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

function write(request: http.ClientRequest, body: Uint8Array, chunked: boolean): void {
  const pieceBytes = chunked ? 64 * 1024 : body.byteLength;
  for (let at = 0; at < body.byteLength; at += pieceBytes) request.write(body.subarray(at, at + pieceBytes));
}

async function wholeText(response: http.IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  await once(response, 'end');
  return text;
}

/** The headers of a call that is allowed. */
export function signedIn(token: string): OutgoingHttpHeaders {
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}
