/** Asks the worker that reads articles; it is kept for the next one. */
import { browser } from "wxt/browser";
import type { ArticleNews } from "@/components/panel/panel-api";
import { askBackground } from "@/lib/messages/ask";
import type { NewsReply, NewsRequest } from "./news.worker";
import NewsWorker from "./news.worker?worker";

let worker: Worker | undefined;
let last = 0;

/** Reads the article in a tab. Rejects where the reading failed. */
export async function findNews(tabId: number): Promise<ArticleNews> {
  // The worker would find no database there.
  if (browser.extension.inIncognitoContext) return { type: "private" };
  const article = await askBackground("articleText", { tabId });
  if (!article) return { type: "unreadable" };
  worker ??= new NewsWorker();
  const asked = worker;
  const number = ++last;
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const { signal } = over;
    asked.addEventListener(
      "message",
      ({ data }: MessageEvent<NewsReply>) => {
        if (data.number !== number) return;
        over.abort();
        if ("failed" in data) reject(new Error(data.failed));
        else resolve({ type: "read", agreements: data.agreements });
      },
      { signal },
    );
    asked.addEventListener(
      "error",
      ({ message }) => {
        over.abort();
        worker = undefined;
        asked.terminate();
        reject(new Error(`The reading stopped unexpectedly${message && ` (${message})`}.`));
      },
      { signal },
    );
    asked.postMessage({ number, article } satisfies NewsRequest);
  });
}
