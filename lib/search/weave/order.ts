/** Which documents a woven index has, in which order, and where those of both sides stand in it. */
import { compareTexts } from "@/lib/model/compare-texts";
import { placeOfName } from "../place-of-name";
import { LISTS, type List, nameOf, recordOf, refIn, type Side } from "./side";

/**
 * The entries of a list in their order: the number of an entry of the base, or, below zero, the complement of one of
 * the entries that are added.
 */
export type Order = Int32Array<ArrayBuffer>;

/** The woven lists. */
export interface Woven {
  base: Side;
  added: Side;
  orders: Record<List, Order>;
  /** For each entry of a side, its place in the woven list, or -1. */
  placesOf: Record<"base" | "added", Record<List, Int32Array>>;
}

/**
 * Orders the entries of both sides, without those of the base that are `gone`. Of `added`, only the entries with these
 * references count; the others stand for what they refer to in the base. `undefined` where one is gone that the base does not have.
 */
export function wovenOrder(
  base: Side,
  added: Side,
  gone: ReadonlySet<string>,
  counted: ReadonlySet<string>,
): Woven | undefined {
  const inAdded = new Map<string, number>();
  for (const list of LISTS)
    for (let i = 0; i < added.counts[list]; i++) inAdded.set(refIn(added, list, i), i);
  const inBase = numbersOf(base, new Set([...gone, ...inAdded.keys()]));
  for (const ref of gone) if (!inBase.has(ref)) return undefined;
  for (const ref of counted) if (inBase.has(ref) && !gone.has(ref)) return undefined;
  const lists = LISTS.map((list) => {
    const left = new Uint8Array(base.counts[list]);
    const here = (ref: string) => listOf(ref) === list;
    for (const ref of gone) if (here(ref)) left[inBase.get(ref) ?? 0] = 1;
    const numbers = [...inAdded].filter(([ref]) => here(ref) && counted.has(ref)).map(([, i]) => i);
    const order = orderOf(base.counts[list], left, numbers, comparers(base, added)[list]);
    const places = placesIn(order, base.counts[list], added.counts[list]);
    for (const [ref, i] of inAdded) {
      const number = inBase.get(ref);
      if (!here(ref) || number === undefined) continue;
      if (counted.has(ref)) places.base[number] = places.added[i] ?? -1;
      else places.added[i] = places.base[number] ?? -1;
    }
    return { list, order, places };
  });
  const byList = <T>(of: (one: (typeof lists)[number]) => T) =>
    Object.fromEntries(lists.map((one) => [one.list, of(one)])) as Record<List, T>;
  return {
    base,
    added,
    orders: byList(({ order }) => order),
    placesOf: { base: byList(({ places }) => places.base), added: byList(({ places }) => places.added) },
  };
}

function listOf(ref: string): List {
  if (ref.includes("/agreement/")) return "agreements";
  return ref.includes("/release/") ? "releases" : "entities";
}

/** The numbers of some references in their lists, as far as the index has them. */
function numbersOf(side: Side, refs: ReadonlySet<string>): Map<string, number> {
  const ids = new Set([...refs].map((ref) => ref.slice(ref.lastIndexOf("/") + 1)));
  const encoder = new TextEncoder();
  const sizes = new Set([...ids].map((id) => encoder.encode(id).length));
  const found = new Map<string, number>();
  for (const list of LISTS)
    for (let i = 0; i < side.counts[list]; i++) {
      const record = recordOf(side, list, i);
      // Few are decoded.
      if (!sizes.has(side.ids.bytesOf(record).length) || !ids.has(side.ids.at(record))) continue;
      const ref = refIn(side, list, i);
      if (refs.has(ref)) found.set(ref, i);
    }
  return found;
}

/** Compares an added entry with one of the base, in the order of the index. */
type Comparer = (added: number, base: number) => number;

function comparers(base: Side, added: Side): Record<List, Comparer> {
  const byRef = (list: List, a: number, b: number) =>
    compareTexts(refIn(added, list, a), refIn(base, list, b));
  return {
    entities: (a, b) =>
      (base.agreementCounts[b] ?? 0) - (added.agreementCounts[a] ?? 0) ||
      compareTexts(placeOfName(nameOf(added, a)), placeOfName(nameOf(base, b))) ||
      byRef("entities", a, b),
    agreements: (a, b) => (base.agreedLast[b] ?? 0) - (added.agreedLast[a] ?? 0) || byRef("agreements", a, b),
    releases: (a, b) => (base.releasedLast[b] ?? 0) - (added.releasedLast[a] ?? 0) || byRef("releases", a, b),
  };
}

/** `numbers` are the added entries, in their own order. */
function orderOf(count: number, left: Uint8Array, numbers: readonly number[], comparer: Comparer): Order {
  const at = numbers.map((number) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (comparer(number, middle) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  });
  const order = new Int32Array(count + numbers.length);
  let length = 0;
  let next = 0;
  for (let i = 0; i <= count; i++) {
    for (; at[next] === i; next++) order[length++] = ~(numbers[next] as number);
    if (i < count && left[i] === 0) order[length++] = i;
  }
  return order.slice(0, length);
}

function placesIn(order: Order, inBase: number, inAdded: number) {
  const places = { base: new Int32Array(inBase).fill(-1), added: new Int32Array(inAdded).fill(-1) };
  order.forEach((number, place) => {
    if (number >= 0) places.base[number] = place;
    else places.added[~number] = place;
  });
  return places;
}
