/** Reads and writes the user's own dataset away from the page: every change compiles the look-ups over all datasets anew. */
import { messageOf } from "@/lib/model/message-of";
import { otherwiseIn } from "@/lib/review/otherwise";
import { OWN_DATASET } from "@/lib/review/own";
import { openReview } from "@/lib/review/state";
import { Drafts, Library } from "@/lib/store";
import { ownDataset, publishDrafts, renameOwnDataset } from "@/lib/store/own-dataset";
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
      return publishDrafts(library, drafts);
    case "rename":
      await renameOwnDataset(library, task.title);
      return { changed: true };
    case "otherwise":
      return { changed: false, otherwise: await otherwise(task.id) };
  }
}

async function otherwise(id: string): Promise<Record<string, string[]>> {
  const [row, stored] = await Promise.all([drafts.get(id), drafts.text(id)]);
  if (!row || row.published === 0 || !stored?.start || !(await ownDataset(library))) return {};
  const review = openReview(stored.start, row.about, row.log, row.cursor);
  return otherwiseIn(await library.read(OWN_DATASET), review, row.ids);
}
