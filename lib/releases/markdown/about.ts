/** Reads what a Markdown file says about itself in its front matter. */
import { publishedDay } from "@/lib/sites/published-day";
import { siteOf } from "@/lib/sites/site-of";
import type { HtmlAbout } from "../html/about";

/** The longest front matter; a longer one is a text that begins with a rule. */
const LONGEST = 20_000;
const OPENING = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/u;

/**
 * The keys that writers, site generators and clippers use for each fact, in small letters without punctuation; the
 * surest first.
 */
const KEYS = {
  title: ["title", "headline"],
  publisher: ["publisher", "organization", "organisation", "company", "site", "sitename", "source"],
  published: [
    "date",
    "published",
    "publishedat",
    "publisheddate",
    "publishdate",
    "datepublished",
    "pubdate",
    "publishedtime",
    "created",
  ],
  url: ["url", "urlsource", "canonical", "canonicalurl", "link", "source", "permalink"],
} as const;

/** Reads front matter, YAML between `---` or TOML between `+++`; empty if there is none. */
export function markdownAbout(markdown: string): HtmlAbout {
  const matter = matterOf(markdown);
  if (!matter) return {};
  const values = new Map<string, string>();
  for (const line of matter.lines) {
    // Only unindented keys: others belong to another key.
    const [, key = "", value = ""] = /^["']?([\p{L}\p{N}_. -]{1,40}?)["']? ?[:=] ?(.*)$/u.exec(line) ?? [];
    const name = key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const said = unquoted(value);
    if (name !== "" && said !== "" && !values.has(name)) values.set(name, said);
  }
  const all = (field: keyof typeof KEYS) => KEYS[field].flatMap((key) => values.get(key) ?? []);
  const [title] = all("title");
  const publisher = all("publisher").find((one) => siteOf(one) === undefined);
  const published = all("published")
    .map(publishedDay)
    .find((day) => day);
  const url = all("url").find((one) => siteOf(one) !== undefined);
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

/** Markdown without its front matter. */
export function withoutFrontMatter(markdown: string): string {
  const matter = matterOf(markdown);
  return matter ? markdown.slice(matter.end) : markdown;
}

/** The lines of the front matter, and where the text begins; `undefined` for a text that opens with a rule. */
function matterOf(markdown: string): { lines: string[]; end: number } | undefined {
  const opening = OPENING.exec(markdown);
  const [all = "", fence = ""] = opening ?? [];
  if (!opening) return bareMatterOf(markdown);
  const head = markdown.slice(all.length, all.length + LONGEST);
  const closing = (
    fence === "---" ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu : /^\+\+\+[ \t]*(?:\r?\n|$)/mu
  ).exec(head);
  if (!closing) return undefined;
  const lines = head.slice(0, closing.index).split(/\r?\n/u);
  if (!lines.every(isOfMatter) || !lines.some((line) => KEY.test(line))) return undefined;
  return { lines, end: all.length + closing.index + closing[0].length };
}

/** Keys of unfenced front matter, as in MultiMarkdown and programs that convert pages to Markdown. */
const BARE_KEY =
  /^(?:title|subtitle|author|date|url|url source|source|published|published time|publisher|site|language|copyright|keywords|markdown content): ?(?=\S|$)/iu;

/** Unfenced front matter: begins with a title and has more keys, perhaps with empty lines between. */
function bareMatterOf(markdown: string): { lines: string[]; end: number } | undefined {
  if (!/^\ufeff?title: \S/iu.test(markdown)) return undefined;
  const lines: string[] = [];
  let end = 0;
  for (const line of markdown.slice(0, LONGEST).split("\n")) {
    if (line.trim() !== "" && !BARE_KEY.test(line.replace(/^\ufeff/u, ""))) break;
    lines.push(line.replace(/^\ufeff|\r$/gu, ""));
    end += line.length + 1;
  }
  const keys = lines.filter((line) => line.trim() !== "");
  return keys.length > 1 ? { lines, end: Math.min(end, markdown.length) } : undefined;
}

const KEY = /^["']?[\p{L}\p{N}_. -]{1,40}?["']? ?(?::(?: |$)|=)/u;

/** Whether a line is a key, indented below one, an item, a comment, or empty. */
function isOfMatter(line: string): boolean {
  return KEY.test(line) || /^(?:\s|[-#[\]{}]|$)/u.test(line);
}

/** A value without quotes, or without a comment after it. */
function unquoted(written: string): string {
  const value = written.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/u.exec(value);
  if (quoted)
    return (quoted[1]?.replace(/\\(["\\])/gu, "$1") ?? quoted[2]?.replaceAll("''", "'") ?? "").trim();
  return /^[[{>|]/u.test(value) ? "" : value.replace(/\s#.*$/u, "").trim();
}
