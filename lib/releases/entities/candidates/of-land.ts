/** Adjectives of lands before a name: which are part of it, and which only tell where it is from. */
import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { formLength } from "../../text/legal-form";
import { type Token, textOf } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { aliasesAfter, isAcronymOf } from "../forms/aliases";
import { COMPANY_WORDS, isBodyWord, isHouseWord } from "../lexicon";
import { isKnownFrom } from "./stop-names";

/** Whether a run begins with a word that tells where it is from, and is no part of a name: "French Aldbrook Energy", "Germans". */
export function isOfLand(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const word = tokens[start]?.text ?? "";
  if (end - start === 1) return isNationality(word);
  return (
    demonymCountry(word) !== undefined &&
    !knownPlace(`${word} ${tokens[start + 1]?.text}`) &&
    !keepsAdjective(tokens, start, end) &&
    !hasInitial(text, tokens, start, end) &&
    !isFormedElsewhere(text, tokens, start, end) &&
    !isKnownFrom(text, tokens, start, end)
  );
}

/** A word that no English text has in small letters: a name wherever it stands. */
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

/** Words of firms' names that are no names by themselves: "Swiss Re", "Korean Air". */
const TRADES =
  /^(?:air|re|tobacco|post|life|express|steel|rail|telecom|aerospace|sugar|rubber|apparel|outfitters|vita|bulk|airports|railways|ports|roads|posts|waterways|forests|lotteries)$/;
/** Last words of authorities that other bodies have as well: "the Finnish Border Guard". */
const AUTHORITIES = /^(?:service|guard|office|corps|registry|mint|force|forces|board)$/;

const isOrdinary = ({ lower, text }: Token) =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) && wordClass(lower) !== undefined;

/** A word that names something, and is none of the language and no place: the "Polderwind" of "the Dutch Polderwind Fund". */
const isOwn = (token: Token | undefined) =>
  token !== undefined && isRare(token) && !isNationality(token.text) && !knownPlace(token.text);

/** "Scottish Sparrows": told more than once, with its form once and never without the adjective, which is part of it. */
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

/** How often a name is looked for: it is asked wherever the name stands. */
const MOST_LOOKED_AT = 30;

/** Whether an adjective of a country is part of the name: "European Commission", "British Museum". */
function keepsAdjective(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[from + 1]?.lower ?? "";
  if (knownPlace(textOf(tokens, from, to))) return true;
  const last = tokens[to - 1]?.lower ?? "";
  // "the Moroccan State", "the Gabonese Republic"
  if (to - from === 2 && STATES.test(next) && tokens[from - 1]?.lower === "the") return true;
  // "British American Tobacco": two of them, and a trade.
  if (to - from > 2 && demonymCountry(tokens[from + 1]?.text ?? "") !== undefined)
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
  // "Baltic Sky Leasing": nothing of the rest is a name by itself.
  if (to - from >= 3 && tokens.slice(from + 1, to).every(isOrdinary)) return true;
  // "the Dutch Polderwind Fund": behind the adjective the name begins.
  if (to - from >= 3 && tokens[from - 1]?.lower === "the" && isOwn(tokens[from + 1])) return false;
  if (to - from === 2) return isHouseWord(next);
  return (
    isHouseWord(next) ||
    /^(?:national|red|development|investment|sovereign|royal|mountain|space|medical|cancer|heart|film|export|import|infrastructure|environment|environmental|climate|research|medicines|patent|trade|central|public|innovation|science|university|aviation|maritime|food|health|green|union|free|civil|federal|state)$/.test(
      next,
    ) ||
    tokens.slice(from + 1, to).some(({ lower }) => isBodyWord(lower))
  );
}

const STATES = /^(?:state|republic|kingdom|federation)$/;

/** "African Seed Facility (ASF)": the short form counts the adjective in. */
function hasInitial(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const name = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return aliasesAfter(text, tokens[to - 1]?.end ?? 0).aliases.some(({ short }) => isAcronymOf(short, name));
}
