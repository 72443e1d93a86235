/** The text of an HTML page: no scripts, styles or navigation, a line for every block. Linear in its length. */
import { decodeHTML } from "entities/decode";

const SKIPPED: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "nav",
  "header",
  "footer",
  "form",
  "head",
  "iframe",
  "aside",
  "button",
  "select",
  "textarea",
]);
const BLOCKS: ReadonlySet<string> = new Set([
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "ul",
  "ol",
  "tr",
  "table",
  "section",
  "article",
  "header",
  "form",
  "blockquote",
  "br",
  "figure",
  "figcaption",
  "main",
  "dl",
  "dt",
  "dd",
  "pre",
  "hr",
]);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);

/** Whether a text is HTML rather than plain text. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<(?:head|body|div|article|p|main|section)\b)/iu.test(
    text.slice(0, 500),
  );
}

/** Reads the text out of HTML. Nothing in it is run; what is not closed ends with the text. */
export function htmlText(html: string): string {
  let out = "";
  let at = 0;
  const page = new Page(html);
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    out += decode(html.slice(at, end).replace(/\s+/gu, " "));
    if (open < 0) break;
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9-]*)/iu.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    if (name === undefined && !/^<[!?]/u.test(html.slice(open, open + 2))) {
      out += "<";
      at = open + 1;
      continue;
    }
    const close = html.indexOf(">", open);
    at = close < 0 ? html.length : close + 1;
    if (name === undefined) continue;
    if (BLOCKS.has(name)) out += name === "br" ? "\n" : "\n\n";
    const isEnd = html[open + 1] === "/";
    // As tables stand in plain text.
    if (CELLS.has(name) && !isEnd) out += "  ";
    page.pass(name, isEnd);
    if (SKIPPED.has(name) && !isEnd && html[close - 1] !== "/") at = page.skip(name, at);
  }
  return out
    .split("\n")
    .map((line) => line.trim().replace(/ {3,}/gu, "  "))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Which elements of a page hold no text of its article. */
class Page {
  readonly #html: string;
  /** Names of elements that are never closed: looked for once in vain is enough, so a page of a million open tags stays linear. */
  readonly #unclosed = new Set<string>();
  /** How many articles and main parts are open. */
  #within = 0;
  /** By name, until where an element is read: those of its name inside it are read too. */
  readonly #readUntil = new Map<string, number>();
  #body: number | undefined;
  #headings: number | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  /** Notes a tag that was passed. */
  pass(name: string, isEnd: boolean): void {
    if (name !== "article" && name !== "main") return;
    this.#within = Math.max(0, this.#within + (isEnd ? -1 : 1));
  }

  /** Past the end tag of an element, where its text is not read; elements of its name inside it are counted. */
  skip(name: string, from: number): number {
    const mayBeRead = name === "header" || name === "form";
    if (mayBeRead && from <= (this.#readUntil.get(name) ?? 0)) return from;
    // The header of an article holds its headline.
    if (name === "header" && this.#within > 0) return from;
    const end = this.#endOf(name, from);
    if (!mayBeRead || end === from) return end;
    if (name === "header" ? !this.#hasOnlyHeading(from, end) : !this.#isMost(from, end)) return end;
    this.#readUntil.set(name, end);
    return from;
  }

  /** Whether the page's only main heading stands there: pages without an article put their headline into the banner. */
  #hasOnlyHeading(from: number, end: number): boolean {
    this.#headings ??= this.#html.match(HEADING)?.length ?? 0;
    const here = this.#html.slice(from, end).match(HEADING)?.length ?? 0;
    return here > 0 && here === this.#headings;
  }

  /** Whether most of the page stands there: some systems put all of it into one form. */
  #isMost(from: number, end: number): boolean {
    this.#body ??= Math.max(0, this.#html.search(/<body[\s>]/iu));
    return end - from > (this.#html.length - this.#body) / 2;
  }

  #endOf(name: string, from: number): number {
    if (this.#unclosed.has(name)) return from;
    const html = this.#html;
    const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, "giu");
    tag.lastIndex = from;
    let depth = 1;
    for (let match = tag.exec(html); match; match = tag.exec(html)) {
      depth += match[1] === "/" ? -1 : 1;
      if (depth > 0) continue;
      const close = html.indexOf(">", match.index);
      return close < 0 ? html.length : close + 1;
    }
    this.#unclosed.add(name);
    // An element that is never closed hides nothing but scripts.
    return name === "script" || name === "style" ? html.length : from;
  }
}

const HEADING = /<h1[\s>]/giu;

/** Text with its character references read; spaces of all sorts are plain ones, and signs that only break words are gone. */
function decode(text: string): string {
  return decodeHTML(text)
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\u00ad\u200b\u2060]/gu, "");
}
