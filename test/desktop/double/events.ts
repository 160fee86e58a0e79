/** An event of Electron's, as far as whoever listens can say no to it. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
