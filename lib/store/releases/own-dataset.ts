/** Publishes what the user accepted into the user's own dataset. */
import { datasetProblems } from "@/lib/formats/dataset-problems";
import { type Dataset, type Problem, problemText } from "@/lib/model";
import { openReview } from "@/lib/review/decide";
import type { DraftRow } from "@/lib/review/draft";
import { takenBack } from "@/lib/review/evidence/hands";
import { contributionOf } from "@/lib/review/own/contribution";
import { OWN_DATASET } from "@/lib/review/own/own";
import { emptyOwnDataset, withContribution } from "@/lib/review/own/own-dataset";
import type { DatasetEntry } from "../database";
import { DatasetMovedError } from "../errors";
import type { Library } from "../library";
import { OWN_DATASET_LOCK, withLock } from "../locks";
import type { CommitOptions } from "../versions/commit";
import { type Drafts, type PublishedDraft, putPublished } from "./drafts";

/** The user's own dataset; `undefined` before anything was accepted. */
export async function ownDataset(library: Library): Promise<DatasetEntry | undefined> {
  return (await library.list()).find(({ info }) => info.id === OWN_DATASET);
}

/** How the publishing went. */
export interface Publishing {
  /** Whether the dataset was written. */
  changed: boolean;
  /** Which release was left out because its facts do not fit, and why. It is tried again next time. */
  unfit?: string;
}

/**
 * Brings the user's own dataset, which the first accepted fact creates, up to date with the decisions on the queue.
 * Looks only at releases with decisions that it does not hold yet, and at those that tell of records which one of these
 * gives up. A release that would make the dataset unreadable is left out and reported; the others are written. `how` may make the
 * indexes quicker.
 */
export function publishDrafts(
  library: Library,
  drafts: Drafts,
  how: Pick<CommitOptions, "findWays"> = {},
): Promise<Publishing> {
  return whileNobodyElse(async () => {
    const rows = await drafts.list();
    const due = rows.filter(isDue);
    if (due.length === 0) return { changed: false };
    const before = await ownDataset(library);
    let dataset: Dataset = before ? await library.read(OWN_DATASET) : emptyOwnDataset();
    let isChanged = false;
    // Faults that the dataset already has are not the release's.
    const known = new Set(datasetProblems(dataset).map(keyOf));
    let unfit: string | undefined;
    const written = new Map<string, PublishedDraft>();
    // Grows in the loop: other releases may still tell of what one takes back.
    for (const row of due) {
      const { id, version, about, log, cursor, stage } = row;
      const { ids, hands = {} } = written.get(id) ?? row;
      const start = (await drafts.text(id))?.start;
      if (!start || stage === "waiting" || stage === "failed") continue;
      const contribution = contributionOf(openReview(start, about, log, cursor));
      const isEmpty =
        contribution.agreements.length + contribution.parties.length + contribution.places.length === 0;
      const isThere = dataset.releases.some((release) => release.id === contribution.release.id);
      // A release whose records were removed from the dataset is not put back because of another.
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
    // One transaction: a browser that stopped in between would leave a queue that does not know the ids of its records,
    // nor which facts were entered by hand in place of others.
    if (isChanged)
      await library.import(dataset, {
        replaces: before?.generation ?? null,
        isStep: true,
        ...how,
        beside: (db) => putPublished(db, done),
      });
    else await drafts.published(done);
    return { changed: isChanged, ...(unfit !== undefined && { unfit }) };
  });
}

/** Whether the dataset has a record of a release among these, given as `kind/id`. */
function tellsOf({ ids }: Pick<DraftRow, "ids">, records: ReadonlySet<string>): boolean {
  return Object.entries(ids).some(([key, id]) => records.has(key.slice(0, key.indexOf("/") + 1) + id));
}

function unfitText(release: string, { file: _, ...problem }: Problem): string {
  return `What you accepted of “${release}” is not in your dataset yet. ${problemText(problem)}`;
}

function keyOf({ record, field, message }: Problem): string {
  return JSON.stringify([record, field, message]);
}

/** Changes the title of the user's own dataset. Rejects with an `UnknownDatasetError` where there is none yet. */
export function renameOwnDataset(library: Library, title: string): Promise<void> {
  return whileNobodyElse(async () => {
    const before = await ownDataset(library);
    const dataset = await library.read(OWN_DATASET);
    await library.import(
      { ...dataset, info: { ...dataset.info, title } },
      { replaces: before?.generation ?? null, isStep: true },
    );
  });
}

/** Changes the user's own dataset; starts again where it was imported, rolled back or removed meanwhile. */
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

/** Whether the dataset lacks some decisions; never where nothing was ever accepted. */
export function isDue({ version, published, facts }: DraftRow): boolean {
  return version > published && (published > 0 || facts.accepted > 0);
}
