/** Recognises currencies by signs, codes and words, and decides what "pesos" alone means in a text. */

import { lettersEnd } from "../text/letters";
import { regex } from "../text/regex";
import { countriesOf, countryOf } from "./country-of-text";
import { OWN_WORDS, SHARED_SIGNS, SHARED_WORDS, SIGNS_BEFORE } from "./currency-names";

/** A word for money with its countries; the first is meant where nothing decides. */
type Shared = readonly (readonly [code: string, countries: readonly string[]])[];

const OWN = new Map(
  OWN_WORDS.split(" ").flatMap((entry) => {
    const [code = "", words = ""] = entry.split("=");
    return [code.toLowerCase(), ...words.split("/")]
      .filter(Boolean)
      .map((word) => [word.replaceAll("_", " "), code] as const);
  }),
);
const SHARED = new Map(sharedFrom(SHARED_WORDS));
const SIGNS = new Map(
  SIGNS_BEFORE.split(" ").map((entry): readonly [string, string] => {
    const at = entry.lastIndexOf("=");
    return [entry.slice(0, at), entry.slice(at + 1)];
  }),
);
const SIGNS_SHARED = new Map([...SHARED, ...sharedFrom(SHARED_SIGNS)]);

function sharedFrom(packed: string): [string, Shared][] {
  return packed.split(";").map((entry) => {
    const [word = "", list = ""] = entry.split("=");
    return [
      word,
      list.split(" ").map((one) => {
        const [code = "", countries = ""] = one.split(":");
        return [code, countries.split(",")] as const;
      }),
    ];
  });
}

/** The codes that precede sums. */
export const CODES: readonly string[] = [...new Set(["RMB", ...OWN.values()])];

/** Whether a word is a sign, a code or a word of money. */
export function isCurrency(word: string): boolean {
  const key = word.toLowerCase();
  return SIGNS.has(key) || OWN.has(key) || sharedOf(key) !== undefined;
}

/** The currency of a sign or code before a number in a text. */
export function currencyOf(sign: string, text: string): string | undefined {
  if (sign === "$") return bareDollar(text);
  const key = sign.toLowerCase();
  const known = SIGNS.get(key) ?? OWN.get(key);
  const shared = known === undefined ? sharedOf(key) : SIGNS_SHARED.get(known);
  return shared ? ofText(shared, text) : known;
}

function sharedOf(word: string): Shared | undefined {
  return SHARED.get(word) ?? SHARED.get(word.replace(/(?<=[a-z]{3})s$/u, ""));
}

/** The currency named after a number, with the length of its words: "Swiss francs", "euros". */
export function currencyAfter(after: string, text: string): { code: string; length: number } | undefined {
  const link = LINK.exec(after)?.[0].length ?? 0;
  if (link > 0) {
    const named = currencyAfter(` ${after.slice(link)}`, text);
    return named && { ...named, length: named.length + link - 1 };
  }
  if (!namesMoney(after)) return undefined;
  const match = WORDS.exec(after);
  const [all, before = "", noun = ""] = match ?? [];
  if (!all) return undefined;
  const shared = sharedOf(noun.toLowerCase());
  if (!shared) {
    const code = OWN.get(noun.toLowerCase());
    return code && (before === "" || /^\p{Lu}/u.test(before)) ? { code, length: all.length } : undefined;
  }
  const code = before ? ofCountry(shared, before.trim(), text) : ofText(shared, text);
  return code ? { code, length: all.length } : undefined;
}

