/** The search index, read in place: from a query to ordered results, as somebody types. */
import { type EntityRef, entityRef } from "@/lib/model";
import { Unpacked } from "@/lib/names/pack";
import type { AgreementRef } from "@/lib/ties/card";
import { GroupedRows } from "@/lib/ties/grouped-rows";
import { StringTable } from "@/lib/ties/string-table";
import { DOCUMENT_KINDS, SEARCH_MAGIC, SEARCH_VERSION } from "./compile";
import type { SearchHit } from "./hits";
import { matcherFor, NO_MATCH, PREFIX, type TermMatcher } from "./match-term";
import { Spellings } from "./spellings";
import { TokenTable } from "./token-table";
import { parseQuery } from "./tokens";

/**
 * The order of results. First what is called exactly as asked, then what begins so; then whatever holds all terms, by
 * the worst of them: whole words, beginnings, slips; last the parties of the agreements found.
 */
const WHOLE_NAME = 0;
const NAME_START = 1;
const ALL_TERMS = 2;
const PARTY_OF_HIT = 6;
const TIERS = 7;

/** An opened search index. */
export interface SearchIndex {
  /** The best results and how many there are in all. An empty query finds nothing. */
  query(text: string, limit: number): { hits: SearchHit[]; total: number };
}

/** Opens what `compileSearch` made. Throws a `RangeError` where the bytes are something else, or of another version. */
export function openSearch(buffer: ArrayBuffer): SearchIndex {
  return new FlatIndex(buffer);
}

/** A name to compare with: its tokens, the last of which may be a beginning. */
interface TypedName {
  tokens: readonly number[];
  lastFrom: number;
  lastTo: number;
}

class FlatIndex implements SearchIndex {
  readonly #entities: number;
  readonly #documents: number;
  readonly #kinds: Uint8Array;
  readonly #datasetOf: Uint32Array;
  readonly #datasets: StringTable;
  readonly #ids: StringTable;
  readonly #detailOf: Uint32Array;
  readonly #details: StringTable;
  readonly #counts: Uint32Array;
  readonly #agreementsOf: GroupedRows;
  readonly #partiesOf: GroupedRows;
  readonly #tokens: TokenTable;
  readonly #spellings: Spellings;

  constructor(buffer: ArrayBuffer) {
    const pack = new Unpacked(buffer, SEARCH_MAGIC, SEARCH_VERSION);
    const [entities = 0, documents = 0] = pack.u32();
    this.#entities = entities;
    this.#documents = documents;
    this.#kinds = pack.bytes();
    this.#datasetOf = pack.u32();
    this.#datasets = StringTable.read(pack);
    this.#ids = StringTable.read(pack);
    this.#detailOf = pack.u32();
    this.#details = StringTable.read(pack);
    this.#counts = pack.u32();
    this.#agreementsOf = GroupedRows.read(pack);
    this.#partiesOf = GroupedRows.read(pack);
    this.#tokens = new TokenTable(pack);
    this.#spellings = new Spellings(pack);
  }

