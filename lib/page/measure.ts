/** How much prose stands where: a quick walk over the text nodes, without styles. */

/** The text of a container. Characters of scripts without spaces say more: each counts as two. */
export interface Measure {
  /** Blocks long enough to be a paragraph, and their characters together. */
  paragraphs: number;
  paragraphText: number;
  /** The share of all text that is link text: 0 to 1. */
  linkShare: number;
}

/** A block-level element that holds prose, with what stands in it and in the elements within it. */
export interface Prose {
  readonly element: Element;
  readonly children: readonly Prose[];
  /** The characters of prose that stand in the element itself, not in one of `children`. */
  readonly own: number;
  /** The link text outside of prose that stands in the element itself, not in one of `children`. */
  readonly junk: number;
  /** The counts of the element with all that is in it. */
  readonly paragraphs: number;
  readonly paragraphText: number;
  readonly text: number;
  readonly linked: number;
}

/** The least characters of a paragraph; the second is for scripts without spaces, where one character says more. */
const PARAGRAPH = 80;
const WIDE_PARAGRAPH = 30;
/** From half of that on, a sentence is prose too: people who speak, and tabloids, make short paragraphs. */
const SENTENCE_END = /[.!?…。！？][)\]"'”’»」』）]*$/;

/** A copyright notice: a sentence, but no prose. */
const NOTICE =
  /©|\b(?:copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados)\b|版权所有|版權所有|無断転載|무단/i;
const LONGEST_NOTICE = 240;

const BLOCKS = new Set(
  (
    "p div td th li dd dt ul ol dl table section article main blockquote h1 h2 h3 h4 h5 h6 figure header form body " +
    "center pre details dialog address hgroup"
  ).split(" "),
);
const UNREAD = new Set(
  "script style noscript template textarea select button iframe nav footer aside figcaption".split(" "),
);
const WIDE = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Measures the prose within an element; `links` as for `outline`. */
export function measure(root: Element, links = true): Measure {
  const { paragraphs, paragraphText, text, linked } = outline(root, links);
  return { paragraphs, paragraphText, linkShare: text === 0 ? 0 : linked / text };
}

/**
 * The block-level elements within `root` that hold prose, as a tree; every news page is walked like this.
 * `links` is false where a broken page makes links of everything, so that they say nothing.
 */
export function outline(root: Element, links = true): Prose {
  const node = newNode(root);
  const block = newBlock();
  const place = { block, node, linked: links && root.closest("a[href]") !== null, links };
  if (root.shadowRoot) collect(root.shadowRoot, place);
  collect(root, place);
  close(block, node);
  return node;
}

/** The text that stands in one block-level element, without that of blocks within it. */
interface Block {
  text: number;
  linked: number;
  wide: number;
  last: string;
}

type Building = { -readonly [K in keyof Prose]: Prose[K] } & { children: Prose[] };

interface Place {
  block: Block;
  node: Building;
  linked: boolean;
  links: boolean;
}

function collect(element: Element | ShadowRoot, place: Place): void {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) addText((child as Text).data.trim(), place);
    else if (child.nodeType === Node.ELEMENT_NODE) enter(child as Element, place);
  }
}

function enter(element: Element, { block, node, linked, links }: Place): void {
  const { localName } = element;
  if (UNREAD.has(localName)) return;
  const inner = { linked: linked || (links && localName === "a" && element.hasAttribute("href")), links };
  // What a shadow tree holds counts for its host.
  if (element.shadowRoot) {
    const own = newBlock();
    const shown = newNode(element);
    collect(element.shadowRoot, { block: own, node: shown, ...inner });
    close(own, shown);
    shown.own = shown.paragraphText;
    shown.children.length = 0;
    add(node, shown, true);
  }
  if (!BLOCKS.has(localName)) {
    collect(element, { block, node, ...inner });
    return;
  }
  const own = newBlock();
  const within = newNode(element);
  collect(element, { block: own, node: within, ...inner });
  close(own, within);
  add(node, within, within.own > 0 || within.children.length > 0);
}

function addText(text: string, { block, linked }: Place): void {
  if (text === "") return;
  block.text += text.length;
  block.wide += text.match(WIDE)?.length ?? 0;
  block.last = text;
  if (linked) block.linked += text.length;
}

/** Counts a block whose text is complete for the element that it stands in. */
function close({ text, linked, wide, last }: Block, node: Building): void {
  node.text += text;
  node.linked += linked;
  const size = text + wide;
  const least = wide > text / 3 ? WIDE_PARAGRAPH : PARAGRAPH;
  const isLinks = linked > text / 2 || (text <= LONGEST_NOTICE && NOTICE.test(last));
  if (!isLinks && text >= least) {
    node.paragraphs += 1;
    node.paragraphText += size;
  }
  if (!isLinks && (text >= least || (text >= least / 2 && SENTENCE_END.test(last)))) node.own += size;
  else node.junk += linked;
}

function add(node: Building, within: Prose, isKept: boolean): void {
  node.paragraphs += within.paragraphs;
  node.paragraphText += within.paragraphText;
  node.text += within.text;
  node.linked += within.linked;
  if (isKept) node.children.push(within);
  else node.junk += within.junk;
}

function newBlock(): Block {
  return { text: 0, linked: 0, wide: 0, last: "" };
}

function newNode(element: Element): Building {
  return { element, children: [], own: 0, junk: 0, paragraphs: 0, paragraphText: 0, text: 0, linked: 0 };
}
