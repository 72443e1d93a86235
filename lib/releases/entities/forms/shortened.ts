/** Tells in which ways one name of a text may be short for another. */

import { anyPlace, knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { wordClass } from "../../text/word-classes";
import { COMPANY_WORDS, isBodyWord } from "../lexicon";
import type { Facts } from "./name-facts";
import type { NamesByWord } from "./names-by-word";

/** Words that a short form may omit without meaning another firm. */
export const GENERIC = regex("")`
  ^(?:group|holding|holdings|company|companies|corporation|international|technologies|technology|industries
    |motor|motors|cars|automotive|limited|plc|systems|enterprises|semiconductors|pharmaceuticals|pharma
    |therapeutics|bio|biotech|biopharma|energy|electronics|airlines|airways|airline|resources|steel|bank
    |financial|cement|football|club|private|public|joint|stock|and|the|of|sa|ag|se|co|resorts|hotels|foods
    |solutions|labs|laboratories|networks|pictures|entertainment|partners|brothers|automobile|chemicals
    |chemical|minerals|mining|lines|shipping|logistics|software|foundation|university|fund)$
`;

/** Words that a short form may omit even at the start. */
export const FORMAL = regex("")`
  ^(?:group|holding|holdings|company|companies|corporation|limited|plc|ag|se|sa|co|club|football|airline
    |airlines|the|technologies|technology|bio|biotech|biopharma|therapeutics|pharmaceuticals|automotive
    |motors|motor|cars|semiconductors|foundation|systems)$
`;

/** Two-letter forms that are ordinary in any text, or countries. */
const COMMON_LETTERS = /^(?:A[IR]|CO|CV|D[CJ]|E[UV]|HD|HQ|HR|I[DIPT]|JV|OK|P[CR]|Q\d|QR|TV|U[KNSV]|V[IPR])$/;

/** Whether two letters mean a two-word name, as no other name has these initials: "GM" after "General Motors". */
export function isTwoWords(form: string, short: Facts, long: Facts, names: NamesByWord): boolean {
  if (form.length !== 2 || long.words.length !== 2 || long.first > short.first || long.place) return false;
  if (COMMON_LETTERS.test(form) || knownPlace(form) || long.group.scores.person > 2) return false;
  return names.withInitials(form).every((other) => other === long);
}

/**
 * Whether two full names are one party's, as in a single text they are: "Orvex Airlines Inc." after "Orvex Airlines
 * Group Inc."
 */
export function isOfSameHouse({ group, first }: Facts, long: Facts): boolean {
  return (
    group.legal &&
    long.group.legal &&
    long.first < first &&
    long.words.length > 2 &&
    /^(?:group|holdings?)$/.test(long.last) &&
    long.words.slice(0, -1).join(" ") === group.key
  );
}

/** Whether a form only omits a word in the middle: "Orvex Liquefaction" after "Orvex Pass Liquefaction, LLC". */
export function leavesOut({ words, group, first }: Facts, long: Facts): boolean {
  const [one = "", other = ""] = words;
  return (
    words.length === 2 &&
    long.words.length === 3 &&
    !group.legal &&
    long.group.legal &&
    long.first < first &&
    long.words[0] === one &&
    long.last === other &&
    !isGenericWord(one) &&
    !isGenericWord(other) &&
    anyPlace(one[0]?.toUpperCase() + one.slice(1)) === undefined
  );
}

/** Whether a longer name ends with these words: "the Gates Foundation". */
export function endsWith(words: readonly string[], all: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return words.length >= 2 && isBodyWord(last) && all.slice(-words.length).join(" ") === words.join(" ");
}

/**
 * Whether a form is the last word of only one name, and no place: "Mirasierra" after "Hoteles Mirasierra", "Dorn" after
 * "Karl Dorn GmbH".
 */
export function isTail(short: Facts, long: Facts, names: NamesByWord): boolean {
  const [word = ""] = short.words;
  // "O3X" of "Orvale O3X": with a figure, three letters are enough.
  if (
    short.words.length !== 1 ||
    word.length < (/\d/.test(word) ? 3 : 4) ||
    long.words.length > 3 ||
    isGenericWord(word)
  )
    return false;
  const lead = long.words.slice(0, -1);
  if (long.words.at(-1) !== word || isBodyWord(word)) return false;
  if (long.group.scores.person > 2 && !long.group.legal) return false;
  return (
    !lead.some((one) => /^(?:of|for|and)$/.test(one) || knownPlace(one) !== undefined) &&
    anyPlace(short.name) === undefined &&
    short.group.scores.place < 1 &&
    // No other name may end or begin so, nor the first words be a name.
    (lead.join(" ") === word || !names.hasKey(lead.join(" "))) &&
    !names.endingIn(word).some((other) => other !== short && other !== long)
  );
}

/** Whether a form is the firm's own name between its seat and its trade: "Zemtek" after "Dalian Zemtek Shipyard". */
export function isBrand({ words, name }: Facts, long: Facts, around: readonly Facts[]): boolean {
  const [word = ""] = words;
  const [seat = ""] = long.words;
  if (
    words.length !== 1 ||
    word.length < 4 ||
    long.words[1] !== word ||
    anyPlace(name) ||
    isGenericWord(word)
  )
    return false;
  return (
    long.words.slice(2).every(isGenericWord) &&
    anyPlace(seat[0]?.toUpperCase() + seat.slice(1)) !== undefined &&
    !around.some((other) => other !== long && other.words.length > 1 && other.words.includes(word))
  );
}

/** "Zemtek Gas Chem", "Zemtek Shipyard" of headlines, of "Zemtek Gas Chemical Co.", "Zemtek Shipbuilding & Marine Co.". */
export function isShortInHeadline({ words }: Facts, long: Facts, names: NamesByWord): boolean {
  const [first = ""] = words;
  if (words.length < 2 || long.words[0] !== first) return false;
  const clipped =
    words.every((word, i) => (word.length > 3 ? long.words[i]?.startsWith(word) : long.words[i] === word)) &&
    words.at(-1) !== long.words[words.length - 1];
  const trade =
    long.group.legal &&
    wordClass(first) === undefined &&
    !isGenericWord(first) &&
    words.slice(1).every((word) => isGenericWord(word) || TRADES.test(word));
  if (!clipped && !trade) return false;
  return !names
    .endingIn(first)
    .some((other) => other !== long && !other.headline && other.group.legal && other.words[0] === first);
}

const TRADES = /^(?:shipyard|shipyards|yard|yards|shipbuilding|miner|brewer|brewery|pharma|chem|auto|tech)$/;

/** "Rovers" of "Calder Rovers Football Club", "Technical University" of "Zemp Technical University". */
export function isCore({ words, last }: Facts, { words: all, last: end, club }: Facts): boolean {
  if (words.length >= all.length || (last !== end && !club)) return false;
  if (words.length >= 2 && words.some(isBodyWord))
    return all.slice(-words.length).join(" ") === words.join(" ");
  if (!club) return false;
  let to = all.length;
  while (to > 1 && GENERIC.test(all[to - 1] ?? "")) to -= 1;
  const core = all.slice(0, to);
  return (
    core.length > words.length &&
    words.every((word) => word.length > 3) &&
    core.slice(-words.length).join(" ") === words.join(" ")
  );
}

/** Whether a form is the capitalised head alone: "the Authority" after "General Authority for …". */
export function isHeadAlone(words: readonly string[], all: readonly string[]): boolean {
  const [word = ""] = words;
  if (words.length !== 1 || !isBodyWord(word)) return false;
  return all.at(-1) === word || (all.indexOf(word) >= 0 && all.indexOf(word) < 3);
}

/** Whether a word alone names no firm. */
export function isGenericWord(word: string): boolean {
  return GENERIC.test(word.toLowerCase()) || COMPANY_WORDS.has(word.toLowerCase());
}

/** Whether a form is the letters that followed a name: "OTV" after "Calder TV OTV". */
export const areLettersBehind = ({ name, group: { key } }: Facts, long: Facts) =>
  /^\p{Lu}{3,6}$/u.test(name) && long.group.key.endsWith(` ${key}`);
