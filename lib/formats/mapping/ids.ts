/** Makes ids from what a table says: equal content gives equal ids, so that its versions can be compared. */

const LONGEST_SLUG = 80;

/** A text as an id: small letters and digits of any script, joined by hyphens; at most 80 characters. */
export function slugOf(text: string): string {
  return lettersOf(text)
    .slice(0, LONGEST_SLUG)
    .toWellFormed()
    .replace(/[-\ufffd]+$/, "");
}

/** The small letters and digits of a text, joined by hyphens: equal for two spellings of one name. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * An id from the file: kept where it is a valid id, else as a slug. A slug that is cut, as of a web address, or empty
 * gets a hash of the whole text.
 */
export function givenId(text: string): string {
  const bare = text.trim();
  if (/^[^\s/]{1,200}$/u.test(bare)) return bare;
  const { length } = lettersOf(bare);
  if (length > 0 && length <= LONGEST_SLUG) return slugOf(bare);
  return [slugOf(bare), shortHash(bare)].filter(Boolean).join("-");
}

/** Eight letters and digits for a text: FNV-1a from two start values, in base 36. */
export function shortHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193);
  }
  const half = (hash: number) => (hash >>> 0).toString(36).padStart(7, "0").slice(-5);
  return half(a) + half(b);
}

/** Makes ids of one kind unique: a second record with the same id gets a number. */
export class UniqueIds {
  readonly #taken = new Set<string>();
  /** The next number to try for an id that is taken: thousands of rows may say the same. */
  readonly #next = new Map<string, number>();
  /** The ids made from those in the file. */
  readonly #given = new Map<string, string>();

  /** The id itself, or with `-2`, `-3`, … where it is taken. */
  take(wanted: string): string {
    let id = wanted;
    let next = this.#next.get(wanted) ?? 2;
    while (this.#taken.has(id)) {
      id = `${wanted}-${next}`;
      next += 1;
      this.#next.set(wanted, next);
    }
    this.#taken.add(id);
    return id;
  }

  /** The id for one in the file: equal texts get the same, and different texts with equal slugs get different ones. */
  given(text: string): string {
    const bare = text.trim();
    const id = this.#given.get(bare) ?? this.take(givenId(bare));
    this.#given.set(bare, id);
    return id;
  }
}
