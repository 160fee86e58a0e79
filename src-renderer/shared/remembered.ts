/** Keeps what was made for each key: for what is costly to make, of which hundreds of rows want the same few. */
export function remembered<Value>(): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    kept.set(key, value);
    return value;
  };
}
