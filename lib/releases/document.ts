/** Takes a release's text apart: blocks, datelines, sentences, tokens. */

import { parseDay } from "./dates/calendar";
import { joinGenitives } from "./entities/candidates/genitive-names";
import { markSmallNames } from "./entities/candidates/small-names";
import { inOrdinaryCase } from "./entities/ordinary-case";
import { layOut } from "./plain/lay-out";
import { type Block, blocksOf } from "./text/blocks";
import { type Dateline, findDatelines } from "./text/dateline";
import { textLanguage } from "./text/language";
import { isChinese, normalise } from "./text/normalise";
import { labelsParty } from "./text/party-labels";
import { regex } from "./text/regex";
import { sentencesOf } from "./text/sentences";
import { type Token, tokenize } from "./text/tokens";

/** The extractor's input. */
export interface ReleaseInput {
  text: string;
  title?: string | undefined;
  publisher?: string | undefined;
  /** The day of publication, `YYYY-MM-DD`: relative dates are resolved against it. */
  published?: string | undefined;
  url?: string | undefined;
  /** An id for the release; without one it is made from the title and day. */
  id?: string | undefined;
}

/** One sentence with its tokens. Offsets are those of the document's text. */
export interface Sentence {
  start: number;
  end: number;
  block: number;
  kind: Block["kind"];
  tokens: Token[];
  /** It is in capitals or title case, so that case says nothing about names. */
  shouted: boolean;
}

/** The text as all rules see it. All offsets are in `text`. */
export interface ReleaseDocument {
  /** The text that rules read: as long as `written`, unit for unit. */
  text: string;
  /** The original text after layout, with its own characters. */
  written: string;
  /** The offset of a character in the original text. */
  given: (offset: number) => number;
  chinese: boolean;
  /** The language of the text, as a BCP 47 tag. */
  language: string;
  published: string | undefined;
  publisher: string | undefined;
  blocks: Block[];
  datelines: Dateline[];
  sentences: Sentence[];
  /** Words, in small letters, whose genitive belongs to a name: "orvo" where the text has "Orvo's". */
  genitives: ReadonlySet<string>;
}

/** The most characters that are read: no release is longer, and a longer page repeats itself. */
export const LONGEST_TEXT = 400_000;

/** Takes a release apart. Paragraphs with `wanted` words are no boilerplate, whatever they say; offsets are those of the input. */
export function openDocument(input: ReleaseInput, wanted?: { start: number; end: number }): ReleaseDocument {
  const { text: written, from: given } = layOut(input.text.slice(0, LONGEST_TEXT));
  const chinese = isChinese(written);
  const normalised = normalise(written, chinese);
  const text = chinese ? normalised : inOrdinaryCase(normalised);
  const blocks = blocksOf(text);
  if (wanted)
    for (const block of blocks)
      if (given(block.start) < wanted.end && given(block.end) > wanted.start) block.boilerplate = false;
  const datelines = findDatelines(text, blocks, input.published);
  const published = datelineDay(datelines, input.published);
  const sentences: Sentence[] = [];
  if (!chinese)
    blocks.forEach((block, number) => {
      if (block.boilerplate) return;
      const line = datelines.find(({ start }) => start === block.start);
      const entry = isEntry(text, blocks, number);
      for (const { start, end } of sentencesOf(text, line?.end ?? block.start, block.end)) {
        const tokens = tokenize(text, start, end);
        sentences.push({
          start,
          end,
          block: number,
          kind: block.kind,
          tokens,
          shouted: isShouted(tokens, block.kind, entry),
        });
      }
    });
  markSmallNames(
    sentences.map(({ tokens, start, block }) => ({ tokens, opens: start === blocks[block]?.start })),
    input.publisher,
  );
  const genitives = joinGenitives(text, sentences);
  // Normalised, to be compared with the text that is read.
  const publisher = chinese && input.publisher ? normalise(input.publisher, chinese) : input.publisher;
  const language = textLanguage(written, chinese);
  return {
    text,
    written,
    given,
    chinese,
    language,
    published,
    publisher,
    blocks,
    datelines,
    sentences,
    genitives,
  };
}

