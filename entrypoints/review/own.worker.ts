/**
 * Reads and writes the user's own dataset off the main thread: every change makes the look-ups over all datasets anew.
 */
import type { OwnFacts } from "@/components/review/review-api";
import { messageOf } from "@/lib/model/message-of";
import { openReview } from "@/lib/review/decide";
import { isMissing } from "@/lib/review/own/missing";
import { otherwiseIn } from "@/lib/review/own/otherwise";
import { OWN_DATASET } from "@/lib/review/own/own";
import { Drafts, Library } from "@/lib/store";
import { wovenSearch } from "@/lib/store/merged/woven-search";
import { ownDataset, publishDrafts, renameOwnDataset } from "@/lib/store/releases/own-dataset";
import type { OwnAnswer, OwnReply, OwnRequest, OwnTask } from "./reading-protocol";

const library = new Library();
const drafts = new Drafts();

addEventListener("message", ({ data }: MessageEvent<OwnRequest>) => void run(data));

async function run({ number, ...task }: OwnRequest): Promise<void> {
  const tell = (reply: OwnReply) => postMessage(reply);
  try {
    tell({ number, type: "done", ...(await done(task)) });
  } catch (error) {
    tell({ number, type: "failed", message: messageOf(error) });
  }
}

async function done(task: OwnTask): Promise<OwnAnswer> {
  switch (task.type) {
    case "publish":
      return publishDrafts(library, drafts, { findWays: wovenSearch });
    case "rename":
      await renameOwnDataset(library, task.title);
      return { changed: true };
    case "held":
      return { changed: false, held: await held(task.id) };
  }
}

async function held(id: string): Promise<OwnFacts> {
  const [row, stored] = await Promise.all([drafts.get(id), drafts.text(id)]);
  if (!row || row.published === 0 || !stored?.start) return { otherwise: {}, isMissing: false };
  const review = openReview(stored.start, row.about, row.log, row.cursor);
  const own = (await ownDataset(library)) && (await library.read(OWN_DATASET));
  return {
    otherwise: own ? otherwiseIn(own, review, row.ids) : {},
    // What is on its way there is not missing.
    isMissing: row.published === row.version && isMissing(own, review, row.ids),
  };
}
