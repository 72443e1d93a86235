/** Decides, word by word, how a run of name words continues. */
import { anyPlace } from "../../places/gazetteer";
import { formLength } from "../../text/legal-form";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { FUNCTION_WORDS, JOINERS, OF_HEADS, ORGANIZATION_WORDS } from "../lexicon";
import { isBehindPlace } from "./behind-place";
import { behindGround, isBodyBehind, isGroundBehind, isSeatBehindDash } from "./body-ends";
import { foreignEnd, isForeignTail } from "./foreign-names";
import { bracketInside } from "./inner-brackets";
import { campusBehind, joinsGrounds, joinsOn } from "./joined-bodies";
import {
  joinsBusiness,
  joinsGovernment,
  joinsHouse,
  joinsInstitution,
  joinsSubject,
  lawFirm,
  ofCountry,
} from "./joined-names";
import { isElided } from "./name-forms";
import { genitiveName, isInnerWord, isNameWord } from "./name-words";
import { figureInside, figureLast, numberBehind } from "./numbered-names";
import { joins } from "./of-names";
import { isHeadBehind, isHolder, isTitled } from "./office-holders";
import { quotedBehind } from "./quoted-names";

/** A run in progress, from token `from` on. */
export interface Run {
  text: string;
  tokens: readonly Token[];
  from: number;
  /** The word for its sort so far: "ministry" of "Ministry of …". */
  head: string;
  /** It contains an `and`; a second one would separate names. */
  isJoined: boolean;
}

/** Where a run continues or ends. */
export interface Step {
  to: number;
  isEnd: boolean;
}

/** How a run that has reached `at` continues. Records in the run what it passed. */
export function stepOf(run: Run, at: number): Step {
  const { text, tokens, from } = run;
  const token = tokens[at];
  if (!token || isCutBefore(run, token, at) || isHolder(tokens, from, at) || isBehindPlace(tokens, from, at))
    return { to: at, isEnd: true };
  if (isTitled(tokens, from, at) || isHeadBehind(text, tokens, from, at)) return { to: at, isEnd: true };
  const closed = closedAt(run, at);
  if (closed > at) return { to: closed, isEnd: true };
  const country = countryBehind(run, token, at);
  if (country > at) return { to: country, isEnd: false };
  const form = formLength(text, tokens[at - 1]?.end ?? 0);
  if (form > 0) return behindForm(run, at, form);
  const next = figureInside(text, tokens, from, at) ? at + 1 : wordsBehind(run, token, at);
  if (next > at) return { to: next, isEnd: false };
  const quoted = quotedBehind(tokens, from, at);
  if (quoted > at) return { to: quoted, isEnd: true };
  const joined = joinedBehind(run, token, at);
  return { to: joined, isEnd: joined === at };
}

/** Whether a table or the layout cuts the run before a token. */
function isCutBefore({ text, tokens }: Run, { start }: Token, at: number): boolean {
  const gap = text.slice(tokens[at - 1]?.end ?? 0, start);
  // Two spaces separate the columns of a table.
  return gap.length > 1 || (gap === "\n" && (endsRow(text, start - 1) || opensLabel(tokens, at)));
}

/** The end of a run after something that can only be last in a name: a figure, a number, a law firm's last partner. */
function closedAt({ text, tokens, from }: Run, at: number): number {
  if (
    figureLast(text, tokens, from, at) ||
    isGroundBehind(tokens, from, at) ||
    isBodyBehind(tokens, from, at)
  )
    return at + 1;
  const numbered = numberBehind(tokens, from, at);
  return numbered > at ? numbered : lawFirm(text, tokens, from, at);
}

/** The end of a body's country: "Government of Trinidad and Tobago". */
function countryBehind({ text, tokens, from }: Run, token: Token, at: number): number {
  const next = tokens[at + 1];
  if (token.lower === "and" && next?.capital && anyPlace(`${tokens[at - 1]?.text} and ${next.text}`))
    return at + 2;
  return ofCountry(text, tokens, from, at);
}

