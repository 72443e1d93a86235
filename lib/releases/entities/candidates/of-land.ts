/** Decides whether a country's adjective is part of the name after it or only says where that is from. */

import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { formLength } from "../../text/legal-form";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt, textOf } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { aliasesAfter, isAcronymOf } from "../forms/aliases";
import { COMPANY_WORDS, isBodyWord, isHouseWord, OF_HEADS } from "../lexicon";
import { isKnownFrom } from "./stop-names";

/** Whether a run begins with such a word that is no part of a name: "French Aldbrook Energy", "Germans". */
export function isOfLand(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const word = textAt(tokens, start);
  if (end - start === 1) return isNationality(word);
  return (
    demonymCountry(word) !== undefined &&
    !knownPlace(`${word} ${tokens[start + 1]?.text}`) &&
    !keepsAdjective(tokens, start, end) &&
    !hasInitial(text, tokens, start, end) &&
    !isPartOfFirm(text, tokens, start, end) &&
    !isFormedElsewhere(text, tokens, start, end) &&
    !isKnownFrom(text, tokens, start, end)
  );
}

/** Whether only an ordinary word and a legal form follow: "Baltic Tow Oy"; "the Baltic Tow Oy" may be described. */
function isPartOfFirm(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const last = tokens[end - 1];
  return (
    end - start === 2 &&
    last !== undefined &&
    isOrdinary(last) &&
    textAt(tokens, start - 1) !== "the" &&
    formLength(text, last.end) > 0
  );
}

/** Whether a word is in no English text in small letters, and so always a name. */
export const isRare = ({ lower, text }: Token) =>
  lower.length > 4 && /^\p{Lu}\p{Ll}+$/u.test(text) && wordClass(lower) === undefined;

const COMBINING = /^(?:Franco|Sino|Anglo|Indo|Russo|Greco|Luso|Hispano|Italo|Austro|Belgo|Afro|Euro|Turko)$/u;

/** "Chinese", "Germans". */
function isNationality(word: string): boolean {
  return (
    demonymCountry(word) !== undefined ||
    // "Dutch-Estonian", "Franco-German"
    (word.includes("-") &&
      word.split("-").every((part) => demonymCountry(part) !== undefined || COMBINING.test(part))) ||
    (word.endsWith("s") && demonymCountry(word.slice(0, -1)) !== undefined && word.length > 5)
  );
}

/** Words in firms' names that are no names by themselves: "Swiss Re", "Korean Air". */
const TRADES =
  /^(?:air|re|tobacco|post|life|express|steel|rail|telecom|aerospace|sugar|rubber|apparel|outfitters|vita|bulk|airports|railways|ports|roads|posts|waterways|forests|lotteries)$/;
/** Last words of authorities that other bodies also have: "the Finnish Border Guard". */
const AUTHORITIES = /^(?:service|guard|office|corps|registry|mint|force|forces|board)$/;

const isOrdinary = ({ lower, text }: Token) =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) && wordClass(lower) !== undefined;

/** Whether a word is a proper name, neither English nor a place: the "Polderwind" of "the Dutch Polderwind Fund". */
const isOwn = (token: Token | undefined) =>
  token !== undefined && isRare(token) && !isNationality(token.text) && !knownPlace(token.text);

/**
 * Whether the adjective is part of the name by its other mentions, with a legal form once and always with the
 * adjective: "Scottish Sparrows".
 */
function isFormedElsewhere(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (!tokens.slice(from + 1, to).every(isOrdinary)) return false;
  const end = tokens[to - 1]?.end ?? 0;
  const name = text.slice(tokens[from]?.start ?? 0, end);
  const rest = text.slice(tokens[from + 1]?.start ?? 0, end);
  let times = 0;
  let formed = false;
  for (let at = text.indexOf(rest); at >= 0 && times < MOST_LOOKED_AT; at = text.indexOf(rest, at + 1)) {
    const isWhole = text.startsWith(name, at + rest.length - name.length);
    if (!isWhole) return false;
    times += 1;
    formed ||= formLength(text, at + rest.length) > 0;
  }
  return times > 1 && formed;
}

/** How many mentions of a name are looked at. */
const MOST_LOOKED_AT = 30;

/** Whether an adjective of a country is part of the name: "European Commission", "British Museum". */
function keepsAdjective(tokens: readonly Token[], from: number, to: number): boolean {
  const next = lowerAt(tokens, from + 1);
  if (knownPlace(textOf(tokens, from, to))) return true;
  const last = lowerAt(tokens, to - 1);
  // "the Moroccan State", "the Gabonese Republic"
  if (to - from === 2 && STATES.test(next) && tokens[from - 1]?.lower === "the") return true;
  // "British American Tobacco": two adjectives and a trade.
  if (to - from > 2 && demonymCountry(textAt(tokens, from + 1)) !== undefined)
    return keepsAdjective(tokens, from + 1, to);
  // "Korean Air", "Andean Air Cargo": the rest is no name by itself.
  if (tokens.slice(from + 1, to).every(({ lower }) => TRADES.test(lower) || COMPANY_WORDS.has(lower)))
    return true;
  if (
    to - from >= 3 &&
    tokens[from - 1]?.lower === "the" &&
    !isOwn(tokens[from + 1]) &&
    (isHouseWord(last) || AUTHORITIES.test(last))
  )
    return true;
  // "Baltic Sky Leasing": no word of the rest is a name by itself.
  if (to - from >= 3 && tokens.slice(from + 1, to).every(isOrdinary)) return true;
  // "the Dutch Polderwind Fund": the name begins after the adjective.
  if (to - from >= 3 && tokens[from - 1]?.lower === "the" && isOwn(tokens[from + 1])) return false;
  if (to - from === 2) return isHouseWord(next);
  // "the Orvian Office of Cooperation"
  if (OF_HEADS.has(next) && lowerAt(tokens, from + 2) === "of" && tokens[from - 1]?.lower === "the")
    return true;
  return (
    isHouseWord(next) ||
    OF_A_COUNTRY.test(next) ||
    tokens.slice(from + 1, to).some(({ lower }) => isBodyWord(lower))
  );
}

/** Words that begin the rest of a name after its country: "Norwegian Space Centre". */
const OF_A_COUNTRY = regex("")`
  ^(?:national|red|development|investment|sovereign|royal|mountain|space|medical|cancer|heart|film|export
    |import|infrastructure|environment|environmental|climate|research|medicines|patent|trade|central|public
    |innovation|science|university|aviation|maritime|food|health|green|union|free|civil|federal|state)$
`;

const STATES = /^(?:state|republic|kingdom|federation)$/;

/** "African Seed Facility (ASF)": the short form counts the adjective in. */
function hasInitial(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const name = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return aliasesAfter(text, tokens[to - 1]?.end ?? 0).aliases.some(({ short }) => isAcronymOf(short, name));
}
