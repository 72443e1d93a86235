/** Trims a run of capitalised words at its edges to what is a name. */

import type { Sentence } from "../../document";
import { demonymCountry, knownPlace, opensDemonym } from "../../places/gazetteer";
import { BULLETS } from "../../text/blocks";
import { formLength } from "../../text/legal-form";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import { partySort } from "../features/party-names";
import { COMPANY_WORDS, FUNCTION_WORDS, GOVERNMENT_WORDS, isBodyWord, JOINERS, OF_HEADS } from "../lexicon";
import { isOfLand, isRare } from "./of-land";
import { envoyLength, opensWithOffice } from "./office-holders";
import { isKnownFrom } from "./stop-names";
import { titleEnd } from "./title-ends";
import { endBeforeVerb } from "./title-verbs";
import type { Vocabulary } from "./vocabulary";

/** Whether the word before a name only says of what sort it is: "Chipmaker Aldbrook AG". */
function isSortWord(word: string): boolean {
  return SORT_WORD.test(word);
}

const SORT_WORD = regex("u")`
  (?:maker|builder|company|firm|group|airline|carrier|bank|utility|developer|operator|producer|supplier
    |giant|retailer|start-?up|miner|brewer|insurer|provider|manufacturer|lessor|owner|shipyard|distributor
    |broadcaster|publisher|specialist|contractor|landlord|broker|caterer|charity|brewery|tenant|refiner
    |trader|rival|competitor|newcomer|shipper|dredger|lender|consultant|architect|adviser|advisor|dealer
    |reseller|integrator|wholesaler|processor|grower|franchisee|licensee|charterer|forwarder|haulier)s?$
`;

/** Whether the rest of a run occurs elsewhere without its first word: "Chipmaker Aldbrook" beside "Aldbrook". */
function standsAlone(tokens: readonly Token[], from: number, to: number, words: Vocabulary): boolean {
  const first = textAt(tokens, from);
  return to - from > 1 ? words.heads.has(first) : words.heads.has(first) || !/^\p{Lu}\p{Ll}/u.test(first);
}

const COUNTED =
  /^(?:a|an|the|its|their|new|used|more|additional|further|first|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozen|several|of|with|for|on)$/;

/** The end of a maker's name before a model's: "ten Dornfeld D328s", "the Dornfeld T 264". */
function beforeModel(tokens: readonly Token[], start: number, end: number): number {
  if (end - start < 2) return end;
  const before = tokens[start - 1];
  const last = textAt(tokens, end - 1);
  if (/^\p{Lu}{1,2}$/u.test(last) && tokens[end]?.kind === "number") return end - 1;
  if (!/^\p{Lu}{1,3}-?\d{2,}[\p{L}\d]*(?:-[\p{L}\d]+)?$/u.test(last)) return end;
  return before?.kind === "number" || COUNTED.test(before?.lower ?? "") ? end - 1 : end;
}

/**
 * Whether the word that opens a sentence belongs to a body's name: "New Times Shipbuilding Company", "First Orvex
 * Bank".
 */
function isBodyFrom(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const first = lowerAt(tokens, start);
  const [second, third] = [tokens[start + 1]?.text, tokens[start + 2]?.text];
  // "New Delhi", "New Taipei City"
  if (first === "new" && (knownPlace(`New ${second}`) || knownPlace(`New ${second} ${third}`))) return true;
  if (end - start < 3 || !/^(?:new|first|one|two|three|seven|ten|next|last|general)$/.test(first))
    return false;
  const last = lowerAt(tokens, end - 1);
  return (
    isBodyWord(last) ||
    /^(?:company|corporation|group|bank|holdings?|limited|ltd|inc|plc|partners|games)$/.test(last) ||
    formLength(text, tokens[end - 1]?.end ?? 0) > 0
  );
}

/** Whether a run is a known name although its word joins others in some language: "Dell". */
function isKnownWord(tokens: readonly Token[], start: number, end: number): boolean {
  const text = textAt(tokens, start);
  return end - start === 1 && text.length > 3 && partySort(text) !== undefined;
}

