/** Maps the words of a release to the model's vocabularies. */
import type { AgreementForm, AgreementFunction, AgreementStatus, PartyKind, PlaceKind } from "@/lib/model";
import { simplified } from "@/lib/names/simplified";
import type { Deal } from "../agreements/deal";
import type { EventStatus } from "../agreements/event";
import type { DealKind } from "../agreements/kinds/kind";
import { type Entity, ownName } from "../entities/entity";
import { knownChinesePlace, knownPlace, LARGE, placeIn } from "../places/gazetteer";

const FORMS: Readonly<Record<DealKind, AgreementForm>> = {
  memorandum: "memorandum",
  framework: "cooperation",
  "strategic-cooperation": "cooperation",
  "joint-venture": "joint-venture",
  supply: "definitive-contract",
  "purchase-order": "definitive-contract",
  investment: "minority-stake",
  acquisition: "acquisition",
  licensing: "definitive-contract",
  research: "cooperation",
  distribution: "definitive-contract",
  service: "definitive-contract",
  other: "other",
};

/** The form of an agreement; `words` are those of its sentences. */
export function formOf(deal: Deal, words: string): AgreementForm {
  const kind = deal.kind.value;
  if (kind === "memorandum" && /letters? of intent|意向书|意向書/iu.test(words)) return "letter-of-intent";
  if (kind === "investment") {
    if (/stake|share|equity|股权|股權|入股|per ?cent|%/iu.test(words)) return "minority-stake";
    return deal.parties.some(({ type }) => type === "government")
      ? "public-private-investment"
      : "definitive-contract";
  }
  return FORMS[kind];
}

const FUNCTIONS: readonly [AgreementFunction, RegExp][] = [
  ["joint-rd", /research|develop(?:ment)? of|joint(?:ly)? develop|laborator|clinical|研发|研究|联合开发/iu],
  ["technology-exchange", /technology (?:exchange|transfer)|know-how|技术交流|技术转让/iu],
  ["licence", /licen[cs]|royalt|授权|许可/iu],
  ["supply", /suppl|off-?take|deliver|(?<!(?:shares?|stock|equity) )purchase|order|供应|供货|采购|订购/iu],
  ["manufacturing", /manufactur|factory|plant|assembl|gigafactory|生产基地|工厂|制造/iu],
  ["marketing-distribution", /distribut|dealer|resell|marketing|sales|经销|销售|营销/iu],
  ["service-operation", /operat|maintenance|service|logistics|运营|服务|物流/iu],
  ["funding", /invest|fund|loan|financ|stake|equity|capital|投资|融资|股权/iu],
  ["resource-exploration", /explor|mineral|mining|drilling|勘探|矿/iu],
  ["recycling", /recycl|circular|回收|再生/iu],
  [
    "infrastructure-energy",
    /power|energy|grid|solar|wind|hydrogen|port|rail|energie|电站|风电|光伏|储能|港口/iu,
  ],
  ["siting", /industrial park|site for|land for|产业园|落户/iu],
  ["training", /training|scholarship|education|人才培养|培训/iu],
  ["standards-data", /standards?\b|data sharing|certification|标准|数据/iu],
];

/** "A stake in Orvex Solar": the firm's name is no matter of the agreement. */
const OWNED_FIRM = /\b(stakes?|shares?|shareholding|interests?|equity|capital) (?:in|of) (?:the )?\p{Lu}.*$/u;

/** What the parties do, by kind and fields. */
export function functionsOf(deal: Deal): AgreementFunction[] {
  const fields = deal.fields.map(({ text }) => text.replace(OWNED_FIRM, "$1"));
  const words = [deal.kind.value.replace("-", " "), ...fields].join(" ; ");
  return FUNCTIONS.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
}

/** The status in the model's vocabulary: a plan counts as announced. */
export function statusOf(status: EventStatus): AgreementStatus {
  return status === "ended" ? "terminated" : status === "planned" ? "announced" : status;
}

/** The kind of a party, by its type and name. */
export function partyKindOf({ type, name }: Entity): PartyKind {
  if (type === "company") return "company";
  if (type === "government")
    return /^(?:the )?(?:government|city|state|county|province|municipality|town)\b|government$|政府$|[市省县区]$/iu.test(
      name,
    )
      ? "government"
      : "public-body";
  if (/universit|college|institute of technology|polytechnic|school|大学|学院/iu.test(name))
    return "university";
  if (/\bfund\b|基金$/iu.test(name)) return "fund";
  if (/association|federation|union|chamber|society|club|协会|商会/iu.test(name)) return "association";
  if (/foundation|charity|trust|ngo|基金会/iu.test(name)) return "ngo";
  return "public-body";
}

/** The kind of a place, by its name. */
export function placeKindOf(place: Entity): PlaceKind {
  const name = ownName(place);
  const { country } = place;
  const latin = knownPlace(name) && placeIn(name, country);
  const known = latin ?? knownChinesePlace(simplified(name));
  if (known?.kind === "country")
    // Georgia in the United States is no country.
    return !known.country ? "region" : country && country !== known.country ? "province" : "country";
  if (/\b(?:park|zone|campus)\b|开发区|产业园|园区|保税区|新区|片区/iu.test(name)) return "park";
  // "Osaka, Japan": of a city and a region of that name it is the city that is told with its country, but "Wyoming, USA".
  const isCity =
    known !== undefined && known.size >= (known.country === "US" ? LARGE : 1) && name !== place.name;
  const isRegion = known?.kind === "region" && !isCity;
  if (/\b(?:province|prefecture|state|oblast)\b|省$|自治区$/iu.test(name) || isRegion)
    // In Chinese, "华南" and the like are several provinces.
    return known && (!known.country || (!latin && known.country === "CN")) ? "region" : "province";
  if (/\b(?:district|county|township|borough|neighbou?rhood)\b|[区县镇]$/iu.test(name)) return "district";
  if (/\b(?:sea|ocean|gulf|bay|coast|valley|basin|region)\b|地区$/iu.test(name)) return "region";
  if (/\b(?:port|airport|field|site|harbou?r)\b|港$/iu.test(name)) return "site";
  return "city";
}
