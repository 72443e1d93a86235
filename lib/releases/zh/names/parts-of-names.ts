/** Joins bodies found by the end of their name alone with the full name: "市政府" of "甲市政府", "分行" of "甲银行乙分行". */
import type { Entity } from "../../entities/entity";
import { addForm } from "../../entities/entity";
import { foreignCountryAt } from "./abroad";

/** The short name of a town's body, or of a branch, once its owner is known. */
const ENDING = /^(?:[省市县区州镇乡]\p{Script=Han}{1,8}|\p{Script=Han}{0,8}(?:分行|支行|分公司))$/u;
const GOVERNMENT = /(?:人民)?政府$/u;

/** Joins them with the only body whose name ends so, unless the text names both side by side. */
export function joinEndings(entities: Entity[], byForm: Map<string, Entity>, text: string): void {
  const bodies = entities.filter(({ type }) => type !== "place");
  const gone = new Set<Entity>();
  const abroad = withoutLands(bodies);
  for (const short of bodies) {
    if (short.known !== undefined) continue;
    const [full, another] = ENDING.test(short.name)
      ? bodies.filter((one) => one !== short && endsIn(one.name, short.name))
      : (abroad.get(short.name) ?? []).filter((one) => isNamedBefore(one, short));
    if (!full || another || standTogether(text, short.name, full)) continue;
    for (const [form, at] of short.forms) {
      addForm(full, form, at);
      byForm.set(form, full);
    }
    gone.add(short);
  }
  const kept = entities.filter((one) => !gone.has(one));
  entities.length = 0;
  for (const one of kept) entities.push(one);
}

/** "甲市人民政府" also counts as ending in "市政府". */
const endsIn = (name: string, ending: string) =>
  name.length > ending.length &&
  (name.endsWith(ending) || name.replace(GOVERNMENT, "政府").endsWith(ending.replace(GOVERNMENT, "政府")));

/** The authorities abroad by their names without the country: "旅游促进局" for "马来西亚旅游促进局". */
function withoutLands(bodies: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const out = new Map<string, Entity[]>();
  for (const one of bodies) {
    const land = /(?:[局部厅署]|委员会)$/u.test(one.name) ? foreignCountryAt(one.name) : 0;
    const name = one.name.slice(land);
    if (land > 0) out.set(name, [...(out.get(name) ?? []), one]);
  }
  return out;
}

/** A name that comes first, or is known by itself, may be that of another country's body. */
const isNamedBefore = (full: Entity, short: Entity) =>
  short.rule !== "known name" && Math.min(...full.forms.values()) < Math.min(...short.forms.values());

/** Whether the text joins the two names, which then differ: "市政府与甲市政府". */
function standTogether(text: string, ending: string, full: Entity): boolean {
  return [...full.forms.keys()].some((form) =>
    [`${ending}@${form}`, `${form}@${ending}`].some((pair) => {
      const [one = "", other = ""] = pair.split("@");
      for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
        const behind = text.slice(at + one.length, at + one.length + FAR + other.length);
        const next = behind.indexOf(other);
        if (next > 0 && /^(?:[^，。；]{0,10})?(?:与|同|和|、)[^，。；]{0,4}$/u.test(behind.slice(0, next)))
          return true;
      }
      return false;
    }),
  );
}

/** The most characters between two joined names. */
const FAR = 15;
