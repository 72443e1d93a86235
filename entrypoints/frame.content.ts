/**
 * Runs in the frames of a page and asks for the reader in one that holds an article's text. Most frames are adverts and
 * players: this script is all they ever get.
 */
import { defineContentScript } from "wxt/utils/define-content-script";
import { askBackground } from "@/lib/messages/ask";

/** Smaller frames are adverts, in CSS pixels; shorter texts are captions. */
const LEAST = { width: 320, height: 240, text: 400 };
/** Content that a script draws is looked for once more after this time, in ms. */
const LATER_MS = 3_000;

export default defineContentScript({
  // The build puts the news sites in (wxt.config.ts).
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  main() {
    // The page itself has the reader already.
    if (self === top || askForReader()) return;
    setTimeout(askForReader, LATER_MS);
  },
});

/** Asks for the reader where it is worth it; tells whether it did. */
function askForReader(): boolean {
  const isWorthIt =
    innerWidth >= LEAST.width &&
    innerHeight >= LEAST.height &&
    // biome-ignore lint/performance/useDomNodeTextContent: only visible text counts, not the scripts of an advert
    (document.body?.innerText.length ?? 0) >= LEAST.text;
  if (isWorthIt) askBackground("loadReader", {}).catch(() => undefined);
  return isWorthIt;
}
