import type { Socket } from 'node:net';
import type { CurrentView, Face } from '#contract';
import type { RequestId } from './request.ts';

/** What one client watches. A client that reads slowly gets the latest view when it has caught up, not all of them. */
export class Watches {
  private readonly unwatchers = new Map<RequestId, () => void>();
  private readonly late = new Map<RequestId, CurrentView>();
  private readonly socket: Socket;
  private readonly face: Face;

  constructor(socket: Socket, face: Face) {
    this.socket = socket;
    this.face = face;
    socket.on('drain', () => this.catchUp());
  }

  /** Tells the client at once and after every change, under the id of its request. */
  begin(id: RequestId): void {
    this.stop(id);
    this.unwatchers.set(
      id,
      this.face.watch((current) => this.push(id, current)),
    );
  }

  stop(id: RequestId): void {
    this.unwatchers.get(id)?.();
    this.unwatchers.delete(id);
    this.late.delete(id);
  }

  end(): void {
    for (const id of [...this.unwatchers.keys()]) this.stop(id);
  }

  private push(id: RequestId, watch: CurrentView): void {
    if (this.socket.writableNeedDrain) this.late.set(id, watch);
    else if (this.socket.writable) this.socket.write(`${JSON.stringify({ id, watch })}\n`);
  }

  private catchUp(): void {
    const late = [...this.late];
    this.late.clear();
    for (const [id, current] of late) this.push(id, current);
  }
}
