/** Decides how far a run of name words goes. */
import { anyPlace } from "../../places/gazetteer";
import { type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { partySort } from "../features/party-names";
import { CALENDAR, COMPANY_WORDS, FUNCTION_WORDS } from "../lexicon";
import { opensBody } from "./joined-names";
import { isAddress, opensLongParty, opensLongPlace } from "./name-forms";
import { isNameWord, opensName } from "./name-words";
import { figureFirst } from "./numbered-names";
import { type Run, stepOf } from "./run-steps";
import { stopAsName } from "./stop-names";

/** The end of a known place whose first word no other name begins with, `i` if there is none: "Can Tho". */
function placeOfStop(tokens: readonly Token[], i: number): number {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (!first?.capital || !second?.capital) return i;
  return anyPlace(`${first.text} ${second.text}`) ? i + 2 : i;
}

/** The end of a known place of several words with small ones inside; `i` if none begins. */
function longPlaceFrom(tokens: readonly Token[], i: number): number {
  if (!opensLongPlace(tokens[i])) return i;
  let name = textAt(tokens, i);
  let best = i;
  for (let at = i + 1; at < i + 7 && tokens[at]?.kind === "word"; at++) {
    name += ` ${tokens[at]?.text}`;
    if (tokens[at]?.capital && anyPlace(name)) best = at + 1;
  }
  return best;
}

/** No name has these or days; and among so many words after a head, some match a known name by chance. */
const AUXILIARY = /^(?:has|have|had|is|are|was|were|will|would|can|may|said|says)$/;

/** Words that are far more often between two parties than in one's name. */
const BETWEEN = /^(?:to|with|by|from|as|that|who|which)$/;

/** Like `longPlaceFrom`, for known bodies: "Airbus Defence and Space", "Save the Children". */
function longPartyFrom(text: string, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (first?.kind !== "word" || !opensLongParty(first)) return i;
  let small = false;
  let plain = 0;
  let best = i;
  for (let at = i + 1; at < i + 8; at++) {
    const token = tokens[at];
    if (!token || text.slice(tokens[at - 1]?.end ?? 0, token.start).length > 1) break;
    // "the University of Orvale, tester Zemtek", "Energy: the Ministry": where the list of known names misleads.
    if (/^[:;()"–—]$/.test(token.text) || (token.text === "," && tokens[at + 1]?.capital !== true)) break;
    if (AUXILIARY.test(token.text) || CALENDAR.has(token.lower) || BETWEEN.test(token.lower)) break;
    if (isPlain(token)) plain += 1;
    // "European development finance institutions Orvex": the list of known names misleads here too.
    if (plain > 1) break;
    if (!token.capital && token.kind === "word") small = true;
    else if (small && token.kind === "word" && !isTwo(text, tokens, i, at + 1))
      best = partySort(text.slice(first.start, token.end)) ? at + 1 : best;
  }
  return best;
}

/** Whether a token is an English word in small letters that joins nothing. */
const isPlain = ({ capital, kind, lower }: Token) =>
  kind === "word" &&
  !capital &&
  lower.length > 3 &&
  wordClass(lower) !== undefined &&
  !FUNCTION_WORDS.has(lower);

/** Whether `and` separates two names, despite the list of known names: "Orvex Energy and Zemtek Systems". */
function isTwo(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  let and = from + 1;
  while (and < to && tokens[and]?.lower !== "and") and += 1;
  if (and >= to - 1) return false;
  const behind = tokens.slice(and + 1, to);
  const isFirm = behind.length > 1 && COMPANY_WORDS.has(behind.at(-1)?.lower ?? "");
  if (isFirm && behind.some(({ lower }) => wordClass(lower) === undefined)) return true;
  return and - from > 1 && partySort(text.slice(tokens[from]?.start, tokens[and - 1]?.end)) !== undefined;
}

/** Whether a token is a firm written as its address, and not an address given. */
function isAddressName(token: Token, before: Token | undefined): boolean {
  if (!isAddress(token)) return false;
  return !/^(?:visit|see|at|to|via|on|www|http|https|website|web|site|online|[:/@])$/.test(
    before?.lower ?? "",
  );
}

const MONEY_SIGN = /[$€£¥₹₦₱฿₩]$/u;

/** The most words in a run. */
const LONGEST = 14;

/** The end of the run of name words that begins at `i`; `i` if none does. */
export function runFrom(text: string, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (!first) return i;
  // "$16M Orvex pact": a sum.
  if (MONEY_SIGN.test(textAt(tokens, i - 1)) && /^\d/.test(first.text)) return i;
  const figures = figureFirst(text, tokens, i);
  if (figures === i && !first.capital) return isAddressName(first, tokens[i - 1]) ? i + 1 : i;
  const start = figures > i ? figures : stopAsName(text, tokens, i);
  const opens = start > i || isNameWord(first) || opensName(text, tokens, i) || opensBody(tokens, i);
  const placed = opens ? i : placeOfStop(tokens, i);
  // "Can Tho University" continues after the place.
  if (!opens && (placed === i || !tokens[placed]?.capital)) return placed;
  const run: Run = { text, tokens, from: i, head: first.lower, isJoined: false };
  // "Trinidad and Tobago", "Landsberg am Lech": known as one, despite small words inside.
  let at = Math.max(i + 1, start, placed, longPlaceFrom(tokens, i), longPartyFrom(text, tokens, i));
  while (at < tokens.length && at - i < LONGEST) {
    const step = stepOf(run, at);
    if (step.isEnd) return step.to;
    at = step.to;
  }
  return at;
}
