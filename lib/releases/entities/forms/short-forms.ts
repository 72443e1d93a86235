/** Joins spellings with the same meaning: "Infineon" and "Infineon Technologies AG", "the Authority", acronyms. */
import type { Group } from "../clusters";
import { longFormOf } from "./long-form";
import { factsOf, firstOf } from "./name-facts";
import { NamesByWord } from "./names-by-word";

/** The groups joined into clusters, in the order of the text. */
export function linkForms(groups: readonly Group[], headlines: ReadonlySet<number>): Group[][] {
  const order = [...groups].sort((a, b) => firstOf(a) - firstOf(b));
  const parent = new Map<Group, Group>();
  const root = (group: Group): Group => {
    let top = group;
    for (let up = parent.get(top); up; up = parent.get(top)) {
      // Each look-up halves the path: names that share a short form would form a long chain.
      const over = parent.get(up);
      if (over) parent.set(top, over);
      top = up;
    }
    return top;
  };
  const facts = order.map((group) => factsOf(group, headlines));
  const names = new NamesByWord(facts);
  for (const short of facts) {
    const long = longFormOf(short, names);
    if (long && root(long) !== root(short.group)) parent.set(root(short.group), root(long));
  }
  const clusters = new Map<Group, Group[]>();
  for (const group of order) {
    const key = root(group);
    const cluster = clusters.get(key);
    if (cluster) cluster.push(group);
    else clusters.set(key, [group]);
  }
  return [...clusters.values()];
}
