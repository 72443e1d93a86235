/** Takes off what is no name at the edges of a run of capitalised words. */

import type { Sentence } from "../../document";
import { demonymCountry, knownPlace, opensDemonym } from "../../places/gazetteer";
import { BULLETS } from "../../text/blocks";
import { formLength } from "../../text/legal-form";
import type { Token } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { WordLists } from "../../text/word-lists";
import { partySort } from "../features/party-names";
import { aliasesAfter, isAcronymOf } from "../forms/aliases";
import {
  COMPANY_WORDS,
  FUNCTION_WORDS,
  GOVERNMENT_WORDS,
  JOINERS,
  OF_HEADS,
  ORGANIZATION_WORDS,
} from "../lexicon";
import type { Vocabulary } from "./candidates";
import { isKnownFrom } from "./stop-names";

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
  if (
    knownPlace(
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(" "),
    )
  )
    return true;
  const last = tokens[to - 1]?.lower ?? "";
  // "the Moroccan State"
  if (to - from === 2 && next === "state" && tokens[from - 1]?.lower === "the") return true;
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
    (GOVERNMENT_WORDS.has(last) ||
      ORGANIZATION_WORDS.has(last) ||
      COMPANY_WORDS.has(last) ||
      AUTHORITIES.test(last))
  )
    return true;
  // "Baltic Sky Leasing": nothing of the rest is a name by itself.
  if (to - from >= 3 && tokens.slice(from + 1, to).every(isOrdinary)) return true;
  // "the Dutch Polderwind Fund": behind the adjective the name begins.
  if (to - from >= 3 && tokens[from - 1]?.lower === "the" && isOwn(tokens[from + 1])) return false;
  if (to - from === 2)
    return GOVERNMENT_WORDS.has(next) || ORGANIZATION_WORDS.has(next) || COMPANY_WORDS.has(next);
  return (
    GOVERNMENT_WORDS.has(next) ||
    ORGANIZATION_WORDS.has(next) ||
    COMPANY_WORDS.has(next) ||
    /^(?:national|red|development|investment|sovereign|royal|mountain|space|medical|cancer|heart|film|export|import|infrastructure|environment|environmental|climate|research|medicines|patent|trade|central|public|innovation|science|university|aviation|maritime|food|health|green|union|free|civil|federal|state)$/.test(
      next,
    ) ||
    tokens
      .slice(from + 1, to)
      .some(({ lower }) => ORGANIZATION_WORDS.has(lower) || GOVERNMENT_WORDS.has(lower))
  );
}

/** "African Seed Facility (ASF)": the short form counts the adjective in. */
function hasInitial(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const name = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return aliasesAfter(text, tokens[to - 1]?.end ?? 0).aliases.some(({ short }) => isAcronymOf(short, name));
}

/** "Chipmaker Aldbrook AG": the word before a name that only tells its sort. */
function isSortWord(word: string): boolean {
  return /(?:maker|builder|company|firm|group|airline|carrier|bank|utility|developer|operator|producer|supplier|giant|retailer|start-?up|miner|brewer|insurer|provider|manufacturer|lessor|owner|shipyard|distributor|broadcaster|publisher|specialist|contractor|landlord|broker|caterer|charity|brewery|tenant|refiner|trader|rival|competitor|newcomer|shipper|dredger|lender|consultant|architect|adviser|advisor|dealer|reseller|integrator|wholesaler|processor|grower|franchisee|licensee|charterer|forwarder|haulier)s?$/u.test(
    word,
  );
}

/** Whether the rest of a run is told elsewhere without the word before it: "Chipmaker Aldbrook" beside "Aldbrook". */
function standsAlone(tokens: readonly Token[], from: number, to: number, words: Vocabulary): boolean {
  const first = tokens[from]?.text ?? "";
  return to - from > 1 ? words.heads.has(first) : words.heads.has(first) || !/^\p{Lu}\p{Ll}/u.test(first);
}

const COUNTED =
  /^(?:a|an|the|its|their|new|used|more|additional|further|first|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozen|several|of|with|for|on)$/;

/** "ten Dornfeld D328s", "the Dornfeld T 264": where the maker's name ends before the model's. */
function beforeModel(tokens: readonly Token[], start: number, end: number): number {
  if (end - start < 2) return end;
  const before = tokens[start - 1];
  const last = tokens[end - 1]?.text ?? "";
  if (/^\p{Lu}{1,2}$/u.test(last) && tokens[end]?.kind === "number") return end - 1;
  if (!/^\p{Lu}{1,3}-?\d{2,}[\p{L}\d]*(?:-[\p{L}\d]+)?$/u.test(last)) return end;
  return before?.kind === "number" || COUNTED.test(before?.lower ?? "") ? end - 1 : end;
}

/** "New Times Shipbuilding Company", "First Orvex Bank": the first word of a body's name, though it opens a sentence. */
function isBodyFrom(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens[start]?.lower ?? "";
  if (first === "new" && knownPlace(`New ${tokens[start + 1]?.text}`)) return true;
  if (end - start < 3 || !/^(?:new|first|one|two|three|seven|ten|next|last|general)$/.test(first))
    return false;
  const last = tokens[end - 1]?.lower ?? "";
  return (
    GOVERNMENT_WORDS.has(last) ||
    ORGANIZATION_WORDS.has(last) ||
    /^(?:company|corporation|group|bank|holdings?|limited|ltd|inc|plc|partners|games)$/.test(last) ||
    formLength(text, tokens[end - 1]?.end ?? 0) > 0
  );
}

