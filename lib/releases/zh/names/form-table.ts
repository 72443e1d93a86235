/** Maps the forms of a Chinese text to what they name, searchable by position. */

/** A table of forms that also knows their order and lengths. */
export class FormTable<T> extends Map<string, T> {
  readonly #order = new Map<string, number>();
  #next = 0;
  #longest = 0;

  override set(form: string, value: T): this {
    if (!this.has(form)) this.#order.set(form, this.#next++);
    this.#longest = Math.max(this.#longest, form.length);
    return super.set(form, value);
  }

  override delete(form: string): boolean {
    this.#order.delete(form);
    return super.delete(form);
  }

  /** The forms longer than `length` that end at an offset of the text, in order of insertion. */
  endingAt(text: string, end: number, length: number): string[] {
    const found: string[] = [];
    for (let size = length + 1; size <= Math.min(this.#longest, end); size++) {
      const form = text.slice(end - size, end);
      if (this.has(form)) found.push(form);
    }
    return found.sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

/** The lengths of forms by first character, the longest first. */
export function lengthsByHead(forms: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const form of forms) {
    const head = form.slice(0, 1);
    const all = lengths.get(head);
    if (all) all.add(form.length);
    else lengths.set(head, new Set([form.length]));
  }
  return new Map([...lengths].map(([head, all]) => [head, [...all].sort((a, b) => b - a)]));
}
