/** Records how a text writes its words: small or capitalised, and where. */
import type { ReleaseDocument } from "../../document";

/** Words of the whole text, by how they are written. */
export interface Vocabulary {
  lower: ReadonlySet<string>;
  /** Capitalised words inside sentences. */
  inner: ReadonlySet<string>;
  /** Capitalised words that begin a run somewhere. */
  heads: ReadonlySet<string>;
}

/** Collects the words of a text. */
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
