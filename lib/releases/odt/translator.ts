/** Tells the XML of an OpenDocument text in the terms of Word, so that one reader reads both. */

import type { Listed } from "../docx/lists";
import { attributeIn, type XmlHearer } from "../docx/xml";
import { wordSet } from "../text/word-set";
import { HEADINGS, type Look, type Styles } from "./styles";

/** Elements that are skipped: what was deleted, comments, hints, how fields are asked, and what is no word of the text. */
const UNREAD: ReadonlySet<string> = wordSet(`
  text:tracked-changes office:annotation text:note-citation text:ruby-text text:placeholder text:number text:script table:covered-table-cell
  text:table-of-content-source text:illustration-index-source text:table-index-source text:object-index-source
  text:user-index-source text:alphabetical-index-source text:bibliography-source office:forms office:automatic-styles
  office:font-face-decls office:scripts office:binary-data svg:title svg:desc
`);
/** The elements that Word has too, by its names. */
const SAME: Readonly<Record<string, string>> = {
  "text:p": "p",
  "text:h": "p",
  "text:note-body": "footnote",
  "table:table-row": "tr",
  "table:table-cell": "tc",
  "text:tab": "tab",
  "text:line-break": "br",
};
/** Every shape can hold paragraphs, as a text box does; these hold shapes. */
const HOLDS_SHAPES = /^draw:(?:frame|g|a)$/u;

const sameIn = (name: string) =>
  SAME[name] ?? (name.startsWith("draw:") && !HOLDS_SHAPES.test(name) ? "txbxContent" : undefined);

/** Whether an element in a paragraph has paragraphs of its own; what stands beside these is no word. */
const holdsParagraphs = (name: string) => name === "text:note" || name.startsWith("draw:");

/** A list that is numbered deeper is a mistake. */
const DEEPEST_LIST = 10;

interface List {
  style: string;
  /** The numbers so far, one for each level. */
  counts: number[];
  level: number;
  /** What the next paragraph's number is instead of the next one, if it is an item's first. */
  item: "none" | "next" | number;
}

/** Where words stand. */
interface Paragraph {
  /** Spaces that follow one another, or begin a paragraph, are written for the eye of who reads the file. */
  endsInSpace: boolean;
  looks: Look[];
}

export class Translator implements XmlHearer {
  /** Marks are worked out here, and come with the paragraph. */
  static readonly marks = { mark: ({ list = "" }: Listed) => decodeURIComponent(list) };

  readonly #words: XmlHearer;
  readonly #styles: Styles;
  #unread = 0;
  #notes = 0;
  readonly #lists: List[] = [];
  /** The numbers where lists of a style ended, for those that go on. */
  readonly #ended = new Map<string, number[]>();
  readonly #headings: number[] = [];
  /** The paragraphs that are open, and between them the notes and boxes that stand within one. */
  readonly #paragraphs: (Paragraph | undefined)[] = [];

  constructor(words: XmlHearer, styles: Styles) {
    this.#words = words;
    this.#styles = styles;
  }