/** The day that "today" means: that of the dateline, if it is near the day of publication. */
function datelineDay(datelines: readonly Dateline[], published: string | undefined): string | undefined {
  const line = datelines.find(({ date }) => date !== undefined)?.date;
  const [a, b] = [parseDay(line), parseDay(published)];
  if (a === undefined || b === undefined) return published ?? line;
  return Math.abs(a - b) <= 7 ? line : published;
}

/** "Client: Royal Museum of Orvale": a line of a notice with labels, not of a letter. */
const ENTRY = /^(?!(?:To|From|Cc|Attn|Attention|Re|Ref|Sub|Subject): )\p{Lu}[^\s:]*(?: [^\s:]+){0,4}: ?\S/u;

/** A longer line states a matter and names nobody: "Subject: Disclosure under Regulation 30 of …". */
const LONGEST_ENTRY = 100;

function isEntry(text: string, blocks: readonly Block[], number: number): boolean {
  const opens = (block: Block | undefined) =>
    block !== undefined &&
    block.end - block.start < LONGEST_ENTRY &&
    ENTRY.test(text.slice(block.start, block.end));
  const block = blocks[number];
  // The text after a party's label is a name, however long the line.
  const label = block && /^[^\n:]{1,40}(?=: \S)/u.exec(text.slice(block.start, block.end))?.[0];
  if (label && labelsParty(label.toLowerCase())) return true;
  return opens(block) && (opens(blocks[number - 1]) || opens(blocks[number + 1]));
}

function isShouted(tokens: readonly Token[], kind: Block["kind"], entry: boolean): boolean {
  if (kind === "body" && tokens.length > 40) return false;
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  for (const { kind: tokenKind, text, capital } of tokens) {
    if (tokenKind !== "word" || text.length < 3) continue;
    words += 1;
    if (capital) capitals += 1;
    if (capital && /^\p{Lu}[\p{Lu}'.&-]+$/u.test(text)) shouted += 1;
  }
  // "MINISTRY OF WATER": a letterhead names the writer. A firm's full name is there in its own spelling.
  const loud =
    (words >= 4 && shouted > words * 0.6) || (words >= 2 && shouted === words && kind === "headline");
  const title = kind === "headline" || kind === "heading" || tokens[0]?.start === 0;
  if (loud) return !title || !isLetterhead(tokens);
  // A row of names in columns is no title, and text after a label has normal case.
  return (
    !entry &&
    words >= 5 &&
    (kind === "headline" || kind === "heading") &&
    capitals >= words * 0.75 &&
    !hasColumns(tokens) &&
    !definesTerm(tokens)
  );
}

/** `X Copper Corp. (the "Company")`: a line of a form that names its subject. */
const definesTerm = (tokens: readonly Token[]) =>
  tokens.some(({ text }, i) => text === '"' && (tokens[i - 1]?.text === "(" || tokens[i - 2]?.text === "("));

const hasColumns = (tokens: readonly Token[]) =>
  tokens.some(({ start, text }, i) => text === "|" || (i > 0 && start - (tokens[i - 1]?.end ?? start) > 1));

/** Whether tokens are a firm's full name in capitals, alone on its line or in its first column. */
function isLetterhead(tokens: readonly Token[]): boolean {
  let last = "";
  for (const [i, token] of tokens.entries()) {
    if (i > 0 && token.start - (tokens[i - 1]?.end ?? 0) > 1) break;
    if (token.kind !== "word") continue;
    if (!/^\p{Lu}/u.test(token.text) || NEWS.test(token.lower)) return false;
    last = token.lower;
  }
  return FORM.test(last);
}

const FORM =
  /^(?:limited|ltd|inc|corporation|plc|ag|llc|berhad|bhd|tbk|sa|s\.a|spa|s\.p\.a|asa|ab|oyj|nv|n\.v|se|gmbh|a\.ş|aş|jsc|pjsc|kgaa|bv|b\.v|a\/s|s\.a\.b|c\.v)\.?$/;
/** Words of headlines that no firm's name has. */
const NEWS = regex("")`
  ^(?:to|with|for|in|on|by|from|as|at|signs?|signed|buys?|bought|acquires?|acquired|sells?|sold|wins?|won
    |orders?|ordered|names|takes?|joins?|launch(?:es)?|announces?|agrees?|completes?|extends?|renews?|ends
    |cancels?|awards?|awarded|invests?|secures?|gets|enters?|sets?|plans?|inks?|supplies|picks|eyes|seals?
    |closes?|merges?)$
`;
