/** Finds the day of an HTML page without metadata: on its own line near the headline. */
import { dayOfLine } from "@/lib/sites/line-of-day";
import { all } from "./article";
import { saysTitle } from "./lead";
import { type HtmlElement, htmlTree, textIn } from "./tree";

/** How many lines after the headline, and before it, are searched. */
const BEHIND = 30;
const BEFORE = 6;
const BLOCKS =
  /^(?:p|div|h[1-6]|ul|ol|dl|table|section|article|header|form|main|li|tr|td|tbody|center|aside|footer|nav)$/u;

/** The day nearest to a page's headline, preferably after it; nothing if the headline is not found. */
export function dayNearTitle(html: string, title: string, lang: string | undefined): string | undefined {
  const lines = linesIn(htmlTree(html));
  const hasTitle = saysTitle(title);
  const titled = lines.findIndex(hasTitle);
  const head = titled >= 0 ? titled : lines.findLastIndex(({ name }) => name === "h1");
  if (head < 0) return undefined;
  const near = [
    ...lines.slice(head + 1, head + 1 + BEHIND),
    ...lines.slice(Math.max(0, head - BEFORE), head).reverse(),
  ];
  for (const line of near) {
    const day = dayOfLine(textIn(line), lang) ?? partDay(line, lang);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The elements that form a line each, or have text beside blocks. */
function linesIn(page: HtmlElement): HtmlElement[] {
  return all(
    page,
    ({ name, children, text }) =>
      BLOCKS.test(name) &&
      text > 0 &&
      !children.some((one) => typeof one === "object" && BLOCKS.test(one.name)),
  );
}

/** The day in one element of a line, beside others with author or place. */
function partDay({ children }: HtmlElement, lang: string | undefined): string | undefined {
  for (const child of children) {
    const day = dayOfLine(typeof child === "string" ? child : textIn(child), lang);
    if (day !== undefined) return day;
  }
  return undefined;
}
