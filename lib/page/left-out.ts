/** Which parts of a page's article are not article text. General rules only: nothing here knows a site. */
import { regex } from "@/lib/releases/text/regex";
import { type Measure, measure } from "./measure";

/** Elements whose content is not prose, or is not shown as text. */
const NOT_PROSE = new Set(
  (
    "script style noscript template iframe object canvas video audio map svg math " +
    "textarea select button datalist output progress meter code kbd samp var rt rp"
  ).split(" "),
);

/** Parts of a page around its article. */
const CHROME = new Set("nav aside footer figcaption menu dialog".split(" "));

const CHROME_ROLES = new Set(
  (
    "navigation complementary contentinfo search form dialog alertdialog menu menubar toolbar tablist tree " +
    "textbox searchbox combobox spinbutton button switch slider log alert status tooltip code"
  ).split(" "),
);

/** Elements that may be around the article or hold it: old systems put whole pages into a form. */
const PERHAPS_CHROME = new Set("form figure pre".split(" "));

/** Words in `class` and `id` that say what an element is for. */
const CHROME_WORDS = new Set(
  (
    "nav navigation navbar menu breadcrumb breadcrumbs sidebar footer toolbar " +
    "related relateds recommended recommendation recommendations recirculation trending popular mostread morefrom readnext readmore " +
    "discussion comment share sharing shares social socials follow " +
    "ad ads advert adverts advertisement advertising advertorial banner sponsor sponsored promo promos promotion outbrain taboola " +
    "newsletter signup subscribe paywall regwall upsell cookie cookies consent " +
    "byline bylines author authors caption captions credit credits " +
    "gallery slideshow carousel lightbox video videos player " +
    // Embeds that a platform's script replaces by a frame, and the boxes around them.
    "twittertweet instagrammedia embed embedded " +
    "tags taglist copyright pagination skiplink"
  ).split(" "),
);

/** Comments can be longer than the article, so their size says nothing. An opinion piece may be called `comment`. */
const COMMENT_WORDS = new Set(
  "comments disqus commentlist commentarea commentsection commentbox commentform commentthread commentitem commentbody".split(
    " ",
  ),
);

/** Words that mark parts of a paragraph to leave out; the other words are given to links and names in it as well. */
const WORDS_IN_LINE = new Set("byline bylines author authors caption captions credit credits".split(" "));

/** `with-sidebar`, `no-comments`: what the page looks like, not what the element is. */
const STATE_WORDS = new Set("has have with without no not enabled disabled closed".split(" "));

/** Elements that stand in a line of text without ending the block, though their content is left out. */
const INLINE_OUT = new Set("script style noscript template svg math rt rp".split(" "));

/** True where an element is left out whatever it holds. Local names are the same in HTML, XHTML, SVG and MathML. */
export function isNotProse(element: Element): boolean {
  return NOT_PROSE.has(element.localName) || isEditor(element) || isFootnoteMark(element);
}

/** True where removing an element joins the text around it: an icon in a sentence, a reading in ruby. */
export function isInlineOut(element: Element): boolean {
  return INLINE_OUT.has(element.localName) || isFootnoteMark(element);
}

/** How certainly an element belongs to the page and not to its article. */
export type ChromeSign = "surely" | "by-name" | "none";

/**
 * Whether an element is navigation, related links, comments, adverts or the like. `by-name` is a hint only: a wrapper
 * of the whole article may be called `with-sidebar` too.
 */
export function chromeSign(element: Element): ChromeSign {
  if (CHROME.has(element.localName)) return "surely";
  const role = element.getAttribute("role");
  if (role !== null && CHROME_ROLES.has(role.trim().toLowerCase())) return "surely";
  if (element.getAttribute("itemprop") === "author") return "surely";
  // A custom element says in its tag what it is for: `amp-ad`.
  const tag = element.localName.includes("-") ? element.localName : "";
  const named = signOfName(
    `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""} ${tag}`,
  );
  return named === "none" && PERHAPS_CHROME.has(element.localName) ? "by-name" : named;
}

/** A cache: names repeat on a page, and from page to page of a site. */
const known = new Map<string, ChromeSign>();
const MOST_KNOWN = 5_000;

function signOfName(name: string): ChromeSign {
  if (name === "  ") return "none";
  let sign = known.get(name);
  if (sign === undefined) {
    sign = readName(name);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(name, sign);
  }
  return sign;
}

