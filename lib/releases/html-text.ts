/** The text of an HTML page: no scripts, styles or navigation, a line for every block. Linear in its length. */

const SKIPPED: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "nav",
  "header",
  "footer",
  "form",
  "head",
  "iframe",
  "aside",
  "button",
  "select",
]);
const BLOCKS: ReadonlySet<string> = new Set([
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "ul",
  "ol",
  "tr",
  "table",
  "section",
  "article",
  "blockquote",
  "br",
  "figure",
  "figcaption",
  "main",
  "dl",
  "dt",
  "dd",
  "pre",
  "hr",
]);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  euro: "€",
  pound: "£",
  copy: "©",
  reg: "®",
  trade: "™",
  eacute: "é",
  uuml: "ü",
  ouml: "ö",
  auml: "ä",
};

/** Whether a text is HTML rather than plain text. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<(?:head|body|div|article|p|main|section)\b)/iu.test(
    text.slice(0, 500),
  );
}

/** Reads the text out of HTML. Nothing in it is run; what is not closed ends with the text. */
export function htmlText(html: string): string {
  let out = "";
  let at = 0;
  const unclosed = new Set<string>();
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    out += decode(html.slice(at, end).replace(/\s+/gu, " "));
    if (open < 0) break;
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9-]*)/iu.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    if (name === undefined && !/^<[!?]/u.test(html.slice(open, open + 2))) {
      out += "<";
      at = open + 1;
      continue;
    }
    const close = html.indexOf(">", open);
    at = close < 0 ? html.length : close + 1;
    if (name === undefined) continue;
    if (BLOCKS.has(name)) out += name === "br" ? "\n" : "\n\n";
    if (SKIPPED.has(name) && html[open + 1] !== "/" && html[close - 1] !== "/")
      at = skip(html, name, at, unclosed);
  }
  return out
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Past the end tag of an element whose text is not read; elements of its name inside it are counted. */
function skip(html: string, name: string, from: number, unclosed: Set<string>): number {
  // Looked for once in vain is enough: a page of a million open tags stays linear.
  if (unclosed.has(name)) return from;
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, "giu");
  tag.lastIndex = from;
  let depth = 1;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    depth += match[1] === "/" ? -1 : 1;
    if (depth > 0) continue;
    const close = html.indexOf(">", match.index);
    return close < 0 ? html.length : close + 1;
  }
  unclosed.add(name);
  // An element that is never closed hides nothing but scripts.
  return name === "script" || name === "style" ? html.length : from;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : "";
    return ENTITIES[String(name).toLowerCase()] ?? all;
  });
}
