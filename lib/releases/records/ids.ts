/** Makes ids for proposed records: readable, without spaces or slashes, and the same in every run. */

const LONGEST = 80;

/** Makes ids that are unique among its own. */
export class IdMaker {
  readonly #taken = new Set<string>();

  /** Reserves existing ids. */
  constructor(taken: Iterable<string> = []) {
    for (const id of taken) this.#taken.add(id);
  }

  /** An id from a text; a number is added if it is taken. */
  of(text: string): string {
    const base = slug(text) || "x";
    let id = base;
    // It stays as it is where it is made an id once more, at whose end a number would be cut.
    for (let n = 2; this.#taken.has(id); n++) id = `${base.slice(0, LONGEST - 6)}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

/** A text in small letters, with hyphens; letters of other scripts stay. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, LONGEST)
    .replace(/-+$/u, "");
}
