/** What of a page's article is not article text. General rules only: nothing here knows a site. */

/** Elements whose content is not prose, or is not shown as text. */
const NOT_PROSE = new Set(
  (
    "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS VIDEO AUDIO PICTURE MAP SVG MATH " +
    "INPUT TEXTAREA SELECT BUTTON DATALIST OUTPUT PROGRESS METER DIALOG CODE PRE KBD SAMP VAR RT RP"
  ).split(" "),
);

/** Parts of a page around its article. */
const CHROME = new Set("NAV ASIDE FOOTER FIGCAPTION MENU".split(" "));

const CHROME_ROLES = new Set(
  (
    "navigation complementary contentinfo search form dialog alertdialog menu menubar toolbar tablist tree " +
    "textbox searchbox combobox spinbutton button switch slider log alert status tooltip"
  ).split(" "),
);

/** Words in `class` and `id` that say what an element is for. */
const CHROME_WORDS = new Set(
  (
    "nav navigation navbar menu breadcrumb breadcrumbs sidebar footer toolbar " +
    "related relateds recommended recommendation recommendations recirculation trending popular mostread morefrom readnext " +
    "discussion share sharing shares social socials follow " +
    "ad ads advert adverts advertisement advertising advertorial banner sponsor sponsored promo promos promotion outbrain taboola " +
    "newsletter signup subscribe subscription paywall cookie cookies consent " +
    "byline bylines author authors caption captions credit credits " +
    "tags taglist copyright pagination skiplink"
  ).split(" "),
);

/** Comments can be longer than the article, so their size says nothing. */
const COMMENT_WORDS = new Set(["comment", "comments", "disqus"]);

/** Elements that stand in a line of text without ending the block, though their content is left out. */
const INLINE_OUT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH RT RP".split(" "));

/** True where an element's content is left out whatever it holds. The tag names of SVG and MathML are lower case. */
export function isNotProse(element: Element): boolean {
  return NOT_PROSE.has(element.tagName.toUpperCase()) || isEditor(element) || isFootnoteMark(element);
}

/** True where leaving an element out joins the text before and after it: an icon in a sentence, a reading in ruby. */
export function isInlineOut(element: Element): boolean {
  return INLINE_OUT.has(element.tagName.toUpperCase()) || isFootnoteMark(element);
}

/** How surely an element belongs to the page and not to its article. */
export type ChromeSign = "surely" | "by-name" | "none";

/**
 * Whether an element is navigation, related links, comments, adverts or the like. `by-name` is a hint only: a wrapper
 * of the whole article may be called `with-sidebar` too.
 */
export function chromeSign(element: Element): ChromeSign {
  if (CHROME.has(element.tagName)) return "surely";
  const role = element.getAttribute("role");
  if (role !== null && CHROME_ROLES.has(role.trim().toLowerCase())) return "surely";
  if (element.getAttribute("itemprop") === "author") return "surely";
  const words = [...wordsOf(element.getAttribute("class")), ...wordsOf(element.getAttribute("id"))];
  if (words.some((word) => COMMENT_WORDS.has(word)) && !words.includes("article")) return "surely";
  return words.some((word) => CHROME_WORDS.has(word)) || element.tagName === "FORM" ? "by-name" : "none";
}

/** `relatedLinks`, `related-links` and `related_links` all hold the word `related`. */
export function wordsOf(value: string | null): string[] {
  if (!value) return [];
  return value
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

function isEditor(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  return editable !== null && editable.toLowerCase() !== "false";
}

/** `Zenith Steel<sup>1</sup>`: the mark is no part of the name. */
function isFootnoteMark(element: Element): boolean {
  return element.tagName === "SUP" && (element.textContent?.trim().length ?? 0) <= 4;
}
