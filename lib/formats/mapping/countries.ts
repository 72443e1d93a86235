/** Recognises countries in tables: codes of two and three letters, names in many languages, everyday names. */
import { countryFault } from "../codes";

/** ISO 3166-1: alpha-2 and alpha-3 of each country, one after another. */
const ALPHA_2_AND_3 =
  "ADANDAEAREAFAFGAGATGAIAIAALALBAMARMAOAGOAQATAARARGASASMATAUTAUAUSAWABWAXALAAZAZEBABIHBBBRBBDBGDBEBELBFBFABGBGRBHBHRBIBDIBJBENBLBLMBMBMUBNBRNBOBOLBQBESBRBRABSBHSBTBTNBVBVTBWBWABYBLRBZBLZCACANCCCCKCDCODCFCAFCGCOGCHCHECICIVCKCOKCLCHLCMCMRCNCHNCOCOLCRCRICUCUBCVCPVCWCUWCXCXRCYCYPCZCZEDEDEUDJDJIDKDNKDMDMADODOMDZDZAECECUEEESTEGEGYEHESHERERIESESPETETHFIFINFJFJIFKFLKFMFSMFOFROFRFRAGAGABGBGBRGDGRDGEGEOGFGUFGGGGYGHGHAGIGIBGLGRLGMGMBGNGINGPGLPGQGNQGRGRCGSSGSGTGTMGUGUMGWGNBGYGUYHKHKGHMHMDHNHNDHRHRVHTHTIHUHUNIDIDNIEIRLILISRIMIMNININDIOIOTIQIRQIRIRNISISLITITAJEJEYJMJAMJOJORJPJPNKEKENKGKGZKHKHMKIKIRKMCOMKNKNAKPPRKKRKORKWKWTKYCYMKZKAZLALAOLBLBNLCLCALILIELKLKALRLBRLSLSOLTLTULULUXLVLVALYLBYMAMARMCMCOMDMDAMEMNEMFMAFMGMDGMHMHLMKMKDMLMLIMMMMRMNMNGMOMACMPMNPMQMTQMRMRTMSMSRMTMLTMUMUSMVMDVMWMWIMXMEXMYMYSMZMOZNANAMNCNCLNENERNFNFKNGNGANINICNLNLDNONORNPNPLNRNRUNUNIUNZNZLOMOMNPAPANPEPERPFPYFPGPNGPHPHLPKPAKPLPOLPMSPMPNPCNPRPRIPSPSEPTPRTPWPLWPYPRYQAQATREREUROROURSSRBRURUSRWRWASASAUSBSLBSCSYCSDSDNSESWESGSGPSHSHNSISVNSJSJMSKSVKSLSLESMSMRSNSENSOSOMSRSURSSSSDSTSTPSVSLVSXSXMSYSYRSZSWZTCTCATDTCDTFATFTGTGOTHTHATJTJKTKTKLTLTLSTMTKMTNTUNTOTONTRTURTTTTOTVTUVTWTWNTZTZAUAUKRUGUGAUMUMIUSUSAUYURYUZUZBVAVATVCVCTVEVENVGVGBVIVIRVNVNMVUVUTWFWLFWSWSMXKXKKYEYEMYTMYTZAZAFZMZMBZWZWE";

/** Names in use that no standard has. */
const EVERYDAY: Readonly<Record<string, string>> = {
  "united states": "US",
  "united states of america": "US",
  "u s": "US",
  "u s a": "US",
  america: "US",
  uk: "GB",
  "u k": "GB",
  "great britain": "GB",
  britain: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  uae: "AE",
  "hong kong": "HK",
  macau: "MO",
  macao: "MO",
  "china mainland": "CN",
  "mainland china": "CN",
  "people s republic of china": "CN",
  "p r china": "CN",
  prc: "CN",
  korea: "KR",
  "republic of korea": "KR",
  "korea south": "KR",
  "korea north": "KP",
  "russian federation": "RU",
  "czech republic": "CZ",
  turkey: "TR",
  holland: "NL",
  "ivory coast": "CI",
  "dem rep congo": "CD",
  "democratic republic of congo": "CD",
  "viet nam": "VN",
  "iran islamic republic of": "IR",
  "taiwan china": "TW",
  burma: "MM",
  swaziland: "SZ",
  macedonia: "MK",
};

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

/** The code (ISO 3166-1 alpha-2) of a country as people write it; `undefined` where it is not known. */
export function countryCode(text: string): string | undefined {
  table ??= countryTable();
  const before = recent.get(text);
  if (before !== undefined) return before === "" ? undefined : before;
  const code = table.get(folded(text));
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(text, code ?? "");
  return code;
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
  for (const [alpha2, alpha3] of known) {
    codes.set(alpha3.toLowerCase(), alpha2);
    codes.set(alpha2.toLowerCase(), alpha2);
  }
  // Kosovo's code in general use; `uk` is what many write for the United Kingdom.
  if (countryFault("XK") === undefined) codes.set("xk", "XK");
  codes.set("uk", "GB");
  return codes;
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
