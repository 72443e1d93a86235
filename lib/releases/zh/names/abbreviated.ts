/** Joins universities, institutes, associations and banks with their abbreviations: "城大" for "香港城市大学". */

import { addForm, type Entity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { matchesIn } from "../../text/matches";
import { standInOrder } from "./forms";

/** How the full name ends, by the last character of the abbreviation. */
const ENDS: Readonly<Record<string, RegExp>> = {
  大: /大学$/u,
  院: /(?:学院|研究院|科学院|医院|博物院)$/u,
  会: /(?:协会|商会|学会|联合会|总会|促进会|基金会)$/u,
  所: /(?:研究所|事务所)$/u,
  行: /银行$/u,
};
/** What an abbreviation omits before a name. */
const LEFT_OUT = /^(?:(?:国立|私立|国家|中国|中华|全国|财团法人|社团法人)|\p{Script=Han}{1,3}[省市])/u;
/** Where an unrecognised abbreviation may be: as a subject or partner. */
const STANDS =
  /(?<=^|[，。；：、「“（\n与和同及由])(\p{Script=Han}{1,3}(?:大|院|会|所|行))(?=校长|院长|会长|副|董事|[与和同及、，。；将则亦也]|分别|携手|代表|表示|方面|共同|双方)/gu;
/** The longest abbreviation, in characters. */
const LONGEST = 5;
/** A text that names more bodies is a list, without abbreviations. */
const MOST_BODIES = 150;

/** Whether a name abbreviates the full name of such a body. */
export function isShortForBody(short: string, full: string): boolean {
  const end = ENDS[short.slice(-1)]?.exec(full)?.[0];
  if (!end || short.length > LONGEST || full.length < short.length + 2 || full.endsWith(short)) return false;
  const stem = short.slice(0, -1);
  // "学会", "医院": except for universities and banks, one character before the sort is too little.
  if (stem.length < (/[大行]$/u.test(short) ? 1 : 2) || /^[我本该各全两]/u.test(stem)) return false;
  const name = full.slice(0, full.length - end.length) + end.slice(0, -1);
  return openings(name).some((rest) => rest.startsWith(stem.slice(0, 1)) && standInOrder(stem, rest));
}

/**
 * The starts of a name that an abbreviation may use: its own, after what abbreviations omit, and from the second
 * character of its place: "港中大".
 */
function openings(name: string): string[] {
  const out = [name];
  const place = [4, 3, 2].find((length) => knownChinesePlace(name.slice(0, length)) !== undefined);
  if (place !== undefined) out.push(name.slice(place), name.slice(place - 1));
  for (const rest of [...out]) {
    const left = LEFT_OUT.exec(rest)?.[0];
    if (left) out.push(rest.slice(left.length));
  }
  return out;
}

/** Joins names with their abbreviations, and adds abbreviations that were not found; ambiguous ones stay apart. */
export function joinAbbreviated(entities: Entity[], byForm: Map<string, Entity>, text: string): void {
  if (entities.length > MOST_BODIES) return;
  const fullOf = (short: string) => {
    const full = entities.filter(({ type, name }) => type !== "place" && isShortForBody(short, name));
    return full.length === 1 ? full[0] : undefined;
  };
  for (const short of [...entities]) {
    const full = short.known === undefined && short.forms.size === 1 ? fullOf(short.name) : undefined;
    if (!full) continue;
    for (const [form, at] of short.forms) {
      addForm(full, form, at);
      byForm.set(form, full);
    }
    entities.splice(entities.indexOf(short), 1);
  }
  for (const { 0: short, index } of matchesIn(STANDS, text)) {
    const full = byForm.has(short) ? undefined : fullOf(short);
    if (!full) continue;
    addForm(full, short, index);
    byForm.set(short, full);
  }
}
