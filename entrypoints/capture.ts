/**
 * Extracts the article from the page into which it is injected: its text, and what the page says of itself. It runs
 * once, when the user asks for it, also on pages without a reader, and leaves nothing behind.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { addressOfPage } from "@/lib/page/address";
import { type PageDescription, viewArticle } from "@/lib/page/article";
import { findArticleRoot, wholePage } from "@/lib/page/article-root";
import { articleText } from "@/lib/page/article-text";
import { describedInFull } from "@/lib/page/page-about";
import { isArticle } from "@/lib/sites/article-verdict";

/** What comes back to who put the script in. */
export interface CapturedArticle extends PageDescription {
  /** One line for a paragraph or table row, with an empty line between paragraphs, as in a release. */
  text: string;
  /** Whether the page looks like an article; a page around a frame that holds one does not. */
  isArticle: boolean;
}

/** `null` in the browser's own page around a PDF, which holds none of its text. */
export default defineUnlistedScript((): CapturedArticle | null => {
  if (document.contentType === "application/pdf") return null;
  const article = findArticleRoot(document);
  const text = articleText(article) || articleText(wholePage(document));
  const { description, signals } = viewArticle(document, new URL(addressOfPage()), article);
  return { ...describedInFull(document, description, article?.title), text, isArticle: isArticle(signals) };
});
