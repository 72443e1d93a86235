/** The name index over all enabled datasets, compiled here or as a job in a context of its own. */
import type { Sameness } from "@/lib/merging/same-table";
import { compileNames, type NameSource } from "@/lib/names/compile";
import type { LandNames } from "@/lib/names/land-names";
import { cardDataset, refOf } from "@/lib/ties/facts";
import { Ties } from "@/lib/ties/ties";
import { Database, type DatasetVersion } from "../database";
import { StaleSnapshotError } from "../errors";
import { readCompiled } from "../versions/generation";
import type { NamesByRef } from "./added-names";
import { Leads } from "./leads";
import { eachRecord, inOrder, type MergeSource, storedSource } from "./merge-source";
import { NamesOfGroups } from "./merged-entries";
import { partySource, placeSource } from "./name-sources";
import type { FindWays } from "./other-ways";
import { hasHan } from "./pinyin";
import { readShipped } from "./shipped";

export interface MergedNames {
  names: Uint8Array<ArrayBuffer>;
  /** Whether any of them has Chinese characters. */
  hasChinese: boolean;
}

/** What another context needs to compile the names. Plain data. */
export interface NamesJob {
  database: string;
  /** The enabled datasets; all their records are on disk. */
  versions: readonly DatasetVersion[];
  same: Sameness;
  added: NamesByRef;
}

/** The way to have the names compiled as a job in another context. */
export function byNamesJob(run: (job: NamesJob) => Promise<MergedNames>): FindWays {
  return ({ db, entries, said: { added } }) => {
    const versions = entries.filter(({ enabled }) => enabled);
    return { names: (same) => run({ database: db.name, versions, same, added }) };
  };
}

/** Compiles the names of a job. Rejects with a `StaleSnapshotError` where a version is gone. */
export async function doNamesJob({ database, versions, same, added }: NamesJob): Promise<MergedNames> {
  const db = await new Database(database).ready();
  try {
    const sources = await Promise.all(
      versions.map(async (version) => {
        const bytes = await readCompiled(db, version.generation, "ties");
        if (!bytes) throw new StaleSnapshotError();
        return storedSource(db, { dataset: cardDataset(version.info), ties: new Ties(bytes) }, version);
      }),
    );
    const ordered = inOrder(sources);
    return await mergeNames(ordered, new Leads(ordered, same), added);
  } finally {
    db.close();
  }
}

/** Compiles the names of all sources, which must be in the order in which they lead. */
export async function mergeNames(
  sources: readonly MergeSource[],
  leads: Leads,
  added: NamesByRef,
  signal?: AbortSignal,
): Promise<MergedNames> {
  const found = new NamesOfGroups(leads);
  for (const source of sources) {
    await eachRecord(source, "place", signal, (row, place) => {
      found.take(placeSource(source, row, place), added.get(refOf(source, { kind: "place", row })));
    });
    await eachRecord(source, "party", signal, (row, party) => {
      found.take(partySource(source, row, party), added.get(refOf(source, { kind: "party", row })));
    });
  }
  const nameSources: readonly NameSource[] = found.sources();
  return {
    names: compileNames(nameSources, await readShipped<LandNames>("/lands.json")),
    hasChinese: nameSources.some(({ names }) => names.some(({ text }) => hasHan(text))),
  };
}
