/** The state of the review of one release: every proposed record as it stands, and what can be asked of it. */
import { type Agreement, displayName, type Evidence } from "@/lib/model";
import { begunItem } from "./added";
import { positionsIn } from "./by-id";
import type { About, Action, Addition, Item, KnownRelease, PartyItem, ReviewStart, TextSpan } from "./draft";

/** Every proposed record as it stands now. */
export interface ReviewState {
  about: About;
  items: readonly Item[];
  /** A person said that the text is not a copy of the known release that it repeats. */
  isNoCopy?: true;
  /** The reading's and what people added. */
  evidence: readonly Evidence[];
  /** By evidence id, the words that tell the fact. */
  spans: Readonly<Record<string, TextSpan>>;
}

/** A review with its past: all decisions ever made, and how many of them hold. */
export interface Review {
  start: ReviewStart;
  /** What was known of the release when it came. */
  about: About;
  log: readonly Action[];
  cursor: number;
  state: ReviewState;
}

/** The release that the text copies, unless a person said that it is no copy. */
export function copiedRelease({ start, state }: Pick<Review, "start" | "state">): KnownRelease | undefined {
  return state.isNoCopy ? undefined : start.copyOf;
}

/** The item of an id. */
export function itemOf({ items }: Pick<ReviewState, "items">, id: string): Item | undefined {
  return items[positionsIn(items).of(id)];
}

/** Whether an item is not among the proposals any more: it was merged into another, taken back, or read otherwise. */
export function isGone(state: Pick<ReviewState, "items">, id: string): boolean {
  const item = itemOf(state, id);
  return item === undefined || item.merged !== undefined;
}

/** The item that stands for a record now: itself, or what it was merged into. */
export function resolve(state: ReviewState, kind: Item["kind"], record: string): Item | undefined {
  let item = itemOf(state, `${kind}/${record}`);
  for (let steps = 0; item?.merged !== undefined && steps < state.items.length; steps++)
    item = itemOf(state, item.merged);
  return item;
}

/** Whether a person has to decide on an item: not on known parties and places, and not on merged items. */
export function needsDecision(item: Item): boolean {
  return item.merged === undefined && (item.kind === "agreement" || item.same === undefined);
}

/** What a person adds to a known party or place; `undefined` where that is nothing. */
export function additionOf(item: Item): Addition | undefined {
  return item.kind !== "agreement" && item.same && item.merged === undefined && item.decision !== "rejected"
    ? item.addition
    : undefined;
}

/** Whether no decision on an item was ever made, not even an undone one; words on the release itself do not count. */
export function isUntouched({ log }: Pick<Review, "log">): boolean {
  return log.every(({ type }) => type === "about");
}

/** The parties of an agreement that still stand, each once. */
export function partiesOf(state: ReviewState, { parties }: Agreement): PartyItem[] {
  const items = parties.flatMap(({ party }) => resolve(state, "party", party) ?? []);
  return [...new Set(items)].filter(
    (item): item is PartyItem => item.kind === "party" && item.decision !== "rejected",
  );
}

/** What to call an item. */
export function titleOf(state: ReviewState, item: Item): string {
  if (item.kind !== "agreement") return item.same?.label ?? displayName(item.record);
  const names = partiesOf(state, item.record).map((party) => titleOf(state, party));
  return item.record.title ?? (names.length > 0 ? names.join(" – ") : "Agreement without parties");
}

/**
 * What the reading proposed for an item: the item itself as it was, and those that were merged into it. For one that a
 * person added it is what that item began with.
 */
export function sourcesOf(start: ReviewStart, state: ReviewState, item: Item): Item[] {
  const merged = mergedIn(state.items).filter(
    (other) => resolve(state, other.kind, other.record.id) === item,
  );
  return [item, ...merged].map((one) => itemOf(start, one.id) ?? begunItem(one));
}

const merged = new WeakMap<readonly Item[], readonly Item[]>();

/** The items that were merged into others. */
function mergedIn(items: readonly Item[]): readonly Item[] {
  const found = merged.get(items) ?? items.filter((item) => item.merged !== undefined);
  merged.set(items, found);
  return found;
}

/** Every fact and whether it is rejected, as it is remembered for the next reading of the same text. */
export function rejectedFacts({ items }: ReviewState): Record<string, boolean> {
  return Object.fromEntries(
    items
      .filter(({ merged }) => merged === undefined)
      .map(({ fact, decision }) => [fact, decision === "rejected"]),
  );
}
