/** Reads releases away from the page, one after another, so that the page stays responsive. */
import { DraftReader } from "./read-draft";
import type { ReadReply, ReadRequest } from "./reading-protocol";

const reader = new DraftReader();

addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  void reader.read(data, (reply: ReadReply) => postMessage(reply));
});