  open(name: string, attributes: string): void {
    if (this.#unread > 0 || UNREAD.has(name) || isHidden(name, attributes)) {
      this.#unread += 1;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    const same = sameIn(name);
    if (holdsParagraphs(name)) this.#paragraphs.push(undefined);
    if (name === "text:list") this.#openList(attributes);
    else if (name === "text:list-item") {
      const list = this.#lists.at(-1);
      const start = Number(attributeIn(attributes, "start-value"));
      if (list) list.item = Number.isInteger(start) ? start : "next";
    } else if (name === "text:span") paragraph?.looks.push(this.#look(attributes));
    else if (name === "text:s") {
      // Two part columns as well as a hundred do, and a small file could hold very many of these.
      this.#say(attributeIn(attributes, "c") === undefined ? " " : "  ");
    } else if (name === "text:note-body") {
      const id = ` id="${this.#notes++}"`;
      this.#tell("footnoteReference", id);
      this.#words.open("footnote", id);
    } else if (same !== undefined) this.#words.open(same, "");
    if (same === "p") {
      this.#paragraphs.push({ endsInSpace: true, looks: [this.#look(attributes)] });
      const mark = name === "text:h" && this.#lists.length === 0 ? this.#heading(attributes) : this.#item();
      this.#words.open("pPr", "");
      this.#tell("numId", ` val="${encodeURIComponent(mark)}"`);
      this.#words.close("pPr");
    } else if (paragraph && (same === "tab" || same === "br")) paragraph.endsInSpace = true;
  }

  close(name: string): void {
    if (this.#unread > 0) {
      this.#unread -= 1;
      return;
    }
    if (name === "text:list") {
      const list = this.#lists.pop();
      if (list && this.#lists.length === 0) this.#ended.set(list.style, list.counts);
    } else if (name === "text:span") this.#paragraphs.at(-1)?.looks.pop();
    const same = sameIn(name);
    if (same === "p" || holdsParagraphs(name)) this.#paragraphs.pop();
    if (same !== undefined) this.#words.close(same);
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#unread > 0 || !paragraph) return;
    const joined = text.replace(/[ \t\r\n]+/gu, " ");
    const said = paragraph.endsInSpace ? joined.replace(/^ /u, "") : joined;
    if (said === "") return;
    this.#say(said);
    paragraph.endsInSpace = said.endsWith(" ");
  }

  #say(text: string): void {
    const looks = this.#paragraphs.at(-1)?.looks ?? [];
    this.#words.open("r", "");
    if (looks.some((look) => look.isHidden)) this.#tell("vanish", "");
    if (looks.some((look) => look.isRaised)) this.#tell("vertAlign", ' val="superscript"');
    this.#words.open("t", ' space="preserve"');
    this.#words.text(text);
    this.#words.close("t");
    this.#words.close("r");
  }

  #tell(name: string, attributes: string): void {
    this.#words.open(name, attributes);
    this.#words.close(name);
  }

  #look(attributes: string): Look {
    const style = attributeIn(attributes, "style-name") ?? "";
    return this.#styles.looks.get(style) ?? { isHidden: false, isRaised: false };
  }

  #openList(attributes: string): void {
    const outer = this.#lists.at(-1);
    const style = attributeIn(attributes, "style-name") ?? outer?.style ?? "";
    const goesOn = / (?:text:)?continue-(?:numbering="true"|list=)/u.test(attributes);
    const counts = outer?.counts ?? (goesOn ? this.#ended.get(style) : undefined) ?? [];
    const level = (outer?.level ?? 0) + 1;
    if (!goesOn) counts.length = Math.min(counts.length, level - 1);
    this.#lists.push({ style, counts, level, item: "none" });
  }

  /** The mark of a paragraph that begins an item; empty for others. */
  #item(): string {
    const list = this.#lists.at(-1);
    if (!list || list.item === "none" || list.level > DEEPEST_LIST) return "";
    const { counts, level, item } = list;
    list.item = "none";
    return this.#next(list.style, counts, level, item === "next" ? undefined : item);
  }

  #heading(attributes: string): string {
    const level = Number(attributeIn(attributes, "outline-level") ?? 1);
    const isCounted =
      level >= 1 && level <= DEEPEST_LIST && attributeIn(attributes, "is-list-header") !== "true";
    return isCounted ? this.#next(HEADINGS, this.#headings, Math.trunc(level)) : "";
  }

  /**
   * Counts one more at a level of a list, or sets its number, and gives its mark. Items that begin with a list of their
   * own are not counted.
   */
  #next(list: string, counts: number[], level: number, number?: number): string {
    while (counts.length < level - 1) counts.push(this.#styles.first(list, counts.length + 1));
    const before = counts[level - 1];
    counts[level - 1] = number ?? (before === undefined ? this.#styles.first(list, level) : before + 1);
    counts.length = level;
    return this.#styles.mark(list, counts);
  }
}

/** Whether a part of the document is not shown. */
const isHidden = (name: string, attributes: string) =>
  name === "text:section" && attributeIn(attributes, "display") === "none";
