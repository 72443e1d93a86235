/** Who stands behind a cue: "with A", "between A and B", "by A". */

import type { Entity } from "../entities/entity";
import type { Deed } from "./cues";
import type { Group } from "./groups";
import type { Hit } from "./hits";
import type { View } from "./view";

export interface Complements {
  between: Entity[][];
  by?: Entity[];
  /** "one with A, and one with B": an agreement for each. */
  each: Entity[][];
  partners: Entity[];
}

const TAKES: Readonly<Record<Deed, readonly string[]>> = {
  sign: ["with", "and", "to"],
  agree: ["with"],
  buy: ["", "from", "with"],
  order: ["from", "with"],
  choose: [""],
  win: ["from", "with", "by"],
  give: ["", "to", "with", "from"],
  merge: ["with", ""],
  venture: ["with", "between"],
  end: ["with", "between", "from"],
  extend: ["with", "between"],
  invest: ["in", "of", "", "from"],
  noun: ["with", "by", "from", "of"],
};

export function complementsOf(view: View, hit: Hit, groups: readonly Group[]): Complements {
  const out: Complements = { between: [], each: [], partners: [] };
  const takes = / of$/u.test(hit.text) && hit.deed === "buy" ? ["of", "from"] : TAKES[hit.deed];
  let far = 0;
  for (const group of groups) {
    if ((group.preposition === "between" || group.preposition === "among") && group.entities.length >= 2) {
      out.between.push(group.entities);
      continue;
    }
    if (group.preposition === "by" && group.entities.length > 0) {
      out.by ??= group.entities;
      continue;
    }
    const lead = view.line.slice(
      Math.max(0, (view.offsets[group.from] ?? 0) - 60),
      view.offsets[group.from] ?? 0,
    );
    if (
      /(?:^| )(?:one|another|a second|a third|the other) (?:[\p{L}-]+ )?(?:with|between) (?:the |\^ |'s |[\p{L}-]+ ){0,4}$/u.test(
        lead,
      )
    ) {
      if (out.each.length === 0 && out.partners.length > 0) out.each.push([...out.partners]);
      out.each.push(group.entities);
      continue;
    }
    const gap = group.from - (far || hit.to);
    if (gap > 22) break;
    const direct =
      group.preposition === "" &&
      group.from - hit.to <= 6 &&
      !view.steps
        .slice(Math.max(hit.to, 0), group.from)
        .some(({ word }) => /^(?:that|which|who|,|said|and|would|will|is|was)$/.test(word));
    if (group.preposition === "" ? takes.includes("") && direct : takes.includes(group.preposition)) {
      // "with the support of X" and "with effect": no partner.
      if (isAside(view, group)) continue;
      if (out.partners.length > 0 && group.preposition !== "with") continue;
      for (const entity of group.entities) if (!out.partners.includes(entity)) out.partners.push(entity);
      far = group.to;
    }
  }
  return out;
}

function isAside({ steps }: View, group: Group): boolean {
  const words = steps
    .slice(Math.max(0, group.from - 6), group.from)
    .map(({ word }) => word)
    .join(" ");
  return (
    /(?:support|help|presence|approval|consent|participation|backing|assistance|coordination|line|accordance|competition|compared|ties|relations) (?:of|with|to|from|by)?(?: the)?$/u.test(
      words,
    ) || /(?:advis(?:e|es|ed|ory)|witnessed|attended)/u.test(words)
  );
}
