/** Nouns that tell what sort a party is, and those by which a text describes one. */
import type { Entity, EntityType } from "../entities/entity";
import type { Context } from "./context";
import type { Step, View } from "./view";

const COMPANY =
  /^(?:company|firm|group|bank|carrier|airline|carmaker|automaker|manufacturer|maker|utility|developer|operator|start-up|startup|supplier|producer|giant|retailer|line|miner|shipyard|yard|steelmaker|chipmaker|drugmaker|brewer|lender|insurer|telco|contractor|refiner|distributor|publisher|studio|broadcaster|major|conglomerate|shipowner|shipbuilder|planemaker|biotech|enterprise|corporation|builder|provider|brand|chain|vendor|integrator|grower|cooperative|co-operative|label|platform|specialist)$/;
const GOVERNMENT =
  /^(?:ministry|government|council|city|municipality|agency|authority|commission|department|district|province|county|regulator|administration|bureau|parliament|commune|secretariat|territory)$/;
const ORGANIZATION =
  /^(?:university|institute|museum|club|foundation|hospital|trust|association|federation|charity|school|college|society|union|fund|laboratory|orchestra|infirmary|academy|theatre|theater|opera|alliance|chamber|league|clinic|library|ngo|institution|organisation|organization|cooperative|co-op)$/;

const known = new Map<string, EntityType | undefined>();
const MOST_KNOWN = 4_000;

/** The sort of body that a noun is said of. Asked of every word, so that answers are kept. */
export function sortOf(word: string): EntityType | undefined {
  if (known.has(word)) return known.get(word);
  if (known.size >= MOST_KNOWN) known.clear();
  const sort = sortFor(word);
  known.set(word, sort);
  return sort;
}

function sortFor(word: string): EntityType | undefined {
  if (COMPANY.test(word)) return "company";
  if (GOVERNMENT.test(word)) return "government";
  return ORGANIZATION.test(word) ? "organization" : undefined;
}

/** Keeps what a sentence tells for the references after it. */
export function remember(view: View, context: Context): void {
  const { steps } = view;
  steps.forEach((step, i) => {
    for (const party of step.parties) {
      const at = context.recent.indexOf(party);
      if (at >= 0) context.recent.splice(at, 1);
      context.recent.unshift(party);
      if (step.mention) noteNouns(steps, i, party, context);
    }
  });
  if (context.recent.length > 24) context.recent.length = 24;
}

/** The nouns by which a text tells what a party is: "the carmaker X", "X, a Danish brewer". */
function noteNouns(steps: readonly Step[], at: number, party: Entity, context: Context): void {
  const before = steps[at - 1]?.word ?? "";
  const nouns: string[] = sortOf(before) ? [before] : [];
  let next = at + 1;
  if (steps[next]?.word === "(") {
    while (next < at + 10 && steps[next]?.word !== ")") next += 1;
    next += 1;
  }
  if (
    steps[next]?.word === "," &&
    /^(?:a|an|the|one|which|owner|operator)$/.test(steps[next + 1]?.word ?? "")
  )
    for (let j = next + 2; j < next + 10 && steps[j]; j++) {
      const word = steps[j]?.word ?? "";
      if (word === "," || word === "of" || word === "that") break;
      if (sortOf(word)) nouns.push(word);
    }
  if (nouns.length === 0) return;
  const known = context.nouns.get(party) ?? new Set<string>();
  for (const noun of nouns) known.add(noun);
  context.nouns.set(party, known);
}
