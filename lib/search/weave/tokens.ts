/** The tokens of a woven index: those of both sides that a document still has, sorted as JavaScript sorts. */
import type { Section } from "@/lib/names/pack";
import type { Woven } from "./order";
import { eachToken, type Side, tokenIn, unitsOf } from "./side";

/** The woven tokens. */
export interface Tokens {
  count: number;
  /** For each token of a side, its number here. */
  base: Uint32Array;
  added: Uint32Array;
  /** The texts and the sets of letters. */
  sections: Section[];
}

/** The tokens of some readings; a number below zero is the complement of an added reading. */
export function wovenTokens({ base, added }: Woven, readings: readonly number[]): Tokens {
  const used = { base: new Uint8Array(base.masks.length), added: new Uint8Array(added.masks.length) };
  for (const reading of readings) {
    const [side, marks] = reading < 0 ? [added, used.added] : [base, used.base];
    eachToken(side, reading < 0 ? ~reading : reading, (token) => {
      marks[token] = 1;
    });
  }
  const numbers = { base: new Uint32Array(used.base.length), added: new Uint32Array(used.added.length) };
  /** The tokens in their order, as the readings are given. */
  const order: number[] = [];
  let token = 0;
  const addBase = (until: number) => {
    for (; token < until; token++) if (used.base[token] === 1) numbers.base[token] = order.push(token) - 1;
  };
  for (let one = 0; one < used.added.length; one++) {
    if (used.added[one] === 0) continue;
    const { at, isThere } = placeIn(base, tokenIn(added, one));
    addBase(at);
    if (isThere) {
      used.base[at] = 1;
      addBase(at + 1);
      numbers.added[one] = order.length - 1;
    } else numbers.added[one] = order.push(~one) - 1;
  }
  addBase(used.base.length);
  return { count: order.length, ...numbers, sections: sectionsOf(base, added, order) };
}

/** The first token that is not smaller than a text, and whether it is that text. */
function placeIn(side: Side, text: string): { at: number; isThere: boolean } {
  let low = 0;
  let high = side.masks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokenIn(side, middle) < text) low = middle + 1;
    else high = middle;
  }
  return { at: low, isThere: low < side.masks.length && tokenIn(side, low) === text };
}

function sectionsOf(base: Side, added: Side, order: readonly number[]): Section[] {
  const starts = new Uint32Array(order.length + 1);
  const masks = new Uint32Array(order.length);
  order.forEach((token, i) => {
    const [side, own] = token < 0 ? [added, ~token] : [base, token];
    starts[i + 1] = (starts[i] as number) + unitsOf(side, own).length;
    masks[i] = side.masks[own] as number;
  });
  const units = new Uint16Array(starts[order.length] ?? 0);
  order.forEach((token, i) => {
    const [side, own] = token < 0 ? [added, ~token] : [base, token];
    units.set(unitsOf(side, own), starts[i]);
  });
  return [starts, units, masks];
}
