/**
 * Decides whether `and`, a comma or `of` joins words of one name: "Ministry of A and B", "A and B Authority", "Copper
 * Corporation of C".
 */

import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { formLength } from "../../text/legal-form";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { isAcronymOf } from "../forms/aliases";
import { GOVERNMENT_WORDS, isBodyWord, PLACE_WORDS } from "../lexicon";
import { isMatter, isSort, isTradeWord, matterFrom } from "../matters";
import { addsField, goesOnTo, hasBody, joinsFields, listsFields, sharesHead } from "./body-fields";
import { isNameWord } from "./name-words";

/** An authority with its government: "Industries Department, Government of Belmora". */
export function joinsGovernment(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    tokens[at]?.text === "," &&
    tokens[at + 1]?.text === "Government" &&
    tokens[at + 2]?.lower === "of" &&
    tokens.slice(from, at).some(({ lower }) => GOVERNMENT_WORDS.has(lower))
  );
}

/** A body and its sort, joined by a dash: "Charité – Universitätsmedizin Berlin". */
export function joinsHouse(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1];
  if (at - from !== 1 || !/^[–—-]$/.test(textAt(tokens, at)) || !next?.capital) return false;
  if (knownPlace(textAt(tokens, from))) return false;
  return HOUSES.test(next.lower) && tokens[at + 2]?.capital === true;
}

const HOUSES =
  /(?:medizin|klinikum|klinik|spital|krankenhaus|ziekenhuis|sykehus|sjukhus)$|^(?:universit|hospital|hôpital)/;

/** Bodies named after their field. */
const STUDIES = regex("")`
  ^(?:university|institute|school|college|academy|faculty|cent(?:er|re)s?|chambers?|office|council|board
    |agency|authority|association|society|federation|confederation|union|fund|foundation|museum|laboratory
    |bureau|library|bank|organi[sz]ation|executive|archives)$
`;
/** Heads at the end of a name: "Competition and Markets Authority". */
const LAST_HEADS = regex("")`
  ^(?:authority|commission|agency|council|association|foundation|archives|bureau|department|administration
    |trust|service|institute|academy|executive|organi[sz]ation|board|office|ministry|inspectorate
    |directorate|secretariat|committee|courts?|tribunal|ombudsman|regulator|registry|chamber)$
`;
/** Bodies that often go together: a library and its archives, an opera and its ballet. */
const COLLECTIONS =
  /^(?:library|libraries|archives?|museums?|galleries|gallery|gardens?|zoo|aquarium|opera|ballet|theatre|orchestra|chorus|observatory|planetarium)$/;
/** Groups of people that associations are for. */
const IMPAIRED = /^(?:blind|deaf|disabled|elderly|sick|impaired)$/;
const IMPAIRED_TOO =
  /^(?:blind|deaf|deafblind|disabled|handicapped|partially|visually|hearing|hard|infirm|poor|impaired)$/;
const NAMED_OF =
  /^(?:ministry|department|office|school|faculty|institute|bureau|agency|society|association|chamber|national|federal|state|secretariat|directorate)$/;

/**
 * Whether `and` or a comma is inside the name of one institution: "Ministry of Energy and Infrastructure", "Competition
 * and Markets Authority".
 */
export function joinsInstitution(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1];
  const first = lowerAt(tokens, from);
  if (/^(?:government|city|state|province|municipality|kingdom|republic|university)$/.test(first))
    return first === "university" && (studies(tokens, from, at) || joinsFields(tokens, from, at));
  const before = tokens.slice(from, at);
  const heads = before.some(({ lower }) => lower === "of" || lower === "for" || lower === "on");
  const institution = before.some(
    ({ lower }) => GOVERNMENT_WORDS.has(lower) || /^(?:authority|office|agency)$/.test(lower),
  );
  const ofNames = heads && (institution || GOVERNMENT_WORDS.has(first) || NAMED_OF.test(first));
  if (tokens[at]?.text === ",") {
    // "Ministry of Economy, Trade and Industry", "…, Trade, and Industry"
    const isLast = next?.lower === "and" && before.some((token) => token.text === ",");
    const item = isLast ? tokens[at + 2] : next;
    if (!item || !isNameWord(item) || knownPlace(item.text)) return false;
    if (heads && listsFields(tokens, from, at)) return true;
    return (ofNames || (heads && isMatterOfStudies(tokens, from, at))) && goesOnTo(tokens, at);
  }
  if (heads && (studies(tokens, from, at) || joinsFields(tokens, from, at))) return true;
  // "Association of the Blind and Partially Sighted"
  if (heads && IMPAIRED.test(lowerAt(tokens, at - 1)) && IMPAIRED_TOO.test(next?.lower ?? "")) return true;
  // "Ministry of Labour and the Family"
  if (next?.lower === "the" && ofNames && institution)
    return matterFrom(tokens, at + 2) && !hasBody(tokens, at + 3) && !isOther(tokens, at + 2);
  if (!next?.capital) return false;
  if (isAbbreviated(text, tokens, from, at)) return true;
  // "the National Library and Archives of Belmora"
  if (
    COLLECTIONS.test(lowerAt(tokens, at - 1)) &&
    COLLECTIONS.test(next.lower) &&
    !tokens[at + 2]?.capital &&
    at - from > 1
  )
    return true;
  if (ofNames)
    return (
      at - from <= 10 && (matterFrom(tokens, at + 1) || addsField(tokens, at)) && !hasBody(tokens, at + 2)
    );
  return endsInHead(tokens, from, at) || sharesHead(tokens, from, at);
}

