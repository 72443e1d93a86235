/** The review page's questions, answered by the store, the workers and the background. */
import { browser } from "wxt/browser";
import type { ReviewApi } from "@/components/review/review-api";
import { askBackground } from "@/lib/messages/ask";
import { type EntityRef, parseEntityRef } from "@/lib/model";
import { knownWorld } from "@/lib/review/known/known";
import { progressOf } from "@/lib/review/progress";
import { rejectedFacts } from "@/lib/review/state";
import { DraftMovedError, Drafts, Library, withSnapshot } from "@/lib/store";
import { isDue, ownDataset } from "@/lib/store/releases/own-dataset";
import { OwnWriter } from "./own-writer";
import { runChosen } from "./run-chosen";
import { runReading } from "./run-reading";

/** Everything that the review page needs of the world outside of it. */
export function browserReviewApi(): ReviewApi {
  const library = new Library();
  const drafts = new Drafts();
  const writer = new OwnWriter();
  const publish = async () => {
    const { changed, unfit } = await writer.publish();
    // The dataset is stored whether or not a reader can be told of it.
    if (changed) askBackground("datasetsChanged", {}).catch(() => undefined);
    if (unfit !== undefined) throw new Error(unfit);
  };
  return {
    drafts: { ask: () => drafts.list(), follow: (changed) => drafts.follow(changed) },
    draft: async (id) => {
      const [row, stored] = await Promise.all([drafts.get(id), drafts.text(id)]);
      return row && stored && { row, stored };
    },
    add: (releases) => drafts.add(releases),
    revision: {
      ask: () => withSnapshot(library, async ({ revision }) => revision),
      follow: (changed) => library.follow(changed),
    },
    read: (id, about, onProgress) => runReading(drafts, ready, id, about, onProgress),
    readChosen: ({ start, state }, text, words, agreement) =>
      runChosen({
        input: { ...state.about, text, id: start.release.id },
        items: state.items,
        words,
        agreement,
      }),
    retry: (id) => drafts.retry(id),
    decide: (id, version, review, stage) =>
      drafts
        .decide(id, version, {
          log: review.log,
          cursor: review.cursor,
          facts: progressOf(review.state),
          stage,
          rejected: rejectedFacts(review.state),
        })
        .catch((error: unknown) => {
          if (error instanceof DraftMovedError) return undefined;
          throw error;
        }),
    remove: async (id) => {
      // Another release that cannot be published holds nothing up; this one would be lost with what was accepted of it.
      const failed = await publish().then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      const row = failed && (await drafts.get(id));
      if (row && isDue(row)) throw failed.error;
      return await drafts.remove(id);
    },
    putBack: (removed) => drafts.putBack(removed),
    publish,
    own: {
      ask: async () => {
        const entry = await ownDataset(library);
        return (
          entry && { title: entry.info.title, agreements: entry.counts.agreement, enabled: entry.enabled }
        );
      },
      follow: (changed) => library.follow(changed),
    },
    held: (id) => writer.held(id),
    putAgain: (id) => drafts.unpublish(id),
    rename: async (title) => {
      await writer.rename(title);
      askBackground("datasetsChanged", {}).catch(() => undefined);
    },
    search: async (query, limit) => {
      await ready();
      return (await askBackground("search", { query, limit })).hits;
    },
    titles: async () =>
      Object.fromEntries((await library.list()).map(({ info: { id, title } }) => [id, title])),
    known: (ref) => knownEntity(library, ref),
    openDatasets: () => void browser.runtime.openOptionsPage(),
    readMenuItem: browser.i18n.getMessage("readAsRelease"),
  };
}

/**
 * Right after installation the starter is still being imported. Where that fails, the datasets that are there are
 * searched.
 */
async function ready(): Promise<void> {
  await askBackground("ready", {}).catch(() => undefined);
}

async function knownEntity(library: Library, ref: EntityRef) {
  const slices = await withSnapshot(library, (snapshot) => snapshot.slices([ref]));
  const slice = slices.find(({ dataset }) => dataset.id === parseEntityRef(ref)?.dataset);
  if (!slice) return undefined;
  const world = knownWorld([slice]);
  return world.entityOf(ref);
}
