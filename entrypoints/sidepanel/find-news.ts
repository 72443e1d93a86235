/** Asks the worker that reads articles; it is kept for the next one. */
import { browser } from "wxt/browser";
import type { ArticleNews } from "@/components/panel/panel-api";
import { askBackground } from "@/lib/messages/ask";
import type { ArticleText } from "@/lib/messages/replies";
import { KeptWorker } from "@/lib/platform/ask-worker";
import type { NewsReply } from "./news.worker";
import NewsWorker from "./news.worker?worker";

const worker = new KeptWorker<{ article: ArticleText }, NewsReply>(
  () => new NewsWorker(),
  (message) => `The reading stopped unexpectedly${message && ` (${message})`}.`,
);

/** Reads the article in a tab. Rejects where the reading failed. */
export async function findNews(tabId: number): Promise<ArticleNews> {
  // The worker would find no database there.
  if (browser.extension.inIncognitoContext) return { type: "private" };
  const article = await askBackground("articleText", { tabId });
  if (!article) return { type: "unreadable" };
  const reply = await worker.ask({ article });
  if ("failed" in reply) throw new Error(reply.failed);
  return { type: "read", agreements: reply.agreements };
}
