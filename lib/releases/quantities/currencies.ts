/** Currencies: their signs, codes and words, and what a bare word such as "pesos" means where a text is of one country. */

import { lettersEnd } from "../text/letters";

/** Words that are one country's money wherever they stand. */
const OWN = new Map(
  (
    "EUR=euro/euros/eur USD=usd GBP=sterling/gbp CNY=yuan/renminbi/rmb/cny JPY=yen/jpy KRW=won/krw " +
    "SEK=kronor/sek NOK=nok DKK=dkk CZK=koruna/korunas/czk CHF=chf SAR=sar AED=aed MAD=mad BRL=reais/brl " +
    "ZAR=rand/zar THB=baht/thb MYR=ringgit/myr IDR=rupiah/idr VND=dong/vnd TRY=lira/liras/try " +
    "RUB=roubles/rubles/rub ILS=shekel/shekels/ils PLN=zloty/zlotys/zlotych/pln HUF=forint/forints/huf " +
    "INR=inr MXN=mxn AUD=aud CAD=cad NZD=nzd SGD=sgd HKD=hkd TWD=twd QAR=qar KWD=kwd PHP=php KES=kes " +
    "NGN=ngn/naira EGP=egp OMR=omr BHD=bhd GHS=ghs/cedi/cedis ETB=etb/birr LKR=lkr PKR=pkr BDT=bdt/taka " +
    "CLP=clp COP=cop KZT=tenge/kzt GEL=lari/gel BGN=lev/leva/bgn RON=lei/leu/ron UAH=hryvnia/hryvnias/uah " +
    "AZN=manat/azn AMD=dram/amd ZMW=kwacha/zmw MMK=kyat/mmk KHR=riel/khr LAK=kip/lak " +
    "MNT=tugrik/tugriks/mnt BWP=pula/bwp MZN=meticais/metical/mzn PEN=soles/pen XOF=xof XAF=xaf TZS=tzs " +
    "UGX=ugx RWF=rwf JOD=jod TND=tnd DZD=dzd IQD=iqd ISK=isk RSD=rsd "
  )
    .trim()
    .split(" ")
    .flatMap((entry) => {
      const [code = "", words = ""] = entry.split("=");
      return words.split("/").map((word) => [word, code] as const);
    }),
);

/** Words that several countries have for their money, by the country that stands before them or that a text is of; the first is meant without one. */
type Shared = readonly (readonly [code: string, countries: string])[];
const SHARED = new Map<string, Shared>(
  Object.entries({
    dollar:
      "USD:US|U.S.|American AUD:Australia CAD:Canad SGD:Singapore HKD:Hong_Kong NZD:New_Zealand TWD:Taiwan FJD:Fiji NAD:Namibia JMD:Jamaica",
    pound: "GBP:British|UK|sterling EGP:Egypt LBP:Leban",
    franc: "CHF:Swiss|Switzerland XOF:CFA|West_African XAF:Central_African CDF:Congo RWF:Rwanda",
    peso: "MXN:Mexic PHP:Philippine CLP:Chile COP:Colombia ARS:Argentin DOP:Dominican UYU:Uruguay",
    rupee: "INR:India PKR:Pakistan LKR:Sri_Lanka NPR:Nepal MUR:Mauriti",
    riyal: "SAR:Saudi QAR:Qatar OMR:Oman YER:Yemen",
    rial: "OMR:Oman IRR:Iran YER:Yemen QAR:Qatar",
    dirham: "AED:Emirat|UAE|U.A.E.|Dubai|Abu_Dhabi MAD:Morocc",
    dinar: "KWD:Kuwait JOD:Jordan BHD:Bahrain TND:Tunisia DZD:Algeria IQD:Iraq RSD:Serbia LYD:Libya",
    shilling: "KES:Kenya TZS:Tanzania UGX:Uganda SOS:Somali",
    kroner: "NOK:Norw DKK:Dan|Denmark",
    krone: "NOK:Norw DKK:Dan|Denmark",
    krona: "SEK:Swed ISK:Iceland",
    crown: "CZK:Czech SEK:Swed NOK:Norw DKK:Dan|Denmark",
  }).map(([word, list]) => [
    word,
    list.split(" ").map((entry) => {
      const [code = "", countries = ""] = entry.split(":");
      return [code, countries.replaceAll("_", " ")] as const;
    }),
  ]),
);

