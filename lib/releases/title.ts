/** Finds a title for a release without one: its headline, or its first words. */
import type { ReleaseDocument } from "./document";
import type { Block } from "./text/blocks";
import {
  datedOpeningLength,
  isAddressed,
  isHeadOverLabel,
  isLetterhead,
  isOverTitle,
  subjectLength,
} from "./text/over-title";
import { type Span, sentencesOf } from "./text/sentences";

/** How many paragraphs are searched for a title. */
const LOOK = 20;
/** The longest line of a headline; more is a paragraph. */
const LONGEST_LINE = 220;

/** Where the title of a text is; `named` are known names, whose lines only name the writer. */
export function titleIn(document: ReleaseDocument, named: ReadonlySet<string>): Span[] {
  const { blocks, chinese } = document;
  const heads = blocks.slice(0, LOOK);
  const lines = heads.map((block) => lineOf(document, block));
  const subject = lines.some(isAddressed) ? lines.findIndex((line) => subjectLength(line) > 0) : -1;
  const first =
    subject < 0 ? heads.findIndex((block, i) => !standsOver(document, block, named, lines[i + 1])) : subject;
  // If every line belongs above a title, the first is used.
  const number = Math.max(first, 0);
  const block = heads[number];
  const line = lines[number];
  if (!block || line === undefined) return [];
  const start = block.start + subjectLength(line);
  if (start > block.start) return [{ start, end: block.end }];
  if (!isHeadline(line, block) || opensWithWire(document, block)) return [firstSentence(document, block)];
  return chinese ? wholeTitle(document, number) : [block];
}

const lineOf = ({ text }: ReleaseDocument, block: Block | undefined) =>
  block ? text.slice(block.start, block.end).trim() : "";

function standsOver(
  document: ReleaseDocument,
  block: Block,
  named: ReadonlySet<string>,
  below: string | undefined,
): boolean {
  const line = lineOf(document, block);
  if (subjectLength(line) > 0) return false;
  const dateline = document.datelines.find(({ start }) => start === block.start);
  return (
    block.boilerplate ||
    (dateline !== undefined && dateline.end >= block.end - 1) ||
    isOverTitle(line) ||
    named.has(line.toLowerCase()) ||
    isLetterhead(line) ||
    isHeadOverLabel(line, below ?? "")
  );
}

function isHeadline(line: string, { kind }: Block): boolean {
  if (line.length >= LONGEST_LINE || datedOpeningLength(line) > 0) return false;
  return kind === "body" ? !/[.!。]["”)]?$/u.test(line) : !line.endsWith("。");
}

/** "OSLO--(ORVALE WIRE)--Orvex has …": a paragraph, however short its line is. */
function opensWithWire({ text, datelines }: ReleaseDocument, { start, end }: Block): boolean {
  const dateline = datelines.find((line) => line.start === start && line.end < end);
  return dateline !== undefined && /wire\b/iu.test(text.slice(start, dateline.end));
}

/** The two lines of a notice's title: whose or what, and "关于…的公告". */
function wholeTitle(document: ReleaseDocument, number: number): Span[] {
  const { blocks } = document;
  const [before, block, next] = [blocks[number - 1], blocks[number], blocks[number + 1]];
  if (!block) return [];
  const [line, below] = [lineOf(document, block), lineOf(document, next)];
  if (before && line.startsWith("关于") && isLetterhead(lineOf(document, before))) return [before, block];
  const goesOn = line.includes("关于") && !NOTICE_END.test(line) && below.length < LONGEST_LINE;
  return next && goesOn && NOTICE_END.test(below) ? [block, next] : [block];
}

const NOTICE_END = /(?:公告|通告|通知|报告|意见|说明|函|新闻稿)$/u;

/** The first sentence of a paragraph, after its town and day. */
function firstSentence({ text, chinese, datelines }: ReleaseDocument, { start, end }: Block): Span {
  const dateline = datelines.find((line) => line.start === start && line.end < end);
  const from = dateline?.end ?? start + datedOpeningLength(text.slice(start, start + 120));
  if (!chinese) return sentencesOf(text, from, end)[0] ?? { start, end };
  const length = text.slice(from, end).search(/[。\n]/u);
  return { start: from, end: length < 0 ? end : from + length };
}
