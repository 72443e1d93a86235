/** Recognises the country before the name of a foreign firm in a Chinese text. */

import { knownChinesePlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { mayBePlace } from "../places/known-places";

/** The longest country name, in characters. */
const LONGEST = 9;
/** Words that are no name without the country before them. */
const GENERIC = regex("u")`
  ^(?:石油|天然气|国家|国有|国立|国营|公共|皇家|王室|中央|投资|工业|时报|电力|电网|航空|航天|太空|宇航|银行
    |铁路|公路|电信|邮政|政府|商会|港务|港口|合作|钢铁|铝业|煤炭|矿业|核电|原子能|能源|水务|机场|科学|农业
    |渔业|卫星|广播|电视|烟草|粮食|证券|交易|出口|进口|进出口|开发|发展|基础设施|建设|海军|陆军|空军|国防
    |外交|财政|商务|贸易|经济|教育|卫生|交通|文化|旅游|环境|气候|技术|创新|足球|奥委会|主权|养老|社会|联邦
    |帝国|联合|国民|国际|信托|化工|化学|纸业|林业|乳业|糖业|制药|医药|生物|半导体|电子|海事|航运|造船
    |船级社|中小|人民|民族|企业家|驻|总统|总理|共和国|王国)
`;
/** The sort of firm between country and name: "德国企业", "法国的能源巨头". */
const SORT =
  /^(?:的)?(?:可再生能源|新能源|能源|汽车|医药|化工|科技)?(?:企业|公司|车企|药企|巨头|厂商|集团|供应商|制造商|运营商|开发商|零售商|船东|财团)?/u;

/** The length of a foreign country's name at the start of a text; 0 if there is none. */
export function foreignCountryAt(text: string): number {
  if (!mayBePlace(text, 0)) return 0;
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const place = knownChinesePlace(text.slice(0, length));
    if (place?.kind === "country" || (place?.kind === "region" && COUNTRY_TOO.test(text.slice(0, length))))
      return HOME.has(place.country) ? 0 : length + (STATE.test(text.slice(length - 1)) ? 1 : 0);
  }
  return 0;
}

/** "日本国": what the state calls itself, unlike "日本国际…". */
const STATE = /^[^国]国(?![际家立内有营民会土防])/u;

/** Countries and territories whose names belong to firms' names. */
const HOME: ReadonlySet<string> = new Set(["CN", "HK", "MO", "TW", ""]);

/** Other names of countries, which the gazetteer lists as parts of the world. */
const COUNTRY_TOO = /^(?:英格兰|苏格兰)$/u;

/** Whether words are only the name of a country or place. */
export function isLand(words: string): boolean {
  return (
    words.length >= 2 && (knownChinesePlace(words) !== undefined || foreignCountryAt(words) === words.length)
  );
}

/** The foreign country at the end of a text; empty if there is none. */
export function foreignCountryBefore(text: string): string {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const name = text.slice(-length);
    if (foreignCountryAt(name) === length) return name;
  }
  return "";
}

/** A name without the country before it, unless the rest is no name: "巴西国家石油公司". */
export function withoutCountry(name: string): string {
  const land = foreignCountryAt(name);
  if (land === 0 || /(?:政府|[局部署厅]|委员会)$/u.test(name)) return name;
  const sort = SORT.exec(name.slice(land))?.[0] ?? "";
  for (const cut of [land + sort.length, land]) {
    const rest = name.slice(cut);
    if (
      rest.length >= 2 &&
      !GENERIC.test(rest) &&
      !/^(?:公司|集团|企业|股份|大学|学院|协会|中心)/u.test(rest)
    )
      return rest;
  }
  return name;
}
