/** Parses HTML into a tree of elements, however bad. Linear in its length; nothing in it is run. */

import { decodeHTML } from "entities/decode";
import { wordSet } from "../text/word-set";
import { attributesOf, LONGEST_TAG, MOST_BROKEN, TAG } from "./tags";

/** An element. `text` and `linked` count its letters and signs, all and in links; a Chinese one counts twice. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (HtmlElement | string)[];
  readonly parent: HtmlElement | undefined;
  /** The elements beside it, with only text between. */
  readonly before: HtmlElement | undefined;
  after: HtmlElement | undefined;
  /** Whether a block quotation is among its children. */
  holdsQuote: boolean;
  /** Whether it is closed: an unclosed element says nothing about all that follows. */
  isClosed: boolean;
  text: number;
  linked: number;
  /** How many main headings are in it, itself included. */
  headings: number;
}

/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "iframe",
  "noscript",
  "template",
]);
const VOID = wordSet("area base br col embed hr img input link meta param source track wbr");
/** Elements that end an open paragraph. */
const BLOCKS =
  "p div h1 h2 h3 h4 h5 h6 ul ol dl table section article header footer form blockquote figure main pre hr nav aside";
/** The open elements that each element closes when it begins. */
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
/** Elements deeper than this are merged into their parents. */
const DEEPEST = 300;
/** The longest tag with a script's settings, and how many overlong tags are searched for an end. */
const WITH_SETTINGS = 200_000;
const MOST_LONG = 20;
/** Attributes that decisions use. */
const LOOKED_AT = /\b(?:class|id|role|hidden|style|itemprop|data-(?:url|href|permalink))\b/iu;
const NONE: ReadonlyMap<string, string> = new Map();

/** Parses HTML; what is not closed ends with the text. */
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
    // Some tags contain a script's settings, with markup in them.
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
      // An unclosed script hides all that follows.
      if (end < 0 && (name === "script" || name === "style")) at = html.length;
    } else builder.start(name, tag?.[2] ?? "", VOID.has(name) || html[close - 1] === "/");
  }
  return builder.done();
}

/** A template is shown if it is the shadow of the element around it. */
const isRaw = (name: string, said = "") =>
  RAW.has(name) && !(name === "template" && /\bshadowrootmode\b/iu.test(said));

class Builder {
  readonly #root = element("#page", NONE, undefined);
  readonly #open: { name: string; element: HtmlElement }[] = [{ name: "#page", element: this.#root }];
  /** How many elements of each name are open: other end tags are ignored. */
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
    if (one !== parent) {
      if (one.before) one.before.after = one;
      parent.holdsQuote ||= one.name === "blockquote";
      parent.children.push(one);
    }
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
    before: parent?.children.findLast((one) => typeof one === "object"),
    after: undefined,
    holdsQuote: false,
    isClosed: false,
    text: 0,
    linked: 0,
    headings: name === "h1" ? 1 : 0,
  };
}

/** Applications draw with `<div>`: its role says what it is. */
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

/** The end of a raw-text element, searched from an offset on. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "giu");
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

/** Text with character references resolved, plain spaces, and without characters that only allow line breaks. */
function decode(text: string): string {
  return decodeHTML(text)
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\u00ad\u200b\u2060]/gu, "");
}

/** All text in an element, as written. */
export function textIn({ children }: HtmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
