/** Features of the pair model besides words: where cues stand relative to the parties, and how sure these names are. */
import type { Entity } from "../../entities/entity";
import { fnv, mix } from "../../text/hash";
import { type Hit, hitsOf } from "../cues/hits";
import type { Group } from "../sides/groups";
import { pairWord } from "../view/lexeme";
import type { View } from "../view/view";
import { pairBucket } from "./pair-model";

/** A longer stretch between two groups says little about both. */
const LONGEST_BETWEEN = 14;
const FARTHEST = 4;
const BETWEEN_OF = fnv("between of ");

const named = (name: string) => pairBucket(fnv(name));

/**
 * Features of where the cues stand relative to one group or two, and where these are among all groups of the sentence.
 */
export function cueFeatures(
  view: View,
  groups: readonly Group[],
  group: Group,
  other: Group | undefined,
): number[] {
  const mode = other ? "2" : "1";
  const out: number[] = [];
  const hits = hitsOf(view);
  if (hits.length === 0) out.push(named(`no cue ${mode}`));
  for (const hit of hits) {
    const { at, far, of } = placeOf(hit, group, other);
    const nearer = groups.some((one) => one !== group && one !== other && of(one));
    const step = Math.min(FARTHEST, far >> 1);
    out.push(
      named(`cue ${hit.deed} ${at} ${mode}`),
      named(`cue ${at} ${step} ${mode}`),
      named(`cue ${at} ${step} ${mode} ${nearer}`),
      named(`cue ${hit.deed} ${at} ${mode} ${nearer}`),
      named(`cue ${hit.deed} ${at} ${group.preposition} ${other?.preposition ?? "-"}`),
    );
  }
  const second = other ? groups.indexOf(other) : -1;
  out.push(named(`among ${groups.indexOf(group)} ${second} ${groups.length}`));
  out.push(named(`among ${groups.length} ${mode}`));
  if (other && other.from - group.to <= LONGEST_BETWEEN) {
    const prepositions = fnv(`${other.preposition} ${group.preposition}`, BETWEEN_OF);
    for (const step of view.steps.slice(group.to, other.from))
      out.push(pairBucket(mix(prepositions, pairWord(step.lexeme).hashes.like)));
  }
  if (view.line.includes('"')) out.push(named(`quotes ${mode}`));
  return out;
}

/** On which side of the groups a cue stands, how many steps away, and whether another group is in between. */
function placeOf(
  { from, to }: Hit,
  group: Group,
  other: Group | undefined,
): { at: string; far: number; of: (one: Group) => boolean } {
  const end = other?.to ?? group.to;
  if (to <= group.from)
    return { at: "before", far: group.from - to, of: (one) => one.from >= to && one.to <= group.from };
  if (from >= end) return { at: "behind", far: from - end, of: (one) => one.from >= end && one.to <= from };
  if (other && from >= group.to && to <= other.from)
    return {
      at: "between",
      far: Math.min(from - group.to, other.from - to),
      of: (one) => one.from >= to && one.to <= other.from,
    };
  return { at: "within", far: 0, of: () => false };
}

/** Features of how sure the names of the parties are. */
export function sureFeatures(parties: readonly Entity[], two: boolean): number[] {
  const steps = parties.map(sureness).sort();
  return [named(`least sure ${steps[0]}`), named(`sure ${steps[0]} ${steps[1] ?? "-"} ${two}`)];
}

/** The lower bounds of the levels of `sureness`. */
const STEPS = [0.4, 0.6, 0.8, 0.95, 0.99];

/** How sure it is that a name is a party or a place, as a level. */
export function sureness({ chance = 1 }: Entity): number {
  return STEPS.filter((step) => chance >= step).length;
}
