/** Tells the articles of other languages at the beginning of a sentence: "Die Orvex AG hat", "La Zemtek S.p.A. ha". */
import type { ReleaseDocument, Sentence } from "../../document";
import { wordSet } from "../../text/word-set";

const ARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  de: wordSet("der die das dem den ein eine"),
  fr: wordSet("le la les un une"),
  es: wordSet("el la los las un una"),
  it: wordSet("il lo la i gli le un una"),
  nl: wordSet("de het een"),
};

/** Whether a sentence begins with an article that is no part of the name behind it: elsewhere it has none. */
export function opensWithArticle(document: ReleaseDocument, { tokens }: Sentence): boolean {
  const [article, name] = tokens;
  if (!article?.capital || !name || !ARTICLES[document.language]?.has(article.lower)) return false;
  const written = `${article.text} ${name.text}`;
  const known = asked.get(document) ?? new Map<string, boolean>();
  asked.set(document, known);
  const isInside = known.get(written) ?? standsInside(document.text, written);
  known.set(written, isInside);
  return !isInside;
}

/** Which words stand inside a sentence of a document. Remembered, as a text may begin thousands of sentences with the same. */
const asked = new WeakMap<ReleaseDocument, Map<string, boolean>>();

function standsInside(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (/[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}
