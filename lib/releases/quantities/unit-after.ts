/** Decides by the words after a number what it counts or measures. */

import { lettersEnd } from "../text/letters";
import { MONTHS_CAPITAL } from "../text/months";
import { regex } from "../text/regex";
import { wordSet } from "../text/word-set";
import { countedOf } from "./counted";
import { currencyAfter, currencyOf } from "./currencies";
import { SCALED_BEHIND, scaledCode } from "./scaled-codes";
import { mayMeasure, measureOf, spelledPlainly } from "./units";

/** "Three of the six tankers" are tankers. */
export function ofMany(after: string, text: string): Unit | undefined {
  const match = after.startsWith(" of ") ? OF_MANY.exec(after) : null;
  const rest = match ? ` ${after.slice(match[0].length)}` : "";
  const unit = match && (unitAfter(rest, text) ?? countedAfter(rest));
  return match && unit && !unit.money ? { ...unit, length: match[0].length + unit.length - 1 } : undefined;
}

/** "Of the six", "of B's", "of its": words before the whole that some are taken of. */
const OF_MANY = regex("u")`
  ^ of (?:(?:the|its|their|our|these|those)
    (?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty))?
    |\p{Lu}[\p{L}&.-]*(?: \p{Lu}[\p{L}&.-]*){0,3}(?:['’]s|(?<=s)['’])) (?=\p{L}|\d)
`;

/** The unit in the words after a number. */
export interface Unit {
  unit: string;
  factor: number;
  length: number;
  money: boolean;
  /** The period that its word itself tells: "mtpa". */
  per: string | undefined;
}

/** A unit that is no money. */
export const measured = (unit: string, length: number, factor = 1): Unit => ({
  unit,
  factor,
  length,
  money: false,
  per: undefined,
});

/** A unit that is money. */
export const sumOf = (unit: string, length: number, factor = 1): Unit => ({
  ...measured(unit, length, factor),
  money: true,
});

/** Nouns whose count is no quantity of an agreement. */
const NO_COUNT = regex("")`
  ^(?:companies|parties|sides|partners|firms|groups|agreements|contracts|documents|countries|nations|areas
    |fields|ways|weeks|days|metres|meters|feet|inches|volts|centimetres|hours|minutes|seconds|decades
    |quarters|times|institutions|organi[sz]ations|governments|universities|banks|directors|shareholders
    |brothers|sisters|papers|phases|stages|steps|options|bidders|others|points|cents|pence|states|provinces
    |cities|regions|sectors|markets|points|degrees|knots|questions|pages|miles|series|analysts|rounds
    |sources|its|this|was|has|years|months|basis|across|plus|versus|process|business|progress|news|always
    |perhaps|towards|besides|is|as|us|parts|members|subsidiaries)$
`;

/** Nouns that are an amount only in great numbers. */
const IN_LARGE = /^(?:parts|hours|pages|members)$/;

