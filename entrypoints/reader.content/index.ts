/** The reader: runs on every news page, reads it, marks the names that are known, and opens the popover. */
import "./style.css";
import { defineContentScript } from "wxt/utils/define-content-script";
import { answerReader } from "@/lib/messages/channel";
import { loadSettings, watchSettings } from "@/lib/settings/settings";
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
  async main() {
    const lifetime = startLifetime();
    const { signal } = lifetime;
    const settings = await loadSettings();
    const reader = new PageReader(settings, signal);
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
        // Not waited for: a hidden page is read when it is looked at.
        refresh: () => {
          void reader.refresh();
          return true;
        },
      },
      signal,
    );
    watchSettings((changed) => {
      pointer.use(changed);
      void reader.refresh(changed);
    }, signal);
    addEventListener("pageshow", ({ persisted }) => persisted && reader.reportAgain(), { signal });
    void reader.read();
  },
});
