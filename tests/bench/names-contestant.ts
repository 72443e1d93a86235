/**
 * A matcher in a thread of its own, with a heap of its own, as in the extension: what one keeps or leaves behind is not
 * collected at the cost of another.
 */
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { NameSource } from "@/lib/names/compile";
import type { NameIndex } from "@/lib/names/name-index";
import type * as Names from "./names-bundle";
import { peers, type Span } from "./names-peers";

/** What a contestant is made of. */
export interface Contest {
  /** The name of a peer, or the code of ours as it is bundled and which of its works this thread does. */
  peer?: string;
  ours?: { code: string; work: Work };
  names: readonly string[];
  blocks: readonly string[];
}

/** Finding alone, which peers do too, or finding and scoring. */
export type Work = "full" | "finding";

/** What it says when it is built. */
export interface Built {
  figures: Readonly<Record<string, number>>;
  /** For each block the names found in it; none where it scores. */
  spans: readonly Span[][];
  /** How much it finds. */
  found: number;
}

/** What it is asked for: to do its work so many times, or for so many ms. */
export type Ask = { times: number } | { ms: number };

/** The processor time of a run, in ms. */
export type Answer = number;

interface Contestant {
  work: () => unknown;
  built: Built;
}

const PAGE = { url: "https://news.example/", title: "", lang: "en" };
const collect: () => void = runInNewContext("gc");

const contest: Contest = workerData;
const { work, built } = contest.ours === undefined ? peer(contest) : await ours(contest, contest.ours);
const port = parentPort;
if (!port) throw new Error("This runs as a worker.");
port.on("message", (ask: Ask) => {
  port.postMessage(timed(ask));
});
port.postMessage(built);

function timed(ask: Ask): Answer {
  // Without this the time of a thread moves in steps of 4 ms on Linux.
  process.cpuUsage();
  const before = process.threadCpuUsage();
  const started = performance.now();
  let runs = 0;
  do {
    work();
    runs++;
  } while ("times" in ask ? runs < ask.times : performance.now() - started < ask.ms);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000 / runs;
}

/**
 * Each of our works has a thread: the extension's does one only, and a scan that is compiled for the spans of both, which
 * are kept in arrays of two sorts, is slower for each.
 */
async function ours(
  { names, blocks }: Contest,
  { code, work }: { code: string; work: Work },
): Promise<Contestant> {
  const matcher: typeof Names = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`
  );
  const { bytes, build } = compile(matcher, names);
  // Once for what is dead, once for what only that held.
  collect();
  collect();
  const before = process.memoryUsage();
  const copy = bytes.buffer.slice(0);
  const opening = performance.now();
  const index = matcher.openNames(copy);
  const load = performance.now() - opening;
  collect();
  const figures = {
    "build, ms": build,
    "load, ms": load,
    "bytes a name": bytes.byteLength / names.length,
    "of them to find": findingBytes(index) / names.length,
    "memory, MB": used(before),
  };
  if (work === "full") {
    const full = () => matcher.findMentions(index, PAGE, blocks);
    return { work: full, built: { figures, spans: [], found: full().length } };
  }
  const out: number[] = [];
  const find = () => {
    out.length = 0;
    for (const block of blocks) matcher.scan(index, block, out);
  };
  find();
  return { work: find, built: { figures, spans: spansOf(matcher, index), found: out.length / 3 } };
}

function compile(matcher: typeof Names, names: readonly string[]) {
  const sources = names.map(
    (text, i): NameSource => ({
      ref: `bench/${i % 3 === 0 ? "place" : "party"}/${i}`,
      kind: i % 3 === 0 ? "place" : "company",
      label: text,
      names: [{ text, type: "short", ...(i % 20 === 0 ? { weak: true } : {}) }],
    }),
  );
  const started = process.threadCpuUsage();
  const bytes = matcher.compileNames(sources);
  return { bytes, build: process.threadCpuUsage(started).user / 1_000 };
}

/** The part of an index that finding takes; the rest is what the names stand for: ids, labels, kinds, countries. */
function findingBytes(index: NameIndex): number {
  return Object.values(index).reduce(
    (sum, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
}

/** The spans that ours finds and that are written as a name is: what the case rules find beyond has no match in the peers. */
function spansOf(matcher: typeof Names, index: NameIndex): Span[][] {
  const known = new Set(contest.names);
  return contest.blocks.map((block) => {
    const out: number[] = [];
    matcher.scan(index, block, out);
    return out.flatMap((start, i): Span[] =>
      i % 3 === 0 && known.has(block.slice(start, out[i + 1])) ? [[start, out[i + 1] ?? 0]] : [],
    );
  });
}

function peer({ peer, names, blocks }: Contest): Contestant {
  const build = peers(names.length).find(([name]) => name === peer)?.[1];
  if (!build) throw new RangeError(`There is no peer "${peer}".`);
  collect();
  const before = process.memoryUsage();
  const started = process.threadCpuUsage();
  const search = build(names);
  const built = process.threadCpuUsage(started).user / 1_000;
  collect();
  const figures = { "build, ms": built, "load, ms": built, "memory, MB": used(before) };
  const spans = blocks.map(search);
  const finding = () => {
    for (const block of blocks) search(block);
  };
  return { work: finding, built: { figures, spans, found: spans.flat().length } };
}

function used(before: NodeJS.MemoryUsage): number {
  const now = process.memoryUsage();
  return (now.heapUsed - before.heapUsed + now.arrayBuffers - before.arrayBuffers) / 2 ** 20;
}
