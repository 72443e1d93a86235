/**
 * Joins spellings of one firm in a Chinese text that differ by its town: "甲乙" of "北京甲乙科技有限公司".
 */
import { addForm, type Entity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { foreignCountryAt } from "./abroad";

/** A firm's trade and legal form, after the part of its name that it is called by. */
const BEHIND = /^[\p{Script=Han}（）]{0,14}公司$/u;
const LEGAL = /^(?:集团|控股|股份|有限|责任|公司|株式会社)+$/u;
/** Words between a firm and one that it owns. */
const OWNS = /子公司|孙公司|旗下|下属|所属|控股|全资|分公司|合资/u;
/** Joins such firms where the text has no second firm of that name. */
export function joinTownNames(entities: Entity[], byForm: Map<string, Entity>, text: string): void {
  const firms = entities.filter(({ type }) => type === "company");
  joinHouses(entities, byForm);
  const names = new LongerNames(firms);
  const joined = new Set<Entity>();
  for (const short of firms) {
    if (short.known !== undefined || !/^\p{Script=Han}{2,8}$/u.test(short.name)) continue;
    const [found, another] = names.fullOf(short);
    // It may itself have been joined to another.
    const only = found && (byForm.get(found.name) ?? found);
    if (!only || only === short || another || isOwnerOf(text, short.name, only.name)) continue;
    for (const [form, at] of short.forms) {
      addForm(only, form, at);
      byForm.set(form, only);
    }
    names.add(only);
    joined.add(short);
  }
  takeOut(entities, joined);
}

/** Indexes firms by what their names may be shortened to, so that thousands need not be compared in pairs. */
class LongerNames {
  readonly #firms = new Map<string, Set<Entity>>();

  constructor(firms: readonly Entity[]) {
    for (const firm of firms) this.add(firm);
  }

  /** Adds a firm by its name; again if that changes. */
  add(firm: Entity): void {
    const { name } = firm;
    const starts = new Set([0, foreignCountryAt(name), name.startsWith("中国") ? 2 : 0, townAt(name)]);
    const shorts = [...starts].flatMap((start) => SIZES.map((size) => name.slice(start, start + size)));
    for (const short of new Set([...shorts, `${name.slice(0, 1)}${name.slice(2, 3)}`])) {
      const like = this.#firms.get(short);
      if (like) like.add(firm);
      else this.#firms.set(short, new Set([firm]));
    }
  }

  /** The other firms of whose full name a firm has a part. */
  fullOf(short: Entity): Entity[] {
    return [...(this.#firms.get(short.name) ?? [])].filter(
      (firm) => firm !== short && isFullOf(firm.name, short.name),
    );
  }
}

/** The lengths of short names in UTF-16 units: up to eight characters, which may take two units each. */
const SIZES = Array.from({ length: 15 }, (_, i) => i + 2);

function takeOut(entities: Entity[], gone: ReadonlySet<Entity>): void {
  const kept = entities.filter((one) => !gone.has(one));
  entities.length = 0;
  for (const one of kept) entities.push(one);
}

/** Joins a hospital or school with and without its town, if no other has that name: "云岫医院" of "东京云岫医院". */
function joinHouses(entities: Entity[], byForm: Map<string, Entity>): void {
  const houses = entities.filter(({ type }) => type === "organization");
  const inTowns = Map.groupBy(houses, ({ name }) => name.slice(townBefore(name)));
  const joined = new Set<Entity>();
  for (const short of houses) {
    if (short.known !== undefined || !HOUSE.test(short.name)) continue;
    const [full, another] = (inTowns.get(short.name) ?? []).filter((one) => one !== short);
    if (!full || another) continue;
    for (const [form, at] of short.forms) {
      addForm(full, form, at);
      byForm.set(form, full);
    }
    joined.add(short);
  }
  takeOut(entities, joined);
}

const HOUSE = /^\p{Script=Han}{2,}(?:医院|大学|学院|研究[院所]|协会)$/u;

/** The length of the town before a house's name: a known one, or any with the word for one. */
const townBefore = (name: string) =>
  townAt(name) || (/^\p{Script=Han}{2,4}?[省市县区州]/u.exec(name)?.[0].length ?? 0);

function isFullOf(full: string, short: string): boolean {
  if (full.length <= short.length) return false;
  // "甲石油" of "中国甲石油集团".
  const land = full.startsWith("中国") ? 2 : foreignCountryAt(full);
  if (
    land > 0 &&
    short.length >= 3 &&
    full.startsWith(short, land) &&
    LEGAL.test(full.slice(land + short.length))
  )
    return true;
  if (!/公司$/u.test(full)) return false;
  if (full.startsWith(short)) return short.length >= WHOLE && IN_TOWN.test(full.slice(short.length));
  const town = townAt(full);
  const rest = full.slice(town);
  return town > 0 && short.length >= 3 && rest.startsWith(short) && BEHIND.test(rest.slice(short.length));
}

/** "甲乙新能源" of "甲乙新能源（安徽）有限公司"; a shorter name is more often that of the parent. */
const IN_TOWN = /^（\p{Script=Han}{2,4}）(?:集团|控股|股份|有限|责任)+公司$/u;
const WHOLE = 5;

/** The length of the town or province that opens a name. */
function townAt(name: string): number {
  for (const length of [4, 3, 2]) {
    const place = knownChinesePlace(name.slice(0, length));
    if (place && place.kind !== "country")
      return length + (/^[省市]/u.exec(name.slice(length))?.[0].length ?? 0);
  }
  return 0;
}

/** Whether the text names one firm and then the other as owned by it. */
function isOwnerOf(text: string, owner: string, owned: string): boolean {
  const at = text.indexOf(owned);
  const before = text.slice(0, at).lastIndexOf(owner);
  return before >= 0 && OWNS.test(text.slice(before + owner.length, at).slice(0, 24));
}
