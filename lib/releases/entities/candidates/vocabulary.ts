/** How a text writes its words: small or with a capital, and where. */
import type { ReleaseDocument } from "../../document";

/** What the whole text says of words: which stand in lower case somewhere. */
export interface Vocabulary {
  lower: ReadonlySet<string>;
  /** Capitalised words that stand inside sentences. */
  inner: ReadonlySet<string>;
  /** Capitalised words that a run begins with somewhere. */
  heads: ReadonlySet<string>;
}

/** The words of a text, collected once. */
export function vocabularyOf(document: ReleaseDocument): Vocabulary {
  let found = vocabularies.get(document);
  if (!found) {
    found = collect(document);
    vocabularies.set(document, found);
  }
  return found;
}

const vocabularies = new WeakMap<ReleaseDocument, Vocabulary>();

function collect(document: ReleaseDocument): Vocabulary {
  const lower = new Set<string>();
  const inner = new Set<string>();
  const heads = new Set<string>();
  for (const { tokens, shouted } of document.sentences) {
    if (shouted) continue;
    tokens.forEach((token, i) => {
      if (token.kind !== "word") return;
      if (!token.capital) lower.add(token.lower);
      else {
        if (i > 0 && tokens[i - 1]?.text !== '"' && tokens[i - 1]?.text !== ":") inner.add(token.text);
        if (i === 0 || !tokens[i - 1]?.capital) heads.add(token.text);
      }
    });
  }
  return { lower, inner, heads };
}
