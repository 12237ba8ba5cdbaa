/** A map that tells what it was asked for. */
export class AskedMap<K, V> implements ReadonlyMap<K, V> {
  private readonly map: ReadonlyMap<K, V>;
  private readonly ask: (key: K) => void;
  private readonly askAll: () => void;

  /** @param askAll called where more is read than one value */
  constructor(map: ReadonlyMap<K, V>, ask: (key: K) => void, askAll: () => void) {
    this.map = map;
    this.ask = ask;
    this.askAll = askAll;
  }

  get(key: K): V | undefined {
    this.ask(key);
    return this.map.get(key);
  }

  has(key: K): boolean {
    this.ask(key);
    return this.map.has(key);
  }

  get size(): number {
    return this.whole().size;
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.whole()) each(value, key, this);
  }

  entries(): MapIterator<[K, V]> {
    return this.whole().entries();
  }

  keys(): MapIterator<K> {
    return this.whole().keys();
  }

  values(): MapIterator<V> {
    return this.whole().values();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  private whole(): ReadonlyMap<K, V> {
    this.askAll();
    return this.map;
  }
}
