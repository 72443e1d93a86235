/** Quantities as a careful editor prints them, in English: `capacity of up to 40 GWh a year`. */
import type { Quantity } from "@/lib/model";
import { isCounted, unitText } from "./unit-words";

/** A quantity in words; the amount stands apart, so that a view can set its figures. */
export interface QuantityWords {
  /** `capacity of up to `, or nothing. */
  before: string;
  /** `40 GWh`, `CNY 20 billion`, `10 to 15 MW`. */
  amount: string;
  /** ` of hydrogen a year`, or nothing. */
  behind: string;
}

type Told = Omit<Quantity, "qualifier">;

/** Words that say how exact a figure is, such as `up to `, and the rest of the label without them. */
interface Bound {
  bound: string;
  label: string;
}

/** Beginnings of a label that make its figure a bound or a rough one; for short ones, their words in a sentence. */
const BOUNDS: readonly (readonly [begin: RegExp, bound?: string])[] = [
  [/^min(?:imum|\.)?(?: |$)/iu, "at least"],
  [/^(?:max(?:imum|\.)?|upper(?: limit of)?)(?: |$)/iu, "up to"],
  [/^approx(?:imately|\.)?(?: |$)/iu, "about"],
  [/^(?:at least|up to|more than|less than|fewer than|about|around|nearly|almost)(?: |$)/iu],
];

/** Words that come before an amount: `capacity of 40 GWh`. All others come after it: `40 t of hydrogen`. */
const MEASURED =
  "capacity|investment|volume|output|production|stake|interest|share|cost|value|valuation|price|capital|area|target|estimate|limit|ceiling|power|size|team|facility|budget|amount|revenue|loan|grant|funding|financing|demand|order|supply|offtake";
/** Words that may go on behind those: when, for how long, where. */
const GOES_ON = "over|in|from|since|to|until|till|by|for|at|during|within|between|under|after|before|with";
const LABEL = new RegExp(`^((?:\\S.*? )??(?:${MEASURED}))(?: ((?:${GOES_ON}) .+|\\d.*))?$`, "iu");
/** `share of the output`: another "of" behind it would not be understood. */
const OF_SOMETHING = new RegExp(`(?:^| )(?:${MEASURED}) of .+$`, "iu");
/** Labels that say how firm or when the amount is, and not of what. */
const STANDING = new RegExp(
  `^(?:(?:${GOES_ON}) .+|expected|planned|possible|potential|agreed|targeted)$`,
  "iu",
);
const RIGHT = /(?:^| )(?:right|option)$/iu;
const PHASE = /^(?:(?:first|second|third|fourth|initial|pilot|next|final) phase|phase \S+)$/iu;

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });
const compact = new Intl.NumberFormat("en", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 2,
});
const currencies = new Set(Intl.supportedValuesOf("currency"));

/** A quantity as one text; how firm it is stands in its own field, for views to show beside it. */
export function quantityText(quantity: Told): string {
  const { before, amount, behind } = quantityWords(quantity);
  return before + amount + behind;
}

/** Whether a quantity is an amount of something unnamed: tonnes are; vehicles, sums and shares are not. */
export function isAmountOf({ unit, what }: Told): boolean {
  const [bare] = rateOf(unit, undefined);
  return boundOf(what).label === "" && /^(?:[kM]?t|kg|tonnes|tons|[GMTk]Wh|m3|litres|barrels)$/u.test(bare);
}

/** Quantities in words, the two ends of a range as one; each with the first quantity that it tells. */
export function quantitiesWords<T extends Quantity>(quantities: readonly T[]): [T, QuantityWords][] {
  const out: [T, QuantityWords][] = [];
  for (let at = 0; at < quantities.length; at++) {
    const low = quantities[at];
    const high = quantities[at + 1];
    if (!low) continue;
    const isRange = high && areEnds(low, high);
    out.push([low, quantityWords(low, isRange ? high.value : undefined)]);
    if (isRange) at += 1;
  }
  return out;
}

/** Whether two quantities are the lower and the upper end of one range. */
function areEnds(low: Quantity, high: Quantity): boolean {
  const [least, most] = [boundOf(low.what), boundOf(high.what)];
  return (
    least.bound === "at least " &&
    most.bound === "up to " &&
    least.label === most.label &&
    low.unit === high.unit &&
    low.per === high.per &&
    low.qualifier === high.qualifier &&
    low.value < high.value
  );
}

