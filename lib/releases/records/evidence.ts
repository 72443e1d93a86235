/** Collects evidence for fields: the sentence, and the words in it. */
import type { Evidence, RecordKind } from "@/lib/model";
import { confidenceOf, type FactField } from "../confidence";
import type { ReleaseDocument } from "../document";
import { isReadLanguage } from "../read-languages";

/** A stretch of the text. */
export interface Span {
  start: number;
  end: number;
}

/** The words that prove a fact, and the rule that found them. */
type Proof = Span & { rule: string };

/** Collects evidence for one release. Quotes are from the original text. */
export class EvidenceMaker {
  readonly list: Evidence[] = [];
  /** By evidence id, the words in the quote that state the fact. */
  readonly spans: Record<string, Span> = {};
  readonly #document: ReleaseDocument;
  readonly #raw: string;
  readonly #release: string;

  constructor(document: ReleaseDocument, raw: string, release: string) {
    this.#document = document;
    this.#raw = raw;
    this.#release = release;
  }

  /** Adds evidence for a record, or for one field of it. */
  add(
    record: { kind: RecordKind; id: string },
    field: string | undefined,
    fact: FactField,
    proof: Proof,
  ): void {
    const { start, end } = this.given(this.#sentenceAround(proof));
    const key = `${this.#release}-e${this.list.length + 1}`;
    this.spans[key] = this.given(proof);
    this.list.push({
      id: key,
      record: { ...record },
      ...(field === undefined ? {} : { field }),
      release: this.#release,
      quote: this.#raw.slice(start, end),
      start,
      end,
      method: `rule: ${proof.rule}`,
      confidence: confidenceOf(fact, proof.rule, isReadLanguage(this.#document.language)),
    });
  }

  /** A stretch of the document, as offsets in the original text. */
  given({ start, end }: Span): Span {
    const { given } = this.#document;
    const from = given(start);
    return { start: from, end: end > start ? given(end - 1) + 1 : from };
  }

  /** The sentence around a span; in Chinese, the text between full stops. Never longer than a quote may be. */
  #sentenceAround(span: Span): Span {
    const { sentences, text, chinese } = this.#document;
    if (!chinese) {
      const sentence = sentences.find(({ start, end }) => span.start >= start && span.start < end);
      if (sentence && sentence.end >= span.end) return { start: sentence.start, end: sentence.end };
      return { start: span.start, end: Math.max(span.start + 1, span.end) };
    }
    let start = span.start;
    while (start > 0 && span.start - start < 600 && !/[。！？\n]/u.test(text[start - 1] ?? "")) start -= 1;
    let end = span.end;
    while (end < text.length && end - span.end < 600 && !/[。！？\n]/u.test(text[end - 1] ?? "")) end += 1;
    return { start, end: Math.max(start + 1, end) };
  }
}
