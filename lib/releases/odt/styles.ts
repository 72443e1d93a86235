/** What the styles of an OpenDocument text say of its words: which are hidden or raised, and how items are marked. */
import { LONGEST_MARK, numeral, spaced } from "../docx/lists";
import { attributeIn, walkXml } from "../docx/xml";

/** How words look, as far as that counts. */
export interface Look {
  isHidden: boolean;
  isRaised: boolean;
}

/** How the items of one level of a list are marked. */
interface Level {
  isBullet: boolean;
  start: number;
  format: string;
  prefix: string;
  suffix: string;
  /** How many levels a number shows, its own last. */
  shown: number;
}

/** The list of headings, which no list has around it. */
export const HEADINGS = "";

export class Styles {
  readonly looks = new Map<string, Look>();
  readonly lists = new Map<string, Map<number, Level>>();

  /** The first number of a level, which is 1 for the outermost. */
  first(list: string, level: number): number {
    return this.lists.get(list)?.get(level)?.start ?? 1;
  }

  /** The mark of an item by the numbers of its list, that of its own level last; empty where it has none. */
  mark(list: string, counts: readonly number[]): string {
    const levels = this.lists.get(list);
    const own = levels?.get(counts.length);
    if (!own) return "";
    if (own.isBullet) return "• ";
    if (own.format === "none") return "";
    const from = Math.max(counts.length - own.shown, 0);
    const numbers = counts.slice(from).map((count, i) => {
      const { format } = levels?.get(from + i + 1) ?? own;
      return numeral(count, format);
    });
    return spaced(own.prefix + numbers.filter((number) => number !== "").join(".") + own.suffix);
  }
}

/** Word's names for the formats of numbers. */
const FORMATS: Readonly<Record<string, string>> = {
  "": "none",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

/** Adds what a part says of styles; a later part's own count before those of an earlier one. */
export function hearStyles(xml: string, styles: Styles): void {
  let style = "";
  let levels: Map<number, Level> | undefined;
  walkXml(xml, {
    open(name, attributes) {
      const said = (of: string) => attributeIn(attributes, of);
      if (name === "style:style") style = said("name") ?? "";
      else if (name === "style:text-properties" && style !== "") {
        const struck = said("text-line-through-style") ?? said("text-line-through-type") ?? "none";
        const isHidden = said("display") === "none" || struck !== "none";
        const isRaised = /^(?:super|[1-9]\d*%)/u.test(said("text-position") ?? "");
        if (isHidden || isRaised) styles.looks.set(style, { isHidden, isRaised });
      } else if (name === "text:list-style" || name === "text:outline-style") {
        levels = new Map();
        styles.lists.set(name === "text:list-style" ? (said("name") ?? "") : HEADINGS, levels);
      } else if (levels && /^text:(?:list|outline)-level-style/u.test(name)) {
        const format = said("num-format") ?? "";
        levels.set(Number(said("level")), {
          isBullet: name.endsWith("bullet"),
          start: Number(said("start-value") ?? 1),
          format: FORMATS[format] ?? (format.startsWith("一") ? "chineseCounting" : "decimal"),
          prefix: said("num-prefix")?.slice(0, LONGEST_MARK) ?? "",
          suffix: said("num-suffix")?.slice(0, LONGEST_MARK) ?? "",
          shown: Number(said("display-levels") ?? 1),
        });
      }
    },
    close(name) {
      if (name === "style:style") style = "";
      if (name === "text:list-style" || name === "text:outline-style") levels = undefined;
    },
    text: () => undefined,
  });
}
