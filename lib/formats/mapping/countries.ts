/** Recognises countries in tables: codes of two and three letters, names in many languages, everyday names. */
import { countryFault } from "../codes";

/** ISO 3166-1: alpha-2 and alpha-3 of each country, one after another. */
const ALPHA_2_AND_3 =
  "ADANDAEAREAFAFGAGATGAIAIAALALBAMARMAOAGOAQATAARARGASASMATAUTAUAUSAWABWAXALAAZAZEBABIHBBBRBBDBGDBEBELBFBFABGBGRBHBHRBIBDIBJBENBLBLMBMBMUBNBRNBOBOLBQBESBRBRABSBHSBTBTNBVBVTBWBWABYBLRBZBLZCACANCCCCKCDCODCFCAFCGCOGCHCHECICIVCKCOKCLCHLCMCMRCNCHNCOCOLCRCRICUCUBCVCPVCWCUWCXCXRCYCYPCZCZEDEDEUDJDJIDKDNKDMDMADODOMDZDZAECECUEEESTEGEGYEHESHERERIESESPETETHFIFINFJFJIFKFLKFMFSMFOFROFRFRAGAGABGBGBRGDGRDGEGEOGFGUFGGGGYGHGHAGIGIBGLGRLGMGMBGNGINGPGLPGQGNQGRGRCGSSGSGTGTMGUGUMGWGNBGYGUYHKHKGHMHMDHNHNDHRHRVHTHTIHUHUNIDIDNIEIRLILISRIMIMNININDIOIOTIQIRQIRIRNISISLITITAJEJEYJMJAMJOJORJPJPNKEKENKGKGZKHKHMKIKIRKMCOMKNKNAKPPRKKRKORKWKWTKYCYMKZKAZLALAOLBLBNLCLCALILIELKLKALRLBRLSLSOLTLTULULUXLVLVALYLBYMAMARMCMCOMDMDAMEMNEMFMAFMGMDGMHMHLMKMKDMLMLIMMMMRMNMNGMOMACMPMNPMQMTQMRMRTMSMSRMTMLTMUMUSMVMDVMWMWIMXMEXMYMYSMZMOZNANAMNCNCLNENERNFNFKNGNGANINICNLNLDNONORNPNPLNRNRUNUNIUNZNZLOMOMNPAPANPEPERPFPYFPGPNGPHPHLPKPAKPLPOLPMSPMPNPCNPRPRIPSPSEPTPRTPWPLWPYPRYQAQATREREUROROURSSRBRURUSRWRWASASAUSBSLBSCSYCSDSDNSESWESGSGPSHSHNSISVNSJSJMSKSVKSLSLESMSMRSNSENSOSOMSRSURSSSSDSTSTPSVSLVSXSXMSYSYRSZSWZTCTCATDTCDTFATFTGTGOTHTHATJTJKTKTKLTLTLSTMTKMTNTUNTOTONTRTURTTTTOTVTUVTWTWNTZTZAUAUKRUGUGAUMUMIUSUSAUYURYUZUZBVAVATVCVCTVEVENVGVGBVIVIRVNVNMVUVUTWFWLFWSWSMXKXKKYEYEMYTMYTZAZAFZMZMBZWZWE";

/**
 * Names in use that the engines do not know: everyday ones, and those of registers and statistics. The order of their
 * words does not matter, nor "of", "the" and "and".
 */
const EVERYDAY: Readonly<Record<string, string>> = {
  "united states": "US",
  "united states of america": "US",
  america: "US",
  uk: "GB",
  "great britain": "GB",
  britain: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  "united kingdom of great britain and northern ireland": "GB",
  großbritannien: "GB",
  uae: "AE",
  阿联酋: "AE",
  "hong kong": "HK",
  香港: "HK",
  中国香港: "HK",
  macau: "MO",
  macao: "MO",
  澳门: "MO",
  中国澳门: "MO",
  "china mainland": "CN",
  "people s republic of china": "CN",
  prc: "CN",
  中国大陆: "CN",
  "republic of china": "TW",
  "taiwan china": "TW",
  "taiwan province of china": "TW",
  "chinese taipei": "TW",
  中国台湾: "TW",
  korea: "KR",
  "republic of korea": "KR",
  "korea south": "KR",
  "s korea": "KR",
  "korea north": "KP",
  "n korea": "KP",
  "democratic people s republic of korea": "KP",
  "russian federation": "RU",
  "czech republic": "CZ",
  "slovak republic": "SK",
  "kyrgyz republic": "KG",
  turkey: "TR",
  holland: "NL",
  brd: "DE",
  "ivory coast": "CI",
  "democratic republic of congo": "CD",
  "dr congo": "CD",
  drc: "CD",
  "viet nam": "VN",
  "venezuela rb": "VE",
  "plurinational state of bolivia": "BO",
  "federated states of micronesia": "FM",
  "micronesia fed sts": "FM",
  "syrian arab republic": "SY",
  palestine: "PS",
  "state of palestine": "PS",
  "west bank and gaza": "PS",
  "state of qatar": "QA",
  "state of kuwait": "KW",
  "state of israel": "IL",
  ksa: "SA",
  rsa: "ZA",
  "lao pdr": "LA",
  burma: "MM",
  swaziland: "SZ",
  "east timor": "TL",
  "holy see": "VA",
  vatican: "VA",
  macedonia: "MK",
  "macedonia fyr": "MK",
};

