/** What a proposal can be merged into. */
import type { Item } from "./draft";
import { isStanding, namesOf } from "./known/named-in";
import { partiesOf, type ReviewState } from "./state";

/**
 * The other proposals of its kind, those that share most with it first: agreements by parties, then topics, then kind;
 * parties and places by alike names. Those that share as much stay in the order of the text.
 */
export function mergeChoices(state: ReviewState, item: Item): Item[] {
  const others = state.items.filter(
    (other) => other.kind === item.kind && other.id !== item.id && isStanding(other),
  );
  const shared = new Map(others.map((other) => [other, sharedBy(state, item, other)]));
  return others.toSorted((a, b) => compared(shared.get(b) ?? [], shared.get(a) ?? []));
}

/** How much two proposals share, the weightiest first. */
function sharedBy(state: ReviewState, item: Item, other: Item): number[] {
  if (item.kind === "agreement" && other.kind === "agreement") {
    const parties = new Set(partiesOf(state, item.record));
    const fields = new Set(item.record.fields?.map((text) => text.toLowerCase()));
    return [
      partiesOf(state, other.record).filter((party) => parties.has(party)).length,
      (other.record.fields ?? []).filter((text) => fields.has(text.toLowerCase())).length,
      Number(item.record.form === other.record.form),
    ];
  }
  if (item.kind === "agreement" || other.kind === "agreement") return [];
  const pairs = namesOf(item).map(lettersOf);
  const alike = namesOf(other)
    .map(lettersOf)
    .flatMap((one) => pairs.map((pair) => likeness(one, pair)));
  return [Math.max(0, ...alike)];
}

function compared(a: readonly number[], b: readonly number[]): number {
  return a.map((one, i) => one - (b[i] ?? 0)).find((by) => by !== 0) ?? 0;
}

/** Below this, two names have letters in common as any two have. */
const LIKE = 0.3;

/** The share of their pairs of letters that two names have in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const share = (2 * [...a].filter((pair) => b.has(pair)).length) / Math.max(1, a.size + b.size);
  return share < LIKE ? 0 : share;
}

/** The pairs of letters that follow one another in a name, without accents. */
function lettersOf(name: string): Set<string> {
  const letters = [...name.normalize("NFKD").toLowerCase()].filter((one) => /[\p{L}\p{N}]/u.test(one));
  return new Set(letters.map((one, i) => one + (letters[i + 1] ?? "")));
}
