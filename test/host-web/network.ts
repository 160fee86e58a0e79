import http, { type OutgoingHttpHeaders } from 'node:http';

/** A command whose body has begun and does not go on. */
export async function slowCommand(port: number, headers: OutgoingHttpHeaders): Promise<http.ClientRequest> {
  const request = http.request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/api/execute',
    agent: false,
    headers: { ...headers, 'content-length': 1000 },
  });
  request.on('error', () => {});
  await new Promise<void>((resolve) => request.write('{"type":', () => resolve()));
  return request;
}
