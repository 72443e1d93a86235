/** Parties told side by side: "A, B and C", with what is said of each in between. */
import type { Entity } from "../entities/entity";
import { CALENDAR } from "../entities/lexicon";
import type { Step, View } from "./view";

/** Several parties in one place of the sentence; `from` and `to` (exclusive) number its steps. */
export interface Group {
  entities: Entity[];
  from: number;
  to: number;
  /** The preposition before it, or empty. */
  preposition: string;
}

const APPOSITION =
  /^(?:a|an|the|one|its|their|which|who|whose|part|based|headquartered|formerly|known|owner|maker|then|now|also|itself|called|better|led|owned|with|together|represented|acting|through)$/;
const PREPOSITIONS = new Set(
  "with between among by from to for of in at into on against alongside through under over via".split(" "),
);
/** All that may stand between two parties told side by side, with up to two words such as "its affiliate". */
const BETWEEN =
  /^(?:(?:,|;|\/|–)|(?:, )?(?:and|&|or|plus|as well as|along with|together with)(?: of)?(?: (?:the|its|their|a|an|also|with|both|fellow))?(?: \^ 's)?(?: (?!said|says|signed|will|has|have|is|are|in|on|to|for|by|from|at|the|a|between|with|of|that|which|who|was|were|did)[\p{L}-]+){0,3}|[,;] (?:the|its)(?: [\p{L}-]+)?)$/u;
const VERBS =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|signed|signs|announced|announces|agreed|agrees|inked|entered|acquired|acquires|bought|buys|takes|took|ordered|selected|chose|picked|awarded|won|sold|sells|gets|holds|owns|plans|and|or|but|that|if|when|while|as|than|buy|acquire|take|supply|order|sign|join|joins|joined|appoints|appointed|names|named|selects|chooses|picks|awards|invests)$/;

/** The groups of a sentence from left to right. `isParty` says which names can be parties here. */
export function groupsOf(view: View, isParty: (step: Step) => boolean): Group[] {
  const { steps } = view;
  const groups: Group[] = [];
  let open: Group | undefined;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (!step?.mention || step.bracket || !isParty(step)) continue;
    // A name inside an apposition belongs to it.
    if (
      open &&
      i < skipAside(steps, open.to, steps.length) &&
      !/^(?:and|&|,)$/.test(steps[i - 1]?.word ?? "")
    )
      continue;
    // "X's plant": the owner of something is not side by side with what follows.
    const ownVerb =
      open !== undefined &&
      open.preposition !== "" &&
      open.preposition !== "between" &&
      startsClause(steps, i);
    const link = open && !ownVerb && joined(steps, open.to, i);
    if (open && link) {
      if (!open.entities.includes(step.mention.entity)) open.entities.push(step.mention.entity);
      open.to = i + 1;
    } else {
      open = {
        entities: [step.mention.entity],
        from: i,
        to: i + 1,
        preposition: prepositionBefore(steps, i),
      };
      groups.push(open);
    }
  }
  return groups;
}

/** "…, and B is testing": what follows the name is a verb of its own. */
function startsClause(steps: readonly Step[], at: number): boolean {
  const next = skipAside(steps, at + 1, Math.min(steps.length, at + 40));
  return /^(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|signed|announced|agreed|acquired|took|ordered|selected|holds|owns|plans|lets|takes|uses|does|did|makes|wants|expects|remains|declined|denied|gets|pays|brings)$/.test(
    steps[next]?.word ?? "",
  );
}

/** Whether what stands between two names only joins them. */
function joined(steps: readonly Step[], from: number, to: number): boolean {
  let at = skipAside(steps, from, to);
  const words: string[] = [];
  while (at < to) {
    const step = steps[at];
    if (!step) break;
    words.push(step.word);
    at += 1;
    if (words.length > 7) return false;
  }
  return BETWEEN.test(words.join(" "));
}

/** Past brackets, "of Spain" and an apposition between commas. */
export function skipAside(steps: readonly Step[], from: number, to: number): number {
  let at = from;
  for (let round = 0; round < 4 && at < to; round++) {
    const before = at;
    if (steps[at]?.word === "(") {
      let close = at;
      while (close < to && steps[close]?.word !== ")") close += 1;
      if (close < to) at = close + 1;
    }
    if (/^(?:of|from|in)$/.test(steps[at]?.word ?? "") && steps[at + 1]?.word === "^") at += 2;
    if (
      steps[at]?.word === "," &&
      (APPOSITION.test(steps[at + 1]?.word ?? "") || steps[at + 1]?.word === "^")
    ) {
      let close = at + 1;
      let depth = 0;
      while (close < to && close - at < 32) {
        const word = steps[close]?.word;
        if (word === "(") depth += 1;
        else if (word === ")") depth -= 1;
        else if (word === "," && depth === 0) break;
        close += 1;
      }
      // The closing comma stays where it joins: ", a maker of X, and B".
      if (steps[close]?.word === "," && close < to)
        at = /^(?:and|or|as|&|@)$/.test(steps[close + 1]?.word ?? "") || close + 1 >= to ? close : close + 1;
    }
    if (at === before) break;
  }
  return at;
}

/** The preposition that governs a name, past "the Chinese carmaker". */
export function prepositionBefore(steps: readonly Step[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const word = steps[i]?.word ?? "";
    if (CALENDAR.has(word) || /^\d{1,4}(?:st|nd|rd|th)?$/u.test(word)) return "";
    if (PREPOSITIONS.has(word)) return word;
    if (/^[.,;:()"–—]$/.test(word) || VERBS.test(word) || word === "@") return "";
    if (word === "'s" || word === "^") continue;
  }
  return "";
}