const BULLET = new RegExp(`^[${BULLETS}]$`, "u");
const OPENS: ReadonlySet<string> = new Set('"(:;•–—-');

const WRITTEN = new WordLists({ OPENS_DEMONYM: opensDemonym }, true);

/** A run being trimmed: tokens from `start` to `end` (exclusive). */
interface Run {
  text: string;
  tokens: readonly Token[];
  start: number;
  end: number;
  words: Vocabulary;
}

/** A trimmed run; `doubtful` where only its first capital makes it a name. */
export interface TrimmedRun {
  from: number;
  to: number;
  /** Where the next name may begin: after the headline's verb that ended this one. */
  next: number;
  doubtful: boolean;
}

/** Trims a run; `undefined` where nothing is left. */
export function trimmed(
  text: string,
  sentence: Sentence,
  from: number,
  to: number,
  words: Vocabulary,
): TrimmedRun | undefined {
  const { tokens } = sentence;
  const run: Run = { text, tokens, start: from, end: to, words };
  for (let off = noNameAt(run); off > 0 && run.start < run.end; off = noNameAt(run)) run.start += off;
  while (
    run.end > run.start &&
    JOINERS.has(lowerAt(tokens, run.end - 1)) &&
    !isKnownWord(tokens, run.start, run.end)
  )
    run.end -= 1;
  const verb = endBeforeVerb(sentence, run.start, run.end);
  const next = verb < run.end ? verb + 1 : to;
  run.end = beforeModel(tokens, run.start, titleEnd(text, sentence, run.start, verb));
  const first = tokens[run.start];
  if (run.start >= run.end || !first) return undefined;
  const doubtful = isDoubtful(run, first);
  if (doubtful && (words.lower.has(first.lower) || FUNCTION_WORDS.has(first.lower))) return undefined;
  return { from: run.start, to: run.end, next, doubtful };
}

/** Whether a word begins a sentence, or follows a mark that opens one. */
function opensAt(tokens: readonly Token[], i: number): boolean {
  return i === 0 || OPENS.has(textAt(tokens, i - 1));
}

/** How many words at the start of a run are no part of a name. */
function noNameAt(run: Run): number {
  const token = run.tokens[run.start];
  if (!token || run.start >= run.end) return 0;
  if (isOfTwoWordLand(run, token)) return 2;
  const envoy = envoyLength(run.tokens, run.start);
  if (envoy > 0) return envoy;
  const isNoName =
    tellsSort(run, token) ||
    // "M/s Aldbrook Works": how Indian notices address a firm.
    (run.end - run.start > 1 && token.lower === "m/s") ||
    isSmallWord(run, token) ||
    isLandBefore(run, token) ||
    // "Q. Where is it?" and "A. Zemp runs it.": question and answer.
    (run.start === 0 && /^[QA]\.$/.test(token.text) && run.words.heads.has("Q.")) ||
    isOfLand(run.text, run.tokens, run.start, run.end) ||
    opensWithOffice(run.tokens, run.start, run.end) ||
    isOrdinaryWord(run, token);
  return isNoName ? 1 : 0;
}

/** Whether a two-word adjective of a country begins: "South Korean Aldbrook". */
function isOfTwoWordLand({ text, tokens, start, end }: Run, token: Token): boolean {
  if (end - start < 2 || WRITTEN.ofForm(token.form) === 0) return false;
  const land = `${token.text} ${tokens[start + 1]?.text}`;
  return (
    demonymCountry(land) !== undefined &&
    !isKnownFrom(text, tokens, start, end) &&
    !knownPlace(land) &&
    !/^(?:airlines|airways)$/i.test(textAt(tokens, start + 2))
  );
}

