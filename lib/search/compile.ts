/**
 * Compiles parties, places and agreements into one flat search index: sorted tokens, for each the documents that hold
 * it, for each document its spellings as token sequences. All of it is typed arrays that load without parsing.
 * Documents are numbered in the order in which equals are shown: entities with more agreements first, then agreements,
 * the newest first; so a list of documents by number is in order already.
 */
import { type EntityRef, latestDay, type MarkKind } from "@/lib/model";
import { pack } from "@/lib/names/pack";
import type { AgreementRef } from "@/lib/ties/card";
import { GroupedRowsBuilder } from "@/lib/ties/grouped-rows";
import { packStrings } from "@/lib/ties/string-table";
import { letterMask } from "./edits";
import { tokenizeName } from "./tokens";

/** Says "FIND" in ASCII, little-endian. */
export const SEARCH_MAGIC = 0x444e4946;
/** Goes up when the layout or the tokens change: what an older version compiled is then compiled again. */
export const SEARCH_VERSION = 1;
/** The number of a document's kind. */
export const DOCUMENT_KINDS = ["company", "body", "place", "agreement"] as const;

/** A party or place to find by any of its spellings. */
export interface EntityEntry {
  type: "entity";
  ref: EntityRef;
  kind: MarkKind;
  /** The name to show. */
  name: string;
  spellings: readonly string[];
  /** Who it is, in a line. */
  detail: string;
  /** How many agreements it has: among equals, more come first. */
  agreements: number;
}

/** An agreement to find by its parties, each by any of its spellings, and by words of its own. */
export interface AgreementEntry {
  type: "agreement";
  ref: AgreementRef;
  /** Parties that are entries too. */
  parties: readonly EntityRef[];
  /** Its title, form, fields and the like. */
  texts: readonly string[];
  /** Its form, status and date, in a line. */
  detail: string;
  date?: string;
}

export type SearchEntry = EntityEntry | AgreementEntry;

/** Compiles the index. Read it with `openSearch`. */
export function compileSearch(entries: Iterable<SearchEntry>): Uint8Array<ArrayBuffer> {
  const { entities, agreements } = inRankOrder(entries);
  const documents: readonly SearchEntry[] = [...entities, ...agreements];
  const texts = new SpellingTable();
  for (const document of documents) texts.add(document);
  const links = linkParties(entities, agreements);
  const details = new Interned();
  const datasets = new Interned();
  const refs = documents.map(({ ref }) => splitRef(ref));
  return pack(SEARCH_MAGIC, SEARCH_VERSION, [
    Uint32Array.of(entities.length, documents.length),
    Uint8Array.from(documents, (d) => DOCUMENT_KINDS.indexOf(d.type === "entity" ? d.kind : d.type)),
    Uint32Array.from(refs, ({ dataset }) => datasets.number(dataset)),
    ...packStrings(datasets.texts),
    ...packStrings(refs.map(({ id }) => id)),
    Uint32Array.from(documents, ({ detail }) => details.number(detail)),
    ...packStrings(details.texts),
    Uint32Array.from(entities, (entity) => entity.agreements),
    ...links.agreementsOf.pack(entities.length),
    ...links.partiesOf.pack(agreements.length),
    ...texts.pack(),
  ]);
}

