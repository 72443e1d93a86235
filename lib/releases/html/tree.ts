/** HTML as a tree of its elements, however badly it is written. Linear in its length; nothing in it is run. */
import { decodeHTML } from "entities/decode";
import { attributesOf, LONGEST_TAG, MOST_BROKEN, TAG } from "./tags";

/**
 * An element. `text` and `linked` are how many letters and signs stand in it, and how many of those in links; a Chinese one
 * says as much as two.
 */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (HtmlElement | string)[];
  readonly parent: HtmlElement | undefined;
  /** Whether it ends: what is only opened says nothing of all that follows. */
  isClosed: boolean;
  text: number;
  linked: number;
  /** How many main headings stand in it, itself counted. */
  headings: number;
}

/** What stands in these is no markup. */
const RAW: ReadonlySet<string> = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "iframe",
  "noscript",
  "template",
]);
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements that end an open paragraph. */
const BLOCKS =
  "p div h1 h2 h3 h4 h5 h6 ul ol dl table section article header footer form blockquote figure main pre hr nav aside";
/** What an element ends where it begins within it. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...BLOCKS.split(" ").map((name) => [name, ["p"]] as const),
  ["li", ["p", "li"]],
  ["dt", ["p", "dt", "dd"]],
  ["dd", ["p", "dt", "dd"]],
  ["td", ["p", "td", "th"]],
  ["th", ["p", "td", "th"]],
  ["tr", ["p", "td", "th", "tr"]],
  ["a", ["a"]],
]);
/** Elements that stand deeper are taken for their parents. */
const DEEPEST = 300;
/** How long a tag with settings may be, and in how many of those that are longer than others it is looked for. */
const WITH_SETTINGS = 200_000;
const MOST_LONG = 20;
/** Attributes by which anything is decided. */
const LOOKED_AT = /\b(?:class|id|role|hidden|style|itemprop|data-(?:url|href|permalink))\b/iu;
const NONE: ReadonlyMap<string, string> = new Map();

/** Reads HTML; what is not closed ends with the text. */
export function htmlTree(html: string): HtmlElement {
  const builder = new Builder();
  const unclosed = new Set<string>();
  let broken = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    builder.add(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9-]*)/iu.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    if (name === undefined && !/^<[!?]/u.test(html.slice(open, open + 2))) {
      builder.add("<");
      at = open + 1;
      continue;
    }
    const isEnd = html[open + 1] === "/";
    let tag = broken > MOST_BROKEN || isEnd ? null : TAG.exec(html.slice(open, open + LONGEST_TAG));
    if (!tag && !isEnd) broken += 1;
    // Some hold the settings of a script, with markup in them.
    if (!tag && !isEnd && name !== undefined && broken < MOST_LONG)
      tag = TAG.exec(html.slice(open, open + WITH_SETTINGS));
    const close = tag ? open + tag[0].length - 1 : html.indexOf(">", open);
    at = close < 0 ? html.length : close + 1;
    if (name === undefined) continue;
    if (isEnd) builder.end(name);
    else if (!VOID.has(name) && html[close - 1] !== "/" && isRaw(name, tag?.[2])) {
      const end = unclosed.has(name) ? -1 : endOf(html, name, at);
      if (end >= 0) at = end;
      else unclosed.add(name);
      // A script that is never closed hides all that follows.
      if (end < 0 && (name === "script" || name === "style")) at = html.length;
    } else builder.start(name, tag?.[2] ?? "", VOID.has(name) || html[close - 1] === "/");
  }
  return builder.done();
}

/** A template is shown where it is the shadow of the element around it. */
const isRaw = (name: string, said = "") =>
  RAW.has(name) && !(name === "template" && /\bshadowrootmode\b/iu.test(said));

class Builder {
  readonly #root = element("#page", NONE, undefined);
  readonly #open: { name: string; element: HtmlElement }[] = [{ name: "#page", element: this.#root }];
  /** How many of each name are open: an end tag of another is nobody's. */
  readonly #count = new Map<string, number>();

  add(text: string): void {
    if (text === "") return;
    const { element } = this.#top();
    const decoded = decode(text);
    element.children.push(decoded);
    element.text += decoded.match(/\S/gu)?.length ?? 0;
    element.text += decoded.match(/\p{Script=Han}/gu)?.length ?? 0;
  }

  start(name: string, tag: string, isVoid: boolean): void {
    const ended = ENDS.get(name) ?? [];
    while (ended.includes(this.#top().name)) this.#close(true);
    const parent = this.#top().element;
    const said = LOOKED_AT.test(tag) ? attributes(tag) : NONE;
    const isDeep = this.#open.length > DEEPEST && !isVoid;
    const one = isDeep ? parent : element(nameByRole(name, said), said, parent);
    if (one !== parent) parent.children.push(one);
    if (isVoid) return;
    this.#open.push({ name, element: one });
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
  }

  end(name: string): void {
    if (!this.#count.get(name)) return;
    while (this.#top().name !== name) this.#close(false);
    this.#close(true);
  }

  done(): HtmlElement {
    while (this.#open.length > 1) this.#close(false);
    this.#root.isClosed = true;
    return this.#root;
  }

  #top(): { name: string; element: HtmlElement } {
    return this.#open.at(-1) ?? { name: "#page", element: this.#root };
  }

  #close(isClosed: boolean): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const { name, element: one } = closed;
    this.#count.set(name, (this.#count.get(name) ?? 1) - 1);
    const parent = this.#top().element;
    if (one === parent) return;
    one.isClosed = isClosed;
    parent.text += one.text;
    parent.headings += one.headings;
    parent.linked += name === "a" && isClosed ? one.text : one.linked;
  }
}

function element(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: HtmlElement | undefined,
): HtmlElement {
  return {
    name,
    attributes,
    children: [],
    parent,
    isClosed: false,
    text: 0,
    linked: 0,
    headings: name === "h1" ? 1 : 0,
  };
}

/** What applications draw with `<div>` tells what it is by its role. */
const BY_ROLE: Readonly<Record<string, string>> = {
  row: "tr",
  cell: "td",
  gridcell: "td",
  columnheader: "th",
  rowheader: "th",
  listitem: "li",
};

function nameByRole(name: string, said: ReadonlyMap<string, string>): string {
  const role = said.get("role")?.toLowerCase();
  if (role === "heading") return said.get("aria-level") === "1" ? "h1" : "h2";
  return (role !== undefined && BY_ROLE[role]) || name;
}

/** `hidden` needs no value. */
function attributes(tag: string): ReadonlyMap<string, string> {
  const found = attributesOf(tag);
  return /(?:^|\s)hidden(?=\s|$)/iu.test(tag) ? new Map([...found, ["hidden", ""]]) : found;
}

/** Where the element ends whose text is no markup, looked for from an offset on. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "giu");
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

/** Text with its character references read; spaces of all sorts are plain ones, and signs that only break words are gone. */
function decode(text: string): string {
  return decodeHTML(text)
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\u00ad\u200b\u2060]/gu, "");
}

/** All that stands in an element, as it is written. */
export function textIn({ children }: HtmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
