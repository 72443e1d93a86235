/** What the name model looks at: the words of a name, what stands around its occurrences, and what the rules say of it. */

import type { ReleaseDocument } from "../document";
import { anyPlace, demonymCountry, type KnownPlace, knownPlace } from "../places/gazetteer";
import { fnv } from "../text/hash";
import { withoutForm } from "../text/legal-form";
import type { Candidate } from "./candidates";
import { isGivenName, type Scores } from "./classify";
import { crossedFeatures } from "./crossed";
import {
  COMPANY_WORDS,
  GOVERNMENT_WORDS,
  ORGANIZATION_WORDS,
  OTHER_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
} from "./lexicon";
import { partySort } from "./party-names";
import { placeCues } from "./place-context";
import { type Around, roleFeatures } from "./roles";
import { wholeTextFeatures } from "./whole-text";

/** Buckets of the model's table: many more than the features that names share, so that few fall together. */
export const BUCKETS = 1 << 16;
/** The first buckets hold the rules' scores as numbers; hashed features come behind them. */
const NUMBERS = 16;
/** A name that stands often tells nothing more by its seventh occurrence. */
const MOST_OCCURRENCES = 3;
const W = fnv("w ");
const FIRST = fnv("first ");
const LAST = fnv("last ");
const END = fnv("end ");
const SHAPE = fnv("shape ");
const LENGTH = fnv("length ");
const PLACE = fnv("place ");
const PLACE_AFTER = fnv("place after ");
const PLACE_BEFORE = fnv("place before ");
const CUE = fnv("cue ");
const PLACE_FIRST = fnv("place first ");
const DEMONYM = fnv("demonym ");
const GIVEN = fnv("given ");
const LAST_IS = fnv("last is ");
const HAS = fnv("has ");
const KNOWN = fnv("known ");
const KNOWN_HEAD = fnv("known head ");
const RULES = fnv("rules ");
const P1 = fnv("p1 ");
const P2 = fnv("p2 ");
const N1 = fnv("n1 ");
const N2 = fnv("n2 ");
const PN = fnv("pn ");
const THE = fnv("the ");
const KIND = fnv("kind ");
const SAID = fnv("said ");

/** One name of a text with all its spellings. */
export interface NamedCluster {
  name: string;
  candidates: readonly Candidate[];
  scores: Scores;
  legal: boolean;
  introduced: boolean;
}

/** Buckets that are set, and the values of the numeric ones. */
export interface Features {
  set: number[];
  numbers: Float64Array;
}

/** The features of a name. */
export function featuresOf(document: ReleaseDocument, cluster: NamedCluster, around: Around): Features {
  const names = new Set<number>();
  const known = anyPlace(cluster.name);
  nameFeatures(cluster, known, names);
  const sort = known ? sortOfPlace(known) : "unknown";
  for (const one of cluster.candidates.slice(0, MOST_OCCURRENCES))
    contextFeatures(document, one, sort, names);
  const add = (hash: number) => names.add(bucketOf(hash));
  roleFeatures(document, cluster, around, add);
  wholeTextFeatures(document, cluster, around.whole, (feature) => add(fnv(feature)));
  crossedFeatures(
    document,
    cluster,
    namedWords(cluster.name).map((word) => word.toLowerCase()),
    add,
  );
  const numbers = new Float64Array(NUMBERS);
  const { company, government, organization, place, person, other } = cluster.scores;
  [company, government, organization, place, person, other].forEach((score, i) => {
    numbers[i] = Math.max(-2, Math.min(score, 12)) / 6;
  });
  numbers[6] = 1;
  numbers[7] = Math.min(cluster.candidates.length, 5) / 5;
  numbers[8] = cluster.candidates.every(({ doubtful }) => doubtful) ? 1 : 0;
  numbers[9] = cluster.candidates.some(({ common }) => common) ? 1 : 0;
  numbers[10] = cluster.candidates.every((one) => hasArticle(document, one)) ? 1 : 0;
  return { set: [...names], numbers };
}

/** "the Announcement": names of places seldom have an article, unless a noun follows: "the Hekinan terminal". */
function hasArticle(document: ReleaseDocument, { sentence, from, to }: Candidate): boolean {
  const tokens = document.sentences[sentence]?.tokens ?? [];
  return (
    /^(?:the|a|an|this|such|any|said)$/.test(tokens[from - 1]?.lower ?? "") &&
    !/^[\p{Ll}]/u.test(tokens[to]?.text ?? "")
  );
}

/** A hash cut to a bucket behind the numeric ones. */
function bucketOf(hash: number): number {
  return NUMBERS + (hash % (BUCKETS - NUMBERS));
}

/** The feature of a name and one or two words. The names are hashed once. */
function feature(name: number, word: string, second?: string): number {
  const hash = fnv(word, name);
  return bucketOf(second === undefined ? hash : fnv(second, fnv(" ", hash)));
}

