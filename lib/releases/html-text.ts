/** The text of an HTML page's article: no scripts, styles or navigation, a line for every block. Linear in its length. */
import { articleIn, headingsIn, LeftOut } from "./html-left-out";
import { type HtmlElement, htmlTree } from "./html-tree";
import { BULLETS } from "./text/blocks";

const BLOCKS: ReadonlySet<string> = new Set(
  (
    "p div h1 h2 h3 h4 h5 h6 li ul ol tr table section article header form blockquote br figure figcaption main dl dt dd " +
    "pre hr aside footer nav center address details summary"
  ).split(" "),
);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
const SUBHEADINGS: ReadonlySet<string> = new Set(["h2", "h3", "h4", "h5", "h6"]);
/** A cell of more letters holds a part of the page. */
const LONGEST_CELL = 300;

/** Whether a text is HTML rather than plain text. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<(?:head|body|div|article|p|main|section)\b)/iu.test(
    text.slice(0, 500),
  );
}

/** Reads the text out of HTML. Nothing in it is run; what is not closed ends with the text. */
export function htmlText(html: string): string {
  const page = htmlTree(html);
  const article = articleIn(page);
  const writer = new Writer(new LeftOut(page));
  // The headline stands over the article where it is not in it.
  if (article.headings === 0) for (const heading of headingsIn(page)) writer.write(heading, true);
  writer.write(article, article !== page);
  return writer
    .text()
    .split("\n")
    .map((line) => line.trim().replace(/ {3,}/gu, "  "))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Writes elements as plain text has them. */
class Writer {
  readonly #leftOut: LeftOut;
  #out: string[] = [];
  /** The last signs that were written, past any space. */
  #last = "";
  /** What stands before the text of the item that has just begun. */
  #mark = "";
  #isRow = false;
  #isKept = false;

  constructor(leftOut: LeftOut) {
    this.#leftOut = leftOut;
  }

  text(): string {
    return this.#out.join("");
  }

  /** `number` is that of an item in its list. */
  write(element: HtmlElement, isWithin: boolean, number = 1): void {
    const { name, children } = element;
    const isInner = isWithin || name === "article" || name === "main";
    const wasKept = this.#isKept;
    if (name === "pre") this.#isKept = true;
    if (name !== "tr" || !isRow(element)) this.#break(name);
    if (CELLS.has(name)) this.#out.push("  ");
    if (name === "li") this.#mark = element.parent?.name === "ol" ? `${number}. ` : "- ";
    const wasRow = this.#isRow;
    if (name === "tr") this.#isRow ||= isRow(element);
    const start = this.#out.length;
    let heads = 0;
    let left = 0;
    let items = 0;
    for (const child of children) {
      if (typeof child === "string") {
        this.#add(child);
        if (child.trim() !== "") heads = -children.length;
      } else if (this.#leftOut.has(child, isInner, /[:：]$/u.test(this.#last))) {
        left += child.text;
        this.#break(child.name);
      } else if (!isNoteMark(child, this.#last)) {
        if (child.name === "li") items += 1;
        this.write(child, isInner, items);
        if (child.text > 0) heads += SUBHEADINGS.has(child.name) ? 1 : -children.length;
      }
    }
    // "Related news" over what was left out.
    if (left > 0 && heads > 0) this.#out.length = start;
    this.#isRow = wasRow;
    // Rows of a table stand line by line.
    if (name === "tr" && isRow(element)) this.#out.push("\n");
    else this.#break(name);
    this.#isKept = wasKept;
    if (name === "li") this.#mark = "";
  }

  #break(name: string): void {
    if (!BLOCKS.has(name)) return;
    this.#out.push(this.#isRow ? " " : name === "br" ? "\n" : "\n\n");
  }

  #add(text: string): void {
    const folded = this.#isKept ? text : text.replace(/\s+/gu, " ");
    // White space between blocks is none of the text.
    if (folded === " " && this.#out.at(-1)?.endsWith("\n")) return;
    if (folded.trim() !== "") {
      const trimmed = folded.trimStart();
      if (this.#mark !== "" && !MARKED.test(trimmed)) this.#out.push(this.#mark);
      this.#mark = "";
      this.#last = folded.trimEnd().slice(-3);
    }
    this.#out.push(folded);
  }
}

/** An item that has a mark of its own. */
const MARKED = new RegExp(String.raw`^(?:[${BULLETS}]|\(?\w{1,3}[.)]\s)`, "u");

/** A row of a table, and not of what is only laid out as one. */
function isRow({ children }: HtmlElement): boolean {
  const cells = children.filter((child) => typeof child === "object" && CELLS.has(child.name));
  return cells.length > 1 && cells.every((cell) => typeof cell === "object" && cell.text <= LONGEST_CELL);
}

/** `signed<sup>1</sup>` leads to a note; `km<sup>2</sup>` and `10<sup>6</sup>` do not. */
function isNoteMark({ name, children, text }: HtmlElement, last: string): boolean {
  return name === "sup" && text <= 4 && /^[\d*†‡,\s[\]]+$/u.test(textIn(children)) && NOTED.test(last);
}

/** A word of three letters or more, or the end of a sentence. */
const NOTED = /^\p{L}{3}$|[.,;:!?"”’)]$/u;

function textIn(children: readonly (HtmlElement | string)[]): string {
  return children.map((child) => (typeof child === "string" ? child : textIn(child.children))).join("");
}
