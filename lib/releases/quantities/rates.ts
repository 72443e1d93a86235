/** Recognises rates: an amount a day, a month or a year, a sum per tonne. */
import { regex } from "../text/regex";

/** The period of a rate: "a day" after the unit or its verb, "every year" or "annual" before it. */
export function perOf(text: string, start: number, end: number): string | undefined {
  const behind = text.slice(end, end + 80);
  const match = PER.exec(behind) ?? DONE_PER.exec(behind);
  const period = match?.[1]?.toLowerCase();
  if (match) return period === undefined || /^(?:annum|yr)$/u.test(period) ? "year" : period;
  return EVERY_YEAR.test(text.slice(Math.max(0, start - 48), start)) ? "year" : undefined;
}

const PER =
  /^[ -]?(?:of [\p{L} -]{1,30} )?(?:(?:(?:a|per|each|every)\s|\/\s?)(year|yr|annum|month|day|hour)(?!\p{L})|annually|p\.a\.)/iu;
/** "Specialists will be trained every year", "tonnes to be shipped annually" */
const DONE_PER =
  /^ (?:(?:who|which|that) )?(?:(?:will|would|can|could|shall|should|are|is|to) ){0,2}(?:be )?\p{Ll}{2,}(?:ed|en|t) (?:(?:every|each|per|a) (year|annum|month|day)|annually|yearly)\b/u;
/** "Every year some 120 specialists", "an annual output of up to 5,000 tonnes" */
const EVERY_YEAR = regex("iu")`
  \b(?:(?:every|each) year,? (?:
      (?:about|some|around|up to|at least|train|trains|supply|supplies|deliver|delivers|produce|produces
        |make|makes|buy|buys) ){0,2}
    |(?:annual|yearly) (?:\p{Ll}+ )?
     (?:capacity|output|production|volumes?|supply|deliver(?:y|ies)|turnover|sales|throughput) (?:of|is|to) (?:
       (?:about|some|around|up|to|at|least|over|more|than|nearly|approximately) ){0,3})$
`;

/** What a sum is the price of: "tonne" for "US$300 per tonne". */
export function pricedIn(text: string, end: number): string | undefined {
  return OF_EACH.exec(text.slice(end, end + 40))?.[1]?.replace(/^ads$/iu, "ADS");
}

const OF_EACH = regex("iu")`
  ^ ?(?:per|an?\b|/) ?
  ((?:(?:dry|wet|metric|short|long|troy|square|cubic|sq\.?|cu\.?|common|ordinary|preferred|preference) ){0,2}
   (?:tonne|ton|t|dmtu?|mt|kg|kilo(?:gram)?|lb|pound|ounce|oz|gram|barrel|bbl|boe|[kmg]wh|mmbtu|litre|liter|gal(?:lon)?
     |foot|ft|met(?:re|er)|m2|m²|sqm|acre|hectare|ads|(?:\p{Lu}\p{Ll}+ )?share|warrant))(?![\p{L}\d-])
`;

/** What a sum between two offsets is the price of, by the words for such a price: "a conversion price of", "at … each". */
export function pricedBy(
  text: string,
  start: number,
  end: number,
  value: number,
): "share" | "unit" | undefined {
  const before = text.slice(Math.max(0, start - BEFORE_PRICE), start);
  const behind = text.slice(end, end + BEHIND_PRICE);
  const named =
    value < MOST_PRICE ? (PRICE_OF.exec(before)?.[1] ?? PRICE_BEHIND.exec(behind)?.[1]) : undefined;
  if (named === undefined && !(EACH.test(behind) && PRICED.test(before))) return undefined;
  return OF_SHARES.test(named ?? "") || SHARES.test(before) ? "share" : "unit";
}

/** A greater sum is no price of one: "a subscription price of €2 million" is that of all shares. */
const MOST_PRICE = 1e5;
const BEFORE_PRICE = 60;
const BEHIND_PRICE = 24;
const PRICE =
  "(conversion|exercise|subscription|placing|placement|issue|issuance|offer|share|buy-?back|redemption|strike|floor|cap|unit|reference)";
const PRICE_OF = new RegExp(
  `\\b${PRICE} price(?:,? (?:of|is|was|at|set at|fixed at|will be|(?:which|that) (?:is|was)|will be set at)){1,2} (?:about |around |only |initially )?$`,
  "iu",
);
const PRICE_BEHIND = new RegExp(`^ ${PRICE} price\\b`, "iu");
const OF_SHARES = /^(?:conv|exer|plac|share|buy)/iu;
const EACH = /^ (?:each|apiece)\b/iu;
/** "At a price of around", "cost some", "priced at" */
const PRICED =
  /\b(?:at|costs?|cost(?:ing)?|priced?|price(?: of| is)?|for)(?: a price of)?(?: (?:about|around|some|only|roughly|up to|just over|nearly)){0,2} $/iu;
const SHARES = /\b(?:shares?|warrants?|securities|ADSs?)\b/u;
