/** Entries for search tests: texts and ties only. */

import { compileSearch } from "@/lib/search/compile";
import type { AgreementEntry, EntityEntry, SearchEntry } from "@/lib/search/entry";
import type { SearchHit } from "@/lib/search/hits";
import { openSearch, type SearchIndex } from "@/lib/search/search-index";

export function entity(id: string, spellings: string[], agreements = 0): EntityEntry {
  const [name = ""] = spellings;
  return {
    type: "entity",
    ref: `d/party/${id}`,
    kind: "company",
    name,
    spellings,
    sort: "company",
    codes: [],
    within: [],
    detail: "Company",
    agreements,
  };
}

export function tie(id: string, parties: string[], texts: string[] = [], date?: string): AgreementEntry {
  return {
    type: "agreement",
    ref: `d/agreement/${id}`,
    parties: parties.map((party) => `d/party/${party}` as const),
    suppliers: [],
    texts,
    told: [],
    fields: [],
    form: "memorandum",
    functions: [],
    status: "signed",
    places: [],
    amounts: [],
    detail: "Memorandum · signed",
    ...(date !== undefined && { date }),
  };
}

export function indexOf(...entries: SearchEntry[]): SearchIndex {
  return openSearch(compileSearch(entries).buffer);
}

/** The ids found, in order. */
export function idsOf(hits: readonly SearchHit[]): string[] {
  return hits.map(({ ref }) => ref.slice(ref.lastIndexOf("/") + 1));
}

export function find(index: SearchIndex, query: string, limit = 100): string[] {
  return idsOf(index.query(query, limit).hits);
}
