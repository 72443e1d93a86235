/** Reads quantities in cells and headers: `40 GWh`, `€3bn`, `USD 1,200 million`, `up to 20 MW`, `10-15 kt`, `120亿元`. */
import { currencyOf, measureOf, scaleOf } from "@/lib/ties/measures";
import { numberOf } from "./values";

/** A quantity in a cell. */
export interface CellQuantity {
  value: number;
  /** The upper end of a range. */
  most?: number;
  /** Empty where the cell has none. */
  unit: string;
  /** How the figure limits the amount: `up to`. */
  bound?: string;
}

/** A unit, and how many of it a figure counts. */
export interface ScaledUnit {
  unit: string;
  times: number;
}

const BOUNDS: readonly (readonly [words: RegExp, bound: string])[] = [
  [/^(?:up to|at most|max(?:imum|\.)?|under|below|less than|bis zu|<=?|≤|最多|不超过)\s*/iu, "up to"],
  [/^(?:at least|min(?:imum|\.)?|over|above|more than|mindestens|über|>=?|≥|至少|超过|超)\s*/iu, "at least"],
  [/^(?:about|approx(?:imately|\.)?|around|circa|ca?\.|some|~|≈|约)\s*/iu, "about"],
];
const DIGITS = String.raw`[-+\u2212]?\d(?:[\d.,'’\s\u00a0\u202f]*\d)?(?:e[-+]?\d{1,3}(?![\d\p{L}]))?`;
/** A currency's sign or code before a scale: `USDm`, `US$ mn`. */
const MONEY = /^(\p{L}{0,3}\p{Sc}|\p{L}{3}(?=\P{L}|[mb]n?$|k$))\s?(.*)$/u;
const PARTS = new RegExp(
  String.raw`^(?<sign>\p{L}{0,3}\s?\p{Sc}|[A-Z]{3})?\s*(?<from>${DIGITS})(?:\s*(?:-|–|to|bis|至)\s*(?<to>\d(?:(?:[\d.,'’]|\s(?=\d{3}(?!\d)))*\d)?))?\s*(?<unit>.*)$`,
  "u",
);

const US_DOLLARS = /(?<!\p{L})(?:US|U\.S\.)[- ]?dollars?$/iu;

/** Words of other languages that multiply sums of money. Alone, some are units: `miles`. */
const SCALES_OF_MONEY: readonly (readonly [words: RegExp, times: number])[] = [
  [/^(?:tausend|tsd|milliers?|miles|mila|tusen|duizend|tys)$/iu, 1e3],
  [/^(?:millones|mill|milioni|milhões|miljoner|miljoen|milj)$/iu, 1e6],
  [/^(?:milliards?|mds?|mil millones|miliardi|mld|mdr|bilhões|miljarder|miljard)$/iu, 1e9],
];

/** Parses a cell; `undefined` where it has no quantity. */
export function quantityOfCell(text: string, decimal: "." | ","): CellQuantity | undefined {
  const bare = text.trim();
  const [words, bound] = BOUNDS.find(([begin]) => begin.test(bare)) ?? [];
  const parts = PARTS.exec(words === undefined ? bare : bare.replace(words, ""))?.groups;
  const sign = parts?.sign?.replace(/\s/gu, "");
  if (!parts || (sign !== undefined && currencyOf(sign) === undefined && !/\p{Sc}/u.test(sign)))
    return undefined;
  const [from, to] = [parts.from, parts.to].map((digits) =>
    digits === undefined ? undefined : numberOf(digits.trim(), decimal),
  );
  if (from === undefined || (parts.to !== undefined && (to === undefined || to <= from))) return undefined;
  const { unit, times } = sign === undefined ? scaledUnit(parts.unit ?? "") : ofMoney(sign, parts.unit ?? "");
  return {
    value: exact(from * times),
    ...(to !== undefined && { most: exact(to * times) }),
    unit,
    ...(bound !== undefined && { bound }),
  };
}

