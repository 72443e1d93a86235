/** What the name model looks at: the words of a name, what stands around its occurrences, and what the rules say of it. */

import type { ReleaseDocument } from "../document";
import { anyPlace, demonymCountry, type KnownPlace, knownPlace } from "../places/gazetteer";
import { fnv } from "../text/hash";
import { withoutForm } from "../text/legal-form";
import { words } from "../text/words";
import type { Candidate } from "./candidates";
import { isGivenName, type Scores } from "./classify";
import { crossedFeatures } from "./crossed";
import { FeatureSet } from "./feature-set";
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

/** A name that stands often tells nothing more by its seventh occurrence. */
const MOST_OCCURRENCES = 3;
const gathered = new FeatureSet();
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
const LEGAL = fnv("legal");
const INTRODUCED = fnv("introduced");

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
  numbers: readonly number[];
}

/** The features of a name. */
export function featuresOf(document: ReleaseDocument, cluster: NamedCluster, around: Around): Features {
  const out = gathered;
  out.begin();
  const known = anyPlace(cluster.name);
  const parts = namedWords(cluster.name);
  const lower = parts.map((word) => word.toLowerCase());
  nameFeatures(cluster, parts, lower, known, out);
  const sort = known ? sortOfPlace(known) : "unknown";
  const most = Math.min(cluster.candidates.length, MOST_OCCURRENCES);
  for (let i = 0; i < most; i++) contextFeatures(document, cluster.candidates[i], sort, out);
  roleFeatures(document, cluster, around, out);
  wholeTextFeatures(document, cluster, around.whole, out);
  crossedFeatures(document, cluster, lower, out);
  const { company, government, organization, place, person, other } = cluster.scores;
  const { candidates } = cluster;
  const numbers = [company, government, organization, place, person, other].map(
    (score) => Math.max(-2, Math.min(score, 12)) / 6,
  );
  numbers.push(
    1,
    Math.min(candidates.length, 5) / 5,
    candidates.every(({ doubtful }) => doubtful) ? 1 : 0,
    candidates.some(({ common }) => common) ? 1 : 0,
    candidates.every((one) => hasArticle(document, one)) ? 1 : 0,
  );
  return { set: out.buckets(), numbers };
}

const ARTICLE = words(/^(?:the|a|an|this|such|any|said)$/);
const OPENS = words(/^(?:a|an|the|its|one|which|who|chief|managing)$/);

/** "the Announcement": names of places seldom have an article, unless a noun follows: "the Hekinan terminal". */
function hasArticle(document: ReleaseDocument, { sentence, from, to }: Candidate): boolean {
  const tokens = document.sentences[sentence]?.tokens ?? [];
  return ARTICLE.test(tokens[from - 1]?.lower ?? "") && !/^[\p{Ll}]/u.test(tokens[to]?.text ?? "");
}

/** The feature of a name and two words. The names are hashed once. */
const feature = (name: number, word: string, second: string) => fnv(second, fnv(" ", fnv(word, name)));

/** The words of a name without its legal form. */
const namedWords = (name: string) =>
  withoutForm(name)
    .split(/[\s,()]+/u)
    .filter(Boolean);

function nameFeatures(
  { name, scores, legal, introduced }: NamedCluster,
  parts: readonly string[],
  lower: readonly string[],
  place: KnownPlace | undefined,
  out: FeatureSet,
): void {
  const first = lower[0] ?? "";
  const last = lower.at(-1) ?? "";
  for (const word of lower) out.add(fnv(word, W));
  out.add(fnv(first, FIRST));
  out.add(fnv(last, LAST));
  out.add(fnv(last.slice(-3), END));
  out.add(fnv(parts.map(shapeOf).join(" "), SHAPE));
  out.add(fnv(String(Math.min(parts.length, 5)), LENGTH));
  if (legal) out.add(LEGAL);
  if (introduced) out.add(INTRODUCED);
  if (place) out.add(feature(PLACE, sortOfPlace(place), parts.length > 1 ? "many" : "one"));
  const sort = partySort(name);
  if (sort) out.add(feature(KNOWN, sort, parts.length > 1 ? "many" : place ? "place" : "one"));
  else if (parts.length > 1) {
    const head = partySort(parts.slice(0, -1).join(" "));
    if (head) out.add(fnv(head, KNOWN_HEAD));
  }
  if (knownPlace(parts[0] ?? "")) out.add(fnv(String(Math.min(parts.length, 3)), PLACE_FIRST));
  if (demonymCountry(parts[0] ?? "") !== undefined) out.add(fnv(String(Math.min(parts.length, 3)), DEMONYM));
  if (isGivenName(first)) out.add(fnv(String(Math.min(parts.length, 3)), GIVEN));
  for (const [sort, set] of SORTS) {
    if (set.has(last)) out.add(feature(LAST_IS, sort, String(parts.length > 1)));
    if (lower.some((word) => set.has(word))) out.add(fnv(sort, HAS));
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

function contextFeatures(
  document: ReleaseDocument,
  one: Candidate | undefined,
  place: string,
  out: FeatureSet,
): void {
  const sentence = document.sentences[one?.sentence ?? -1];
  if (!one || !sentence) return;
  const { tokens } = sentence;
  const word = (i: number) => {
    const token = tokens[i];
    if (!token) return i < 0 ? "<" : ">";
    if (token.kind === "number") return "9";
    return i > 0 && token.capital ? `^${token.lower}` : token.lower;
  };
  const { from, to } = one;
  const before = word(from - 1);
  const after = word(to);
  out.add(fnv(before, P1));
  out.add(feature(P2, word(from - 2), before));
  // The same word before a name tells more where a place is called so.
  out.add(feature(PLACE_AFTER, place, before));
  out.add(feature(PLACE_BEFORE, place, after));
  for (const cue of placeCues(tokens, from, to)) {
    out.add(fnv(cue, CUE));
    out.add(feature(CUE, cue, place));
  }
  out.add(fnv(after, N1));
  out.add(feature(N2, after, word(to + 1)));
  out.add(feature(PN, before, after));
  if (before === "the") out.add(fnv(word(from - 2), THE));
  out.add(fnv(sentence.kind, KIND));
  // What the name is said to be: ", a maker of …".
  if (after === "," && OPENS.test(word(to + 1)))
    for (let i = to + 2; i < to + 7 && i < tokens.length; i++) out.add(fnv(word(i), SAID));
}
