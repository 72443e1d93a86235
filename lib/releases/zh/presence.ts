/** Where a body of a Chinese text is based or has sites. */
import type { PresenceFact } from "../agreements/presence";
import type { Entity } from "../entities/entity";
import type { ChineseMention } from "./names";

const SITE =
  "(?:工厂|工廠|基地|总装线|交付中心|研发中心|中心|仓库|冷库|港区|码头|炼厂|厂区|校区|园区|生产线|矿|电站|分公司|子公司|研究院|实验室|总部|總部)";
const SEAT =
  /(?:总部|總部|住所|注册地址?|办公地址?|工厂|工廠|基地|仓库|冷库|总装线|公司)(?:现)?(?:则|則|分别|均|都)?(?:位于|位於|设在|設在|设于|坐落于|地处|(?<!公司)[在为為])(?:[^，。；：]{0,14}?[和、及与])?$/u;
/** "在甲、乙及丙拥有三座工厂": what stands behind the last of them. */
const HAS =
  /^(?:[市省县區区])?(?:(?:、|和|及|与|以及)[^，。；]{2,8}?){0,4}?(?:各|均|都|也|还|還|目前|已经?|现)?(?:设有|設有|设立了|拥有|擁有|建有|建成|已有|有[一二三四五六七八九十两兩多\d]|有(?=工厂|基地)|的工厂|的工廠|運營|运营着?|营运|经营着?)/u;
const OWN_SITE = new RegExp(`^(?:市|省|县)?[\\p{Script=Han}]{0,4}?${SITE}`, "u");
/** What is planned or built under an agreement is no presence. */
const PLANNED = /将|將|拟|擬|计划|計劃|投资|投資|共同|合资|签署|签约|签订/u;
/** Rules by which what looks like a name may be none. */
const LOOSE = /^(?:named beside another|acts|Latin name)$/u;

/** What a sentence of the text says of seats and sites. `self` is who "公司" stands for. */
export function presenceIn(
  text: string,
  inside: readonly ChineseMention[],
  {
    start,
    end,
    focus,
    self,
  }: { start: number; end: number; focus: Entity | undefined; self: Entity | undefined },
  before: readonly PresenceFact[],
): PresenceFact[] {
  const out: PresenceFact[] = [];
  for (const { entity: place, start: from, end: to } of inside) {
    if (place.type !== "place") continue;
    const clause = text.slice(clauseStart(text, from, start), from);
    const right = text.slice(to, Math.min(end, to + 24));
    const seat =
      SEAT.test(clause) || /^(?:为|為)(?:基地|总部|總部)的/u.test(right) || isSeatOf(text, inside, from);
    const has = /(?:在|于|於|和|、|及)$/u.test(clause) && HAS.test(right) && !PLANNED.test(clause);
    const own = OWN_SITE.test(right) && ownerRightBefore(text, inside, from);
    if (!seat && !has && !own) continue;
    const owner =
      own ||
      (/^(?:为|為)(?:基地|总部|總部)的/u.test(right)
        ? next(inside, to)
        : ownerBefore(text, inside, from, start, self)) ||
      focus;
    if (owner && ![...before, ...out].some((fact) => fact.entity === owner && fact.place === place))
      out.push({
        entity: owner,
        place,
        what: seat ? "seat" : "site",
        proof: { start: from, end: to, rule: "presence" },
      });
  }
  return out;
}

/** Where the clause of a place begins: a list of places does not end it. */
function clauseStart(text: string, at: number, start: number): number {
  for (let i = at - 1; i >= start; i--) if (/[，。；：\n]/u.test(text[i] ?? "")) return i + 1;
  return start;
}

/** "外高桥造船位于上海": the place follows the name with nothing but 位于 between. */
function isSeatOf(text: string, inside: readonly ChineseMention[], from: number): boolean {
  return inside.some(
    ({ entity, end }) =>
      entity.type !== "place" &&
      end < from &&
      /^(?:现|则)?(?:位于|位於|坐落于|地处)$/u.test(text.slice(end, from)),
  );
}

/** "攀钢西昌基地", "攀钢的西昌基地". */
function ownerRightBefore(text: string, inside: readonly ChineseMention[], from: number): Entity | undefined {
  return inside.find(
    ({ entity, end }) =>
      entity.type !== "place" &&
      !LOOSE.test(entity.rule) &&
      end <= from &&
      /^的?$/u.test(text.slice(end, from)),
  )?.entity;
}

function next(inside: readonly ChineseMention[], to: number): Entity | undefined {
  return inside.find(({ entity, start }) => entity.type !== "place" && start >= to)?.entity;
}

/** Who acts before a place in the sentence: the nearest name that is surely one, "公司" for the publisher. */
function ownerBefore(
  text: string,
  inside: readonly ChineseMention[],
  from: number,
  start: number,
  self: Entity | undefined,
): Entity | undefined {
  const names = inside.filter(({ entity, end }) => entity.type !== "place" && end <= from).reverse();
  const sure = names.find(({ entity }) => !LOOSE.test(entity.rule));
  const company = text
    .slice(sure?.end ?? start, from)
    .search(/(?:本|我)?(?:公司|集团|集團)(?!的?(?:子|分)公司)/u);
  if (company >= 0 && self) return self;
  return sure?.entity ?? self ?? names[0]?.entity;
}
