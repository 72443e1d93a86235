/**
 * What letters are short for on a page: "Securities and Exchange Commission" makes SEC that commission, and no company whose
 * initials are the same.
 */

/** Fewer letters begin the words of too many names: every "General Manager" is a GM. */
const LETTERS = /^\p{Lu}{3,6}$/u;
/** What a long form holds that its letters leave out. */
const LEFT_OUT = "and|of|for|the|in|on|&|de|du|des|la|et|und|für|y|e|do|da";
/** Too short a word of a name tells nothing of whose it is. */
const TELLING = 3;

/** The long forms that a page has of letters, each looked for when it is first asked for. */
export class LongForms {
  readonly #blocks: readonly string[];
  readonly #known = new Map<string, readonly string[]>();

  constructor(blocks: readonly string[]) {
    this.#blocks = blocks;
  }

  /** A long form of `letters` that has no word of `label`, by which it is that of somebody else. */
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