/**
 * Whether the words name a field, not a place: "University of Science and Technology", "Centre for Chemical and
 * Biological Sciences".
 */
function studies(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    tokens[at]?.lower === "and" &&
    (isMatter(tokens[at - 1]) || (isSort(tokens[at - 1]) && isSort(tokens[at + 1]))) &&
    matterFrom(tokens, at + 1) &&
    !hasBody(tokens, at + 2) &&
    tokens.slice(from, at).some(({ lower }) => STUDIES.test(lower))
  );
}

/** Whether the first comma of a list of fields is here: "Academy for Science, Technology and Transport". */
function isMatterOfStudies(tokens: readonly Token[], from: number, comma: number): boolean {
  return (
    isMatter(tokens[comma - 1]) &&
    matterFrom(tokens, comma + 1) &&
    !hasBody(tokens, comma + 1) &&
    tokens.slice(from, comma).some(({ lower }) => STUDIES.test(lower))
  );
}

/** Whether another body with its place follows: "the Self-governing Region of Orvale". */
function isOther(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 4 && tokens[at]?.capital) at += 1;
  return at - from > 1 && tokens[at]?.lower === "of" && PLACE_WORDS.has(lowerAt(tokens, at - 1));
}

/**
 * Whether the name's head is last: "the Competition and Markets Authority", "Dubai Electricity and Water Authority".
 */
