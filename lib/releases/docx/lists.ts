/**
 * Generates the marks of list items: a document stores them apart from its words, and a paragraph only refers to a
 * list.
 */
import { attributeIn, valueIn, walkXml } from "./xml";

/** How the items of one level of a list are marked. */
interface Level {
  start: number;
  format: string;
  /** The mark, with `%1` for the number at the first level. */
  text: string;
}

interface List {
  /** Lists that continue each other's numbering share this. */
  abstract: string;
  starts: Map<number, number>;
}

/** The list of a paragraph, from itself or its style. */
export interface Listed {
  style?: string | undefined;
  list?: string | undefined;
  level?: number | undefined;
}

interface Style extends Listed {
  basedOn?: string | undefined;
}

/** The longest chain of styles that is followed. */
const DEEPEST_STYLE = 12;
const DEEPEST_LEVEL = 8;
/** The most characters of a mark that are taken: with longer ones, a small file could fill memory. */
export const LONGEST_MARK = 60;

/** Marks items, in document order. */
export class Lists {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  /** List styles, by the lists that take their levels from them. */
  readonly #links = new Map<string, string>();
  readonly #lists = new Map<string, List>();
  readonly #styles = new Map<string, Style>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @param numbering the part with the lists, and `styles` the part with the styles, if any */
  constructor(numbering: string | undefined, styles: string | undefined) {
    if (numbering !== undefined) this.#hearLists(numbering);
    if (styles !== undefined) this.#hearStyles(styles);
  }

  /** The mark before a paragraph's words; empty where it is no item. */
  mark(paragraph: Listed): string {
    const { list: id = "", level: said = 0 } = this.#listed(paragraph);
    const list = this.#lists.get(id);
    const level = Math.min(Math.max(Math.trunc(said) || 0, 0), DEEPEST_LEVEL);
    const abstract = list && this.#abstractOf(list);
    const levels = this.#abstracts.get(abstract ?? "");
    const own = levels?.get(level);
    if (!list || abstract === undefined || !levels || !own) return "";
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    const over = list.starts.get(level);
    if (over !== undefined && !this.#begun.has(`${id} ${level}`)) counts[level] = over - 1;
    this.#begun.add(`${id} ${level}`);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === "bullet") return "• ";
    const written = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const of = Number(digit) - 1;
      const { format, start } = levels.get(of) ?? own;
      return numeral(counts[of] ?? start, format);
    });
    return spaced(written);
  }

  #abstractOf({ abstract }: List): string {
    const style = this.#styles.get(this.#links.get(abstract) ?? "");
    return this.#lists.get(style?.list ?? "")?.abstract ?? abstract;
  }

  /** A paragraph's own setting overrides its style's, and that the one of the style it is based on. */
  #listed(paragraph: Listed): Listed {
    let { list, level } = paragraph;
    let style = paragraph.style;
    for (let deep = 0; style !== undefined && deep < DEEPEST_STYLE; deep++) {
      const one = this.#styles.get(style);
      list ??= one?.list;
      level ??= one?.level;
      style = one?.basedOn;
    }
    return { list, level };
  }

  #hearLists(numbering: string): void {
    let levels = new Map<number, Level>();
    let level: Level | undefined;
    let list: List | undefined;
    let [over, abstract] = [0, ""];
    walkXml(numbering, {
      open: (name, attributes) => {
        const value = valueIn(attributes) ?? "";
        const of = Number(attributeIn(attributes, "ilvl") ?? 0);
        if (name === "abstractNum") {
          levels = new Map();
          abstract = attributeIn(attributes, "abstractNumId") ?? "";
          this.#abstracts.set(abstract, levels);
        } else if (name === "numStyleLink") this.#links.set(abstract, value);
        else if (name === "num") {
          list = { abstract: "", starts: new Map() };
          this.#lists.set(attributeIn(attributes, "numId") ?? "", list);
        } else if (name === "lvl" && !list) {
          level = { start: 1, format: "decimal", text: "" };
          levels.set(of, level);
        } else if (name === "abstractNumId" && list) list.abstract = value;
        else if (name === "lvlOverride") over = of;
        else if (name === "startOverride") list?.starts.set(over, Number(value));
        else if (name === "start" && level) level.start = Number(value);
        else if (name === "numFmt" && level) level.format = value;
        else if (name === "lvlText" && level) level.text = value.slice(0, LONGEST_MARK);
      },
      close: (name) => {
        if (name === "lvl") level = undefined;
        if (name === "num") list = undefined;
      },
      text: () => undefined,
    });
  }

  #hearStyles(styles: string): void {
    let style: Style = {};
    walkXml(styles, {
      open: (name, attributes) => {
        if (name === "style") {
          style = {};
          this.#styles.set(attributeIn(attributes, "styleId") ?? "", style);
        } else if (name === "basedOn") style.basedOn = valueIn(attributes);
        else if (name === "numId") style.list = valueIn(attributes);
        else if (name === "ilvl") style.level = Number(valueIn(attributes));
      },
      close: () => undefined,
      text: () => undefined,
    });
  }
}

/** A mark as it stands before an item's words; 一、 needs no space after it. */
export function spaced(written: string): string {
  const mark = written.trim();
  return mark === "" || /[、．）]$/u.test(mark) ? mark : `${mark} `;
}

const CHINESE = /^(?:chinese|ideograph|japanese|taiwanese)/u;
const LETTERS = 26;
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
/** Numbers beyond this are written in digits: no list is so long. */
const MOST = 999;

/** A number as a list writes it, by the name that Word gives the format. */
export function numeral(number: number, format: string): string {
  if (!(number >= 1 && number <= MOST)) return format === "none" ? "" : String(number);
  if (format === "none") return "";
  if (/Letter$/u.test(format)) {
    const letter = String.fromCharCode(97 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS));
    return format === "upperLetter" ? letter.toUpperCase() : letter;
  }
  if (/Roman$/u.test(format)) {
    let [left, out] = [number, ""];
    for (const [value, sign] of ROMAN) for (; left >= value; left -= value) out += sign;
    return format === "upperRoman" ? out.toUpperCase() : out;
  }
  return CHINESE.test(format) && number < 100 ? chinese(number) : String(number);
}

/** 十一 and 二十: as items are counted. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const sign = (digit: number) => "〇一二三四五六七八九"[digit] ?? "";
  return `${tens > 1 ? sign(tens) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? sign(ones) : ""}`;
}
