/** Ids made from what a table says: the same for the same content, so that a later version of it can be compared. */

const LONGEST_SLUG = 80;

/** Text as an id: small letters and digits of any script, joined by hyphens; at most 80 characters. */
export function slugOf(text: string): string {
  return lettersOf(text)
    .slice(0, LONGEST_SLUG)
    .toWellFormed()
    .replace(/[-\ufffd]+$/, "");
}

/** The letters and digits of a text, small, joined by hyphens: what two spellings of one name have in common. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * An id that the file itself gives: kept as it is where it can be, else as a slug. One that is cut, such as a web address, or of
 * which nothing is left has a hash of the whole.
 */
export function givenId(text: string): string {
  const bare = text.trim();
  if (/^[^\s/]{1,200}$/u.test(bare)) return bare;
  const { length } = lettersOf(bare);
  if (length > 0 && length <= LONGEST_SLUG) return slugOf(bare);
  return [slugOf(bare), shortHash(bare)].filter(Boolean).join("-");
}

/** Eight letters and digits that stand for a text. FNV-1a over two beginnings, in base 36. */
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

/** Ids of one kind: a second record that would have the same gets a number. */
export class UniqueIds {
  readonly #taken = new Set<string>();
  /** What was made of the ids that the file gives. */
  readonly #given = new Map<string, string>();

  /** The id itself, or with `-2`, `-3`, … where it is taken. */
  take(wanted: string): string {
    let id = wanted;
    for (let next = 2; this.#taken.has(id); next++) id = `${wanted}-${next}`;
    this.#taken.add(id);
    return id;
  }

  /** The id for one that the file gives: the same text has the same, and what is only spelled alike has another. */
  given(text: string): string {
    const bare = text.trim();
    const id = this.#given.get(bare) ?? this.take(givenId(bare));
    this.#given.set(bare, id);
    return id;
  }
}
