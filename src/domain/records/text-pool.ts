/** Different texts, kept as UTF-16 code units one after another: quicker to go through than strings. */
export class TextPool {
  /** The units of all texts. */
  units = new Uint16Array(2 ** 16);
  /** How often each text was added. */
  readonly counts: number[] = [];
  /** Where each text begins, and where the last ends. */
  private readonly bounds = [0];
  /** A hash table: the number of a text plus 1, or 0. */
  private readonly slots: Int32Array;

  /** @param most how many texts are added at most */
  constructor(most: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** How many different texts there are. They are numbered from 0, in the order in which they came. */
  get size(): number {
    return this.counts.length;
  }

  startOf(text: number): number {
    return this.bounds[text] ?? 0;
  }

  lengthOf(text: number): number {
    return (this.bounds[text + 1] ?? 0) - (this.bounds[text] ?? 0);
  }

  /** Adds the text that these units begin with, and returns its number: that of an equal one, if there is one. */
  add(units: ArrayLike<number>, length: number): number {
    let hash = length;
    for (let place = 0; place < length; place += 1) hash = Math.imul(hash ^ (units[place] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    const { slots } = this;
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const text = (slots[slot] ?? 0) - 1;
      if (text === -1) {
        slots[slot] = this.append(units, length) + 1;
        return this.size - 1;
      }
      if (this.equals(text, units, length)) {
        this.counts[text] = (this.counts[text] ?? 0) + 1;
        return text;
      }
    }
  }

  private equals(text: number, units: ArrayLike<number>, length: number): boolean {
    if (this.lengthOf(text) !== length) return false;
    const start = this.startOf(text);
    for (let place = 0; place < length; place += 1) if (this.units[start + place] !== units[place]) return false;
    return true;
  }

  private append(units: ArrayLike<number>, length: number): number {
    const start = this.bounds.at(-1) ?? 0;
    if (start + length > this.units.length) {
      const larger = new Uint16Array(2 * (start + length));
      larger.set(this.units);
      this.units = larger;
    }
    for (let place = 0; place < length; place += 1) this.units[start + place] = units[place] ?? 0;
    this.bounds.push(start + length);
    return this.counts.push(1) - 1;
  }
}
