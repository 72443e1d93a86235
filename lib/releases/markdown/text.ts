/** Reads the text of Markdown: removes front matter and the marks of headings, emphasis, quotes, links and tables. */

import { decodeHTML } from "entities/decode";
import { htmlText } from "../html/text";
import { raised } from "../text/raised";
import { withoutFrontMatter } from "./about";
import { withoutTemplates } from "./dialects";

/** The text of Markdown. */
export function markdownText(markdown: string): string {
  const source = withoutTemplates(
    withoutComments(withoutFrontMatter(markdown).replace(/\r\n?/gu, "\n")).replace(/^(?: {0,3}> ?)+/gmu, ""),
  );
  return withoutMarks(joinLines(withoutBars(withoutRules(withHtmlRead(source)))))
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Without comments; an unclosed one removes nothing. */
function withoutComments(markdown: string): string {
  let out = "";
  let at = 0;
  for (let open = markdown.indexOf("<!--"); open >= 0; open = markdown.indexOf("<!--", at)) {
    const close = markdown.indexOf("-->", open + 4);
    if (close < 0) break;
    out += markdown.slice(at, open);
    at = close + 3;
  }
  return out + markdown.slice(at);
}

/** With blocks of HTML, which Markdown allows, as text. */
function withHtmlRead(markdown: string): string {
  if (!markdown.includes("<")) return markdown;
  return markdown
    .split(/\n{2,}/u)
    .map((block) => (HTML_BLOCK.test(block) ? htmlText(block) : block))
    .join("\n\n");
}

const HTML_BLOCK =
  /^ {0,3}<(?:table|div|p|h[1-6]|center|section|article|ul|ol|dl|figure|details|blockquote|sub|sup|img)\b/iu;

/** Without rules, link definitions, and lines of only links, which lead elsewhere. */
function withoutRules(markdown: string): string {
  const lines = markdown.split("\n");
  const out: string[] = [];
  for (const [i, line] of lines.entries()) {
    const below = out.at(-1) ?? "";
    // A setext underline needs a heading above; a thematic break does not.
    if (/^ {0,3}=+[ \t]*$/u.test(line) && below.trim() !== "") out.push("");
    else if (RULE.test(line)) out.push("");
    else if (DEFINITION.test(line)) continue;
    else if (isOnlyLinks(line) && !isIntroduced(out)) continue;
    else if (isHeading(line)) out.push("", line, ...((lines[i + 1] ?? "") === "" ? [] : [""]));
    else out.push(line);
  }
  return out.join("\n");
}

const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,}|-(?: +-){2,}|\*(?: +\*){2,}|_(?: +_){2,})[ \t]*$/u;
/** "[1]: https://x.example": a link definition. */
const DEFINITION = /^ {0,3}\[[^\]\n]{1,300}\]: ?<?(?:https?:|mailto:|\/|#|\.)\S*/u;
const LINK = /\[(?:[^\]\n\\]|\\.){0,300}\]\((?:[^()\n]|\([^()\n]{0,300}\)){0,600}\)/u;
/** Text between two links. Each gap matches in one way only; else a row of them would be tried in all combinations. */
const GAP = String.raw`(?:[*_]{0,4}|[*_]{0,2}(?:\s+(?:[|·•]\s*)?|[|·•]\s*)[*_]{0,2})`;
const LINKS_ALONE = new RegExp(
  String.raw`^\s*(?:[-*+]\s+)?(?:[|·•]\s*)?[*_]{0,2}${LINK.source}(?:${GAP}${LINK.source})*[*_]{0,2}\s*$`,
  "u",
);

/** Whether a line is only links: a menu or further news. Short ones may be names in a list; pictures do not count. */
function isOnlyLinks(line: string): boolean {
  if (!line.includes("](") || line.length > 2_000 || !LINKS_ALONE.test(line)) return false;
  const all = line.match(new RegExp(LINK.source, "gu")) ?? [];
  const words = all.map((link) => link.slice(1, link.indexOf("](")));
  return all.length > 1 || words.join("").length >= 20 || WAY.test(words.join(""));
}

/** The text of links to other parts of a site. */
const WAY =
  /^(?:skip to .*|(?:back|home|home ?page|news|newsroom|press|media|contact(?: us)?|about us|investors|careers|menu|search|share|print|login|download|首页|返回|新闻中心|联系我们)(?: .{0,12})?)$/iu;

/** Whether the last line ends with a colon. */
function isIntroduced(out: readonly string[]): boolean {
  return /[:：]$/u.test(out.findLast((line) => line.trim() !== "")?.trimEnd() ?? "");
}

const isHeading = (line: string) => /^ {0,3}#{1,6} /u.test(line);

/** Joins wrapped lines, except where one is ended by hand or the next begins something. */
function joinLines(markdown: string): string {
  const out: string[] = [];
  let above = "";
  for (const line of markdown.split("\n")) {
    const isWrapped =
      above !== "" &&
      (above.length >= (/\p{Script=Han}/u.test(above) ? LEAST_WRAPPED / 2 : LEAST_WRAPPED) ||
        /^\p{Ll}/u.test(line)) &&
      !ENDED.test(above) &&
      !isHeading(above);
    if (isWrapped && line.trim() !== "" && !BEGINS.test(line) && !isCells(line) && !isCells(above)) {
      const glue =
        /\p{Script=Han}[，、]?$/u.test(above) || /^\p{Script=Han}/u.test(line.trimStart()) ? "" : " ";
      // Trims only the last piece, not the whole line each time.
      out.push(out.pop()?.trimEnd() ?? "", `${glue}${line.trimStart()}`);
    } else out.push(`\n${line}`);
    above = line.trim() === "" ? "" : line;
  }
  return out
    .map((line) => line.replace(ENDED, ""))
    .join("")
    .slice(1);
}