/** A plural right after another. */
const HEAD = /^ \p{Ll}{2,}[^isu\P{Ll}]s(?![\p{L}\p{N}'-])/u;

const COUNTED = regex("u")`
  ^((?: (?!(?:${MONTHS_CAPITAL})\b)\p{Lu}[\p{L}\d®™-]*(?: [\p{Lu}\d][\p{L}\d®™-]*(?:\.\d+)?){0,2})?
    (?: \p{Ll}[\p{Ll}-]*){0,2}?) (\p{Ll}{2,}[^isu\P{Ll}]s|\p{Ll}*children|cattle|women|men|staff)
  (?![\p{L}\p{N}'-])
`;

/**
 * "3,000 cooks", "60,000 artillery shells", "64 Orvex® B2 analysers": a plural after a figure, past a model's name and
 * at most two plain words.
 */
export function countedAfter(after: string, large = false): Unit | undefined {
  const match = COUNTED.exec(after);
  const [near, between = "", first = ""] = match ?? [];
  // "48 logistics properties", "12 sports halls": of two plurals the second counts.
  const head = near ? HEAD.exec(after.slice(near.length))?.[0] : undefined;
  const all = near && `${near}${head ?? ""}`;
  const noun = head?.trim() ?? first;
  if (!all || (NO_COUNT.test(noun) && !(large && IN_LARGE.test(noun)))) return undefined;
  if (
    / (?:and|or|of|in|on|at|to|from|for|with|by|the|its|is|are|was|were|will|per|which|that|as|a|an|has|have|had|not)(?: |$)/u.test(
      `${between} `,
    )
  )
    return undefined;
  return measured(noun, all.length);
}

const ORDERED_ONE =
  /\b(?:for|of|orders?|ordered|buys?|bought|builds?|built|purchases?|purchased|leases?|leased|charters?|chartered|delivers?|delivered|supply|takes?|took|plus) $/u;
const ONE_OF_THEM = regex("u")`
  ^((?: (?!(?:of|in|for|at|on|to|and|or|which|that)\b)[\p{L}\p{N}.,-]+){0,4}?) (tankers?|vessels?|ships?
    |ferry|aircraft|helicopter|train|tram|locomotive|satellite|reactor|turbine|barge|carrier|tug|submarine
    |frigate|corvette|dredger|bulker|trawler|jet|freighter|containership|yacht|rig)(?=[ ,.;]|$)
`;

/** "An order for one methanol tanker": large things are ordered singly. */
export function single(before: string, after: string): Unit | undefined {
  const match = ORDERED_ONE.test(before) ? ONE_OF_THEM.exec(after) : null;
  const noun = match?.[2] ?? "";
  const unit = match && (countedOf(noun) ?? countedOf(`${noun}s`) ?? countedOf(noun.replace(/y$/u, "ies")));
  return match && unit ? measured(unit, match[0].length) : undefined;
}

/** The unit right behind a number: a currency, a measure, or what is counted. */
export function unitAfter(after: string, text: string): Unit | undefined {
  if (NOTHING.has(after.charAt(0))) return undefined;
  const apart = isApart(after);
  const word = after.slice(apart ? 1 : 0, lettersEnd(after, apart ? 1 : 0));
  const special = word === "" || SPECIAL.has(word);
  const sign = SIGN_BEHIND.exec(after);
  const behind = sign && currencyOf(sign[1] ?? "", text);
  if (behind) return sumOf(behind, sign[0].length);
  const millions = isCode(word) ? millionsAfter(after, text) : undefined;
  if (millions) return millions;
  const moist = special ? MOIST.exec(after)?.[0].length : undefined;
  if (moist) return unitPast(moist, after, text);
  const money = apart && word !== "" ? currencyAfter(after, text) : undefined;
  if (money) return sumOf(money.code, money.length);
  const sized = special ? SIZE.exec(after)?.[0].length : undefined;
  const thing = sized ? unitPast(sized, after, text) : undefined;
  if (sized && thing && !thing.money && countedAt(after.slice(sized))) return thing;
  // "450 metres of quay", "40,000 metres a year": what is built or made, measured by length.
  const long = LENGTH.has(word) ? OF_LENGTH.exec(after) : null;
  if (long) return measured("m", long[0].length);
  if (SIZE_ONLY.has(word) && !/^\p{N}/u.test(after.slice((apart ? 1 : 0) + word.length))) return undefined;
  // "Five more years": what is added is measured all the same.
  const added = special ? ADDED.exec(after)?.[0].length : undefined;
  if (added) return unitPast(added, after, text);
  const measure = word === "" || mayMeasure(word) ? measureAfter(after) : undefined;
  return measure ?? (special ? rareAfter(after) : undefined) ?? hyphened(after) ?? countedAt(after);
}

/** The unit past some words that precede it. */
function unitPast(length: number, after: string, text: string): Unit | undefined {
  const unit = unitAfter(after.slice(length), text);
  return unit && { ...unit, length: unit.length + length };
}

/** "45 MEUR": the letter before the code is a scale. */
function millionsAfter(after: string, text: string): Unit | undefined {
  const match = MILLIONS.exec(after);
  const scaled = scaledCode(match?.[1] ?? "");
  const currency = scaled && currencyOf(scaled.code, text);
  return match && currency ? sumOf(currency, match[0].length, scaled.factor) : undefined;
}

function measureAfter(after: string): Unit | undefined {
  const near = NEAR.exec(after);
  if (!near) return undefined;
  const words = near[1] ?? "";
  for (const candidate of [words, words.split(" ")[0] ?? ""]) {
    const key = candidate.replace(/\.$/, "");
    const measure = measureOf(key) ?? measureOf(spelledPlainly(key));
    if (!measure) continue;
    const unit = measured(measure[0], near[0].length - words.length + candidate.length, measure[1]);
    return { ...unit, per: PERIODS.find(([ends]) => ends.test(key))?.[1] };
  }
  return undefined;
}

const PERIODS = [
  [/(?:pa|t\/a)$/iu, "year"],
  [/t(?:pd|\/d)$/iu, "day"],
] as const;

/** "800,000 boxes (TEU)", "50 pence", "300 direct and indirect jobs". */
function rareAfter(after: string): Unit | undefined {
  const boxes = BOXES.exec(after);
  if (boxes) return measured("TEU", boxes[0].length);
  const pence = PENCE.exec(after);
  if (pence) return sumOf(/pence/u.test(pence[0]) ? "GBP" : "USD", pence[0].length, 0.01);
  return after.startsWith(JOBS) ? measured("jobs", JOBS.length) : undefined;
}

/** "A 180-room resort" */
function hyphened(after: string): Unit | undefined {
  const match = after.startsWith("-") ? /^-(\p{Ll}{3,})(?= )/u.exec(after) : null;
  const unit = match ? countedOf(`${match[1]}s`) : undefined;
  return match && unit ? measured(unit, match[0].length) : undefined;
}

/** "450 M€", "5 mln zł": signs behind a sum, not before the next one. */
const SIGN_BEHIND = /^ ?([€£$¥₽₺₴]|zł|Kč|kr)(?![\p{L}\d]| ?\d)/u;
const MILLIONS = new RegExp(`^ ?(${SCALED_BEHIND})(?![\\p{L}\\p{N}])`, "u");
const isCode = (word: string) => word.length === 4 && word.endsWith(word.slice(1).toUpperCase());

/** What follows numbers that end a clause, as most do: no unit. */
const NOTHING = new Set(["", ...".,;:)(!?\"'’”–—"]);
/** How rare units, those of the five cases below, begin. Sizes begin with a figure. */
const SPECIAL = wordSet(`
  dry wet long short more additional further full consecutive extra standard boxes containers units pence
  cents direct
`);
const NEAR = regex("u")`
  ^[ -]?(per[ -]cent\.?|p\.c\.|percent|%|(?:b|bbl|boe|t)\/d(?!\p{L})|t\/a(?!\p{L})
    |(?:sq|cu)\.?[ -](?:ft|km|mi|m|feet|foot|met(?:re|er)s?)(?![\p{L}])\.?
    |[\p{L}.]+(?:[²³]|[23](?![\p{L}\p{N}]))?
     (?:[ -]
       (?:dollars|sterling|met(?:re|er)s?|kilomet(?:re|er)s?|km|miles?|feet|foot|hours?|tons|tonnes|ounces)
       (?![\p{L}]))?)
`;
const MOIST = /^[ -](?:dry|wet|long|short)(?= (?:metric )?(?:tons|tonnes))/u;
const ADDED =
  /^ (?:more|additional|further|full|consecutive|extra)(?= (?:years|months|tonnes|tons|megawatts|MW|GW|GWh|km|kilomet\p{Ll}+|hectares|acres)\b)/u;
const BOXES = /^ (?:standard )?(?:boxes|containers|units) \((?:TEUs?|teu)\)/u;
const PENCE = /^ (?:pence|cents)\b/u;
const JOBS = " direct and indirect jobs";

/** "Six 174,000-cbm LNG carriers": the size of each precedes what is counted. */
const SIZE =
  /^ \d[\d,.]*[ -]?(?:cubic[ -]met(?:re|er)s?|cbm|m3|teu|TEU|dwt|DWT|MW|GW|kW|MWh|tonnes?|tons?|seat(?:er)?|met(?:re|er)s?|inch|litres?|kg|kV|km|tpd)(?![\p{L}])(?:-class)?(?= \p{L})/u;
/** A size that is no amount. */
const SIZE_ONLY = wordSet(`
  cbm dwt DWT kV nm inch inches cc rpm volt volts degrees metre metres meter meters m cm mm kbps Mbps Gbps g
`);

const LENGTH = wordSet("m metre metres meter meters linear running");
const OF_LENGTH =
  /^ (?:linear |running )?(?:m|met(?:re|er)s)(?= (?:of (?!water|depth|sea|the|its|altitude|height)\p{Ll}|(?:a|per|each|every) year\b|annually))/u;

/** Whether a space or a hyphen separates the number from what follows. */
function isApart(after: string): boolean {
  const unit = after.charCodeAt(0);
  return unit === 0x20 || unit === 0x2d;
}

/** "And CT scanners", "and hydrogen buses": one word precedes what is counted. */
const TWO_SORTS = /^ and (?!the |a |an |its |their |\d)[\p{L}-]+ (?:\p{Ll}+ )?\p{Ll}+s\b/u;

/** What is counted, at most four words after the number. */
function countedAt(after: string): Unit | undefined {
  // "140 wind turbines", "32 battery-electric buses", "40 narrow-body aircraft": up to four words precede what is
  // counted.
  let rest = after;
  let length = 0;
  let last = "";
  for (let i = 0; i < 5; i++) {
    const next = /^[ ]([\p{L}\p{N}&'’"/+®™-]+(?:\.\d+)?)/u.exec(rest);
    if (!next) break;
    const word = next[1] ?? "";
    length += next[0].length;
    // "Six H-series engines": a sort, and no series.
    const unit =
      countedOf(word) ??
      (word.endsWith("-series") ? undefined : countedOf(word.replace(/^.*-(?=\p{L}+$)/u, "")));
    if (unit) {
      // "Electric multiple units" are trains.
      const trains = unit === "units" && / multiple units$/iu.test(after.slice(0, length));
      return measured(trains ? "trains" : unit, length);
    }
    // "14 MRI and CT scanners": two sorts of one noun.
    if (i > 0 && word === "and" && !last.endsWith("s") && TWO_SORTS.test(rest)) {
      rest = rest.slice(next[0].length);
      continue;
    }
    last = word;
    if (
      /^(?:and|or|of|in|on|at|to|from|for|with|by|the|its|is|are|was|will|per|which|that)$/iu.test(word) &&
      !(i === 0 && word === "new")
    )
      break;
    rest = rest.slice(next[0].length);
  }
  return undefined;
}
