/** Numbers for texts that recur. */
export class Interned {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }

  /** The number of a text, if it has one. */
  known(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}
