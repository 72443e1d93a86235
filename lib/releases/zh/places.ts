/** Where a Chinese text says that something was signed, or is built. */
import type { Deal, Proof } from "../agreements/deal";
import type { Entity } from "../entities/entity";
import { chineseQuantities } from "./details";
import { chineseFields } from "./fields";
import type { ChineseMention } from "./names";

export function signedPlace(
  text: string,
  inside: readonly ChineseMention[],
  start: number,
  end: number,
): { value: Entity; proof: Proof } | undefined {
  for (const { entity, start: from, end: to } of inside) {
    if (
      entity.type !== "place" ||
      !/[在于於](?:省城|首都|省会)?$/u.test(text.slice(Math.max(start, from - 3), from))
    )
      continue;
    if (
      /^[^，。；的]{0,6}?(?:签|簽|订立|订下|缔结|举行|舉行|揭牌|达成|同|与|與|共同签|正式签|举办)/u.test(
        text.slice(to, Math.min(end, to + 12)),
      ) &&
      (/^(?:签|簽|正式签)/u.test(text.slice(to, to + 3)) ||
        !/^[^，。]{0,4}(?:建|投资|设)/u.test(text.slice(to, to + 6)))
    ) {
      // "在赞比亚首都卢萨卡": the town, and not the land that it is the capital of.
      const inner = inside.find(
        (one) => one.entity.type === "place" && /^(?:首都|首府|省会|州府)$/u.test(text.slice(to, one.start)),
      );
      const place = inner ?? { entity, start: from, end: to };
      return {
        value: place.entity,
        proof: { start: place.start, end: place.end, rule: "place of signing" },
      };
    }
  }
  return undefined;
}

/** Rules by which what looks like a name may be none. */
const LOOSE = /^(?:named beside another|acts|Latin name)$/u;
/** No agreement has more fields worth telling. */
const MOST_FIELDS = 14;

/** Adds what a stretch tells of an agreement: fields, quantities, sites. */
export function addDetails(
  text: string,
  deal: Deal,
  inside: readonly ChineseMention[],
  start: number,
  end: number,
): void {
  const names = inside.filter(({ entity }) => !LOOSE.test(entity.rule) || deal.parties.includes(entity));
  for (const field of chineseFields(text, start, end, names))
    if (deal.fields.length < MOST_FIELDS && !deal.fields.some((one) => one.text === field.text))
      deal.fields.push(field);
  for (const found of chineseQuantities(text, start, end))
    if (!deal.quantities.some((one) => one.value === found.value && one.unit === found.unit))
      deal.quantities.push(found);
  const sentence = text.slice(start, end);
  // "总部位于甲，在乙设有基地": where a firm stands is no site of the agreement.
  if (/总部|總部|设有|設有|拥有|建有/u.test(sentence) && !/将|拟|计划|投资|建设|共建/u.test(sentence)) return;
  for (const { entity, start: from, end: to } of inside) {
    if (
      entity.type !== "place" ||
      deal.signedAt?.proof.start === from ||
      deal.sites.some(({ value }) => value === entity)
    )
      continue;
    const before = text.slice(Math.max(start, from - 1), from);
    const listed =
      /[、和及与]/u.test(before) && deal.sites.some(({ proof }) => proof.end === from - before.length);
    if (
      (listed ||
        /(?:在|落户|到|于|位于|至|为|、)$/u.test(text.slice(Math.max(start, from - 2), from)) ||
        /^(?:市|省|县|区)?(?:的)?(?:工厂|工廠|基地|项目|项目|试车场|电厂|生产线|港区|园区|炼厂|矿)/u.test(
          text.slice(to, to + 6),
        )) &&
      !/^(?:设有|拥有|已有|签|举行|与|同)/u.test(text.slice(to, to + 2))
    )
      deal.sites.push({
        value: entity,
        proof: { start: from, end: to, rule: "place in a sentence of the agreement" },
      });
  }
}
