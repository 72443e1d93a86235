/** One import from a file to a dataset in place, with what it asks of the user on the way, in two sessions. */
import type { ImportEvent, ImportPhase, SameFound } from "@/components/options/import-events";
import { guessMapping } from "@/lib/formats/mapping/guess";
import type { Mapping } from "@/lib/formats/mapping/mapping";
import type { EndEvent } from "@/lib/formats/read-events";
import { readRecords } from "@/lib/formats/read-records";
import { type Recognised, recognise } from "@/lib/formats/recognise";
import type { Source } from "@/lib/formats/source";
import { previewRows, type RowsOptions } from "@/lib/formats/tables/preview";
import type { DatasetInfo } from "@/lib/model";
import { type Library, type Overlay, type Staging, takeIn, takeRepaired } from "@/lib/store";
import { nowAndThen } from "@/lib/store/tasks/now-and-then";
import { compareWithStored } from "./compare-versions";
import { type FromWorker, type Handed, MOST_DIFFERENCES, type ToWorker } from "./import-protocol";
import { namesElsewhere } from "./names-elsewhere";

interface World {
  library: Library;
  overlay: Overlay;
  tell: (event: FromWorker) => void;
  /** The next thing that the user says. */
  asked: () => Promise<ToWorker>;
  signal: AbortSignal;
}

/** How a table is read, where the file is one. */
interface Table {
  mapping: Mapping;
  rows: RowsOptions;
}

export class ImportSession {
  readonly #world: World;
  readonly #tellNowAndThen: (event: ImportEvent) => void;

  constructor(world: World) {
    this.#world = world;
    this.#tellNowAndThen = nowAndThen(world.tell, ({ type }) => type);
  }

  /**
   * Reads a file and hands over the staging. Rejects, and leaves nothing behind, where the file cannot be read or
   * stored or the import is cancelled.
   */
  async run(source: Source): Promise<void> {
    const { tell, signal } = this.#world;
    const recognised = await recognise(source, signal);
    tell({ type: "recognised", what: whatIs(recognised) });
    let table: Table | undefined;
    do {
      if (recognised.needsMapping) table = await this.#askForMapping(source, recognised, table);
    } while (!(await this.#stage(source, recognised, table)));
  }

  /** Resolves to whether it handed over the staging: not where the user goes back to the columns of the table. */
  async #stage(source: Source, recognised: Recognised, table: Table | undefined): Promise<boolean> {
    const { library, signal } = this.#world;
    let staging = await library.stage(signal);
    try {
      const read = await this.#read(source, recognised, table, staging);
      signal.throwIfAborted();
      const all = staging.records;
      if (read.problemCount > 0) {
        const whole = await this.#leaveOutFaulty(read, staging, table !== undefined);
        if (!whole) return false;
        staging = whole;
      }
      await this.#handOver(staging, read, all - staging.records);
      return true;
    } finally {
      // Nothing happens where it was handed over.
      await staging.discard();
    }
  }

  /** Puts in place what another session staged. */
  async commit({ handed, info, leftOut, withoutPlace, warnings, replaced }: Handed): Promise<void> {
    const { library, tell, signal } = this.#world;
    const staging = await library.resume(handed, () => tell({ type: "queued" }), signal);
    const dataset = await library.commit(staging, info, {
      replaces: replaced?.generation ?? null,
      signal,
      onProgress: ({ done, total }) => tell(working("compiling", done, total)),
      findWays: namesElsewhere,
    });
    const done = {
      type: "done" as const,
      dataset,
      leftOut,
      withoutPlace,
      ...(warnings && { warnings }),
      ...(replaced && { replaced: replaced.version }),
    };
    tell({ type: "inPlace", done });
    const same = await sameIn(library, info.id);
    tell({ ...done, ...(same && { same }) });
  }

  async #askForMapping(source: Source, recognised: Recognised, before: Table | undefined): Promise<Table> {
    const { tell, asked, signal } = this.#world;
    let { rows, mapping }: Partial<Table> = before ?? {};
    for (;;) {
      const preview = await previewRows(source, recognised, rows ?? {}, signal);
      tell({
        type: "mapping",
        preview,
        mapping: mapping ?? guessMapping(preview),
        remembered: false,
        isBack: mapping !== undefined,
      });
      const answer = await asked();
      if (answer.type === "map") return { mapping: answer.mapping, rows: answer.rows };
      if (answer.type === "preview") [rows, mapping] = [answer.rows, undefined];
    }
  }