/** Whether the first word only gives the firm's country, since the text also has the rest alone: "U.S. Zemtek Gas". */
function isLandBefore({ text, tokens, start, end, words }: Run, { text: land }: Token): boolean {
  const next = tokens[start + 1];
  if (!/^(?:US|U\.S\.|UK|U\.K\.)$/u.test(land) || end - start < 3 || !words.heads.has(next?.text ?? ""))
    return false;
  const rest = text.slice(next?.start, tokens[end - 1]?.end);
  return text.split(rest).length > text.split(`${land} ${rest}`).length;
}

/** Whether the first word names a sort: "Lessor Aldbrook Aviation", "Contractor Aldbrook". */
function tellsSort({ tokens, start, end }: Run, token: Token): boolean {
  return (
    end - start >= 2 &&
    isSortWord(token.lower) &&
    (start === 0 || (start === 1 && BULLET.test(textAt(tokens, 0)))) &&
    tokens[start + 1]?.capital === true &&
    (end - start > 2 || !COMPANY_WORDS.has(lowerAt(tokens, start + 1))) &&
    !/^(?:bank|group|company|utility|giant)$/.test(token.lower)
  );
}

/** Whether a small word is only capitalised because of its place. */
function isSmallWord({ text, tokens, start, end }: Run, token: Token): boolean {
  return (
    FUNCTION_WORDS.has(token.lower) &&
    opensAt(tokens, start) &&
    // "People's Bank of Orvale"
    !(token.lower === "people" && tokens[start + 1]?.lower === "'s") &&
    !/^\p{Lu}{2,}$/u.test(token.text) &&
    !isBodyFrom(text, tokens, start, end) &&
    !isKnownFrom(text, tokens, start, end)
  );
}

/** Whether a word that the text also has in small letters precedes a name that occurs without it. */
function isOrdinaryWord({ text, tokens, start, end, words }: Run, token: Token): boolean {
  return (
    opensAt(tokens, start) &&
    end - start > 1 &&
    words.lower.has(token.lower) &&
    !words.inner.has(token.text) &&
    standsAlone(tokens, start + 1, end, words) &&
    (formLength(text, tokens[end - 1]?.end ?? 0) === 0 || isSortWord(token.lower)) &&
    !GOVERNMENT_WORDS.has(token.lower) &&
    !OF_HEADS.has(token.lower) &&
    token.text.length > 2 &&
    !/^\p{Lu}+$/u.test(token.text)
  );
}

/** Whether a run may be an ordinary word that begins a sentence: "Lithium prices rose". */
function isDoubtful({ tokens, start, end, words }: Run, first: Token): boolean {
  const acts = actsBehind(tokens, end) && first.text.length > 3 && !words.lower.has(first.lower);
  return (
    !acts &&
    end - start === 1 &&
    opensAt(tokens, start) &&
    !words.inner.has(first.text) &&
    !isRare(first) &&
    !/^\p{Lu}.*[\p{Lu}\p{N}&]/u.test(first.text)
  );
}

/** Whether the word after a run is one that follows a subject. */
function actsBehind(tokens: readonly Token[], end: number): boolean {
  const [next, second, third] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  const lower = next?.lower ?? "";
  if (lower === "'s") return true;
  // "Leeds Mayor Tom Hart"
  if (next?.capital && /^(?:mayor|governor)$/.test(lower)) return third?.capital === true;
  if (lower === "and" && (second?.capital || (second?.lower === "the" && third?.capital))) return true;
  if (next?.text === ",") return second?.capital === true || BEHIND_COMMA.test(second?.lower ?? "");
  return DEEDS.test(lower) || /^\p{Ll}{3,}ed$/u.test(lower);
}

const BEHIND_COMMA = /^(?:the|a|an|whose|which|one|its|part|led|formerly|together|\p{Ll}{3,}ed)$/u;
const DEEDS = regex("")`
  ^(?:has|have|had|is|was|will|said|says|signed|signs|inked|announced|agreed|acquired|acquires|buys|bought
    |takes|took|sold|sells|holds|owns|operates|ordered|won|plans|becomes|became|joined|joins|picked
    |selected|acts|expects|makes|runs|gets|pays|denied|declined)$
`;
