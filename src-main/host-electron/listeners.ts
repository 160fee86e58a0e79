/** Those who want to be told of something, in the order in which they came. */
export class Listeners<Told extends unknown[]> {
  private readonly listeners = new Set<(...told: Told) => void>();

  get isEmpty(): boolean {
    return this.listeners.size === 0;
  }

  add(listener: (...told: Told) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(...told: Told): void {
    for (const listener of this.listeners) listener(...told);
  }
}