/** Short forms of words in the names of countries. */
const SHORT: Readonly<Record<string, string>> = {
  rep: "republic",
  dem: "democratic",
  fed: "federation",
  st: "saint",
};
/** Words that tell no country from another. */
const FILLERS: ReadonlySet<string> = new Set(["of", "the", "and"]);
/** Words for how a country is ruled. Not "state": the State of Georgia is none. */
const RULE: ReadonlySet<string> = new Set(
  (
    "republic republik bundesrepublik volksrepublik vr pr p r federal federation democratic socialist islamic arab " +
    "people peoples s united bolivarian cooperative hashemite kingdom königreich sultanate principality duchy grand " +
    "commonwealth union sar"
  )
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(" "),
);

/** The languages whose country names are known. */
const LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "sv",
  "tr",
  "ru",
  "zh",
  "zh-Hant",
  "ja",
  "ko",
  "ar",
];

let table: ReadonlyMap<string, string> | undefined;

/**
 * A figure with its unit, whose letters are no code: `40 MW`, `10:00am`; a number that is called so: `No. 5`; a state of the
 * USA with a postcode: `IL 60601`.
 */
const AMOUNT = /\d\s?[a-z]{1,3}$|^n[or]\.\s?\d|^[a-z]{2}\s?\d{3,}$/i;
/** The number of a footnote behind a country's name: `Cyprus 2`, `Norway²`, `Kosovo [1]`. */
const FOOTNOTE = /(?<=\p{L}{4}|\p{Lo}{2})[\s([]{0,2}[\d¹²³]{1,2}[)\]]?$/u;
/** What a text that only may be a country has if it is none: `CH 4` is a channel, `US$` a currency, `km²` a unit. */
const NO_COUNTRY = /[\p{N}\p{Sc}%]/u;

/** The code (ISO 3166-1 alpha-2) of a country as people write it; `undefined` where it is not known. */
export function countryCode(text: string): string | undefined {
  table ??= countryTable();
  const before = recent.get(text);
  if (before !== undefined) return before === "" ? undefined : before;
  const code = AMOUNT.test(text.trim()) ? undefined : codeIn(table, folded(text));
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(text, code ?? "");
  return code;
}

/**
 * The country that a name of a place or of anything is. Two or three letters are more often a town or somebody's initials
 * than a code, but for those that people write in place of a country's name; with a number it is a channel or a shop.
 */
export function countryOfName(text: string): string | undefined {
  const isNone = /\d/.test(text) || countryAlone(text) === undefined || /^[a-z]{1,3}\P{L}*$/iu.test(text);
  return isNone && !/^(?:usa?|uk|uae|prc|ksa)$/i.test(text) ? undefined : countryCode(text);
}

/** The country of a cell whose column has no name: codes are some there, but figures only tell of footnotes. */
export function countryAlone(text: string): string | undefined {
  return NO_COUNTRY.test(text.trim().replace(FOOTNOTE, "")) ? undefined : countryCode(text);
}

/** As `countryCode`, also of a part of a country: `US-DE`, `us_de`. */
export function countryOfPart(text: string): string | undefined {
  return countryCode(text) ?? countryCode(/^([a-z]{2})[-_][a-z\d]{1,3}$/i.exec(text)?.[1] ?? "");
}

function codeIn(codes: ReadonlyMap<string, string>, name: string): string | undefined {
  const words = wordsOf(name);
  return (
    codes.get(name) ??
    // `U.A.E.`
    (/^(?:\p{L} )+\p{L}$/u.test(name) ? codes.get(name.replaceAll(" ", "")) : undefined) ??
    codes.get(keyOf(words)) ??
    // `Tanzania, United Republic of`
    codes.get(keyOf(words.filter((word) => !RULE.has(word))))
  );
}

/** Answers for recent texts, since columns repeat a few countries. Empty where a text is no country. */
const recent = new Map<string, string>();
const MOST_RECENT = 2_000;

function countryTable(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const known = (ALPHA_2_AND_3.match(/.{5}/g) ?? []).map(
    (both) => [both.slice(0, 2), both.slice(2)] as const,
  );
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const [code] of known) {
      const name = names.of(code);
      if (name !== undefined) codes.set(folded(name), code);
    }
  }
  for (const [name, code] of Object.entries(EVERYDAY)) codes.set(name, code);
  for (const [name, code] of [...codes]) {
    const key = keyOf(wordsOf(name));
    if (!codes.has(key)) codes.set(key, code);
  }
  for (const [alpha2, alpha3] of known) {
    codes.set(alpha3.toLowerCase(), alpha2);
    codes.set(alpha2.toLowerCase(), alpha2);
  }
  // Kosovo's code in general use; `uk` is what many write for the United Kingdom.
  if (countryFault("XK") === undefined) codes.set("xk", "XK");
  codes.set("uk", "GB");
  return codes;
}

/** The words of a folded name that tell it from others, in full. */
function wordsOf(name: string): string[] {
  return name
    .split(" ")
    .filter((word) => !FILLERS.has(word))
    .map((word) => SHORT[word] ?? word);
}

/** A key that does not depend on the order of words: `Korea, Republic of` is the Republic of Korea. */
function keyOf(words: readonly string[]): string {
  return words.toSorted().join(" ");
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}
