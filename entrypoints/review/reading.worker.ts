/** Reads releases away from the page, one after another, so that the page stays responsive. */
import { readChosen } from "@/lib/review/read-chosen";
import { DraftReader } from "./read-draft";
import type { ChosenReply, ChosenRequest, ReadReply, ReadRequest } from "./reading-protocol";

const reader = new DraftReader();

addEventListener("message", ({ data }: MessageEvent<ReadRequest | ChosenRequest>) => {
  if ("words" in data) {
    const { input, items, words, agreement } = data;
    const reply: ChosenReply = { found: readChosen(input, items, words, agreement) };
    postMessage(reply);
  } else void reader.read(data, (reply: ReadReply) => postMessage(reply));
});