/** "3 millions d'euros", "3 milioni di euro", "5 Millionen US-Dollar": what may join a sum to its money. */
const LINK = /^ (?:d['’]|d[ei] |US-)(?=\p{L})/u;

/** The currency of the country named by the word before: "Namibian", "Hong Kong", "CFA". */
function ofCountry(shared: Shared, before: string, text: string): string | undefined {
  if (before === "CFA") return ofText(SIGNS_SHARED.get("cfa") ?? shared, text);
  const country =
    UNIONS.get(before.replace(/ CFA$/u, "")) ?? countryOf(before.replace(/^new (?=Taiwan)/iu, ""));
  return shared.find(([, countries]) => country !== undefined && countries.includes(country))?.[0];
}

/** Currency unions, each with one of its countries. */
const UNIONS = new Map([
  ["West African", "SN"],
  ["Central African", "CM"],
]);

/**
 * The meaning of "pesos" alone: the money of the country that the text names most; dollars mean the same everywhere.
 */
function ofText(shared: Shared, text: string): string {
  const first = shared[0]?.[0] ?? "";
  if (first === "USD" || shared.length === 1) return first;
  const counts = countriesOf(text);
  let [best, most] = [first, 0];
  for (const [code, countries] of shared) {
    const times = countries.reduce((sum, country) => sum + (counts.get(country) ?? 0), 0);
    // Any text may be about pounds sterling.
    if (times > most + (first === "GBP" && code !== first && most === 0 ? 1 : 0))
      [best, most] = [code, times];
  }
  return best;
}

/** The meaning of "$" alone: the dollar of the text's country, unless the text distinguishes dollars. */
function bareDollar(text: string): string {
  if (judged?.text !== text) judged = { text, dollar: dollarOf(text) };
  return judged.dollar;
}

/** The last text, kept since all its dollars mean the same. */
let judged: { text: string; dollar: string } | undefined;

/** "All amounts are in Canadian dollars unless stated otherwise." */
const STATED = regex("iu")`
  \b(?:(?:amounts|figures|sums|prices|values|dollars)\b|references to "?\$"?)
  [^.;\n]{0,40} (?:in|are|mean|to) (Canadian|Australian|New Zealand|Singapore|Hong Kong|US|U\.S\.) (?:dollars|currency|funds)
  \b
`;
const DOLLARS: Readonly<Record<string, string>> = {
  canadian: "CAD",
  australian: "AUD",
  "new zealand": "NZD",
  singapore: "SGD",
  "hong kong": "HKD",
};

function dollarOf(text: string): string {
  const stated = STATED.exec(text)?.[1]?.toLowerCase();
  if (stated) return DOLLARS[stated] ?? "USD";
  if (/(?:US|U\.S\.|A|AU|C|CA|S|HK|NZ|NT)\$|US dollars?|U\.S\. dollars?|\bUSD\b/u.test(text)) return "USD";
  const american =
    text.match(/\b(?:US|U\.S\.|United States|America\p{Ll}*|Nasdaq|NYSE)(?![\p{L}])/gu)?.length ?? 0;
  for (const [code, country, names] of HOME)
    if ((text.match(names)?.length ?? 0) > Math.max(1, american) && isOf(text, country)) return code;
  return "USD";
}

/** Whether a text names no other country more often; a survey of many countries has everybody's dollars. */
function isOf(text: string, country: string): boolean {
  const counts = countriesOf(text);
  const own = counts.get(country) ?? 0;
  return [...counts].every(([other, times]) => other === country || times < own);
}

const HOME: readonly (readonly [code: string, country: string, names: RegExp])[] = [
  [
    "AUD",
    "AU",
    /\bAustralia\p{Ll}*|\bASX\b|\bNew South Wales\b|\bQueensland\b|\bSydney\b|\bMelbourne\b|\bBrisbane\b|\bAdelaide\b|\bCanberra\b|\bHobart\b/gu,
  ],
  ["NZD", "NZ", /\bNew Zealand\p{Ll}*|\bNZX?\b|\bAotearoa\b|\bAuckland\b|\bChristchurch\b/gu],
  [
    "CAD",
    "CA",
    /\bCanad\p{Ll}+|\bTSX(?:-?V)?\b|\bOntario\b|\bToronto\b|\bVancouver\b|\bMontr[eé]al\b|\bCalgary\b|\bOttawa\b|\bBritish Columbia\b|\bQu[eé]bec\b|\bAlberta\b/gu,
  ],
  ["SGD", "SG", /\bSingapore\p{Ll}*|\bSGX\b/gu],
];

/** Whether one of the first four words after a number is a currency; otherwise none is looked for. */
function namesMoney(after: string): boolean {
  let from = 1;
  for (let i = 0; i < 4; i++) {
    const end = lettersEnd(after, from);
    if (end === from) return false;
    if (isMoney(after.slice(from, end))) return true;
    from = end;
    while (after[from] === " " || after[from] === ".") from += 1;
    if (from === end) return false;
  }
  return false;
}

/** Words that were asked for before; emptied when it grows. */
const money = new Map<string, boolean>();
const MOST_WORDS = 2000;

function isMoney(word: string): boolean {
  let is = money.get(word);
  if (is === undefined) {
    const key = word.toLowerCase();
    is = OWN.has(key) || sharedOf(key) !== undefined;
    if (money.size === MOST_WORDS) money.clear();
    money.set(word, is);
  }
  return is;
}

const WORDS = new RegExp(
  `^[ -]((?:(?!pounds? sterling)(?:[Nn]ew |[Ww]est |[Cc]entral )?\\p{Lu}[\\p{L}.]+ (?:Kong |Lankan |Zealand |African |CFA )?)?)(${[
    ...OWN.keys(),
    ...[...SHARED.keys()].map((word) => `${word}s?`),
  ]
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);
