/**
 * Known names of companies and other bodies, from `scripts/releases-parties.ts`, which lists its sources. That a name
 * is known proves nothing about its place in a text: it is one piece of evidence.
 */
import { withoutLegalForm } from "@/lib/names/legal-forms";
import { foldPlace } from "../../places/fold";
import { Bloom } from "./bloom";
import filters from "./party-names.json";

export type PartySort = "company" | "organization" | "government";

const SORTS = ["company", "organization", "government"] as const;
let opened: ReadonlyMap<PartySort, Bloom> | undefined;
let heads: Bloom | undefined;
const askedHeads = new Map<string, boolean>();
const asked = new Map<string, PartySort | null>();
const MOST_ASKED = 16_000;

/** The sort of body with this name; rarely also an answer for a name that is in no list. */
export function partySort(name: string): PartySort | undefined {
  const before = asked.get(name);
  if (before !== undefined) return before ?? undefined;
  opened ??= new Map(SORTS.map((sort) => [sort, new Bloom(filters[sort])]));
  const key = partyKey(name);
  const sort = SORTS.find((one) => opened?.get(one)?.has(key));
  if (asked.size >= MOST_ASKED) asked.clear();
  asked.set(name, sort ?? null);
  return sort;
}

/** Whether a known name of several words, with small ones inside, begins with a word. */
export function isLongPartyHead(word: string): boolean {
  const before = askedHeads.get(word);
  if (before !== undefined) return before;
  heads ??= new Bloom(filters.heads);
  const long = heads.has(foldPlace(word));
  if (askedHeads.size >= MOST_ASKED) askedHeads.clear();
  askedHeads.set(word, long);
  return long;
}

/** The key that all spellings of a name share: without legal form, case, accents and article. */
export function partyKey(name: string): string {
  return foldPlace(withoutLegalForm(name)).replace(/^the /, "");
}
