/** Removes HTML and Markdown from plain text: named characters, tags, and targets of links. */
import { decodeHTML } from "entities/decode";
import { isChinese } from "../text/normalise";
import { isNoteMark } from "../text/note-marks";
import { raised } from "../text/raised";
import { apart, type Edit } from "./edits";

/** "&amp;", "&#8217;", and those that were written so twice: "&amp;nbsp;". */
const ENTITY = /&(?:amp;){0,3}(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/giu;

/** Replaces named characters. */
export function entities(text: string): Edit[] {
  if (!text.includes("&")) return [];
  return [...text.matchAll(ENTITY)].flatMap(({ index, 0: all, 1: name = "" }) => {
    const sign = decodeHTML(`&${name};`);
    return sign.startsWith("&") && sign.length > 1
      ? []
      : [{ start: index, end: index + all.length, by: sign }];
  });
}

const TAG = /<(\/?)([a-z][a-z\d]{0,15})(?:\s[^<>]{0,2000})?\/?>|<!\[CDATA\[|\]\]>/giu;
/** Tags without an end. */
const ALONE = /^(?:br|hr|img|p|li|wbr)$/u;
/** Tags within a sentence. */
const INLINE = /^(?:a|abbr|b|cite|code|em|font|i|img|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/u;

/** Removes tags; what is between block tags becomes a paragraph. */
export function tags(text: string): Edit[] {
  if (!text.includes("<")) return [];
  const found = [...text.matchAll(TAG)];
  const names = (mark: string) =>
    new Set(found.filter(({ 1: slash }) => slash === mark).map(({ 2: name = "" }) => name.toLowerCase()));
  const [opened, ended] = [names(""), names("/")];
  return found.flatMap(({ index, 0: all, 1: slash, 2: tag }, i) => {
    const name = tag?.toLowerCase() ?? "";
    if (name !== "" && !ALONE.test(name) && !(opened.has(name) && ended.has(name))) return [];
    const by = name === "" || INLINE.test(name) ? "" : name === "br" ? "\n" : "\n\n";
    const end = index + all.length;
    const inside = name === "sup" && !slash ? raisedBetween(text, index, end, found[i + 1]?.index) : [];
    return [{ start: index, end, by }, ...inside];
  });
}

/** Raises the number behind a tag that begins at an offset, or removes the mark of a note. */
function raisedBetween(text: string, tag: number, start: number, end = start): Edit[] {
  const inside = text.slice(start, end);
  const before = text.slice(Math.max(0, tag - 3), tag);
  const by = isNoteMark(inside, before) ? "" : raised(inside, before);
  return by === inside ? [] : [{ start, end, by }];
}

const ADDRESS = String.raw`(?:https?:\/\/|mailto:)[^\s<>()（）]{1,2000}`;
/** "[Orvex](https://…)": a Markdown link's text and target. */
const MARKDOWN = new RegExp(
  String.raw`(!?\[)([^[\]\n]{0,300})(\]\(${ADDRESS}(?: "[^"\n]{0,300}")?\))`,
  "giu",
);
/** "Orvex <https://…>", "Orvex (https://…)". */
const BEHIND = new RegExp(String.raw`[ \t]?(?:<${ADDRESS}>|[(（]${ADDRESS}[)）])`, "giu");
/** "[3]" after a word: the number of a note, or of a link listed below. */
const NOTE = /(?<=[\p{L}\p{N}.,;:!?)"'”’%。，、；：！？）」』”]) ?\[\d{1,3}\](?![(\]])/gu;
/** "[3] https://…": a listed link. */
const NOTED = /^[ \t]*\[\d{1,3}\]:?[ \t]*<?https?:\/\/\S+[ \t]*$/gimu;
/** "**Orvex**", and the mark of a heading. */
const BOLD = /(\*\*|__)(?=[^\s*_])([^\n*_]{1,300})(?<=[^\s*_])\1/gu;
const HEADING = /^#{1,6}[ \t]+(?=[^\s#])/gmu;

/** Removes link targets, note numbers and Markdown marks. */
export function links(text: string): Edit[] {
  const edits: Edit[] = [];
  const out = (start: number, length: number) => edits.push({ start, end: start + length, by: "" });
  const chinese = isChinese(text);
  for (const { index, 0: all, 1: open = "", 3: target = "" } of text.matchAll(MARKDOWN))
    if (open.startsWith("!")) out(index, all.length);
    else {
      out(index, open.length);
      out(index + all.length - target.length, target.length);
    }
  for (const { index, 0: all } of text.matchAll(BEHIND)) {
    const isMarkdown = text[index - 1] === "]" && all.startsWith("(");
    const space = chinese && all.startsWith(" ") && text[index + all.length] === " " ? 1 : 0;
    if (!isMarkdown) out(index, all.length + space);
  }
  for (const pattern of [NOTE, NOTED, HEADING])
    for (const { index, 0: all } of text.matchAll(pattern)) out(index, all.length);
  for (const { index, 0: all, 1: mark = "" } of text.matchAll(BOLD)) {
    out(index, mark.length);
    out(index + all.length - mark.length, mark.length);
  }
  return apart(edits);
}