/** Shorter lines are separate, as in an address or an unmarked list. Chinese characters count twice. */
const LEAST_WRAPPED = 30;
/** Two spaces, a backslash or a tag end a line by hand. */
const ENDED = /(?:(?<! ) {2,}|\\|<br ?\/?>)$/iu;
/** A list item, a heading, a table, a fence. */
const BEGINS = /^\s*(?:[-*+•–—]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|#{1,6} |\||```|~~~|:? {4})/u;
const isCells = (line: string) => /\S {2,}\S/u.test(line);

function withoutMarks(text: string): string {
  return decodeHTML(
    text
      .replace(/^ {0,3}#{1,6} .*$/gmu, headingText)
      .replace(
        /!\[(?:[^\]\n\\]|\\.){0,300}\](?:\((?:[^()\n]|\([^()\n]{0,300}\)){0,600}\)|\[[^\]\n]{0,300}\])/gu,
        "",
      )
      .replace(/\[\^[^\]\s]{1,40}\](?!:)/gu, "")
      .replace(/^\[\^[^\]\s]{1,40}\]: ?/gmu, "")
      .replace(/\[((?:[^\]\n\\]|\\.){0,300})\]\((?:[^()\n]|\([^()\n]{0,300}\)){0,600}\)/gu, "$1")
      .replace(/\[((?:[^\]\n\\]|\\.){1,300})\]\[[^\]\n]{0,300}\]/gu, "$1")
      .replace(/<(https?:[^\s<>]{1,2000})>/gu, "$1")
      .replace(/<br ?\/?>/giu, "\n")
      .replace(STRUCK_OUT, "")
      .replace(RAISED, (_, tagged: string | undefined, marked: string) => raised(tagged ?? marked, "m"))
      .replace(
        /<\/?(?:b|i|em|strong|a|span|u|s|sub|sup|small|mark|font|img|p|div|center|aside|details|summary|section|article|figure|figcaption|blockquote)(?: [^<>\n]{0,600})?\/?>/giu,
        "",
      )
      .replace(/(?<!\\)(?:\*\*|__)(?=\S)|(?<=[^\s\\])(?:\*\*|__)/gu, "")
      .replace(STARS, "$1")
      .replace(LOW_LINES, "$1")
      .replace(/\\([!-/:-@[-`{-~])/gu, "$1"),
  );
}

/** "10<sup>6</sup>", "m^3^" */
const RAISED = /(?<=[\p{L}\d])(?:<sup>([^<>\n]{1,8})<\/sup>|\^([+-]?\d{1,3})\^)/giu;

/** "~~300~~ 450": a correction, with one of the spaces around it. */
const STRUCK_OUT =
  /(?:(?<![\\~])~~(?=[^\s~])[^~\n]{1,2000}(?<=[^\s\\])~~(?!~)|<(?<tag>del|s|strike)(?: [^<>\n]{0,300})?>[^<\n]{0,2000}<\/\k<tag>>) ?/giu;

/** The text of a heading: "## News ##", "# News {#top}". */
function headingText(line: string): string {
  const words = line
    .trim()
    .replace(/^#{1,6}/u, "")
    .trim();
  const id = words.endsWith("}") ? Math.max(words.lastIndexOf("{#"), words.lastIndexOf("{.")) : -1;
  const heading = (id < 0 ? words : words.slice(0, id)).trimEnd();
  const bare = heading.replace(/(?<!#)#{1,80}$/u, "");
  return bare.endsWith(" ") ? bare.trimEnd() : heading;
}

/** "*this*": unlike a sum such as "2*3*4", or a note mark after a word. Chinese has no spaces around it. */
const STARS =
  /(?<![\\*\p{N}]|[^\P{L}\p{Script=Han}])\*(?=[^\s*])((?:[^*\n]|\n(?!\s)){1,300})(?<=[^\s\\])\*(?![*\p{N}])/gu;
/** "_this_": inside a word it is a letter, as in snake_case. */
const LOW_LINES =
  /(?<![\\\p{L}\p{N}_])_(?=[^\s_])((?:[^_\n]|\n(?!\s)){1,300})(?<=[^\s\\])_(?![\p{L}\p{N}_])/gu;

/** Tables with two spaces between cells, as in plain text. */
function withoutBars(markdown: string): string {
  const lines = markdown.split("\n");
  const out: string[] = [];
  let inTable = false;
  for (const [i, line] of lines.entries()) {
    const isRule = inTable && isTableRule(line);
    inTable = line.includes("|") && (inTable || isTableRule(lines[i + 1] ?? ""));
    if (!isRule) out.push(inTable ? cellsIn(line).join("  ") : line);
  }
  return out.join("\n");
}

/** Whether a line is the one below a table's heads: "|---|:--:|". */
function isTableRule(line: string): boolean {
  return /^[\s|:-]+$/u.test(line) && line.includes("|") && line.includes("-");
}

function cellsIn(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}