/** One quantity in words; with `most` it is a range up to there. */
function quantityWords({ value, unit: given, per: givenPer, what }: Told, most?: number): QuantityWords {
  const [unit, per] = rateOf(given, givenPer);
  const { bound, label } = most === undefined ? boundOf(what) : { ...boundOf(what), bound: "" };
  const amount = amountText(value, unit, most);
  const words = (before: string, behind: string) => ({ before, amount, behind });
  if (label === "") return words(bound, per);
  const counted = isCounted(unit);
  // "18 new models by 2030", "1,000 stations for charging": the label names the unit already.
  if (counted && ` ${label} `.includes(` ${unit} `))
    return { before: bound, amount: numberText(value, most), behind: ` ${label}${per}` };
  if (PHASE.test(label)) return words(bound, `${per} in ${/^phase/iu.test(label) ? "" : "the "}${label}`);
  if (OF_SOMETHING.test(label)) return words(`${label}: ${bound}`, per);
  const [, head, rest] = LABEL.exec(label) ?? [];
  if (head !== undefined)
    return words(`${lowered(head)} of ${bound}`, `${per}${rest === undefined ? "" : goingOn(rest)}`);
  if (RIGHT.test(label)) return words(`${label} to ${bound}`, per);
  if (STANDING.test(label))
    return words(bound, `${per}${/^(?:from|since) /iu.test(label) ? "," : ""} ${label}`);
  if (counted || unit === "%") return words(bound, `${per} ${label}`);
  if (isMoney(unit)) return words(bound, `${per} for ${label}`);
  // A long description would part the amount from its "a year".
  return words(bound, /,|\S+ \S+ \S+ \S/u.test(label) ? `${per} of ${label}` : ` of ${label}${per}`);
}

function boundOf(what = ""): Bound {
  for (const [begin, told] of BOUNDS) {
    const said = begin.exec(what)?.[0];
    if (said !== undefined)
      return { bound: `${told ?? said.trim().toLowerCase()} `, label: what.slice(said.length) };
  }
  return { bound: "", label: what };
}

/** The unit, and the time for which the amount holds: ` a year`. Some units include it: `t per day`, `m3/d`. */
function rateOf(unit: string, per: string | undefined): [unit: string, per: string] {
  const within = per === undefined ? /^(.+?)(?: per |\/)(.+)$/u.exec(unit) : null;
  const time = per ?? within?.[2];
  if (time === undefined) return [unit, ""];
  const word = TIMES.get(time.toLowerCase());
  return [within?.[1] ?? unit, word === undefined ? ` per ${time}` : ` ${word}`];
}

/** Spans of time by the ways to write them. */
const TIMES: ReadonlyMap<string, string> = new Map(
  ["a year yr annum a", "a month", "a week", "a day d", "an hour h", "a quarter", "a decade"].flatMap(
    (line) => {
      const [article, ...words] = line.split(" ");
      return words.map((one) => [one, `${article} ${words[0]}`] as const);
    },
  ),
);

function amountText(value: number, unit: string, most?: number): string {
  const number = numberText(value, most);
  if (currencies.has(unit)) return `${unit} ${number}`;
  if (isMoney(unit)) return `${unit}${number}`;
  return unit === "%" ? `${number}%` : `${number} ${unitText(unit, (most ?? value) === 1)}`;
}

function isMoney(unit: string): boolean {
  return currencies.has(unit) || /^[A-Z]{0,3}\p{Sc}$/u.test(unit);
}

function numberText(value: number, most?: number): string {
  const text = (Math.abs(value) >= 1_000_000 ? compact : plain).format(value);
  return most === undefined ? text : `${text} to ${numberText(most)}`;
}

/** A single word without the capital that it had at the beginning of a cell. */
function lowered(head: string): string {
  return head.includes(" ") ? head : head.toLowerCase();
}

/** ` over five years`, `, 2026–2031` */
function goingOn(rest: string): string {
  return /^\d/u.test(rest) ? `, ${rest.replace(/(?<=\d)-(?=\d)/gu, "–")}` : ` ${rest}`;
}
