/**
 * Reads the text of an HTML page's article: without scripts, styles and navigation, a line for every block. Linear in
 * its length.
 */

import { BULLETS } from "../text/blocks";
import { isNoteMark, LONGEST_NOTE_MARK } from "../text/note-marks";
import { raised } from "../text/raised";
import { all, articleIn } from "./article";
import { firstStory, leadTo, tells, titleOf, withHeading } from "./lead";
import { LEAST_LINKED, LeftOut, LINKED, WAY } from "./left-out";
import { type Prose, proseOf } from "./prose";
import { type HtmlElement, htmlTree, textIn } from "./tree";

const BLOCKS: ReadonlySet<string> = new Set(
  (
    "p div h1 h2 h3 h4 h5 h6 li ul ol tr table section article header form blockquote br figure figcaption main dl dt dd " +
    "pre hr aside footer nav center address details summary caption hgroup"
  ).split(" "),
);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
const SUBHEADINGS: ReadonlySet<string> = new Set(["h2", "h3", "h4", "h5", "h6"]);
/** A cell with more letters is a part of the page. */
const LONGEST_CELL = 300;

/** Whether a text is HTML, not plain text. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<(?:head|body|div|article|p|main|section)\b)/iu.test(
    text.slice(0, 500),
  );
}

/** The text of HTML. Nothing in it is run; what is not closed ends with the text. */
export function htmlText(html: string): string {
  const page = htmlTree(html);
  const prose = proseOf(page);
  const title = titleOf(html);
  return textOf(prose, title, new LeftOut(prose)) ?? textOf(prose, title, new LeftOut(prose, false)) ?? "";
}

/** Where less than this part of the prose was read, the page gives its article the names of something else. */ const LEAST_READ = 0.25;

function textOf(prose: Prose, title: string, leftOut: LeftOut): string | undefined {
  const page = prose.element;
  const body = firstStory(articleIn(prose, leftOut), title, leftOut);
  const lead = leadTo(page, body, title, leftOut);
  const isBare = lead.length === 0 && page.headings === 0 && body !== page && !tells(body, title);
  const article = isBare ? withHeading(page, body) : body;
  const writer = new Writer(leftOut);
  for (const element of lead) writer.write(element, true);
  writer.write(article, article !== page);
  const text = writer
    .text()
    .split("\n")
    .map((line) => line.trim().replace(/ {3,}/gu, "  "))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  const all = Math.min(leftOut.prose, leftOut.proseIn(article)?.paragraphText ?? 0);
  return leftOut.goesByNames && text.length < all * LEAST_READ ? undefined : text;
}

/** Writes elements as plain text. */
class Writer {
  readonly #leftOut: LeftOut;
  #out: string[] = [];
  /** The last characters written, except spaces. */
  #last = "";
  /** The mark of the item that has just begun, not written yet. */
  #mark = "";
  #isRow = false;
  #isKept = false;

  constructor(leftOut: LeftOut) {
    this.#leftOut = leftOut;
  }

  text(): string {
    return this.#out.join("");
  }