function endsInHead(tokens: readonly Token[], from: number, at: number): boolean {
  if (at - from > 5 || !(isMatter(tokens[at - 1]) || isSort(tokens[at - 1])) || !matterFrom(tokens, at + 1))
    return false;
  const last = lowerAt(tokens, at - 1);
  if (isBodyWord(last)) return false;
  let head = -1;
  for (let j = at + 2; j < at + 5 && tokens[j]?.capital; j++)
    if (LAST_HEADS.test(lowerAt(tokens, j))) head = j;
  if (head < 0) return false;
  // Without an article, the first words must not name a firm.
  return (
    /^(?:the|'s)$/.test(lowerAt(tokens, from - 1)) ||
    tokens
      .slice(from, at - 1)
      .every(
        (token, i, all) =>
          isMatter(token) ||
          isTradeWord(token.lower) ||
          demonymCountry(token.text) !== undefined ||
          knownPlace(token.text) !== undefined ||
          (i === 1 && knownPlace(`${all[0]?.text} ${token.text}`) !== undefined),
      )
  );
}

/** Whether a word that opens no other name opens such a body's: "the Production and Procurement Directorate". */
export const opensBody = (tokens: readonly Token[], i: number) =>
  tokens[i - 1]?.lower === "the" &&
  tokens[i + 1]?.lower === "and" &&
  isMatter(tokens[i]) &&
  endsInHead(tokens, i, i + 1);

/** Whether a short form in brackets counts both parts in: "A and B Authority (ABA)". */
function isAbbreviated(text: string, tokens: readonly Token[], from: number, and: number): boolean {
  let end = and + 1;
  while (end < and + 8 && (tokens[end]?.capital || /^(?:of|for)$/.test(lowerAt(tokens, end)))) end += 1;
  if (tokens[end]?.text !== "(") return false;
  let at = end + 1;
  while (
    at < end + 6 &&
    /^(?:the|"|or|hereinafter|hereafter|referred|to|as|called|abbreviated)$/.test(lowerAt(tokens, at))
  )
    at += 1;
  const short = textAt(tokens, at);
  if (!/^[")]$/.test(textAt(tokens, at + 1)) || short.length < 3) return false;
  const stop = tokens[end - 1]?.end ?? 0;
  const words = (start: number) => text.slice(tokens[start]?.start ?? 0, stop);
  if (isAcronymOf(short, words(and + 1))) return false;
  // "UN Food and Agriculture Organization (FAO)": the owner may be left out of the short form.
  const own = and - from > 1 && /^\p{Lu}{2,4}$/u.test(textAt(tokens, from)) ? from + 1 : from;
  return isAcronymOf(short, words(from)) || isAcronymOf(short, words(own));
}

/** The last words of a firm's name that consists only of its trade. */
const FIRM_ENDS = /^(?:corporation|corp|company|co|limited|ltd|inc|llc|plc|bank)$/;
/** "Barlow and Sons". */
const KIN = /^(?:sons|daughters|brothers|partners|associates|company|co|friends|cie|söhne|fils|figli|hijos)$/;

/**
 * Whether the words after `and` are no name by themselves: "Western Power and Light Corporation", "Barlow and Sons".
 */
export function joinsBusiness(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1];
  if (!next?.capital || at - from > 5) return false;
  if (KIN.test(next.lower) && !tokens[at + 2]?.capital) return true;
  // "Orvex Defence and Space": a field alone is no firm.
  if (
    at - from > 1 &&
    isMatter(next) &&
    isMatter(tokens[at - 1]) &&
    !tokens[at + 2]?.capital &&
    !isTradeWord(lowerAt(tokens, from))
  )
    return true;
  let end = at + 1;
  while (end < at + 5 && tokens[end]?.capital && isTradeWord(lowerAt(tokens, end))) end += 1;
  // "Orvex Engineering and Contracting SAOG": two trades, and one form.
  if (
    end === at + 2 &&
    at - from > 1 &&
    isTradeWord(lowerAt(tokens, at - 1)) &&
    !isTradeWord(lowerAt(tokens, from)) &&
    formLength(text, tokens[at - 1]?.end ?? 0) === 0 &&
    formLength(text, next.end) > 0
  )
    return true;
  if (tokens[end]?.capital) return false;
  return end - at > 2 && FIRM_ENDS.test(lowerAt(tokens, end - 1)) && isTradeWord(lowerAt(tokens, at - 1));
}

/**
 * Whether two names are one, opening a sentence with a singular verb and never apart: "Crate and Barrel has opened".
 */
export function joinsSubject(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  if (from > 1 || at - from > 3 || (from === 1 && tokens[0]?.lower !== "the")) return false;
  let end = at + 1;
  while (end < at + 3 && tokens[end]?.capital) end += 1;
  if (end === at + 1 || !/^(?:has|is|was)$/.test(lowerAt(tokens, end))) return false;
  const first = text.slice(tokens[from]?.start, tokens[at - 1]?.end);
  const second = text.slice(tokens[at + 1]?.start, tokens[end - 1]?.end);
  if (knownPlace(first) || knownPlace(second) || formLength(text, tokens[at - 1]?.end ?? 0) > 0) return false;
  if (formLength(text, tokens[end - 1]?.end ?? 0) > 0) return false;
  for (let i = text.indexOf(second); i >= 0; i = text.indexOf(second, i + second.length))
    if (text.slice(Math.max(0, i - first.length - 5), i) !== `${first} and `) return false;
  for (let i = text.indexOf(first); i >= 0; i = text.indexOf(first, i + first.length))
    if (!text.startsWith(` and ${second}`, i + first.length)) return false;
  return true;
}

/** The end of a law firm's partners after a comma, `at` if there are none: "Zemp, Orvell & Baltra LLP". */
export function lawFirm(text: string, tokens: readonly Token[], from: number, at: number): number {
  if (tokens[at]?.text !== "," || at - from !== 1) return at;
  let end = at;
  while (tokens[end]?.text === "," && tokens[end + 1]?.capital && end < at + 8) end += 2;
  if (tokens[end]?.text !== "&" || !tokens[end + 1]?.capital) return at;
  return /^,? (?:LLP|L\.L\.P\.|P\.C\.)/u.test(text.slice(tokens[end + 1]?.end ?? 0)) ? end + 2 : at;
}

/**
 * The end of "of India Limited", "of Chile" after a name that is only a trade; `at` where it is not part of the name.
 */
export function ofCountry(text: string, tokens: readonly Token[], from: number, at: number): number {
  if (tokens[at]?.lower !== "of") return at;
  const start = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  let end = start;
  let name = "";
  for (let i = start; i < start + 3 && tokens[i]?.capital; i++) {
    name += name === "" ? textAt(tokens, i) : ` ${tokens[i]?.text}`;
    const place = knownPlace(name);
    if (place && place.kind !== "city") end = i + 1;
  }
  if (end === start) return at;
  if (formLength(text, tokens[end - 1]?.end ?? 0) > 0) return end;
  const lead = tokens.slice(from, at);
  return lead.length >= 2 && lead.every((token) => isTradeWord(token.lower) || isSort(token)) ? end : at;
}
