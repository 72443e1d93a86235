/** What units measure, so that amounts in different ones compare: `MWh` and `GWh`, `tonnes` and `kt`, `€` and `EUR`. */

/** A unit on each line: its base unit, how many of these it is, and its spellings in lower case. */
const UNITS = `wh 1 瓦时
wh 1e3 千瓦时
wh 1e6 兆瓦时
wh 1e9 吉瓦时
w 1 瓦
w 1e3 千瓦
w 1e6 兆瓦
w 1e9 吉瓦
t 1 t tonne tonnes ton tons 吨
t 1e3 kt
t 1e6 mt
t .001 kg
ha 1 ha hectare hectares 公顷
ha 100 km2 km² sqkm
ha .0001 m2 m² sqm
USD 1 usd $ us$ dollar dollars 美元
EUR 1 eur € euro euros 欧元
CNY 1 cny rmb ¥ yuan renminbi 元 人民币
GBP 1 gbp £ pound pounds 英镑
JPY 1 jpy yen 日元
KRW 1 krw ₩ won 韩元
INR 1 inr ₹ rs rupee rupees`;
const KNOWN: ReadonlyMap<string, readonly [sort: string, times: number]> = new Map(
  UNITS.split("\n").flatMap((line) => {
    const [sort = "", times, ...words] = line.split(" ");
    return words.map((word) => [word, [sort, Number(times)]] as const);
  }),
);
const PREFIXES = "kmgt";
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

/** Words that multiply a number. */
const SCALES: readonly (readonly [words: RegExp, times: number])[] = [
  [/^(?:k|thousands?|千)$/iu, 1e3],
  [/^[万萬]$/u, 1e4],
  [/^lakhs?$/iu, 1e5],
  [/^(?:m|mn|mln|mil|mio|millions?|millionen|百万)$/iu, 1e6],
  [/^crores?$/iu, 1e7],
  [/^[亿億]$/u, 1e8],
  [/^(?:b|bn|bln|mrd|billions?|milliarden?)$/iu, 1e9],
  [/^(?:tn|trn|trillions?)$/iu, 1e12],
];

/** The factor that a word stands for: `million`, `bn`, `亿`; `undefined` for any other word. */
export function scaleOf(word: string): number | undefined {
  return SCALES.find(([words]) => words.test(word))?.[1];
}

/** The currency that a sign, a code or a word stands for. */
export function currencyOf(text: string): string | undefined {
  // In small letters some codes are words, such as `all` and `top`.
  const code = CURRENCIES.has(text) ? text : KNOWN.get(text.toLowerCase())?.[0];
  return code !== undefined && CURRENCIES.has(code) ? code : undefined;
}

/** The base unit of a unit, and how many of these it is; `undefined` for any other word. */
export function measureOf(unit: string): readonly [sort: string, times: number] | undefined {
  const [, prefix = "", watts] = /^([kmgt]?)(wh?)p?$/iu.exec(unit) ?? [];
  if (watts !== undefined)
    return [watts.toLowerCase(), 1e3 ** (PREFIXES.indexOf(prefix.toLowerCase() || "-") + 1)];
  return unit === "%" || CURRENCIES.has(unit) ? [unit, 1] : KNOWN.get(unit.toLowerCase());
}