  query(text: string, limit: number): { hits: SearchHit[]; total: number } {
    const { terms, tokens } = parseQuery(text);
    if (terms.length === 0) return { hits: [], total: 0 };
    const matchers = terms.map((term) => matcherFor(term, this.#tokens, this.#spellings));
    const typed = this.#typedName(tokens);
    const { worst, some } = this.#qualities(matchers);

    const tiers = Array.from({ length: TIERS }, (): number[] => []);
    let total = 0;
    const put = (tier: number, document: number) => {
      total++;
      const list = tiers[tier];
      if (list && list.length < limit) list.push(document);
    };
    const parties = new Set<number>();
    for (let document = 0; document < this.#documents; document++) {
      const quality = worst[document] ?? NO_MATCH;
      if (quality === NO_MATCH) continue;
      put(
        quality <= PREFIX ? this.#nameTier(document, typed, ALL_TERMS + quality) : ALL_TERMS + quality,
        document,
      );
      if (document >= this.#entities)
        for (const party of this.#partiesOf.of(document - this.#entities))
          if (worst[party] === NO_MATCH && some[party] === 1) parties.add(party);
    }
    for (const party of [...parties].sort((a, b) => a - b)) put(PARTY_OF_HIT, party);

    const best = tiers.flat().slice(0, limit);
    return { hits: best.map((document) => this.#hit(document, matchers, typed)), total };
  }

  /** For each document its quality for the term that it fits worst, and whether it fits any. */
  #qualities(matchers: readonly TermMatcher[]) {
    const worst = new Uint8Array(this.#documents);
    const some = new Uint8Array(this.#documents);
    const quality = new Uint8Array(this.#documents);
    for (const matcher of matchers) {
      quality.fill(NO_MATCH);
      const improve = (document: number, found: number) => {
        if (found < (quality[document] ?? NO_MATCH)) quality[document] = found;
      };
      matcher.eachDocument(improve);
      // An agreement is found by the names of its parties, which stand in the index once.
      for (let entity = 0; entity < this.#entities; entity++) {
        const found = quality[entity] ?? NO_MATCH;
        if (found === NO_MATCH) continue;
        for (const agreement of this.#agreementsOf.of(entity)) improve(agreement, found);
      }
      for (let document = 0; document < this.#documents; document++) {
        const found = quality[document] ?? NO_MATCH;
        if (found !== NO_MATCH) some[document] = 1;
        if (found > (worst[document] ?? 0)) worst[document] = found;
      }
    }
    return { worst, some };
  }

  #typedName(tokens: readonly string[]): TypedName {
    const last = this.#tokens.startingWith(tokens.at(-1) ?? "");
    return { tokens: tokens.map((token) => this.#tokens.find(token)), lastFrom: last.from, lastTo: last.to };
  }

  #nameTier(document: number, typed: TypedName, otherwise: number): number {
    let tier = otherwise;
    const { from, to } = this.#spellings.of(document);
    for (let spelling = from; spelling < to && tier > WHOLE_NAME; spelling++)
      tier = Math.min(tier, this.#spellingTier(spelling, typed) ?? tier);
    return tier;
  }

  #spellingTier(spelling: number, { tokens, lastFrom, lastTo }: TypedName): number | undefined {
    const last = tokens.length - 1;
    for (let i = 0; i < last; i++) if (this.#spellings.tokenAt(spelling, i) !== tokens[i]) return undefined;
    const token = this.#spellings.tokenAt(spelling, last);
    if (token < lastFrom || token >= lastTo) return undefined;
    return token === tokens[last] && this.#spellings.length(spelling) === tokens.length
      ? WHOLE_NAME
      : NAME_START;
  }

  #hit(document: number, matchers: readonly TermMatcher[], typed: TypedName): SearchHit {
    const kind = DOCUMENT_KINDS[this.#kinds[document] ?? 0] ?? "company";
    const dataset = this.#datasets.at(this.#datasetOf[document] ?? 0);
    const id = this.#ids.at(document);
    const detail = this.#details.at(this.#detailOf[document] ?? 0);
    if (kind === "agreement") {
      const ref: AgreementRef = `${dataset}/agreement/${id}`;
      return { type: "agreement", ref, title: this.#title(document), detail };
    }
    const ref: EntityRef = entityRef(dataset, kind === "place" ? "place" : "party", id);
    const matched = this.#matchedSpelling(document, matchers, typed);
    const agreements = this.#counts[document] ?? 0;
    return { type: "entity", ref, kind, name: this.#spellings.name(document), matched, detail, agreements };
  }

  /** An agreement is called by its parties; by its own title where none is known. */
  #title(document: number): string {
    const parties = [...this.#partiesOf.of(document - this.#entities)];
    return parties.map((party) => this.#spellings.name(party)).join(" – ") || this.#spellings.name(document);
  }

  /** The spelling that the query met best: by the name as typed, else by the number of its terms. */
  #matchedSpelling(document: number, matchers: readonly TermMatcher[], typed: TypedName): string {
    const { from, to } = this.#spellings.of(document);
    let best = from;
    let bestScore = -1;
    for (let spelling = from; spelling < to; spelling++) {
      const tier = this.#spellingTier(spelling, typed);
      const terms = matchers.filter((matcher) => matcher.inSpelling(spelling)).length;
      const score = tier === undefined ? terms : matchers.length + 2 - tier;
      if (score > bestScore) {
        best = spelling;
        bestScore = score;
      }
    }
    return this.#spellings.text(best);
  }
}