function inRankOrder(entries: Iterable<SearchEntry>) {
  const entities: EntityEntry[] = [];
  const agreements: AgreementEntry[] = [];
  for (const entry of entries)
    if (entry.type === "entity") entities.push(entry);
    else agreements.push(entry);
  entities.sort((a, b) => b.agreements - a.agreements || compare(a.name, b.name) || compare(a.ref, b.ref));
  const dated = agreements.map((entry) => ({ entry, day: latestDay(entry.date ?? "") ?? "" }));
  dated.sort((a, b) => compare(b.day, a.day) || compare(a.entry.ref, b.entry.ref));
  return { entities, agreements: dated.map(({ entry }) => entry) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function splitRef(ref: string): { dataset: string; id: string } {
  return { dataset: ref.slice(0, ref.indexOf("/")), id: ref.slice(ref.lastIndexOf("/") + 1) };
}

function linkParties(entities: readonly EntityEntry[], agreements: readonly AgreementEntry[]) {
  const numberOf = new Map(entities.map(({ ref }, i) => [ref, i]));
  const agreementsOf = new GroupedRowsBuilder();
  const partiesOf = new GroupedRowsBuilder();
  agreements.forEach((agreement, i) => {
    for (const ref of new Set(agreement.parties)) {
      const party = numberOf.get(ref) ?? -1;
      agreementsOf.add(party, entities.length + i);
      if (party >= 0) partiesOf.add(i, party);
    }
  });
  return { agreementsOf, partiesOf };
}

/** Numbers for texts that recur. */
class Interned {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }
}

/** The spellings of all documents and the tokens in them. A document's first spelling is the name to show. */
class SpellingTable {
  readonly #tokens = new Interned();
  readonly #texts = new Interned();
  /** For each text its ways to be typed, as token numbers: agreements repeat the same words over and over. */
  readonly #readings: number[][][] = [];
  readonly #firstSpelling: number[] = [0];
  readonly #textOf: number[] = [];
  readonly #sequences: number[] = [];
  readonly #sequenceStarts: number[] = [0];

  add(document: SearchEntry): void {
    const spellings = document.type === "entity" ? [document.name, ...document.spellings] : document.texts;
    for (const text of new Set(spellings)) {
      const number = this.#texts.number(text);
      for (const tokens of this.#readingsOf(text, number)) {
        for (const token of tokens) this.#sequences.push(token);
        this.#sequenceStarts.push(this.#sequences.length);
        this.#textOf.push(number);
      }
    }
    this.#firstSpelling.push(this.#textOf.length);
  }

  #readingsOf(text: string, number: number): number[][] {
    const known = this.#readings[number];
    if (known) return known;
    const readings = tokenizeName(text).map((tokens) => tokens.map((token) => this.#tokens.number(token)));
    this.#readings[number] = readings;
    return readings;
  }

  pack() {
    const tokens = this.#tokens.texts;
    const order = tokens.map((_, i) => i).sort((a, b) => compare(tokens[a] ?? "", tokens[b] ?? ""));
    const place = new Uint32Array(order.length);
    order.forEach((token, i) => {
      place[token] = i;
    });
    const sequences = Uint32Array.from(this.#sequences, (token) => place[token] ?? 0);
    const sorted = order.map((token) => tokens[token] ?? "");
    return [
      ...packUnits(sorted),
      Uint32Array.from(sorted, letterMask),
      ...this.#postings(sequences).pack(sorted.length),
      Uint32Array.from(this.#firstSpelling),
      Uint32Array.from(this.#textOf),
      ...packStrings(this.#texts.texts),
      Uint32Array.from(this.#sequenceStarts),
      sequences,
    ];
  }

  /** For each token the documents that hold it, by number. */
  #postings(sequences: Uint32Array): GroupedRowsBuilder {
    const postings = new GroupedRowsBuilder();
    for (let document = 0; document + 1 < this.#firstSpelling.length; document++) {
      const from = this.#sequenceStarts[this.#firstSpelling[document] ?? 0];
      const to = this.#sequenceStarts[this.#firstSpelling[document + 1] ?? 0];
      for (const token of new Set(sequences.subarray(from, to))) postings.add(token, document);
    }
    return postings;
  }
}

/** Packs tokens as UTF-16, so that they compare and are edited in place as JavaScript compares strings. */
function packUnits(tokens: readonly string[]): [Uint32Array<ArrayBuffer>, Uint16Array<ArrayBuffer>] {
  const starts = new Uint32Array(tokens.length + 1);
  tokens.forEach((token, i) => {
    starts[i + 1] = (starts[i] ?? 0) + token.length;
  });
  const units = new Uint16Array(starts[tokens.length] ?? 0);
  tokens.forEach((token, i) => {
    const start = starts[i] ?? 0;
    for (let j = 0; j < token.length; j++) units[start + j] = token.charCodeAt(j);
  });
  return [starts, units];
}
