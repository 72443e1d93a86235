/** Recognises runs of capitals that name no possible party: awards, halls, papers, advisers in a notice. */
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { isMatter } from "../matters";

/** Bodies named several at once. */
export const BODIES = /^(?:universities|colleges|dioceses|bishops|chambers|ports|municipalities)$/;

/** Whether a run names two bodies at once: "Universities of Orvale and Marlow". */
export const isSeveral = (tokens: readonly Token[], from: number, to: number) =>
  BODIES.test(lowerAt(tokens, from)) &&
  tokens[from + 1]?.lower === "of" &&
  to === from + 3 &&
  tokens[to]?.lower === "and" &&
  tokens[to + 1]?.capital === true &&
  !isMatter(tokens[to - 1]);

/** Whether a run is a title or award: "Africa's Leading Airline", "University of the Year", "the Order of Merit". */
export function isAward(tokens: readonly Token[], from: number, to: number): boolean {
  const first = lowerAt(tokens, from);
  if (tokens[from - 1]?.lower === "'s")
    return /^(?:leading|best|top|largest|greatest|favourite|favorite|finest)$/.test(first);
  for (let at = from + 1; at < to; at++) {
    const { lower = "" } = tokens[at] ?? {};
    if (first === "order" && lower === "merit") return true;
    if (/^(?:year|decade|century)$/.test(lower) && tokens[at - 1]?.lower === "the") return true;
  }
  return false;
}

/** Whether a run is the paper that reports: "The daily Orvale Post reported". */
export function isPaper(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:daily|newspaper|weekly|tabloid|broadsheet|magazine)$/.test(lowerAt(tokens, from - 1)))
    return false;
  if (/^(?:reported|reports|wrote|writes|quoted|cited)$/.test(lowerAt(tokens, to))) return true;
  return tokens
    .slice(Math.max(0, from - 6), from - 1)
    .some(({ lower }) => /^(?:reports?|reported|told|citing|quoted|interview)$/.test(lower));
}

const LONGEST_LABEL = 7;
const ADVISERS = regex("")`
  ^(?:(?:nominated|legal|financial|tax|corporate|independent|joint|lead|sole|jse|transaction|debt|equity
      |strategic) ){1,3}(?:(?:and|&) (?:corporate |joint )?)?
  (?:advis[eo]rs?|brokers?|counsel|sponsors?|bookrunners?)\b
  |^(?:nomad|auditors?|registrars?|transfer secretaries)\b
`;

/** Whether a run is on the adviser lines that end exchange notices: "Nominated Adviser: Orvex Securities". */
export function isAdviser(tokens: readonly Token[], from: number): boolean {
  const colon = tokens.slice(0, LONGEST_LABEL + 1).findIndex(({ text }) => text === ":");
  if (colon < 1 || colon >= from) return false;
  const label = tokens.slice(0, colon).map(({ lower }) => lower);
  return ADVISERS.test(label.join(" "));
}

/** Whether a run is the venue of a meeting: "met at Orvale City Hall". */
export const isHall = (tokens: readonly Token[], from: number, to: number) =>
  tokens[to - 1]?.lower === "hall" &&
  /^(?:city|town)$/.test(lowerAt(tokens, to - 2)) &&
  /^(?:at|in|inside|outside|near|before)$/.test(
    lowerAt(tokens, tokens[from - 1]?.lower === "the" ? from - 2 : from - 1),
  );

/** Whether a run is a numbered part of something: "licences Blocks A2 and A5", "Lot 9B", "Terminal C". */
export const isPart = (tokens: readonly Token[], from: number, to: number) =>
  to - from === 2 &&
  PART.test(lowerAt(tokens, from)) &&
  /^(?:\p{Lu}|\p{Lu}{0,2}\d{1,4}\p{Lu}{0,2})$/u.test(textAt(tokens, to - 1));

const PART =
  /^(?:blocks?|lots?|licen[cs]es?|permits?|parcels?|plots?|phases?|tranches?|trains?|packages?|hangars?|piers?|berths?|terminals?|stages?|annex|exhibit|appendix|schedule|article)$/;

/** "another Assembly Technical and Cooperation Agreement": what a document is called that the words behind "and" end. */
export function isOfDocument(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:and|&)$/.test(lowerAt(tokens, to)) || !DETERMINER.test(lowerAt(tokens, from - 1))) return false;
  let at = to + 1;
  while (at < to + 5 && tokens[at]?.capital) at += 1;
  return at > to + 1 && DOCUMENT.test(lowerAt(tokens, at - 1));
}

const DETERMINER = /^(?:an?|another|this|said|second|third|new|separate|following|aforesaid|respective)$/;
const DOCUMENT = /^(?:agreements?|contracts?|memorandum|mou|deed|protocol|treaty|arrangement|accord)$/;