/** A unit of money with its scale, as in `USD m`, `Mio. €`, `MEUR`, `亿元`; any other unit as it is. */
export function scaledUnit(text: string): ScaledUnit {
  const bare = text.trim().replace(US_DOLLARS, "USD");
  for (const word of beginnings(bare)) {
    const times = timesOf(word);
    if (times === undefined) continue;
    const rest = bare.slice(word.length).trim();
    // `m` alone means metres.
    if (rest === "" && word.length > 1) return { unit: "", times };
    const code = currencyOf(rest);
    if (code !== undefined) return { unit: unitOf(rest, code), times };
    if (/\p{Script=Han}/u.test(word)) return { unit: rest, times };
  }
  const code = currencyOf(bare);
  if (code !== undefined) return { unit: unitOf(bare, code), times: 1 };
  // `millones de euros`, `TEUR`, `Md€`
  const [, many = "", sum = ""] =
    /^(T|Mds?)(?=[A-Z]{3}$|\p{Sc}$)(.+)$/u.exec(bare) ??
    /^((?:mil )?\p{L}+)\.?\s(?:of |de |di |d['’])?(.+)$/iu.exec(bare) ??
    [];
  const times = many === "T" ? 1e3 : timesOfMoney(many);
  const currency = currencyOf(sum);
  if (times !== undefined && currency !== undefined) return { unit: unitOf(sum, currency), times };
  const [, money = "", behind = ""] = MONEY.exec(bare) ?? [];
  return currencyOf(money) === undefined ? { unit: bare, times: 1 } : ofMoney(money, behind);
}

/** How headers write a thousand: `€000`, `'000 USD`, `in 1.000 EUR`. */
const THOUSANDS = /(?<![\d.,])(?:1[.,]?)?['’]?000s?(?![\d.,])/iu;
/** Where in a header its unit may stand. */
const PLACES = [
  /[([（【]([^()[\]（）【】]{1,30})[)\]）】]\s*$/u,
  /[\s_][ie]n\s(\S+(?:\s\S+)?)$/iu,
  /[\s_,]([^\s_,]+\s[^\s_,]+)$/u,
  /[\s_,]([^\s_,]+)$/u,
];

/** The unit that a header gives its column: `Value (USD m)`, `Capacity in GWh`, `投资额（亿元）`, `amount_eur`. */
export function unitInHeader(name: string): string | undefined {
  const plain = name.replace(THOUSANDS, " thousand ").replace(/\s+/gu, " ").trim();
  return (
    PLACES.flatMap((place) => place.exec(plain)?.[1] ?? [])
      .map((said) =>
        said
          .trim()
          .replace(/^[ie]n\s/iu, "")
          // `$ in millions`, `USD, millions`
          .replace(/(?:,\s?|\sin\s)(?=\p{L}+$)/u, " "),
      )
      // Of a sign that is not known, as of `R$ milhões`, it is the first word.
      .find((said) => isKnown(said) || /^\S*\p{Sc}/u.test(said))
  );
}

function isKnown(said: string): boolean {
  const { unit, times } = scaledUnit(said);
  return measureOf(unit) !== undefined || (times > 1 && unit === "");
}

/** The scale of sums of money that a header gives by one letter, which elsewhere means metres: `Value (m)`. */
export function scaleInHeader(name: string): string | undefined {
  return /[([]\s?([mbk])\s?[)\]]\s*$/iu.exec(name)?.[1]?.toLowerCase().replace("m", "mn").replace("b", "bn");
}

/** Whether a cell leaves open what unit its figure is in. */
export function isOpenUnit(unit: string): boolean {
  return unit === "" || timesOf(unit) !== undefined;
}

/** A quantity in the unit that another cell or the header gives. */
export function inUnit(quantity: CellQuantity, told: string): CellQuantity {
  const { unit, times } = scaledUnit(told);
  if (!isOpenUnit(quantity.unit)) return times === 1 ? { ...quantity, unit } : quantity;
  // `500 m` beside `USD`
  const isMoney = currencyOf(unit) !== undefined;
  const all = times * ((isMoney ? timesOf(quantity.unit) : undefined) ?? 1);
  return {
    ...quantity,
    value: exact(quantity.value * all),
    ...(quantity.most !== undefined && { most: exact(quantity.most * all) }),
    unit: unit === "" || (!isMoney && quantity.unit !== "") ? quantity.unit : unit,
  };
}

function ofMoney(sign: string, behind: string): ScaledUnit {
  const bare = behind.trim();
  const unit = unitOf(sign, currencyOf(sign));
  if (bare === "") return { unit, times: 1 };
  const times = timesOfMoney(bare);
  return times === undefined
    ? { unit: `${unit}${bare.startsWith("/") ? "" : " "}${bare}`, times: 1 }
    : { unit, times };
}

/** The code of a currency; signs that several countries share stay signs. */
function unitOf(text: string, code: string | undefined): string {
  return code === undefined || /^[$¥]$/u.test(text) ? text : code;
}

function timesOf(word: string): number | undefined {
  return scaleOf(word.replace(/\.$/u, ""));
}

function timesOfMoney(word: string): number | undefined {
  return timesOf(word) ?? SCALES_OF_MONEY.find(([words]) => words.test(word.replace(/\.$/u, "")))?.[1];
}

/** What may be a scale at the beginning of a text: its first word, or its first characters. */
function beginnings(text: string): string[] {
  const first = /^\S+/u.exec(text)?.[0] ?? "";
  return [first, first.slice(0, 2), first.slice(0, 1)];
}

/** Removes the rounding error of decimals. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
