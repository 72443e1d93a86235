/**
 * What initials stand for on a page: "Securities and Exchange Commission" makes SEC that commission, and no company
 * with the same initials.
 */

/** At least three letters: two begin the words of too many names, as every "General Manager" is a GM. */
const LETTERS = /^\p{Lu}{3,6}$/u;
/** Words of a long form that have no letter in its initials. */
const LEFT_OUT = "and|of|for|the|in|on|&|de|du|des|la|et|und|für|y|e|do|da";
/** A shorter word of a name does not tell whose it is. */
const TELLING = 3;

const WORD = String.raw`\p{Lu}[\p{Ll}’'-]+`;
const WORDS = new RegExp(WORD, "gu");
const ROW = new RegExp(String.raw`(?<![\p{L}\p{N}])${WORD}(?:\s(?:(?:${LEFT_OUT})\s){0,2}${WORD})+`, "gu");

/** The words with a capital that stand in a row, all rows of a page one after the other. */
interface Rows {
  /** What each word begins with; a space behind each row. */
  initials: string;
  /** The block of each word, and where it begins and ends there; an empty place for each space. */
  places: Int32Array;
}

/** The long forms of initials on a page, which is read when the first are asked for. */
export class LongForms {
  readonly #blocks: readonly string[];
  readonly #known = new Map<string, readonly string[]>();
  #rows: Rows | undefined;

  constructor(blocks: readonly string[]) {
    this.#blocks = blocks;
  }

  /** A long form of `letters`, where none on the page shares a word with `label`: they stand for somebody else. */
  ofAnother(letters: string, label: string): string | undefined {
    if (!LETTERS.test(letters)) return undefined;
    let forms = this.#known.get(letters);
    if (!forms) {
      forms = this.#formsOf(letters);
      this.#known.set(letters, forms);
    }
    if (forms.length === 0) return undefined;
    const own = new Set(wordsOf(label));
    const others = forms.filter((form) => !wordsOf(form).some((word) => own.has(word)));
    return others.length === forms.length ? others[0] : undefined;
  }

  #formsOf(letters: string): readonly string[] {
    this.#rows ??= rowsOf(this.#blocks);
    const { initials, places } = this.#rows;
    const forms = new Set<string>();
    for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) {
      const block = places[at * 3] as number;
      const end = places[(at + letters.length) * 3 - 1];
      forms.add(this.#blocks[block]?.slice(places[at * 3 + 1], end) ?? "");
    }
    return [...forms];
  }
}

function rowsOf(blocks: readonly string[]): Rows {
  let initials = "";
  const places: number[] = [];
  blocks.forEach((text, block) => {
    for (const row of text.matchAll(ROW)) {
      for (const { 0: word, index } of row[0].matchAll(WORDS)) {
        initials += word.charAt(0);
        places.push(block, row.index + index, row.index + index + word.length);
      }
      initials += " ";
      places.push(0, 0, 0);
    }
  });
  return { initials, places: Int32Array.from(places) };
}

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= TELLING && !/^(?:and|the|for|und|des)$/.test(word),
  );
}
