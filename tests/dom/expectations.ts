/** Compares what is read of a page with what its `data-expect` attributes say. */
import { viewArticle } from "@/lib/page/article";
import { findArticleRoot } from "@/lib/page/article-root";
import { TextReader } from "@/lib/page/read-text";
import { isArticle } from "@/lib/sites/article-verdict";

/** What a page's reading came to. */
export interface Reading {
  verdict: string;
  expected: string;
  /** How many texts have an expectation. */
  counted: number;
  /** Texts that were to be read and were not, and the other way round. */
  missed: string[];
  extra: string[];
}

/** Reads the page that this runs in. */
export function readAsExpected(): Reading {
  const root = findArticleRoot(document);
  const { signals } = viewArticle(document, new URL(location.href), root);
  const blocks = root ? (new TextReader().read(root) ?? []) : [];
  const read = new Map<Node, number>();
  for (const { runs } of blocks)
    for (const { node, length } of runs) read.set(node, (read.get(node) ?? 0) + length);
  const reading: Reading = {
    verdict: isArticle(signals) ? "article" : "none",
    expected: document.documentElement.dataset.verdict ?? "",
    counted: 0,
    missed: [],
    extra: [],
  };
  for (const node of textsIn(document)) {
    const expected = node.parentElement?.closest<HTMLElement>("[data-expect]")?.dataset.expect;
    if (node.data.trim() === "" || expected === undefined || expected === "any") continue;
    reading.counted += 1;
    const length = read.get(node) ?? 0;
    if (expected === "read" && length < node.data.trim().length * 0.9)
      reading.missed.push(node.data.trim().slice(0, 60));
    if (expected === "skip" && length > 0) reading.extra.push(node.data.trim().slice(0, 60));
  }
  return reading;
}

function* textsIn(root: Node): Generator<Text> {
  for (const child of root.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) yield child as Text;
    else yield* textsIn(child);
  }
  if (root instanceof Element && root.shadowRoot) yield* textsIn(root.shadowRoot);
}
