/** Finds the mentions of names in a Chinese text. */
import type { Entity } from "../../entities/entity";
import { lengthsByHead } from "./form-table";

/** One mention; offsets are UTF-16 units. */
export interface ChineseMention {
  entity: Entity;
  start: number;
  end: number;
}

/** The mentions, sorted from left to right, between two offsets. */
export function mentionsIn(
  mentions: readonly ChineseMention[],
  start: number,
  end: number,
): ChineseMention[] {
  let first = 0;
  for (let last = mentions.length; first < last; ) {
    const middle = (first + last) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) first = middle + 1;
    else last = middle;
  }
  const out: ChineseMention[] = [];
  for (let i = first; i < mentions.length; i++) {
    const one = mentions[i];
    if (!one || one.start >= end) break;
    if (one.end <= end) out.push(one);
  }
  return out;
}

/** The longest form at an offset with at least `least` characters. */
function formAt(text: string, at: number, { byForm, lengths }: Forms, least = 1): string | undefined {
  for (const length of lengths.get(text[at] ?? "") ?? []) {
    if (length < least) return undefined;
    const form = text.slice(at, at + length);
    if (byForm.has(form)) return form;
  }
  return undefined;
}

/** Forms with their entities, and their lengths by first character. */
interface Forms {
  byForm: ReadonlyMap<string, Entity>;
  lengths: ReadonlyMap<string, readonly number[]>;
}

/** What a firm calls itself, except words that make it others: "及其关联公司", "两家公司". */
const FIRM = "公司";
const OTHER_FIRM =
  /(?:关联|子|母|孙|附属|控股|参股|合资|联营|合营|项目|全资|上市|[^部]分|标的|目标|有限|集团|股份|下属|所属|成员|[两几数多各哪外]家|[这那]家|其他|跨国|该|租赁|物流|保险|担保|电力|科技|投资|能源|油气|石油|航空|运营|资产|平台)$/u;

/** All mentions from left to right, preferring the longest; a place inside a party's name is none. */
export function spot(
  text: string,
  byForm: ReadonlyMap<string, Entity>,
  cut: (at: number) => boolean,
): ChineseMention[] {
  const forms = { byForm, lengths: lengthsByHead(byForm.keys()) };
  const out: ChineseMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const form = formAt(text, at, forms);
    if (form === undefined) continue;
    const entity = byForm.get(form);
    // "同江城智驾": the first character joins, and is no part of a place.
    if (
      entity?.type === "place" &&
      /^[同和与及经]/u.test(form) &&
      formAt(text, at + 1, forms, form.length) !== undefined
    )
      continue;
    if (form === FIRM && OTHER_FIRM.test(text.slice(Math.max(0, at - 4), at))) continue;
    if (entity && !cut(at)) {
      out.push({ entity, start: at, end: at + form.length });
      entity.forms.set(form, Math.min(entity.forms.get(form) ?? at, at));
    }
    at += form.length - 1;
  }
  return out;
}