/** A word that no English text has in small letters: a name wherever it stands. */
const isRare = ({ lower, text }: Token) =>
  lower.length > 4 && /^\p{Lu}\p{Ll}+$/u.test(text) && wordClass(lower) === undefined;

/** "Dell": a word that joins others in other tongues, and a known name by itself. */
function isKnownWord(tokens: readonly Token[], start: number, end: number): boolean {
  const [{ text = "" } = {}] = [tokens[start]];
  return end - start === 1 && text.length > 3 && partySort(text) !== undefined;
}

const BULLET = new RegExp(`^[${BULLETS}]$`, "u");
const OPENS: ReadonlySet<string> = new Set('"(:;•–—-');

const WRITTEN = new WordLists([opensDemonym], true);

/** Takes off what is no name at the edges of a run. */
export function trimmed(text: string, sentence: Sentence, from: number, to: number, words: Vocabulary) {
  const { tokens } = sentence;
  let start = from;
  let end = to;
  const opens = (i: number) => i === 0 || OPENS.has(tokens[i - 1]?.text ?? "");
  while (start < end) {
    const token = tokens[start];
    if (!token) break;
    const single = end - start === 1;
    if (
      end - start > 1 &&
      WRITTEN.ofForm(token.form) !== 0 &&
      demonymCountry(`${token.text} ${tokens[start + 1]?.text}`) !== undefined &&
      !isKnownFrom(text, tokens, start, end) &&
      !knownPlace(`${token.text} ${tokens[start + 1]?.text}`) &&
      !/^(?:airlines|airways)$/i.test(tokens[start + 2]?.text ?? "")
    ) {
      start += 2;
      continue;
    }
    // "Lessor Aldbrook Aviation", "Contractor Aldbrook": the first word tells the sort.
    if (
      end - start >= 2 &&
      isSortWord(token.lower) &&
      (start === 0 || (start === 1 && BULLET.test(tokens[0]?.text ?? ""))) &&
      tokens[start + 1]?.capital &&
      (end - start > 2 || !COMPANY_WORDS.has(tokens[start + 1]?.lower ?? "")) &&
      !/^(?:bank|group|company|utility|giant)$/.test(token.lower)
    ) {
      start += 1;
      continue;
    }
    // "M/s Aldbrook Works": how Indian notices address a firm.
    if (!single && token.lower === "m/s") start += 1;
    else if (
      FUNCTION_WORDS.has(token.lower) &&
      opens(start) &&
      // "People's Bank of Orvale"
      !(token.lower === "people" && tokens[start + 1]?.lower === "'s") &&
      !/^\p{Lu}{2,}$/u.test(token.text) &&
      !isBodyFrom(text, tokens, start, end) &&
      !isKnownFrom(text, tokens, start, end)
    )
      start += 1;
    // "Q. Where is it?" and "A. Zemp runs it.": who asks and who answers.
    else if (start === 0 && /^[QA]\.$/.test(token.text) && words.heads.has("Q.")) start += 1;
    else if (
      !single &&
      demonymCountry(token.text) !== undefined &&
      !knownPlace(`${token.text} ${tokens[start + 1]?.text}`) &&
      !keepsAdjective(tokens, start, end) &&
      !hasInitial(text, tokens, start, end) &&
      !isFormedElsewhere(text, tokens, start, end) &&
      !isKnownFrom(text, tokens, start, end)
    )
      start += 1;
    else if (single && isNationality(token.text)) start += 1;
    else if (
      opens(start) &&
      !single &&
      words.lower.has(token.lower) &&
      !words.inner.has(token.text) &&
      standsAlone(tokens, start + 1, end, words) &&
      (formLength(text, tokens[end - 1]?.end ?? 0) === 0 || isSortWord(token.lower)) &&
      !GOVERNMENT_WORDS.has(token.lower) &&
      !OF_HEADS.has(token.lower) &&
      token.text.length > 2 &&
      !/^\p{Lu}+$/u.test(token.text)
    )
      start += 1;
    else break;
  }
  while (end > start && JOINERS.has(tokens[end - 1]?.lower ?? "") && !isKnownWord(tokens, start, end))
    end -= 1;
  end = beforeModel(tokens, start, end);
  if (start >= end) return undefined;
  const first = tokens[start];
  if (!first) return undefined;
  const next = tokens[end];
  const acts =
    next?.lower === "'s" ||
    (next?.lower === "and" &&
      (tokens[end + 1]?.capital || (tokens[end + 1]?.lower === "the" && tokens[end + 2]?.capital))) ||
    (next?.text === "," && tokens[end + 1]?.capital) ||
    (next?.text === "," &&
      /^(?:the|a|an|whose|which|one|its|part|led|formerly|together|\p{Ll}{3,}ed)$/u.test(
        tokens[end + 1]?.lower ?? "",
      )) ||
    /^(?:has|have|had|is|was|will|said|says|signed|signs|inked|announced|agreed|acquired|acquires|buys|bought|takes|took|sold|sells|holds|owns|operates|ordered|won|plans|becomes|became|joined|joins|picked|selected|acts|expects|makes|runs|gets|pays|denied|declined)$/.test(
      next?.lower ?? "",
    ) ||
    /^\p{Ll}{3,}ed$/u.test(next?.lower ?? "");
  const doubtful =
    !(acts && first.text.length > 3 && !words.lower.has(first.lower)) &&
    end - start === 1 &&
    opens(start) &&
    !words.inner.has(first.text) &&
    !isRare(first) &&
    !/^\p{Lu}.*[\p{Lu}\p{N}&]/u.test(first.text);
  if (doubtful && (words.lower.has(first.lower) || FUNCTION_WORDS.has(first.lower))) return undefined;
  return { from: start, to: end, doubtful };
}
