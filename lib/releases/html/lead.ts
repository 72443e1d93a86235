/** Finds what belongs to an article but is above it on an HTML page: headline and standfirst. */

import { isLetterhead } from "../text/over-title";
import { all } from "./article";
import { isWithinOf, type LeftOut } from "./left-out";
import { type HtmlElement, textIn } from "./tree";

/** A page's own title: the page may have its text without marking a heading. */
export function titleOf(html: string): string {
  return /<title\b[^<>]{0,200}>([^<]{0,600})/iu.exec(html)?.[1] ?? "";
}

const LONGEST_TITLE = 400;
const LEAD: ReadonlySet<string> = new Set(["p", "div", "h2", "h3"]);
const BLOCKS = /^(?:p|div|h[1-6]|ul|ol|dl|table|section|article|header|form|blockquote|figure|main|li)$/u;
const NO_LEAD: ReadonlySet<string> = new Set(["ul", "ol", "table", "figure", "dl"]);
const LEAST_LEAD = 20;
const LONGEST_LEAD = 1_500;
const MOST_LEADS = 6;

/** The elements to read before an article, in the order of the page. */
export function leadTo(
  page: HtmlElement,
  article: HtmlElement,
  title: string,
  leftOut: LeftOut,
): HtmlElement[] {
  if (article === page || article.headings > 0 || tells(article, title)) return [];
  const elements = all(page, () => true);
  const before = elements
    .slice(0, elements.indexOf(article))
    .filter((one) => !isWithinOf(article, one) && one.text > 0);
  const heads = headings(before, title, leftOut);
  const [first] = heads;
  if (!first) return [];
  const leads = before
    .slice(before.indexOf(first) + 1)
    .filter(
      (one) =>
        !heads.some((head) => isWithinOf(one, head) || isWithinOf(head, one)) &&
        isLead(one) &&
        !isLeftOut(one, article, leftOut),
    )
    .slice(0, MOST_LEADS);
  return before.filter((one) => heads.includes(one) || leads.includes(one));
}

/** The element with the title's text, and the last main heading before the article. */
function headings(before: readonly HtmlElement[], title: string, leftOut: LeftOut): HtmlElement[] {
  const parts = partsOf(title);
  const hasTitle = saysTitle(title);
  const isSeen = (one: HtmlElement) => !leftOut.has(one, true, false);
  const same = before.findLast((one) => hasTitle(one) && isSeen(one));
  // The last part is the site's name.
  const site = parts.length > 1 ? parts.at(-1) : undefined;
  const main = before.findLast((one) => {
    const said = one.name === "h1" ? lettersOf(textIn(one)) : "";
    return said.length > 3 && said !== site && isSeen(one);
  });
  const heads = [same, main].filter((one) => one !== undefined);
  return heads.filter((one) => !heads.some((other) => other !== one && isWithinOf(other, one)));
}

/** Makes a test for whether an element has the text of a page's title, or of the headline in it. */
export function saysTitle(title: string): (one: HtmlElement) => boolean {
  // A writer's name is no headline, however long.
  const names = namesIn(title);
  const heads = names.filter((name) => !isLetterhead(name.trim()));
  const headline = headlineIn((heads.length > 0 ? heads : names).map(lettersOf));
  const whole = lettersOf(title);
  return (one) => {
    if (headline.length < 4 || one.text > LONGEST_TITLE || one.text < headline.length / 3) return false;
    const said = lettersOf(textIn(one));
    return said === headline || said === whole;
  };
}

/** The parts of a page's title, letters only. */
const partsOf = (title: string) => namesIn(title).map(lettersOf);
const namesIn = (title: string) => title.split(/\s[|\-–—·»:]+\s|\s?[|_｜]\s?/u);

/** The headline's part: the first one, unless another is much longer. */
const headlineIn = (parts: readonly string[]) =>
  parts.reduce((best, part) => (part.length > best.length * MUCH_LONGER ? part : best));
const MUCH_LONGER = 1.5;

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether an element is a paragraph without inner ones and without links. */
function isLead(one: HtmlElement): boolean {
  return (
    LEAD.has(one.name) &&
    one.text >= LEAST_LEAD &&
    one.text <= LONGEST_LEAD &&
    one.linked <= one.text / 2 &&
    !one.children.some((child) => typeof child === "object" && BLOCKS.test(child.name))
  );
}

/** Whether an element, or one around it that does not also contain the article, is left out. */
function isLeftOut(one: HtmlElement, article: HtmlElement, leftOut: LeftOut): boolean {
  for (let at: HtmlElement | undefined = one; at && !isWithinOf(article, at); at = at.parent)
    if (NO_LEAD.has(at.name) || leftOut.has(at, true, false)) return true;
  return false;
}

/** Whether an inner element has the text of the page's title. */
export function tells(element: HtmlElement, title: string): boolean {
  return all(element, saysTitle(title)).length > 0;
}

/** How much more text may come with an article whose page marks no heading. */
const HEADED = { letters: 400, share: 0.5 };

/** The article extended by its surroundings, if its headline is a plain line. */
export function withHeading(page: HtmlElement, article: HtmlElement): HtmlElement {
  let found = article;
  for (let at = article.parent; at && at !== page && at.name !== "body"; at = at.parent) {
    const more = at.text - found.text;
    if (more > HEADED.letters || at.linked - found.linked > more * HEADED.share) break;
    found = at;
  }
  return found;
}

/** The least prose of a story, and the least paragraphs of one beside it. */
const LEAST_STORY = 400;
const LEAST_PARAGRAPHS = 3;

/** The part of an article with only the story under its title, if it has several; else the article. */
export function firstStory(article: HtmlElement, title: string, leftOut: LeftOut): HtmlElement {
  const heads = all(article, ({ name }) => name === "h1" || name === "h2");
  if (heads.length < 2) return article;
  const parts = partsOf(title);
  const head =
    heads.find((one) => parts.includes(lettersOf(textIn(one)))) ?? heads.find(({ name }) => name === "h1");
  for (let part = head; part && part !== article && part.parent; part = part.parent) {
    const story = part;
    const beside = part.parent.children.some(
      (other) => typeof other === "object" && other !== story && isStory(other, story, head, leftOut),
    );
    if (beside && (leftOut.proseIn(part)?.paragraphText ?? 0) >= LEAST_STORY) return part;
  }
  return article;
}

/** Whether an element is a separate story of the same sort as its neighbour. */
function isStory(
  other: HtmlElement,
  part: HtmlElement,
  head: HtmlElement | undefined,
  leftOut: LeftOut,
): boolean {
  const [sort, own] = [other, part].map(({ attributes }) => attributes.get("class")?.split(/\s/u)[0]);
  if (other.name !== part.name || sort !== own) return false;
  if ((leftOut.proseIn(other)?.paragraphs ?? 0) < LEAST_PARAGRAPHS) return false;
  const [heading] = all(other, ({ name }) => name === "h1" || name === "h2");
  if (!heading) return false;
  return (
    (heading.name === "h1" && head?.name === "h1") ||
    part.name === "article" ||
    (hasAddress(part) && hasAddress(other))
  );
}

/** Endless pages give the address of each story, to show it while it is read. */
const hasAddress = ({ attributes }: HtmlElement) =>
  ["data-url", "data-href", "data-permalink"].some((name) => attributes.has(name));
