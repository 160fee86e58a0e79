export { type Answer, type Connection, connectSocket } from './connect.ts';
export { type ConnectedFace, connectFace } from './connect-face.ts';
export type { OnOpen } from './conversation.ts';
export type { WindowName } from './request.ts';
export { type ServedSocket, serveSocket } from './serve-socket.ts';
