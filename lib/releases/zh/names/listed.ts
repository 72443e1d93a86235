/** Finds companies and other bodies with known Chinese names, from `scripts/releases-parties.ts`. */

import type { EntityType } from "../../entities/entity";
import { regex } from "../../text/regex";
import { Heads } from "../heads";
import lists from "./party-names.json";

/** A mention of a known name. */
export interface ListedName {
  start: number;
  end: number;
  type: EntityType;
}

const SORTS = ["company", "organization", "government"] as const;
/** By first two characters, the longest first. */
let table: ReadonlyMap<string, readonly (readonly [name: string, type: EntityType])[]> | undefined;
let heads: Heads | undefined;
/** What must precede a two-character name, which might be part of a word. */
const BEFORE =
  /(?:^|[\s\p{P}\p{S}A-Za-z0-9]|[与和同及跟向由对从给让被把将是在携据即如的为]|携手|联手|牵手|联合|收购|入股|委托|选择|授权|授予|签约|宣布|其中|此前|随后|巨头|厂商|车企|药企|公司|企业|集团|旗下|[国德法英美日韩]国?|[\d一二两三四五六七八九十百]架(?:全新)?的?)$/u;
const BEHIND =
  /^(?:$|\d{1,4}[年月日]|\d{3}(?!\d)|[\s\p{P}\p{S}A-Za-z]|[与和同及跟向由对从给让被把将在的已则也以拟再又还就负]|宣布|表示|签|达成|订|收购|入股|公司|集团|股份|制药|汽车|今|昨|日前|近日|方面|总部|计划|成为|获|旗下|持|出|支付|提供|共|双方|合作|续|联合|携手|接)/u;

/** "达飞" in "达飞海运集团": the name continues. */
const GOES_ON = regex("u")`
  ^(?!\p{Script=Han}{0,4}(?:子公司|分公司|全资|控股(?!公司|集团|有限|股份)|旗下|下属|成立|设立|组建|筹建
      |合资|合营|收购|入股|增资|注资|出售|[与和同在的已将为于签]))\p{Script=Han}{0,5}?
  (?:[（(]集团[）)]|集团|公司|研究院|分行|支行|大学|学院|医院|出版社|协会|基金会|俱乐部|设计院|研究所)
  (?:股份|有限|公司)*
`;

/** "江苏银行业", "国家电网报": a longer word begins with the name. */
const LONGER =
  /^(?:业(?=[协界总内者])|大道|杯|城(?=[，。、的在位])|报(?=[，。、》记社讯])|员(?!工)|街|路(?=[，。、\d]))/u;
/** The longest known name that begins at an offset, whatever is around it. */
export function listedAt(text: string, at: number): { length: number; type: EntityType } | undefined {
  table ??= open();
  if (!heads?.at(text, at)) return undefined;
  const found = table.get(text.slice(at, at + 2))?.find(([name]) => text.startsWith(name, at));
  return found && { length: found[0].length, type: found[1] };
}

/** The known names of a text, from left to right and without overlap. */
export function listedNames(text: string): ListedName[] {
  table ??= open();
  const out: ListedName[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (!heads?.at(text, at)) continue;
    const found = table
      .get(text.slice(at, at + 2))
      ?.find(([name]) => text.startsWith(name, at) && (name.length > 2 || standsAlone(text, at)));
    if (!found) continue;
    const name = at + found[0].length;
    const behind = text.slice(name, name + 14);
    if (LONGER.test(behind)) continue;
    const end = name + (GOES_ON.exec(behind)?.[0].length ?? 0);
    out.push({ start: at, end, type: found[1] });
    at = end - 1;
  }
  return out;
}

function standsAlone(text: string, at: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, at - 4), at)) && BEHIND.test(text.slice(at + 2, at + 6));
}

function open() {
  const names = new Map<string, [string, EntityType][]>();
  for (const sort of SORTS)
    for (const name of lists[sort].split("|")) {
      const head = name.slice(0, 2);
      names.set(head, [...(names.get(head) ?? []), [name, sort]]);
    }
  heads = new Heads(names.keys());
  for (const all of names.values()) all.sort((a, b) => b[0].length - a[0].length);
  return names;
}
