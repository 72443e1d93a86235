/**
 * Decides whether `of`, `for` and foreign joining words continue a name: "Union of Growers", "Transport for Orvale".
 */
import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { GOVERNMENT_WORDS, isBodyWord, OF_HEADS } from "../lexicon";
import { isMatter } from "../matters";
import { isOfGround, opensGround } from "./body-fields";

/** Whether `of`, `for` or a foreign joiner at `at` continues the name that began at `from`. */
export function joins(tokens: readonly Token[], from: number, at: number, head: string): boolean {
  const word = lowerAt(tokens, at);
  if (word === "of" || word === "for") {
    const last = lowerAt(tokens, at - 1);
    // "the Management Board of Orvex": the firm signs.
    if (last === "board" && /^(?:management|supervisory|executive|advisory)$/.test(lowerAt(tokens, at - 2)))
      return false;
    // "the Board of Directors of Orvex"
    if (/^(?:directors|trustees|governors|management)$/.test(last) && tokens[at - 3]?.lower === "board")
      return false;
    // "the Board of Orvex", unlike "the Board of Investment"
    const next = tokens[at + 1];
    if (
      word === "of" &&
      last === "board" &&
      at - from === 1 &&
      next &&
      wordClass(next.lower) === undefined &&
      !knownPlace(next.text)
    )
      return false;
    if (word === "of" && isSeatOf(tokens, from, at)) return false;
    // "Java Republic of Orvale": a town, no republic, says where it is.
    if (
      word === "of" &&
      at - from > 1 &&
      /^(?:republic|kingdom)$/.test(last) &&
      [next?.text ?? "", `${next?.text} ${tokens[at + 2]?.text}`].some(
        (name) => knownPlace(name)?.kind === "city",
      )
    )
      return false;
    // "the Railway Authority for ETCS operation": what it does there.
    if (word === "for" && /^\p{Lu}{3,}\d*$/u.test(next?.text ?? "") && !knownPlace(next?.text ?? ""))
      return false;
    // "Civil Protection of Calder", "Geological Survey of Orvia"
    if (word === "of" && isService(tokens, from, at) && opensGround(tokens, at + 1)) return true;
    // "Local Government Unit of Calder"
    if (word === "of" && last === "unit" && tokens[at - 2]?.lower === "government")
      return next?.capital === true;
    if (OF_HEADS.has(last) || isBodyWord(last)) return true;
    // "Ministry of Water of Belmora"
    if (word === "of" && at - from <= 10 && GOVERNMENT_WORDS.has(lowerAt(tokens, from))) return true;
    if (
      word === "of" &&
      (isOfGround(tokens, from, at) || isOfPlace(tokens, from, at) || (COMMUNES.test(last) && next?.capital))
    )
      return true;
    return word === "for" && OF_HEADS.has(head) && at - from < 6;
  }
  return !["and", "upon"].includes(word) || (word === "upon" && at - from >= 1);
}

/** Whether a name so far is only that of a public service. */
function isService(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, second] = [lowerAt(tokens, to - 2), lowerAt(tokens, to - 1)];
  if (to - from > 3 || to - from < 2 || /^an?$/.test(lowerAt(tokens, from - 1))) return false;
  return (
    (second === "service" && isMatter(tokens[to - 2])) ||
    (first === "fire" && second === "brigade") ||
    (first === "civil" && /^(?:protection|defen[cs]e|aviation)$/.test(second)) ||
    (/^(?:geological|hydrographic|hydrological|ordnance|soil|land|antarctic|biological|meteorological)$/.test(
      first,
    ) &&
      /^(?:survey|service)$/.test(second)) ||
    (/^(?:air|navy|army|general|defen[cs]e)$/.test(first) && second === "staff")
  );
}

/** Whether the place is only the seat, after a name of its own: "Orvex Medical Center of Seoul". */
function isSeatOf(tokens: readonly Token[], from: number, at: number): boolean {
  const kind = knownPlace(textAt(tokens, at + 1))?.kind;
  if (at - from < 2 || (kind !== "city" && kind !== "region")) return false;
  if (tokens[at - 1]?.lower === "bank") return false;
  if (tokens.slice(from, at).some(({ lower }) => GOVERNMENT_WORDS.has(lower) || lower === "of")) return false;
  const first = tokens[from];
  return (
    first !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(first.text) &&
    wordClass(first.lower) === undefined &&
    knownPlace(first.text) === undefined &&
    demonymCountry(first.text) === undefined
  );
}

/** Whether a body is of the place: "Mountain Rescue Service of Slovakia", "Confederation of the Deaf of Spain". */
function isOfPlace(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.capital !== true || at - from > 10) return false;
  if (LOCAL_BODIES.test(lowerAt(tokens, at - 1)))
    return knownPlace(next.text) !== undefined || wordClass(next.lower) === undefined;
  const place = knownPlace(next.text);
  if (isNamedByMatter(tokens, from, at)) return place !== undefined || wordClass(next.lower) === undefined;
  return (
    place !== undefined &&
    place.kind !== "city" &&
    (NEWS_HOUSE.test(lowerAt(tokens, at - 1)) ||
      tokens.slice(from, at).some(({ lower }) => isBodyWord(lower)))
  );
}

/** "United Press of Chile", "Radio Television of Chile" */
const NEWS_HOUSE = /^(?:press|radio|television|broadcasting)$/;

/** Whether the name so far only says what the body is for: "Union of Raspberry Growers". */
function isNamedByMatter(tokens: readonly Token[], from: number, at: number): boolean {
  const of = from + (OF_HEADS.has(lowerAt(tokens, from)) ? 1 : 2);
  return (
    /^(?:of|for)$/.test(lowerAt(tokens, of)) &&
    at - of <= 6 &&
    OF_HEADS.has(lowerAt(tokens, of - 1)) &&
    tokens.slice(of + 1, at).every(({ lower, text }) => wordClass(lower) !== undefined && !knownPlace(text))
  );
}

/** "Urban Community of Orvale", "Self-governing Region of Orvale". */
const COMMUNES = /^(?:region|canton|community|commune|oblast|voivodeship|governorate|regency|metropolis)$/;
const LOCAL_BODIES =
  /^(?:services?|survey|concern|guard|corps|cross|sisters|brothers|nuns|friends|circle|registry|mint|ombudsman|regulator|choir|industry|commerce|refinery|tannery|brewery)$/;
