/** Parties and places in Chinese texts. */

import type { KnownName } from "../entities/clusters";
import { addForm, type Entity, type EntityType, newEntity } from "../entities/entity";
import { knownChinesePlace } from "../places/gazetteer";
import { foreignCountryBefore } from "./abroad";
import { bodyAround } from "./bodies";
import { addPlaces } from "./find-places";
import { joinStems, shortForms, spokenForms } from "./forms";
import { listedNames } from "./listed";
import {
  ABBREVIATION,
  ALONE,
  BODY,
  CITY,
  FULL,
  GIVER,
  GOVERNMENT,
  INTRODUCED,
  INTRODUCED_AS,
  LATIN,
  LICENSOR,
  OFFICE,
  OTHER_SIDE,
  PRODUCT_BEHIND,
  RECEIVER,
  SENDER,
  SHORT,
  SHORTS,
  TARGET,
  TITLE_BEFORE,
  WORLD,
} from "./name-patterns";
import { personsIn, seats } from "./offices";
import { ownWords, publisherName } from "./own-words";
import { joinedNames } from "./pairs";
import { holderOf } from "./presence";
import { isSpelled } from "./spelling";
import { trimName } from "./trim";

/** One occurrence; offsets are UTF-16 units. */
export interface ChineseMention {
  entity: Entity;
  start: number;
  end: number;
}