/** The words of a name without its legal form. */
const namedWords = (name: string) =>
  withoutForm(name)
    .split(/[\s,()]+/u)
    .filter(Boolean);

function nameFeatures(
  { name, scores, legal, introduced }: NamedCluster,
  place: KnownPlace | undefined,
  out: Set<number>,
): void {
  const words = namedWords(name);
  const lower = words.map((word) => word.toLowerCase());
  const first = lower[0] ?? "";
  const last = lower.at(-1) ?? "";
  for (const word of lower) out.add(feature(W, word));
  out.add(feature(FIRST, first));
  out.add(feature(LAST, last));
  out.add(feature(END, last.slice(-3)));
  out.add(feature(SHAPE, words.map(shapeOf).join(" ")));
  out.add(feature(LENGTH, String(Math.min(words.length, 5))));
  if (legal) out.add(bucketOf(fnv("legal")));
  if (introduced) out.add(bucketOf(fnv("introduced")));
  if (place) out.add(feature(PLACE, sortOfPlace(place), words.length > 1 ? "many" : "one"));
  const sort = partySort(name);
  if (sort) out.add(feature(KNOWN, sort, words.length > 1 ? "many" : place ? "place" : "one"));
  else if (words.length > 1) {
    const head = partySort(words.slice(0, -1).join(" "));
    if (head) out.add(feature(KNOWN_HEAD, head));
  }
  if (knownPlace(words[0] ?? "")) out.add(feature(PLACE_FIRST, String(Math.min(words.length, 3))));
  if (demonymCountry(words[0] ?? "") !== undefined)
    out.add(feature(DEMONYM, String(Math.min(words.length, 3))));
  if (isGivenName(first)) out.add(feature(GIVEN, String(Math.min(words.length, 3))));
  for (const [sort, set] of SORTS) {
    if (set.has(last)) out.add(feature(LAST_IS, sort, String(words.length > 1)));
    if (lower.some((word) => set.has(word))) out.add(feature(HAS, sort));
  }
  let best = "none";
  let most = 0.5;
  for (const [key, score] of Object.entries(scores))
    if (score > most) {
      best = key;
      most = score;
    }
  out.add(feature(RULES, best, String(Math.min(3, Math.floor(most / 3)))));
}

/** "city 3", "region ordinary": how far a name alone tells a place. */
function sortOfPlace({ kind, size, ordinary }: KnownPlace): string {
  return `${kind} ${ordinary ? "ordinary" : kind === "city" ? size : ""}`;
}

const SORTS: readonly [string, ReadonlySet<string>][] = [
  ["company", COMPANY_WORDS],
  ["government", GOVERNMENT_WORDS],
  ["organization", ORGANIZATION_WORDS],
  ["place", PLACE_WORDS],
  ["other", OTHER_WORDS],
  ["title", PERSON_TITLES],
];

/** `Xx`, `XX`, `xX`, `9` and the like, runs of one sort drawn together. */
function shapeOf(word: string): string {
  if (/^[A-Z][a-z]+$/.test(word)) return "Xx";
  if (/^[a-z]+$/.test(word)) return "x";
  return word
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? "XX" : "X"))
    .replace(/\p{Ll}+/gu, "x")
    .replace(/\p{N}+/gu, "9")
    .slice(0, 6);
}

function contextFeatures(document: ReleaseDocument, one: Candidate, place: string, out: Set<number>): void {
  const sentence = document.sentences[one.sentence];
  if (!sentence) return;
  const { tokens } = sentence;
  const word = (i: number) => {
    const token = tokens[i];
    if (!token) return i < 0 ? "<" : ">";
    if (token.kind === "number") return "9";
    return i > 0 && token.capital ? `^${token.lower}` : token.lower;
  };
  const { from, to } = one;
  out.add(feature(P1, word(from - 1)));
  out.add(feature(P2, word(from - 2), word(from - 1)));
  // The same word before a name tells more where a place is called so.
  out.add(feature(PLACE_AFTER, place, word(from - 1)));
  out.add(feature(PLACE_BEFORE, place, word(to)));
  for (const cue of placeCues(tokens, from, to)) {
    out.add(feature(CUE, cue));
    out.add(feature(CUE, cue, place));
  }
  out.add(feature(N1, word(to)));
  out.add(feature(N2, word(to), word(to + 1)));
  out.add(feature(PN, word(from - 1), word(to)));
  if (word(from - 1) === "the") out.add(feature(THE, word(from - 2)));
  out.add(feature(KIND, sentence.kind));
  // What the name is said to be: ", a maker of …".
  if (word(to) === "," && /^(?:a|an|the|its|one|which|who|chief|managing)$/.test(word(to + 1)))
    for (let i = to + 2; i < to + 7 && i < tokens.length; i++) out.add(feature(SAID, word(i)));
}