function readName(name: string): ChromeSign {
  let sign: ChromeSign = "none";
  for (const part of name.split(/\s+/)) {
    const words = wordsOf(part);
    if (words.some((word) => STATE_WORDS.has(word))) continue;
    // `read-more` and `readmore` are one word.
    words.push(...words.map((word, at) => word + (words[at + 1] ?? "")));
    if (words.some((word) => COMMENT_WORDS.has(word)) && !words.includes("article")) return "surely";
    if (words.some((word) => CHROME_WORDS.has(word))) sign = "by-name";
  }
  return sign;
}

/** `relatedLinks`, `related-links` and `related_links` all hold the word `related`. */
export function wordsOf(value: string | null): string[] {
  const spaced = value?.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced?.match(/[a-z]+/g) ?? [];
}

/** An element named like a part of the page is the article's after all where it holds this share of its prose: */
const SHARE_OF_ARTICLE = { inParagraphs: 0.2, inOne: 0.6 };
/** And where less than this share of its text is link text. */
const MOST_LINKED_INSIDE = 0.25;

/** Whether an element holds so much of an article's prose (in characters) that its name misleads. */
export function holdsArticle(
  { paragraphs, paragraphText, linkShare }: Measure,
  articleText: number,
): boolean {
  const least = paragraphs > 1 ? SHARE_OF_ARTICLE.inParagraphs : SHARE_OF_ARTICLE.inOne;
  return paragraphs > 0 && paragraphText >= articleText * least && linkShare < MOST_LINKED_INSIDE;
}

/** Whether a block-level element is left out of an article with so many characters of prose. */
export function isLeftOut(element: Element, articleText: () => number): boolean {
  const sign = chromeSign(element);
  return sign === "surely" || (sign === "by-name" && !holdsArticle(measure(element), articleText()));
}

/** Whether an element in a line of text is left out. */
export function isLeftOutInLine(element: Element): boolean {
  const sign = chromeSign(element);
  if (sign !== "by-name" || element.closest("p") === null) return sign !== "none";
  const words = [...wordsOf(element.getAttribute("class")), ...wordsOf(element.getAttribute("id"))];
  return words.some((word) => WORDS_IN_LINE.has(word));
}

/** How a block begins that only leads to another article. */
const LEADS_ELSEWHERE = regex("i")`
  ^[[(（【]?\s*(?:
  related|read (?:more|also|next|the latest)|see also|also read|also on|more on this|don['’]t miss|watch|
  mehr zum thema|lesen sie auch|lesen sie mehr|siehe auch|auch interessant|
  lire aussi|à lire|voir aussi|
  lea también|lee también|ver también|leggi anche|leia também|
  lees ook|läs också|
  相关阅读|相关报道|延伸阅读|相關新聞|関連記事|관련기사)
  (?:\s[^:：]{0,30})?\s*[:：\]】]`;
const MOST_OF_LEAD = 200;
/** A block of which this share is link text leads elsewhere; shorter ones may be names in a list. */
export const LINKED = 0.7;
const LEAST_LINKED = 20;

/** A label that says what stands below it. */
const LABEL =
  /^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|广告|廣告|広告|광고)$/i;

/** A byline: "By Ann Lee and Bo Chen, Reuters"; the words in small letters join names. */
const BYLINE = regex("u")`
  ^(?:(?:By|Par|Von|Por|Di|Door|Text|Reporting by)\s?:?(?:,?\s(?:
  \p{Lu}[\p{L}’'.-]*,?|(?:and|et|und|y|e|en|with|avec|mit|con|com|met|for|in|à|de|van|von|di)(?=\s)|[,&|·/])){2,12}|
  (?:记者|記者|文|作者)[\s：:｜|/]{1,2}[\p{Script=Han}、\s]{2,24})$`;
const LONGEST_BYLINE = 120;

/** Whether a block is a byline. */
export function isByline(text: string): boolean {
  return text.length <= LONGEST_BYLINE && BYLINE.test(text.trim());
}

/** Whether a block of an article only leads to another: `linked` of its characters are link text. */
export function leadsElsewhere(text: string, linked: number): boolean {
  if (linked >= text.length * LINKED && text.length >= LEAST_LINKED) return true;
  return text.length <= MOST_OF_LEAD && (LEADS_ELSEWHERE.test(text) || LABEL.test(text.trim()));
}

function isEditor(element: Element): boolean {
  return element.matches("[contenteditable]:not([contenteditable=false i])");
}

/** `Zenith Steel<sup>1</sup>`: the mark is no part of the name. */
function isFootnoteMark(element: Element): boolean {
  return element.localName === "sup" && (element.textContent?.trim().length ?? 0) <= 4;
}
