/** Writes the user's own dataset away from the page: every change compiles the look-ups over all datasets anew. */
import { Drafts, Library, publishDrafts, renameOwnDataset } from "@/lib/store";
import type { OwnReply, OwnRequest } from "./reading-protocol";

const library = new Library();
const drafts = new Drafts();

addEventListener("message", ({ data }: MessageEvent<OwnRequest>) => void run(data));

async function run(request: OwnRequest): Promise<void> {
  const { number } = request;
  const tell = (reply: OwnReply) => postMessage(reply);
  try {
    if (request.type === "rename") await renameOwnDataset(library, request.title);
    const changed = request.type === "rename" || (await publishDrafts(library, drafts));
    tell({ number, type: "done", changed });
  } catch (error) {
    tell({ number, type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
