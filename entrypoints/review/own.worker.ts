/** Writes the user's own dataset away from the page: every change compiles the look-ups over all datasets anew. */
import { messageOf } from "@/lib/model/message-of";
import { Drafts, Library, publishDrafts, renameOwnDataset } from "@/lib/store";
import type { OwnReply, OwnRequest } from "./reading-protocol";

const library = new Library();
const drafts = new Drafts();

addEventListener("message", ({ data }: MessageEvent<OwnRequest>) => void run(data));

async function run(request: OwnRequest): Promise<void> {
  const { number } = request;
  const tell = (reply: OwnReply) => postMessage(reply);
  try {
    if (request.type === "publish") tell({ number, type: "done", ...(await publishDrafts(library, drafts)) });
    else {
      await renameOwnDataset(library, request.title);
      tell({ number, type: "done", changed: true });
    }
  } catch (error) {
    tell({ number, type: "failed", message: messageOf(error) });
  }
}
