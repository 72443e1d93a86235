/** Reads an article once, as a release. A block that links to a subject of the article is read too. */

import { isAboutSigning } from "@/lib/releases/text/captions";
import { chromeSign, LINKED } from "./left-out";
import { measure } from "./measure";
import { plainText } from "./plain-text";
import { type ReadRoot, TextReader } from "./read-text";
import type { TextBlock } from "./text-block";

/** The text of an article in the form of a release; empty where there is nothing to read. */
export function articleText(root: ReadRoot | undefined): string {
  return root ? plainText(new ReleaseReader().read(withBeside(root)) ?? []) : "";
}

const TOLD_APART = 'table, blockquote, dl, ul, ol, figcaption, [class*="caption" i]';
/** How many elements around a body are looked into. */
const FARTHEST = 3;
/** What stands beside the body with a larger share of link text leads elsewhere. */
const MOST_LINKED_BESIDE = 0.3;

/** A root with the tables, lists, quotations and captions that stand beside its body, in boxes of their own. */
function withBeside({ elements, ...root }: ReadRoot): ReadRoot {
  const last = elements.at(-1);
  let found = last;
  let at = last;
  for (let steps = 0; found && at?.parentElement && steps < FARTHEST; steps++) {
    const inner: Element = at;
    const { parentElement } = at;
    if (
      parentElement.localName === "body" ||
      elements.some((one) => one !== last && parentElement.contains(one))
    )
      break;
    const more = textLength(parentElement) - textLength(found);
    const tells = [...parentElement.children].some((one) => one !== inner && tellsMore(one));
    if (tells && more <= textLength(found)) found = parentElement;
    at = parentElement;
  }
  return { ...root, elements: elements.map((one) => (one === last && found ? found : one)) };
}

const textLength = ({ textContent }: Element) => textContent?.trim().length ?? 0;

function tellsMore(element: Element): boolean {
  if (isNamedAsChrome(element)) return false;
  const told = element.matches(TOLD_APART) ? [element] : element.querySelectorAll(TOLD_APART);
  return [...told].some(
    (one) =>
      !hasChromeBetween(one, element) &&
      textLength(one) > 0 &&
      (isCaption(one) ? isTold(one) : measure(one).linkShare < MOST_LINKED_BESIDE),
  );
}

/** A quotation or a caption is read whatever its figure is called. */
const isNamedAsChrome = (element: Element) => chromeSign(element) !== "none" && !isTold(element);

function hasChromeBetween(inner: Element, outer: Element): boolean {
  for (let at: Element | null = inner; at && at !== outer; at = at.parentElement)
    if (isNamedAsChrome(at)) return true;
  return false;
}

const isCaption = (element: Element) =>
  element.localName === "figcaption" || /caption/i.test(element.getAttribute("class") ?? "");

/** A caption that tells of a signing, who said what is quoted beside it, or a figure with either. */
function isTold(element: Element): boolean {
  if (element.localName === "figure")
    return [...element.querySelectorAll("figcaption, blockquote")].some(
      (one) => one.localName === "blockquote" || isTold(one),
    );
  const isAuthor =
    element.localName === "footer" || /author|cite|source/i.test(element.getAttribute("class") ?? "");
  if (!isCaption(element) && !isAuthor) return false;
  const { parentElement, previousElementSibling } = element;
  const quote = isCaption(element)
    ? parentElement?.querySelector(":scope > blockquote")
    : previousElementSibling;
  const isQuoted = parentElement?.localName === "blockquote" || quote?.localName === "blockquote";
  if (isQuoted && textLength(element) < LONGEST_AUTHOR) return true;
  return isCaption(element) && isAboutSigning(element.textContent ?? "");
}

const LONGEST_AUTHOR = 200;

/** Link text that leads to other parts of a site. */
const WAY =
  /^\W{0,3}(?:back|home|zurück|retour|volver|返回|关闭|打印|print|pdf|download|share|top|next|previous)(?:$|[\s(【】\]])/i;

/** A reader that keeps "About Kestrel Steel" where the name is a link, and what the cells of a table link to. */
class ReleaseReader extends TextReader {
  protected override opens(): boolean {
    return true;
  }

  protected override needs(element: Element): boolean {
    return isTold(element);
  }

  protected override belongs(block: TextBlock, all: readonly TextBlock[]): boolean {
    // Blocks that give themselves away ("Read also: …") are not read.
    const isLinkOnly = super.belongs({ ...block, linked: 0 }, all);
    if (super.belongs(block, all)) return !leadsAlong(block);
    return isLinkOnly && linksWithin(block, all);
  }
}

/** Whether a line has several links with bars or nothing between, or one that says where it leads on its site. */
function leadsAlong({ text, linked, runs }: TextBlock): boolean {
  if (linked < text.length * LINKED) return false;
  const parts = runs.map(({ node, textStart, length }) => ({
    link: node.parentElement?.closest("a[href]"),
    said: text.slice(textStart, textStart + length),
  }));
  const links = new Set(parts.flatMap(({ link }) => link ?? []));
  const between = parts.map(({ link, said }) => (link ? " " : said)).join("");
  return links.size > 1 ? !/[\p{L}\p{N},;&、，；]/u.test(between) : WAY.test(text);
}

/** Shorter names stand in many a headline. */
const LEAST_NAME = 4;

/** Whether everything a block links to is named in the prose too, as headlines of other stories are not. */
function linksWithin({ runs }: TextBlock, all: readonly TextBlock[]): boolean {
  const links = new Set(runs.map(({ node }) => node.parentElement?.closest("a[href]")));
  const names = [...links].flatMap((link) => (link ? [link.textContent?.trim() ?? ""] : []));
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        name.length >= LEAST_NAME &&
        all.some(({ text, linked }) => linked * 2 < text.length && text.includes(name)),
    )
  );
}