/** Finds the parties and places of a Chinese text. */
export function chineseNames(
  text: string,
  known: readonly KnownName[],
  cut: (at: number) => boolean,
  publisher?: string,
): { entities: Entity[]; mentions: ChineseMention[] } {
  const entities: Entity[] = [];
  const byForm = new Map<string, Entity>();
  const give = (name: string, type: EntityType, rule: string, at: number): Entity => {
    const before = byForm.get(name);
    if (before) return before;
    const entity = newEntity(name, type, rule, at);
    entities.push(entity);
    byForm.set(name, entity);
    return entity;
  };
  for (const { start, name, type, id, end } of known) {
    const entity = give(name, type, "known name", start);
    entity.known = id;
    addForm(entity, text.slice(start, end), start);
    byForm.set(text.slice(start, end), entity);
  }
  const compounds = compoundBodies(text, cut);
  const collect = (pattern: RegExp, type: EntityType, rule: string, group = 0) => {
    for (const match of text.matchAll(pattern)) {
      if (cut(match.index)) continue;
      const raw = match[group];
      if (raw !== undefined)
        take(
          raw,
          match.index + match[0].indexOf(raw),
          type === "company" && group > 0 ? undefined : type,
          rule,
        );
    }
  };
  /** Takes what a pattern caught as a name. Without a type, its own words tell the type. */
  const take = (raw: string, from: number, type: EntityType | undefined, rule: string) => {
    const name = trimName(raw);
    if (!name) return;
    const at = from + raw.indexOf(name);
    // A part of a body that is named by two matters is no body.
    if (compounds.some(({ start, end }) => at < end && start < at + name.length)) return;
    // "若泽·阿尔梅达": the second part of a person's name; "IP", "GW": abbreviations of the language.
    if (text[at - 1] === "·" || (type !== "government" && ABBREVIATION.test(name))) return;
    if (/^[A-Z]/u.test(name) && /\d/u.test(text[at - 1] ?? "")) return;
    // "副校长海伦·巴克斯特": a person behind an office.
    if (name.includes("·") && TITLE_BEFORE.test(text.slice(Math.max(0, at - 5), at))) return;
    // "PD-1/VEGF双抗": what a product is made for or of.
    if (
      /^[A-Z][A-Za-z\d-]*$/u.test(name) &&
      (/[A-Za-z\d-]\/$/u.test(text.slice(Math.max(0, at - 2), at)) ||
        PRODUCT_BEHIND.test(text.slice(at + name.length, at + name.length + 3)))
    )
      return;
    // "在四川眉山、福建福州以及": a place acts as nobody.
    if (rule === "acts" && (knownChinesePlace(name) || isPlaceInPlace(name))) return;
    // "在慕尼黑和德累斯顿设有": a foreign town, not a firm.
    if (type === undefined && isSpelled(name) && text.includes(`在${name}`)) return;
    // "沙特阿美" is a firm's name already, and no firm "阿美" from there.
    const abroad = foreignCountryBefore(text.slice(Math.max(0, at - 9), at));
    if (abroad && byForm.has(abroad + name)) return;
    const entity = give(
      name,
      type === undefined || /局$/u.test(name) || isCutShort(raw, name) ? typeOf(name) : type,
      rule,
      at,
    );
    // "德国费尔登汽车": the country may be part of the name.
    if (abroad && raw.includes(abroad + name)) {
      addForm(entity, abroad + name, at - abroad.length);
      byForm.set(abroad + name, entity);
    }
    shorten(entity, at + name.length);
  };
  /** Adds the short forms that the text gives behind a name. */
  function shorten(entity: Entity, end: number): void {
    const { name } = entity;
    const at = end - name.length;
    SHORTS.lastIndex = end;
    for (const [, form = ""] of SHORTS.exec(text)?.[0].matchAll(/[“「"]([^”」"]{2,12})[”」"]/gu) ?? []) {
      addForm(entity, form, at);
      byForm.set(form, entity);
    }
    SHORT.lastIndex = end;
    const short = SHORT.exec(text);
    if (
      short?.[1] &&
      !/^(?:\d|记者|图|编辑)/u.test(short[1]) &&
      (/称|稱|[“「"]/u.test(short[0]) ||
        name.includes(short[1]) ||
        /^[A-Z][A-Za-z0-9&. -]{1,24}$/u.test(short[1]))
    ) {
      addForm(entity, short[1], SHORT.lastIndex - short[1].length - 2);
      byForm.set(short[1], entity);
    }
  }
  for (const { start, end } of compounds) {
    const name = text.slice(start, end);
    shorten(give(name, typeOf(name), "authority's name", start), end);
  }
  collect(GOVERNMENT, "government", "authority's name");
  collect(OFFICE, "government", "named office", 1);
  collect(CITY, "government", "authority's name");
  collect(FULL, "company", "legal form");
  collect(BODY, "organization", "body's name");
  collect(WORLD, "organization", "body's name");
  collect(INTRODUCED, "company", "introduced short form", 1);
  collect(INTRODUCED_AS, "company", "introduced by its trade", 1);
  const house = publisherName(text, publisher);
  if (house) give(house, typeOf(house), "legal form", text.indexOf(house));
  const sure = new Set<number>();
  const settle = () => {
    for (const { start, end } of spot(text, byForm, cut)) for (let at = start; at < end; at++) sure.add(at);
  };
  settle();
  for (const { start, end, type } of listedNames(text))
    if (!sure.has(start) && !sure.has(end - 1) && !cut(start))
      take(text.slice(start, end), start, type, "known name");
  settle();
  for (const { raw, at } of joinedNames(text, (offset) => sure.has(offset)))
    if (!cut(at)) take(raw, at, undefined, "named beside another");
  collect(ALONE, "company", "acts", 1);
  collect(OTHER_SIDE, "company", "named beside another", 1);
  collect(GIVER, "company", "named beside another", 1);
  collect(TARGET, "company", "named beside another", 1);
  collect(SENDER, "company", "named beside another", 1);
  collect(LICENSOR, "company", "named beside another", 1);
  collect(RECEIVER, "company", "named beside another", 1);
  collect(LATIN, "company", "Latin name");
  const persons = personsIn(text);
  for (const [form, entity] of byForm)
    if (persons.has(form) && entity.forms.size === 1 && entity.known === undefined) {
      byForm.delete(form);
      entities.splice(entities.indexOf(entity), 1);
    }
  joinStems(entities, byForm);
  seats(entities, byForm, text);
  shortForms(entities, byForm, text);
  spokenForms(entities, byForm, text);
  addPlaces(text, { known: byForm, give, cut });
  const mentions = spot(text, byForm, cut);
  // "格林美在莫罗瓦利设有": who has a site there is named before.
  const before = byForm.size;
  for (const { entity, start, end } of mentions) {
    const holder = entity.type === "place" ? holderOf(text, start, end) : undefined;
    if (!holder || mentions.some((one) => one.start < holder.at + holder.raw.length && one.end > holder.at))
      continue;
    const full = entities.find(({ type, name }) => type === "company" && name.startsWith(holder.raw));
    if (full) {
      addForm(full, holder.raw, holder.at);
      byForm.set(holder.raw, full);
    } else take(holder.raw, holder.at, undefined, "acts");
  }
  const all = byForm.size > before ? spot(text, byForm, cut) : mentions;
  const own = ownWords(text, entities, all, publisher).filter(({ start }) => !cut(start));
  return {
    entities,
    mentions: own.length > 0 ? [...all, ...own].sort((a, b) => a.start - b.start) : all,
  };
}

/** "甲公司共建联合实验室": what is left of a catch has another head. */
function isCutShort(raw: string, name: string): boolean {
  return !raw.endsWith(name) && /(?:公司|集团|银行)$/u.test(name);
}

/** Bodies with a joining word in their own name. */
function compoundBodies(text: string, cut: (at: number) => boolean): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const { index } of text.matchAll(/[与和及]/gu)) {
    const body = cut(index) ? undefined : bodyAround(text, index);
    if (body) out.push(body);
  }
  return out;
}

