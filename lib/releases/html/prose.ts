/** Measures the prose in each element of an HTML page, by the text on its lines alone. */
import { wordSet } from "../text/word-set";
import type { HtmlElement } from "./tree";

/** The amounts in an element, with everything inside. Chinese characters count twice, as in `HtmlElement`. */
export interface Prose {
  readonly element: HtmlElement;
  /** Those of the blocks inside, in order. */
  readonly children: readonly Prose[];
  /** The prose in the element itself, and the link text beside it. */
  readonly own: number;
  readonly junk: number;
  /** How many blocks are long enough for a paragraph, and the text in them. */
  readonly paragraphs: number;
  readonly paragraphText: number;
}

type Building = { -readonly [K in keyof Prose]: Prose[K] } & { children: Prose[] };

const BLOCKS: ReadonlySet<string> = new Set(
  (
    "p div td th li dd dt ul ol dl table section article main blockquote h1 h2 h3 h4 h5 h6 figure header form body " +
    "center pre details address hgroup"
  ).split(" "),
);
const UNREAD = wordSet("nav footer aside figcaption button select svg");

const PARAGRAPH = 80;
const WIDE_PARAGRAPH = 60;
/** From half the length of prose on, a sentence counts too. */
const SENTENCE_END = /[.!?…。！？][)\]"'”’»」』）]*$/u;
/** Copyright notices: sentences, but no prose. */
const NOTICE =
  /©|\b(?:copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés)\b|版权所有|版權所有/iu;
const LONGEST_NOTICE = 240;

/** Measures a page. */
export function proseOf(page: HtmlElement): Prose {
  const node = building(page);
  close(collect(page, node, page.name === "a", line()), node);
  return node;
}

/** The text of one block without inner blocks. */
interface Line {
  text: number;
  linked: number;
  wide: number;
  last: string;
}

const line = (): Line => ({ text: 0, linked: 0, wide: 0, last: "" });

function building(element: HtmlElement): Building {
  return { element, children: [], own: 0, junk: 0, paragraphs: 0, paragraphText: 0 };
}

function collect(element: HtmlElement, node: Building, isLinked: boolean, open: Line): Line {
  for (const child of element.children) {
    if (typeof child === "string") add(child, isLinked, open);
    else if (UNREAD.has(child.name)) continue;
    else if (BLOCKS.has(child.name)) {
      const within = building(child);
      close(collect(child, within, isLinked || child.name === "a", line()), within);
      node.paragraphs += within.paragraphs;
      node.paragraphText += within.paragraphText;
      if (within.own > 0 || within.children.length > 0) node.children.push(within);
      else node.junk += within.junk;
    } else collect(child, node, isLinked || child.name === "a", open);
  }
  return open;
}

function add(text: string, isLinked: boolean, open: Line): void {
  const said = text.trim();
  if (said === "") return;
  const wide = said.match(/\p{Script=Han}/gu)?.length ?? 0;
  open.text += said.length + wide;
  open.wide += wide;
  if (isLinked) open.linked += said.length + wide;
  open.last = said;
}

function close({ text, linked, wide, last }: Line, node: Building): void {
  const least = wide > text / 6 ? WIDE_PARAGRAPH : PARAGRAPH;
  const isNone = linked > text / 2 || (text <= LONGEST_NOTICE && NOTICE.test(last));
  if (!isNone && text >= least) {
    node.paragraphs += 1;
    node.paragraphText += text;
  }
  if (!isNone && (text >= least || (text >= least / 2 && SENTENCE_END.test(last)))) node.own += text;
  else node.junk += linked;
}