/** After a legal form, only a country belongs to the name. */
function behindForm({ text, tokens, from }: Run, at: number, length: number): Step {
  const end = (tokens[at - 1]?.end ?? 0) + length;
  let behind = at;
  while ((tokens[behind]?.start ?? Number.POSITIVE_INFINITY) < end) behind += 1;
  const country = ofCountry(text, tokens, from, behind);
  return country === behind ? { to: at, isEnd: true } : { to: country, isEnd: false };
}

/** The end of the words that continue a name by themselves. */
function wordsBehind(run: Run, token: Token, at: number): number {
  const { tokens, from } = run;
  const next = tokens[at + 1];
  // "Werf De Hoop en Zonen"
  const isSons = token.lower === "en" && /^(?:zonen|zoon|dochters)$/.test(next?.lower ?? "");
  if (isNameWord(token) || isInnerWord(token, next) || isElided(token) || isSons) return at + 1;
  const sign = behindSign(run, token, at);
  if (sign > at) return sign;
  const joiner = behindJoiner(run, token, at);
  if (joiner > at) return joiner;
  if (isAim(tokens, from, at) || joinsOn(tokens, at) || isSeatBehindDash(run.text, tokens, from, at))
    return at + 2;
  const campus = campusBehind(tokens, from, at);
  if (campus > at) return campus;
  return isForeignTail(tokens, from, at) ? at + 1 : foreignEnd(tokens, from, at);
}

/** "Orvex & Zemtek", "Orvex + Partners". */
function behindSign({ tokens, from }: Run, { text }: Token, at: number): number {
  const next = tokens[at + 1];
  if (text === "+") return isNameWord(next) && !joinsTwo(tokens, from, at) ? at + 2 : at;
  if (text !== "&") return at;
  return isNameWord(next) || (next?.capital && FUNCTION_WORDS.has(next.lower)) ? at + 2 : at;
}

/** "Ministry of the Environment", "Banco de la Orvia". */
function behindJoiner(run: Run, token: Token, at: number): number {
  const { tokens, from, head } = run;
  if (!JOINERS.has(token.lower) || !joins(tokens, from, at, head)) return at;
  const ground = behindGround(tokens, at);
  if (ground > at) return ground;
  const next = tokens[at + 1];
  const step = next?.lower === "the" || next?.lower === "la" ? 2 : 1;
  const named = tokens[at + step];
  // "Port Authority of A Coruña": the article is no word of a name elsewhere.
  if (
    token.lower === "of" &&
    next?.capital &&
    isArticle(next) &&
    anyPlace(`${next.text} ${tokens[at + 2]?.text}`)
  )
    return at + 3;
  if (!next || !(isNameWord(named) || isElided(named))) return at;
  if (OF_HEADS.has(named?.lower ?? "")) run.head = named?.lower ?? head;
  return at + step + 1;
}

const isArticle = ({ text }: Token) => text === "A" || text === "O" || text === "As";

/** Whether a body's aim follows: "National Committee | to Combat Fraud". */
function isAim(tokens: readonly Token[], from: number, at: number): boolean {
  const verb = tokens[at + 1];
  return (
    tokens[at]?.lower === "to" &&
    verb?.capital === true &&
    AIM.test(verb.lower) &&
    tokens[at + 2]?.capital === true &&
    at - from <= 5 &&
    AIMED.test(lowerAt(tokens, at - 1))
  );
}

const AIMED =
  /^(?:committee|commission|council|agency|authority|office|cent(?:re|er)|fund|coalition|alliance|campaign|force|partnership|network|board|bureau|movement)$/;
const AIM =
  /^(?:combat|fight|end|protect|prevent|promote|support|save|stop|eliminate|eradicate|counter|defend|restore|advance|improve|reduce|rebuild|monitor)$/;

