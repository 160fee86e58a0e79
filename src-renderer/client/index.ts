export { bridgeClient, desktopBridge } from './bridge-client.ts';
export type { Answer, Client, Feed, QueryOf, QueryType, Seen, Trouble, ValueOf } from './client.ts';
export { httpClient } from './http-client.ts';
