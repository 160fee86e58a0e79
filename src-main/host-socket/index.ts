export { type Answer, type Connection, connectSocket } from './connect.ts';
export { connectFace } from './connect-face.ts';
export { type ServedSocket, serveSocket } from './serve-socket.ts';
