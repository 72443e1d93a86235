/** Recognises sums in Chinese texts that are the price of one thing: "每股12.5元", "300元/吨", "转股价格为12.5元". */

/** What a price may be of, in English. */
const OF: Readonly<Record<string, string>> = {
  股: "share",
  吨: "t",
  千瓦时: "kWh",
  度: "kWh",
  平方米: "m2",
  立方米: "m3",
  桶: "barrel",
  亩: "mu",
  台: "unit",
  套: "unit",
  辆: "unit",
  艘: "unit",
  架: "unit",
  份: "unit",
  张: "unit",
  件: "unit",
  只: "unit",
};
const THINGS = Object.keys(OF).join("|");
const BEHIND = new RegExp(`^(?:\\/|每)(${THINGS})`, "u");
const BEFORE = new RegExp(`每(${THINGS})(?:[^，。；、\\d]{0,8})$`, "u");
/** Not "认购价款", "发行价格总额", which are those of all. */
const OF_SHARES =
  /(?:转股|行权|增发|配售|回购|换股|认购|发行)价(?!款)格?(?:(?!总|合计|共)[^，。；、\d]){0,8}$/u;
const OF_ONE = /单价(?:(?!总|合计|共)[^，。；、\d]){0,8}$/u;
/** A greater sum is no price of one share in any currency. */
const MOST_PRICE = 1e7;
/** The longest words before a price that tell it. */
const LONGEST = 16;

/** What a sum between two offsets is the price of. */
export function pricedBy(text: string, start: number, end: number, value: number): string | undefined {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const thing = BEHIND.exec(text.slice(end, end + LONGEST))?.[1] ?? BEFORE.exec(before)?.[1];
  if (thing !== undefined) return OF[thing];
  return value < MOST_PRICE && OF_SHARES.test(before) ? "share" : OF_ONE.test(before) ? "unit" : undefined;
}
