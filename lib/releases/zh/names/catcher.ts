/** Collects the names of a Chinese text: each form once, with its entity. */
import { addForm, type Entity, type EntityType, newEntity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { matchesIn } from "../../text/matches";
import { across, covered, type Span } from "../../text/spans";
import { foreignCountryBefore } from "./abroad";
import { compoundBodies } from "./bodies";
import { FormTable } from "./form-table";
import { isShortOf, SPOKEN } from "./forms";
import { isKept } from "./kept";
import { ABBREVIATION, PRODUCT_BEHIND, SHORT, SHORTS, TITLE_BEFORE } from "./name-patterns";
import { isLatinPerson } from "./offices";
import { certainType, isPlaceInPlace, isPublicFund, typeOf } from "./sorts";
import { isSpelled } from "./spelling";
import type { ChineseMention } from "./spot";
import { sharpened, sharpenedPlace, type Tagged, type Tagging } from "./tagger";
import { isBareSort, LONGEST_NAME, TOWN, trimName } from "./trim";

/** Rules whose names may be none. */
export const LOOSE = /^(?:named beside another|acts|Latin name)$/u;

/** More endings of firms' names, accepted even if the model sees no name. */
const TRADE =
  /(?:公司|银行|机电|电池|造船|船厂|重工|租赁|金租|航运|股份|控股|资本|投资|证券|保险|机构|大学|学院|医院|研究[院所]|协会|政府|[局厅委])$/u;

/** Words after a town's name that make it a zone in that town. */
const ZONE = /^\p{Script=Han}{0,2}(?:开发区|经济区|保税区|新区|新城|港区|片区|高新区|自贸区|自由区)$/u;

/** Marks that no name contains. */
const MARKS = /[，。；：！？|｜\t\n“”「」]/u;

/** "LNG船", "ABC电池": sorts of things. */
const THING = /^[A-Z]{2,5}(?:船|车|舰|机|电池|飞机|客车|卡车|轮|平台|项目|设备)$/u;
/** Verbs that no name contains: "王某见证甲大学". */
const DEEDS = /见证|签署|签订/u;
/** "（Alpha Corporation of Vandel）": a full Latin name, longer than short forms are. */
const LATIN_NAME = /[（(]([A-Z][A-Za-z0-9&.'’ -]{2,70}[A-Za-z.])[)）]/uy;

/** Collects names; offsets are UTF-16 units. */
export class Catcher {
  readonly entities: Entity[] = [];
  readonly byForm = new FormTable<Entity>();
  /** Where names with certain ends are. */
  #bounds: readonly Span[] = [];
  /** Bodies with a joining word in their names. */
  readonly compounds: readonly Span[];
  readonly #inCompounds: readonly Span[];

  /** The name model's reading of the text, which also judges matches of loose patterns. */
  tagging: Tagging | undefined;

  constructor(
    readonly text: string,
    readonly cut: (at: number) => boolean,
  ) {
    this.compounds = compoundBodies(text, cut);
    this.#inCompounds = covered(this.compounds);
  }

  /** The entity of a name: an earlier one, or a new one. */
  give(name: string, type: EntityType, rule: string, at: number): Entity {
    const before = this.byForm.get(name);
    if (before) return before;
    const entity = newEntity(
      name,
      type === "company" ? (isPublicFund(name) ? "organization" : (certainType(name) ?? type)) : type,
      rule,
      at,
    );
    this.entities.push(entity);
    this.byForm.set(name, entity);
    return entity;
  }

  /** The entity of a place; the model trims surrounding words that a pattern caught with it. */
  placed(name: string, type: EntityType, rule: string, at: number): Entity {
    const inside =
      rule === "place context" && this.tagging && this.text.startsWith(name, at)
        ? sharpenedPlace(this.tagging, at, at + name.length)
        : undefined;
    const rest = inside ? name.slice(inside.end - inside.start) : "";
    return inside && !isSpelled(rest.replace(/[-‐–－]/u, "")) && !(inside.start === at && ZONE.test(rest))
      ? this.give(this.text.slice(inside.start, inside.end), type, rule, inside.start)
      : this.give(name, type, rule, at);
  }

  /** Takes the matches of a pattern, or their group; a group's own words decide its sort. */
  collect(pattern: RegExp, type: EntityType, rule: string, group = 0): void {
    for (const match of matchesIn(pattern, this.text)) {
      if (this.cut(match.index)) continue;
      const raw = match[group];
      if (raw !== undefined)
        this.take(
          raw,
          match.index + match[0].indexOf(raw),
          type === "company" && group > 0 ? undefined : type,
          rule,
        );
    }
  }

  /** Takes a match as a name. Without a type, its words decide the type. */
  take(raw: string, from: number, type: EntityType | undefined, rule: string): void {
    const { text, tagging } = this;
    if (tagging && LOOSE.test(rule)) {
      const part = sharpened(tagging, from, from + raw.length);
      if (!part && !TRADE.test(raw) && !SPOKEN.test(raw)) return;
      if (part) {
        raw = text.slice(part.start, latinEnd(text, part.end));
        from = part.start;
      }
    }
    // "甲（集团）有限公司联合乙": after a bracket the word joins.
    if (/^(?:联合|会同|联同)/u.test(raw) && /[）)]/u.test(text[from - 1] ?? "")) {
      raw = raw.slice(2);
      from += 2;
    }
    const name = trimName(raw);
    if (name) this.#accept(raw, name, from, type, rule);
  }

  /**
   * Takes all of a match as a name, even with a word inside that elsewhere joins or owns names; if that cannot be,
   * works like `take`.
   */
  takeWhole(raw: string, from: number, type: EntityType, rule: string): void {
    if (raw.length > LONGEST_NAME || MARKS.test(raw) || DEEDS.test(raw)) this.take(raw, from, type, rule);
    else if (trimName(raw)) this.#accept(raw, raw, from, type, rule);
  }

  #accept(raw: string, name: string, from: number, type: EntityType | undefined, rule: string): void {
    const { text, byForm } = this;
    const at = from + raw.indexOf(name);
    // A part of a body with two fields is no body, nor is a part of a name with certain ends.
    if (across(this.#inCompounds, at, at + name.length).length > 0) return;
    if (across(this.#bounds, at, at + name.length).length > 0) return;
    // "若泽·阿尔梅达": the second part of a person's name; "IP", "GW": common abbreviations.
    if (text[at - 1] === "·" || (type !== "government" && (ABBREVIATION.test(name) || THING.test(name))))
      return;
    if (/^[A-Z]/u.test(name) && /\d/u.test(text[at - 1] ?? "")) return;
    // "副校长海伦·巴克斯特": a person after an office.
    if (name.includes("·") && TITLE_BEFORE.test(text.slice(Math.max(0, at - 5), at))) return;
    // "校长 Aiko Müller": the person's office precedes a name of several words.
    if (isLatinPerson(text, at)) return;
    // "PD-1/VEGF双抗": what a product targets or contains.
    if (
      /^[A-Z][A-Za-z\d-]*$/u.test(name) &&
      (/[A-Za-z\d-]\/$/u.test(text.slice(Math.max(0, at - 2), at)) ||
        PRODUCT_BEHIND.test(text.slice(at + name.length, at + name.length + 3)))
    )
      return;
    // "在四川眉山、福建福州以及": a place is no subject.
    if (rule === "acts" && (knownChinesePlace(name) || isPlaceInPlace(name))) return;
    // "在慕尼黑和德累斯顿设有": a foreign town, no firm.
    if (type === undefined && isSpelled(name) && text.includes(`在${name}`)) return;
    // "沙特阿美" is a firm's own name, not a firm "阿美" from there.
    const abroad = foreignCountryBefore(text.slice(Math.max(0, at - 9), at));
    if (abroad && byForm.has(abroad + name)) return;
    const entity = this.give(
      name,
      type === undefined || /局$/u.test(name) || isCutShort(raw, name) ? typeOf(name) : type,
      rule,
      at,
    );
    // "德国费尔登汽车": the country may be part of the name, unless the rest is in Latin letters.
    if (abroad && raw.includes(abroad + name) && !/^[A-Z]/u.test(name)) {
      const isWhole = !TOWN.test(name) && !standsWithout(text, name, abroad);
      if (rule === "known name" || isWhole) addForm(entity, abroad + name, at - abroad.length);
      else entity.forms.set(abroad + name, at - abroad.length);
      byForm.set(abroad + name, entity);
    }
    this.shorten(entity, at + name.length);
  }

  /**
   * Takes names with certain ends. A pattern's match across these ends was more than a name, or part of one; other
   * forms of it stay forms of the name. Names of a dataset stay as they are, and so does a legal form that follows:
   * "甲（新加坡）私人有限公司".
   */
  bound(names: readonly Tagged[], caught: readonly ChineseMention[]): void {
    const { text } = this;
    const sure = names.filter((one) => {
      const name = text.slice(one.start, one.end);
      return (
        name.length <= LONGEST_NAME &&
        !MARKS.test(name) &&
        !DEEDS.test(name) &&
        !ABBREVIATION.test(name) &&
        !isBareSort(name) &&
        !across(caught, one.start, one.end).some((other) => isKept(text, one, other))
      );
    });
    this.#bounds = sure;
    for (const one of sure) {
      for (const { start, end } of across(caught, one.start, one.end))
        this.#absorb(text.slice(start, end), one, end === one.end);
      // A shorter match was hidden by a longer one.
      for (const form of this.byForm.endingAt(text, one.end, one.end - one.start))
        this.#absorb(form, one, true);
      const name = text.slice(one.start, one.end);
      this.shorten(this.give(name, one.sort, "told by its letters", one.start), one.end);
    }
  }

  /** Joins a matched form with the name whose ends are certain, unless the text also has the form elsewhere. */
  #absorb(form: string, { start, end, sort }: Tagged, hasSameEnd: boolean): void {
    const { text, byForm, entities } = this;
    const other = byForm.get(form);
    if (!other || other.known !== undefined || this.#standsElsewhere(form)) return;
    byForm.delete(form);
    other.forms.delete(form);
    const name = text.slice(start, end);
    const named = byForm.get(name);
    if (named && named !== other) {
      const at = entities.indexOf(other);
      if (at >= 0) entities.splice(at, 1);
      for (const [rest, from] of other.forms) {
        addForm(named, rest, from);
        byForm.set(rest, named);
      }
      return;
    }
    if (!hasSameEnd) other.type = sort;
    other.name = name;
    addForm(other, name, start);
    byForm.set(name, other);
  }

  /** Whether a form occurs anywhere but across names with certain ends. */
  #standsElsewhere(form: string): boolean {
    const { text } = this;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      if (across(this.#bounds, at, at + form.length).length === 0) return true;
    return false;
  }

  /** Adds the short forms that the text gives after a name. */
  shorten(entity: Entity, end: number): void {
    const { text, byForm } = this;
    const { name } = entity;
    const at = end - name.length;
    SHORTS.lastIndex = end;
    for (const [, form = ""] of SHORTS.exec(text)?.[0].matchAll(/[“「"]([^”」"]{2,12})[”」"]/gu) ?? []) {
      addForm(entity, form, at);
      byForm.set(form, entity);
    }
    LATIN_NAME.lastIndex = end;
    const latin = LATIN_NAME.exec(text)?.[1];
    if (latin?.includes(" ")) {
      entity.forms.set(latin, end + 1);
      byForm.set(latin, entity);
    }
    SHORT.lastIndex = end;
    const short = SHORT.exec(text);
    if (
      short?.[1] &&
      !/^(?:\d|记者|图|编辑)|\d{4}/u.test(short[1]) &&
      (/称|[“「"]/u.test(short[0]) ||
        isShortOf(short[1], name) ||
        /^[A-Z][A-Za-z0-9&. -]{1,24}$/u.test(short[1]))
    ) {
      addForm(entity, short[1], SHORT.lastIndex - short[1].length - 2);
      byForm.set(short[1], entity);
      // "甲海运（Alpha Ocean Lines，AOL）".
      const letters = /^[（(][A-Z].*[，,] ?([A-Z]{2,8})[）)]$/u.exec(short[0])?.[1];
      if (letters && !ABBREVIATION.test(letters)) {
        addForm(entity, letters, SHORT.lastIndex - letters.length - 1);
        byForm.set(letters, entity);
      }
    }
  }
}

/** Whether a text also uses a name without the country before it. */
function standsWithout(text: string, name: string, country: string): boolean {
  return text.replaceAll(country + name, "").includes(name);
}

/** The end of the Latin word around an offset: "Orvex71" does not contain the name "Orvex". */
function latinEnd(text: string, end: number): number {
  return /[A-Za-z]/u.test(text[end - 1] ?? "")
    ? end + (/^(?:[A-Za-z]|\d(?!\d{0,3}[年月日号])){0,12}/u.exec(text.slice(end, end + 12))?.[0].length ?? 0)
    : end;
}

/** "甲公司共建联合实验室": a trimmed match has another head. */
function isCutShort(raw: string, name: string): boolean {
  return !raw.endsWith(name) && /(?:公司|集团|银行)$/u.test(name);
}