  /** Writes an element; `number` is that of an item in its list. */
  write(element: HtmlElement, isWithin: boolean, number = 1): void {
    const { name, children } = element;
    const isInner = isWithin || name === "article" || name === "main";
    const wasKept = this.#isKept;
    if (name === "pre") this.#isKept = true;
    const kind = isRow(element) ? "row" : isTerm(element) ? name : "";
    if (kind === "dt" && !this.#out.at(-1)?.endsWith("\n")) this.#out.push("\n\n");
    if (kind === "") this.#break(name);
    if (CELLS.has(name) || kind === "dd") this.#out.push("  ");
    if (name === "li") this.#mark = element.parent?.name === "ol" ? `${number}. ` : "- ";
    const wasRow = this.#isRow;
    this.#isRow ||= kind !== "";
    const start = this.#out.length;
    let heads = 0;
    let left = 0;
    let items = 0;
    const elsewhere = linesElsewhere(element);
    for (const child of children) {
      if (elsewhere.has(child)) continue;
      if (typeof child === "string") {
        this.#add(child);
        if (child.trim() !== "") heads = -children.length;
      } else if (this.#leftOut.has(child, isInner, /[:：]$/u.test(this.#last))) {
        left += child.text;
        this.#break(child.name);
      } else if (!leadsToNote(child, this.#last) && !this.#addRaised(child)) {
        if (child.name === "li") items += 1;
        this.write(child, isInner, items);
        if (child.text > 0) heads += SUBHEADINGS.has(child.name) ? 1 : -children.length;
      }
    }
    // A heading such as "Related news" over what was left out.
    if (left > 0 && heads > 0) this.#out.length = start;
    this.#isRow = wasRow;
    // Rows of a table are separated by single line ends.
    if (kind === "row" || kind === "dd") this.#out.push("\n");
    else if (kind === "") this.#break(name);
    this.#isKept = wasKept;
    if (name === "li") this.#mark = "";
  }

  #break(name: string): void {
    if (!BLOCKS.has(name)) return;
    this.#out.push(this.#isRow ? " " : name === "br" ? "\n" : "\n\n");
  }

  /** Writes the number of an element that raises it; whether it does. */
  #addRaised(element: HtmlElement): boolean {
    const text = element.name === "sup" ? textIn(element) : "";
    const signs = raised(text, this.#out.at(-1) ?? "");
    if (signs !== text) this.#add(signs);
    return signs !== text;
  }

  #add(text: string): void {
    const joined = this.#isKept ? text : text.replace(/\s+/gu, " ");
    const above = this.#out.at(-1) ?? "";
    // White space between blocks is no text, and what stands on both sides of a tag is one space.
    const folded = !this.#isKept && above.endsWith(" ") ? joined.replace(/^ /u, "") : joined;
    if (folded === "" || (folded === " " && above.endsWith("\n"))) return;
    if (folded.trim() !== "") {
      const trimmed = folded.trimStart();
      if (this.#mark !== "" && !MARKED.test(trimmed)) this.#out.push(this.#mark);
      this.#mark = "";
      this.#last = folded.trimEnd().slice(-3);
    }
    this.#out.push(folded);
  }
}

/** The children on lines that only lead elsewhere, where an element separates its lines by hand. */
function linesElsewhere({ children }: HtmlElement): ReadonlySet<HtmlElement | string> {
  const out = new Set<HtmlElement | string>();
  if (!children.some((child) => typeof child === "object" && child.name === "br")) return out;
  let line: HtmlElement[] = [];
  let [text, linked] = [0, 0];
  let isIntroduced = false;
  const close = () => {
    const isWay = linked === text && WAY.test(line.map(textIn).join(""));
    if ((text >= LEAST_LINKED || isWay) && linked >= text * LINKED && !isIntroduced)
      for (const one of line) out.add(one);
    if (text > 0) isIntroduced = linked >= text * LINKED && isIntroduced;
    [line, text, linked] = [[], 0, 0];
  };
  for (const child of children) {
    if (typeof child === "string") {
      text += child.replace(/\s+/gu, "").length;
      if (/[:：]\s*$/u.test(child)) isIntroduced = true;
    } else if (BLOCKS.has(child.name)) {
      close();
    } else {
      line.push(child);
      text += child.text;
      linked += child.linked + (child.name === "a" ? child.text - child.linked : 0);
    }
  }
  close();
  return out;
}

/** An item with its own mark. */
const MARKED = new RegExp(String.raw`^(?:[${BULLETS}]|\(?\w{1,3}[.)]\s)`, "u");

/** Whether an element is a row of a real table, not of layout; or of terms with their definitions. */
function isRow({ name, children }: HtmlElement): boolean {
  if (name !== "tr") return false;
  const cells = children.filter((child) => typeof child === "object" && CELLS.has(child.name));
  return (
    cells.length > 1 && cells.every((cell) => typeof cell === "object" && isCell(cell)) && !isAside(cells)
  );
}

/** Whether a row is a single cell of several lines beside empty ones: a signature on the right. */
function isAside(cells: readonly (HtmlElement | string)[]): boolean {
  const [only, other] = cells.filter((cell) => typeof cell === "object" && cell.text > 0);
  return (
    typeof only === "object" &&
    other === undefined &&
    all(only, ({ name }) => /^(?:br|p)$/u.test(name)).length > 1
  );
}

/** Whether a cell may be in a row; one with a table of several rows is a part of the page. */
function isCell(cell: HtmlElement): boolean {
  return (
    cell.text <= LONGEST_CELL && all(cell, ({ name }) => name === "tr").length < 2 && cell.headings === 0
  );
}

/** Whether a list's term forms a row with its definition. */
function isTerm(element: HtmlElement): boolean {
  if (!/^d[dt]$/u.test(element.name)) return false;
  const [term, said] = element.name === "dt" ? [element, element.after] : [element.before, element];
  return term?.name === "dt" && said?.name === "dd" && [term, said].every(({ text }) => text <= LONGEST_CELL);
}

function leadsToNote(element: HtmlElement, last: string): boolean {
  return element.name === "sup" && element.text <= LONGEST_NOTE_MARK && isNoteMark(textIn(element), last);
}