/** The end of a second part of the same name. */
function joinedBehind(run: Run, token: Token, at: number): number {
  const { text, tokens, from } = run;
  const next = tokens[at + 1];
  const bracket = bracketInside(text, tokens, at);
  if (bracket > at) return bracket;
  if (joinsGovernment(tokens, from, at) || joinsHouse(tokens, from, at)) return at + 2;
  const listed = behindAnd(run, token, at);
  if (listed > at) return listed;
  // "the Sale and Purchase Agreement"
  if (token.lower === "and" && next?.capital && isInstrument(tokens, from, at)) return at + 2;
  if (token.text === "'" && next && isOwnersGenitive(tokens, at, next)) return at + 2;
  return token.lower === "'s" && next && isNameWord(next) && genitiveName(text, tokens, from, at)
    ? at + 2
    : at;
}

/** The end of one name with `and` or a comma in it: "Ministry of Trade, Industry and Energy". */
function behindAnd(run: Run, token: Token, at: number): number {
  const { text, tokens, from } = run;
  const isAnd = token.lower === "and";
  if (isAnd && isOfSize(tokens, at)) return at + 2;
  if ((!isAnd && token.text !== ",") || run.isJoined) return at;
  const isOne =
    joinsInstitution(text, tokens, from, at) ||
    (isAnd &&
      (joinsBusiness(text, tokens, from, at) ||
        joinsSubject(text, tokens, from, at) ||
        joinsGrounds(tokens, from, at)));
  if (!isOne) return at;
  const isLast = token.text === "," && tokens[at + 1]?.lower === "and";
  run.isJoined = isAnd || isLast;
  let to = isLast ? at + 3 : at + 2;
  if (tokens[to - 1]?.lower === "the") to += 1;
  return to;
}

/** Whether `and` joins sizes of firms: "Small and Medium Enterprises". */
const isOfSize = (tokens: readonly Token[], and: number) =>
  /^(?:micro|small)$/.test(lowerAt(tokens, and - 1)) &&
  /^(?:small|medium|medium-sized)$/.test(lowerAt(tokens, and + 1)) &&
  tokens[and + 1]?.capital === true;

/** Whether a plural genitive is inside a body's name: "Rescue Dogs' Association". */
function isOwnersGenitive(tokens: readonly Token[], at: number, next: Token): boolean {
  return (
    /s$/u.test(lowerAt(tokens, at - 1)) &&
    isNameWord(next) &&
    (ORGANIZATION_WORDS.has(next.lower) ||
      isTrade(tokens[at - 1]) ||
      /^(?:circle|co-?operative|collective|guild|union|bench|market)$/.test(next.lower))
  );
}

/** "Growers", "Workers": those who own what is named behind them, as in "Fruit Growers' Company". */
function isTrade(token: Token | undefined): boolean {
  const { lower = "" } = token ?? {};
  return /(?:[^s]er|or|ist|ee)s$/u.test(lower) && wordClass(lower) !== undefined;
}

/** Whether `and` is inside one document's name: "the Sale and Purchase Agreement". */
function isInstrument(tokens: readonly Token[], from: number, and: number): boolean {
  if (!/^(?:the|a|an|this|said|such)$/.test(lowerAt(tokens, from - 1)) || and - from > 3) return false;
  for (let at = and + 1; at < and + 5 && tokens[at]?.capital; at++)
    if (
      /^(?:agreement|agreements|act|memorandum|contract|deed|programme|program|plan|protocol|treaty|regulation|regulations|regime|scheme|strategy)$/.test(
        lowerAt(tokens, at),
      )
    )
      return at > and + 1;
  return false;
}

/** "Orvex Pay + Zemtek Bank": two names of several words, and not one, as in "Orvex + Partners". */
function joinsTwo(tokens: readonly Token[], from: number, plus: number): boolean {
  if (plus - from > 1 && tokens[plus + 2]?.capital) return true;
  // "Orvex + Zemtek: software for ports": partners joined by a sign, and their matter.
  let to = plus + 1;
  while (to < plus + 5 && isNameWord(tokens[to])) to += 1;
  return /^[:+]$/.test(textAt(tokens, to));
}

/** Whether the line that ends at `at` has columns. */
function endsRow(text: string, at: number): boolean {
  return / {2}| \| /u.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim());
}

/** Whether a label opens the line: "Document: …", "Date of signing: …". */
function opensLabel(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) if (tokens[i]?.text === ":") return tokens[at]?.capital === true;
  return false;
}
