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

/** The long forms of initials on a page, each looked for when it is first asked for. */
export class LongForms {
  readonly #blocks: readonly string[];
  readonly #known = new Map<string, readonly string[]>();

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
    const [first, ...others] = [...letters].map((letter) => `${letter}[\\p{Ll}’'-]+`);
    const pattern = `(?<![\\p{L}\\p{N}])${first}${others.map((word) => `\\s(?:(?:${LEFT_OUT})\\s){0,2}${word}`).join("")}`;
    const form = new RegExp(pattern, "gu");
    return [...new Set(this.#blocks.flatMap((block) => block.match(form) ?? []))];
  }
}

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= TELLING && !/^(?:and|the|for|und|des)$/.test(word),
  );
}
