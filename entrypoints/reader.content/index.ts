/** The reader: runs on every news page, reads it, marks the names that are known, and opens the popover. */
import "@/lib/page/marks.css";
import { defineContentScript } from "wxt/utils/define-content-script";
import { answerReader } from "@/lib/messages/answer";
import { loadSettings, type Settings, watchSettings } from "@/lib/settings/settings";
import { letPageGo } from "./idle";
import { startLifetime } from "./lifetime";
import { PageReader } from "./page-reader";
import { Pointer } from "./pointer";
import { Steps } from "./steps";
import { followTouch } from "./touch";

export default defineContentScript({
  // The build puts the news sites in (wxt.config.ts), so that their list is not part of this script.
  matches: [],
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  main: start,
});

async function start(): Promise<void> {
  const root = document.documentElement;
  let reader: PageReader | undefined;
  const lifetime = startLifetime(() => {
    // Rewriting the document (`document.open`) removes every listener as well: start again.
    if (document.documentElement && document.documentElement !== root) void start();
    else reader?.lookAgain();
  });
  const { signal } = lifetime;
  const settings = await loadSettings();
  if (signal.aborted) return;
  reader = new PageReader(settings, signal);
  const pointer = new Pointer(reader, lifetime);
  pointer.use(settings);
  followTouch(reader, pointer, signal);
  const steps = new Steps(reader, pointer);

  answerReader(
    {
      pageNames: ({ each }) => reader.pageNames(each === true),
      scrollTo: ({ ref, index }) => ({ found: steps.scrollTo(ref, index) }),
      step: async ({ direction }) => ({ found: await steps.step(direction) }),
      explain: (options) => reader.explain(options),
      // Not awaited: a hidden page is read when it is looked at.
      readOnce: () => {
        void reader.refresh(undefined, true);
        return true;
      },
      leave: () => {
        // The answer still has to go out.
        setTimeout(lifetime.end);
        return true;
      },
    },
    () => void reader.refresh(),
    signal,
  );
  const use = (changed: Settings) => {
    pointer.use(changed);
    void reader.refresh(changed);
  };
  watchSettings(use, signal);
  // A page restored from the browser's memory has missed changes, and the badge has forgotten it.
  addEventListener("pageshow", ({ persisted }) => persisted && loadSettings().then(use, () => undefined), {
    signal,
  });
  // Many pages fade text in as it comes into view, by styles of its own or by scrolling alone: nothing tells of that.
  addEventListener("scrollend", () => letPageGo().then(() => reader.lookAgain()), { capture: true, signal });
  for (const type of ["beforeprint", "afterprint"])
    addEventListener(type, ({ isTrusted }) => isTrusted && reader.marks.print(type === "beforeprint"), {
      signal,
    });
  void reader.read();
}
