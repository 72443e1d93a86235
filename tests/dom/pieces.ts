/** What the tests use inside a page, where it is the global `entente`. */
export { viewArticle } from "@/lib/page/article";
export { findArticleRoot } from "@/lib/page/article-root";
export { articleText } from "@/lib/page/article-text";
export { markAt } from "@/lib/page/hit-test";
export { lineBoxes, type Mark, markOf, PageMarks, spotOf } from "@/lib/page/mark";
export { measure } from "@/lib/page/measure";
export { plainText } from "@/lib/page/plain-text";
export { TextReader } from "@/lib/page/read-text";
export { scrollToRange } from "@/lib/page/scroll-to";
export { pointsOf, type TextBlock } from "@/lib/page/text-block";
export { PageWatcher } from "@/lib/page/watch-page";
export { POPOVER_KEY } from "@/lib/popover/contract";
export { isArticle } from "@/lib/sites/article-verdict";
export { Popover } from "../../entrypoints/popover.content/opener";
export { default as readerScript } from "../../entrypoints/reader.content/index";
export { readAsExpected } from "./expectations";
export { browser, fake } from "./fake-browser";
export * from "./helpers";
