/** Puts what was accepted into the user's own dataset. */
import { datasetProblems } from "@/lib/formats/dataset-problems";
import { type Dataset, type Problem, problemText } from "@/lib/model";
import { contributionOf } from "@/lib/review/contribution";
import type { DraftRow } from "@/lib/review/draft";
import { takenBack } from "@/lib/review/hands";
import { OWN_DATASET } from "@/lib/review/own";
import { emptyOwnDataset, withContribution } from "@/lib/review/own-dataset";
import { openReview } from "@/lib/review/state";
import type { DatasetEntry } from "./database";
import { type Drafts, type PublishedDraft, putPublished } from "./drafts";
import { DatasetMovedError } from "./errors";
import type { Library } from "./library";
import { OWN_DATASET_LOCK, withLock } from "./locks";

/** The user's own dataset as the library lists it; `undefined` before anything was accepted. */
export async function ownDataset(library: Library): Promise<DatasetEntry | undefined> {
  return (await library.list()).find(({ info }) => info.id === OWN_DATASET);
}

/** What became of the user's own dataset. */
export interface Publishing {
  /** It was written. */
  changed: boolean;
  /** Says of which release it was not right what was accepted, and why: that one was left out, and is tried again. */
  unfit?: string;
}

/**
 * Brings the user's own dataset up to what was decided on all releases of the queue. Only releases whose decisions it
 * does not hold yet are looked at, and those that tell of what one of these had taken out and does no more. It is created with the first accepted fact. A release that would make it one that
 * cannot be read again, so that its backup could not be restored, keeps none of the others: it is left out and told.
 */
export function publishDrafts(library: Library, drafts: Drafts): Promise<Publishing> {
  return whileNobodyElse(async () => {
    const rows = await drafts.list();
    const due = rows.filter(isDue);
    if (due.length === 0) return { changed: false };
    const before = await ownDataset(library);
    let dataset: Dataset = before ? await library.read(OWN_DATASET) : emptyOwnDataset();
    let isChanged = false;
    // What is wrong with it already is no fault of what comes.
    const known = new Set(datasetProblems(dataset).map(keyOf));
    let unfit: string | undefined;
    const written = new Map<string, PublishedDraft>();
    // It grows: what one release takes back, others may tell.
    for (const row of due) {
      const { id, version, about, log, cursor, stage } = row;
      const { ids, hands = {} } = written.get(id) ?? row;
      const start = (await drafts.text(id))?.start;
      if (!start || stage === "waiting" || stage === "failed") continue;
      const contribution = contributionOf(openReview(start, about, log, cursor));
      const isEmpty =
        contribution.agreements.length + contribution.parties.length + contribution.places.length === 0;
      const isThere = dataset.releases.some((release) => release.id === contribution.release.id);
      // What was taken out of the dataset as a whole does not come back for the sake of another.
      if (!isThere && (isEmpty || !isDue(row))) {
        written.set(id, { id, version, ids, hands });
        continue;
      }
      const changed = withContribution(dataset, contribution, { ids, hands });
      const problem = datasetProblems(changed.dataset).find((one) => !known.has(keyOf(one)));
      if (problem) {
        unfit ??= unfitText(contribution.release.title, problem);
        continue;
      }
      dataset = changed.dataset;
      isChanged = true;
      written.set(id, { id, version, ids: changed.ids, hands: changed.hands });
      const isFree = takenBack(hands, changed.hands);
      due.push(...rows.filter((other) => other !== row && tellsOf(written.get(other.id) ?? other, isFree)));
    }
    const done = [...written.values()];
    // The dataset and what the queue knows of it change together: a browser that is ended between them would leave a queue
    // that does not know under which ids its records are there, nor whose words those of a person stand in the place of.
    if (isChanged)
      await library.import(dataset, {
        replaces: before?.generation ?? null,
        beside: (db) => putPublished(db, done),
      });
    else await drafts.published(done);
    return { changed: isChanged, ...(unfit !== undefined && { unfit }) };
  });
}

/** Whether the dataset has a record of a release under one of these, as `kind/id`. */
function tellsOf({ ids }: Pick<DraftRow, "ids">, records: ReadonlySet<string>): boolean {
  return Object.entries(ids).some(([key, id]) => records.has(key.slice(0, key.indexOf("/") + 1) + id));
}

function unfitText(release: string, { file: _, ...problem }: Problem): string {
  return `What you accepted of “${release}” is not in your dataset yet. ${problemText(problem)}`;
}

function keyOf({ record, field, message }: Problem): string {
  return JSON.stringify([record, field, message]);
}

/** Gives the user's own dataset another title. Rejects with an `UnknownDatasetError` where there is none yet. */
export function renameOwnDataset(library: Library, title: string): Promise<void> {
  return whileNobodyElse(async () => {
    const before = await ownDataset(library);
    const dataset = await library.read(OWN_DATASET);
    await library.import(
      { ...dataset, info: { ...dataset.info, title } },
      { replaces: before?.generation ?? null },
    );
  });
}

/** Changes the user's own dataset. Where it was imported, gone back with or removed meanwhile, what it is now is changed. */
function whileNobodyElse<T>(change: () => Promise<T>): Promise<T> {
  return withLock(OWN_DATASET_LOCK, async () => {
    for (;;)
      try {
        return await change();
      } catch (error) {
        if (!(error instanceof DatasetMovedError)) throw error;
      }
  });
}

/** Whether decisions were made that the dataset does not hold; where nothing was ever accepted, there is nothing to do. */
export function isDue({ version, published, facts }: DraftRow): boolean {
  return version > published && (published > 0 || facts.accepted > 0);
}