/** "四川遂宁": two known places, the one in the other. */
function isPlaceInPlace(name: string): boolean {
  for (let cut = 2; cut <= name.length - 2; cut++)
    if (knownChinesePlace(name.slice(0, cut)) && knownChinesePlace(name.slice(cut))) return true;
  return false;
}

/** "甘肃定西市安定区": a place in a known one. */
function beginsInPlace(name: string): boolean {
  return (
    name.length <= 14 && [2, 3, 4].some((length) => knownChinesePlace(name.slice(0, length)) !== undefined)
  );
}

function typeOf(name: string): EntityType {
  if (
    /(?:大学|学院|研究院|研究所|医院|协会|基金会|大學|醫院|實驗室|实验室|港务局|商会|機場管理局|机场管理局|医院集团|船级社(?:\p{Script=Han}{0,6}分社)?|学会|联合会|联盟|联合体|合作社|血液中心|研究中心|博物馆|图书馆|足球俱乐部|[台清成交港浙复]大)$/u.test(
      name,
    )
  )
    return "organization";
  if (/(?:政府|管委会|委员会|局|厅|部)$/u.test(name)) return "government";
  if (/州$/u.test(name) && isPlaceInPlace(name)) return "place";
  if (/(?:市|省|县|区|州)$/u.test(name) && (name.length <= 5 || beginsInPlace(name))) return "government";
  if (knownChinesePlace(name) || isPlaceInPlace(name)) return "place";
  return "company";
}

/** Whether a name begins at an offset that goes beyond a form which begins one before. */
function beginsLonger(
  text: string,
  at: number,
  form: string,
  heads: ReadonlyMap<string, readonly string[]>,
): boolean {
  return (heads.get(text[at] ?? "") ?? []).some(
    (other) => other.length >= form.length && text.startsWith(other, at),
  );
}

/** All occurrences from left to right, the longest first; a place inside a party's name is no mention. */
function spot(
  text: string,
  byForm: ReadonlyMap<string, Entity>,
  cut: (at: number) => boolean,
): ChineseMention[] {
  const heads = new Map<string, string[]>();
  for (const form of byForm.keys()) {
    const head = form.slice(0, 1);
    heads.set(head, [...(heads.get(head) ?? []), form]);
  }
  for (const list of heads.values()) list.sort((a, b) => b.length - a.length);
  const out: ChineseMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const form = heads.get(text[at] ?? "")?.find((candidate) => text.startsWith(candidate, at));
    if (form === undefined) continue;
    const entity = byForm.get(form);
    // "同江城智驾": the first character joins, and is no part of a place.
    if (entity?.type === "place" && /^[同和与及经]/u.test(form) && beginsLonger(text, at + 1, form, heads))
      continue;
    if (entity && !cut(at)) {
      out.push({ entity, start: at, end: at + form.length });
      entity.forms.set(form, Math.min(entity.forms.get(form) ?? at, at));
    }
    at += form.length - 1;
  }
  return out;
}
