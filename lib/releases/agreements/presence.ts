/** Where a party is based or has sites, as the text tells it beside the agreements. */
import type { Entity } from "../entities/entity";
import type { Proof } from "./deal";
import { stepAt, type View } from "./view";

/** One site or seat. */
export interface PresenceFact {
  entity: Entity;
  place: Entity;
  what: string;
  proof: Proof;
}

const SITE_WORD =
  "(?:production |manufacturing |assembly |main |existing |new |second |largest |own |research |regional |head )*(?:plants?|factory|factories|sites?|offices?|headquarters|bases?|centres?|centers?|facility|facilities|mills?|mines?|yards?|shipyards?|works|terminals?|hubs?|laborator(?:y|ies)|labs?|campus|campuses|refinery|refineries|gigafactory|gigafactories|warehouses?|depots?|stores?|showrooms?|breweries|brewery|smelters?|seat|operations|studios?|hospitals?|schools?|branches|subsidiary|workshops?|farms?)";

const PATTERNS: readonly [RegExp, string][] = [
  [
    /@ (?:\( [^()]{0,80}\) )?(?:, )?(?:which is |is |are |, )?(?:also )?(?:headquartered|based|located|seated|domiciled) (?:in|at|near|outside) (?:(?!and |@)[^ .;]+ ){0,5}?\^/gu,
    "seat",
  ],
  [
    new RegExp(
      `@ (?:[^ .;@]+ ){0,8}?(?:has|have|operates?|runs?|owns?|maintains?|keeps?|opened|opens|manages|with) (?:[^ .;@^]+ ){0,7}?${SITE_WORD} (?:[^ .;@^]+ ){0,5}?(?:in|at|near|outside) (?:(?:the |northern |southern |nearby |its ){0,2})\\^`,
      "gu",
    ),
    "site",
  ],
  [
    new RegExp(
      `@ (?:'s )?(?:own |existing |main |current )?${SITE_WORD} (?:[^ .;@^]+ ){0,5}?(?:in|at|near|outside|is in|are in|lies in|lie in) \\^`,
      "gu",
    ),
    "site",
  ],
  [/@ (?:\( [^()]{0,80}\) )?, of \^/gu, "seat"],
  [
    /@ (?:[^ .;@^]+ ){0,6}?(?:makes|builds|produces|assembles|manufactures) (?:[^ .;@^]+ ){0,5}?(?:in|at) \^/gu,
    "production",
  ],
  [
    /@ (?:[^ .;@^]+ ){0,3}?has (?:operations|its seat|its head office|its headquarters) (?:[^ .;@^]+ ){0,4}?(?:in|at) \^/gu,
    "operations",
  ],
];
const ITS = new RegExp(
  `(?:^| )(?:its|whose) (?:[^ .;@^]+ ){0,3}?${SITE_WORD} (?:[^ .;@^]+ ){0,5}?(?:in|at|near) \\^`,
  "gu",
);

/** The presence told in a sentence. `focus` is who the sentence before was about. */
export function presenceOf(view: View, focus: Entity | undefined): PresenceFact[] {
  const out: PresenceFact[] = [];
  if (!view.line.includes("^")) return out;
  for (const [pattern, what] of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(view.line); match; match = pattern.exec(view.line)) {
      const [party] = view.steps[stepAt(view, match.index)]?.parties ?? [];
      if (party) add(out, view, party, stepAt(view, match.index + match[0].length - 1), what);
      pattern.lastIndex = match.index + match[0].length - 1;
    }
  }
  ITS.lastIndex = 0;
  for (let match = ITS.exec(view.line); match; match = ITS.exec(view.line)) {
    const before =
      [...view.steps.slice(0, stepAt(view, match.index + 1))]
        .reverse()
        .find(({ parties }) => parties.length === 1)?.parties[0] ?? focus;
    if (before) add(out, view, before, stepAt(view, match.index + match[0].length - 1), "site");
    ITS.lastIndex = match.index + match[0].length - 1;
  }
  return out;
}

/** The place at a step and those told side by side with it. */
function add(out: PresenceFact[], view: View, entity: Entity, at: number, what: string): void {
  for (let i = at; i < view.steps.length && i < at + 14; i++) {
    const step = view.steps[i];
    if (!step) return;
    if (step.word === "^" && step.mention) {
      const place = step.mention.entity;
      const before = view.steps[i - 2]?.mention?.entity;
      if (i > at && before?.within === place) continue;
      out.push({ entity, place, what, proof: { start: step.start, end: step.end, rule: "presence" } });
    } else if (!/^(?:,|and|or|the|in|;|as|well)$/.test(step.word)) return;
  }
}
