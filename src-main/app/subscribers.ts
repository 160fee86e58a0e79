/** Whatever subscribes returns its unsubscribe. */
export type Unsubscribe = () => void;

/** Whoever wants to be told of something. */
export class Subscribers<Told> {
  private readonly listeners = new Set<(told: Told) => void>();

  get some(): boolean {
    return this.listeners.size > 0;
  }

  add(listener: (told: Told) => void): Unsubscribe {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  tell(told: Told): void {
    for (const listener of this.listeners) listener(told);
  }
}