  async #read(
    source: Source,
    recognised: Recognised,
    table: Table | undefined,
    staging: Staging,
  ): Promise<EndEvent> {
    const { tell, signal } = this.#world;
    const begun = performance.now();
    const events = readRecords(source, recognised, {
      ...table,
      signal,
      onProgress: ({ bytes, total, records }) =>
        this.#tellNowAndThen({
          type: "reading",
          progress: { bytes, total, records, seconds: (performance.now() - begun) / 1_000 },
        }),
    });
    return takeIn(events, staging, (problems) => tell({ type: "problems", problems: [...problems] }));
  }

  /**
   * Asks, and stages anew without the faulty records; `undefined` where the user goes back to the columns. The first
   * staging is gone when this resolves or rejects.
   */
  async #leaveOutFaulty(
    { info, problemCount, repairs }: EndEvent,
    faulty: Staging,
    hasColumns: boolean,
  ): Promise<Staging | undefined> {
    const { library, tell, asked, signal } = this.#world;
    try {
      const version = await faulty.toVersion(info);
      tell({ type: "faulty", info, counts: version.counts, problems: problemCount, hasColumns });
      let { type } = await asked();
      while (type !== "goOn" && type !== "toColumns") ({ type } = await asked());
      if (type === "toColumns") return undefined;
      const total = faulty.records;
      const whole = await library.stage(signal);
      try {
        await takeRepaired(version, whole, repairs, {
          onSeen: (done) => this.#tellNowAndThen(working("repairing", done, total)),
          signal,
        });
      } catch (error) {
        await whole.discard();
        throw error;
      }
      return whole;
    } finally {
      await faulty.discard();
    }
  }

  async #handOver(
    staging: Staging,
    { info: given, leftOut: withoutPlace, warnings }: EndEvent,
    leftOut: number,
  ): Promise<void> {
    const { library, overlay, tell, asked, signal } = this.#world;
    let info = given;
    const current = async () => (await library.list()).find((entry) => entry.info.id === info.id);
    let before = await current();
    let shown: string | undefined;
    // A change in another tab while the user decided is shown before the dataset is replaced.
    while (before && before.generation !== shown) {
      tell(working("comparing", 0, 0));
      const version = await staging.toVersion(info);
      const comparison = await compareWithStored({ library, overlay }, before, version, {
        most: MOST_DIFFERENCES,
        signal,
      });
      tell({
        type: "compared",
        info,
        counts: version.counts,
        comparison,
        ...(shown !== undefined && { again: true }),
      });
      let { type } = await asked();
      while (type !== "goOn" && type !== "keepBoth") ({ type } = await asked());
      if (type === "keepBoth") {
        info = besides(info, await library.list());
        before = undefined;
        break;
      }
      shown = before.generation;
      before = await current();
    }
    tell(working("compiling", 0, 0));
    const handed = await staging.handOver();
    const replaced = before && { version: before.info.version, generation: before.generation };
    tell({
      type: "staged",
      handed,
      info,
      leftOut,
      withoutPlace,
      ...(warnings && { warnings }),
      ...(replaced && { replaced }),
    });
  }
}

/** The same as a dataset of its own, under an id that none of those present has. */
function besides(
  { id, title, ...rest }: DatasetInfo,
  present: readonly { info: DatasetInfo }[],
): DatasetInfo {
  let number = 2;
  const idOf = () => `${id.slice(0, 190)}-${number}`;
  while (present.some(({ info }) => info.id === idOf())) number += 1;
  return { ...rest, id: idOf(), title: `${title} (${number})` };
}

/** What the imported dataset has in common with others. It is stored already, so nothing here may fail the import. */
async function sameIn(library: Library, dataset: string): Promise<SameFound | undefined> {
  try {
    const view = await (await library.snapshot()).same();
    return view.foundIn(dataset);
  } catch {
    return undefined;
  }
}

function working(phase: ImportPhase, done: number, total: number): ImportEvent {
  return { type: "working", phase, done, total };
}

/** "CSV or another table, windows-1252, gzip". */
function whatIs({ label, encoding, compression }: Recognised): string {
  return [
    label,
    ...(encoding === "utf-8" ? [] : [encoding]),
    ...(compression === "none" ? [] : [compression]),
  ].join(", ");
}