/** The codes that stand before sums. */
export const CODES: readonly string[] = [...new Set(["USD", "RMB", ...OWN.values()])];

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  us$: "USD",
  "u.s.$": "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₩": "KRW",
  "₹": "INR",
  a$: "AUD",
  c$: "CAD",
  s$: "SGD",
  hk$: "HKD",
  nt$: "TWD",
  nz$: "NZD",
  r$: "BRL",
  rs: "INR",
  "rs.": "INR",
  rm: "MYR",
  r: "ZAR",
  "rmb¥": "CNY",
  kr: "SEK",
  "₺": "TRY",
  "₽": "RUB",
  "₪": "ILS",
  "฿": "THB",
  "₫": "VND",
  mx$: "MXN",
  au$: "AUD",
  ca$: "CAD",
  "₱": "PHP",
  p: "PHP",
  ksh: "KES",
  kshs: "KES",
  "kshs.": "KES",
  tsh: "TZS",
  ush: "UGX",
  sh: "KES",
  shs: "KES",
  "gh₵": "GHS",
  "₦": "NGN",
  naira: "NGN",
  dh: "AED",
  dhs: "AED",
  sr: "SAR",
  qr: "QAR",
  kd: "KWD",
  bd: "BHD",
  ro: "OMR",
  fcfa: "XOF",
  cfa: "XOF",
  "cfa francs": "XOF",
  xof: "XOF",
  xaf: "XAF",
  "₸": "KZT",
  "₴": "UAH",
  "৳": "BDT",
  tk: "BDT",
  kz: "AOA",
  euro: "EUR",
  euros: "EUR",
};

/** The currency of a sign or code before a number. */
export function currencyOf(word: string): string | undefined {
  const key = word.toLowerCase();
  return CURRENCY_SIGNS[key] ?? OWN.get(key) ?? sharedOf(key)?.[0]?.[0];
}

function sharedOf(word: string): Shared | undefined {
  return SHARED.get(word) ?? SHARED.get(word.replace(/(?<=[a-z]{3})s$/u, ""));
}

/** A currency that the words behind a number name, with the length of those words: "Swiss francs", "euros". */
export function currencyAfter(after: string, text: string): { code: string; length: number } | undefined {
  if (!namesMoney(after)) return undefined;
  const match = WORDS.exec(after);
  const [all, before = "", noun = ""] = match ?? [];
  if (!all) return undefined;
  const shared = sharedOf(noun.toLowerCase());
  if (!shared) {
    const code = OWN.get(noun.toLowerCase());
    return code && (before === "" || /^\p{Lu}/u.test(before)) ? { code, length: all.length } : undefined;
  }
  if (before) {
    const code = shared.find(([, countries]) =>
      new RegExp(`^(?:new )?(?:${countries})`, "iu").test(before),
    )?.[0];
    return code ? { code, length: all.length } : undefined;
  }
  return {
    code: shared.length > 1 ? ofText(shared, noun, text) : (shared[0]?.[0] ?? ""),
    length: all.length,
  };
}

/** What a bare "pesos" means: the money of the country that the text names most; dollars and pounds are what they are everywhere. */
function ofText(shared: Shared, noun: string, text: string): string {
  const [first = ["", ""]] = shared;
  if (/^(?:dollar|pound)/iu.test(noun)) return first[0];
  let [best, most] = [first[0], 0];
  for (const [code, countries] of shared) {
    const times = text.match(new RegExp(`\\b(?:${countries})`, "gu"))?.length ?? 0;
    if (times > most) [best, most] = [code, times];
  }
  return best;
}

/** What a bare "$" is in a text: the dollar of the country that it is of, where nothing in it tells dollars apart. */
export function bareDollar(text: string): string {
  if (judged?.text !== text) judged = { text, dollar: dollarOf(text) };
  return judged.dollar;
}

/** The text that was judged last: its dollars are all the same. */
let judged: { text: string; dollar: string } | undefined;

function dollarOf(text: string): string {
  if (/(?:US|U\.S\.|A|AU|C|CA|S|HK|NZ|NT)\$|US dollars?|U\.S\. dollars?|\bUSD\b/u.test(text)) return "USD";
  const american =
    text.match(/\b(?:US|U\.S\.|United States|America\p{Ll}*|Nasdaq|NYSE)(?![\p{L}])/gu)?.length ?? 0;
  for (const [code, countries] of HOME)
    if ((text.match(countries)?.length ?? 0) > Math.max(1, american)) return code;
  return "USD";
}

const HOME: readonly (readonly [code: string, countries: RegExp])[] = [
  ["AUD", /\bAustralia\p{Ll}*|\bASX\b|\bNew South Wales\b|\bQueensland\b/gu],
  ["NZD", /\bNew Zealand\p{Ll}*|\bNZX?\b|\bAotearoa\b/gu],
  ["CAD", /\bCanad\p{Ll}+|\bTSX(?:-?V)?\b|\bOntario\b|\bQu[eé]bec\b|\bAlberta\b/gu],
  ["SGD", /\bSingapore\p{Ll}*|\bSGX\b/gu],
];

/** Whether one of the first four words behind a number is money: one is its currency, or none is. */
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
  `^[ -]((?:(?:[Nn]ew |[Ww]est |[Cc]entral )?\\p{Lu}[\\p{L}.]+ (?:Kong |Lankan |Zealand |African |CFA )?)?)(${[
    ...OWN.keys(),
    ...[...SHARED.keys()].map((word) => `${word}s?`),
  ]
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\\p{L}\\p{N}])(?: sterling)?`,
  "iu",
);
