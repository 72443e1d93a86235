/** Parties to search for, and what somebody would type: the same at every run. */

/** A party with its names, the one to show first. */
export interface BenchParty {
  id: string;
  names: string[];
}

/** What is typed, and which party is meant. */
export interface BenchQuery {
  text: string;
  meant: string;
}

const SYLLABLES =
  "ba be bo ca co da de do fa fi ga go ha ho ja ka ke ko la le lo ma me mi mo na ne no pa po ra re ro sa se so ta te to va ve vo wa za".split(
    " ",
  );
const TRADES =
  "Steel Energy Foods Motors Power Robotics Textiles Shipping Mining Chemicals Optics Timber Semiconductor Biotech".split(
    " ",
  );
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** A word that is shorter has too many neighbours for a slip in it to be fair to anybody. */
const SLIP_LENGTH = 5;

/** `count` parties: real names as far as they go, then made-up ones; each has a short and an official name. */
export function partiesOf(real: readonly string[], count: number): BenchParty[] {
  const random = generator(7);
  const seen = new Set<string>();
  const parties: BenchParty[] = [];
  const add = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    parties.push({ id: `p${parties.length}`, names: [name, `${name} Holdings Co., Ltd.`] });
  };
  for (const name of real) if (parties.length < count) add(name);
  while (parties.length < count) add(madeUp(random));
  return parties;
}

/** What is in the field at each keystroke while the short names of `count` parties are typed, from the second letter on. */
export function keystrokes(parties: readonly BenchParty[], count: number): string[] {
  return picked(parties, count, generator(11)).flatMap(({ names: [name = ""] }) =>
    Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(0, i + 2)),
  );
}

/** The short names of `count` parties, each with one slip in one word: a letter more, less, another, or two swapped. */
export function slips(parties: readonly BenchParty[], count: number): BenchQuery[] {
  const random = generator(13);
  const fit = parties.filter(({ names: [name = ""] }) => longWords(name).length > 0);
  return picked(fit, count, random).map(({ id, names: [name = ""] }) => {
    const word = pick(longWords(name), random);
    return { text: name.replace(word, slipIn(word, random)), meant: id };
  });
}

function longWords(name: string): string[] {
  return name.split(" ").filter((word) => /^[A-Za-z]+$/.test(word) && word.length >= SLIP_LENGTH);
}

function slipIn(word: string, random: () => number): string {
  for (;;) {
    const at = Math.floor(random() * word.length);
    const letter = LETTERS.charAt(Math.floor(random() * LETTERS.length));
    const slipped = [
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    ][Math.floor(random() * 4)];
    if (slipped !== undefined && slipped.toLowerCase() !== word.toLowerCase()) return slipped;
  }
}

function madeUp(random: () => number): string {
  let word = "";
  for (let i = 2 + Math.floor(random() * 3); i > 0; i--) word += pick(SYLLABLES, random);
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  const more = random() < 0.3 ? ` ${pick(TRADES, random)}` : "";
  return `${name} ${pick(TRADES, random)}${more}`;
}

function picked<T>(list: readonly T[], count: number, random: () => number): T[] {
  return Array.from({ length: count }, () => pick(list, random));
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from.");
  return item;
}

/** Mulberry32: the same numbers at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
