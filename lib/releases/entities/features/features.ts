/** The features of the name model: a name's words, the surroundings of its mentions, and the rules' scores. */

import type { ReleaseDocument } from "../../document";
import { anyPlace, demonymCountry, type KnownPlace, knownPlace } from "../../places/gazetteer";
import { fnv, fnvOf } from "../../text/hash";
import { withoutForm } from "../../text/legal-form";
import { lowerAt, textAt } from "../../text/tokens";
import { words } from "../../text/words";
import type { Candidate } from "../candidates/candidates";
import type { Scores } from "../classify";
import {
  IS_COMPANY,
  IS_GOVERNMENT,
  IS_ORGANIZATION,
  IS_OTHER,
  IS_PLACE,
  IS_TITLE,
  LEXICON,
} from "../lexicon";
import { placeCues } from "../places/place-context";
import type { Placed } from "../places/placed";
import type { Called } from "./called";
import { crossedFeatures } from "./crossed";
import { FeatureSet } from "./feature-set";
import { type NameWord, nameWords } from "./name-word";
import { partySort } from "./party-names";
import { type Around, roleFeatures } from "./roles";
import { wholeTextFeatures } from "./whole-text";

/** How many mentions of a name are considered: more add nothing. */
const MOST_OCCURRENCES = 3;
const gathered = new FeatureSet();
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

/** The scores used, in order: of equal ones the first counts. */
const SCORED = ["company", "government", "organization", "place", "person", "other"] as const;

/** One name of a text with all its spellings. */
export interface NamedCluster {
  name: string;
  candidates: readonly Candidate[];
  scores: Scores;
  legal: boolean;
  introduced: boolean;
  /** What its surroundings say, `null` until first asked for; the model and later readers share it. */
  heard: { called: Called | null; placed: Placed | null };
}

/** The buckets that are set, and the values of the numeric ones. */
export interface Features {
  set: number[];
  numbers: readonly number[];
}

/** The features of a name. */
export function featuresOf(document: ReleaseDocument, cluster: NamedCluster, around: Around): Features {
  const out = gathered;
  out.begin();
  const { name } = cluster;
  const known = anyPlace(name);
  const bare = withoutForm(name);
  const parts = nameWords(bare);
  nameFeatures(cluster, parts, known, out);
  const sort = known ? sortOfPlace(known) : "unknown";
  const most = Math.min(cluster.candidates.length, MOST_OCCURRENCES);
  for (let i = 0; i < most; i++) contextFeatures(document, cluster.candidates[i], sort, out);
  roleFeatures(document, cluster, bare === name ? parts : nameWords(name), around, out);
  wholeTextFeatures(document, cluster, around.whole, out);
  crossedFeatures(document, cluster, parts, out);
  const { candidates } = cluster;
  const numbers = SCORED.map((key) => Math.max(-2, Math.min(cluster.scores[key], 12)) / 6);
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
  return ARTICLE.test(lowerAt(tokens, from - 1)) && !/^[\p{Ll}]/u.test(textAt(tokens, to));
}

/** The feature of a feature's name and two words. The names are hashed once. */
const feature = (name: number, word: string, second: string) => fnv(second, fnv(" ", fnv(word, name)));

function nameFeatures(
  { name, scores, legal, introduced }: NamedCluster,
  parts: readonly NameWord[],
  place: KnownPlace | undefined,
  out: FeatureSet,
): void {
  const [head] = parts;
  const tail = parts.at(-1);
  const first = head?.form.lower ?? "";
  const last = tail?.form.lower ?? "";
  const few = `${Math.min(parts.length, 3)}`;
  const several = parts.length > 1;
  for (const { whole } of parts) out.add(whole);
  out.add(fnv(first, FIRST));
  out.add(fnv(last, LAST));
  out.add(fnvOf(last, Math.max(0, last.length - 3), last.length, END));
  out.add(fnv(parts.map(({ shape }) => shape).join(" "), SHAPE));
  out.add(fnv(`${Math.min(parts.length, 5)}`, LENGTH));
  if (legal) out.add(LEGAL);
  if (introduced) out.add(INTRODUCED);
  if (place) out.add(feature(PLACE, sortOfPlace(place), several ? "many" : "one"));
  const sort = partySort(name);
  if (sort) out.add(feature(KNOWN, sort, several ? "many" : place ? "place" : "one"));
  else if (several) {
    const known = partySort(
      parts
        .slice(0, -1)
        .map(({ form }) => form.text)
        .join(" "),
    );
    if (known) out.add(fnv(known, KNOWN_HEAD));
  }
  if (knownPlace(head?.form.text ?? "")) out.add(fnv(few, PLACE_FIRST));
  if (demonymCountry(head?.form.text ?? "") !== undefined) out.add(fnv(few, DEMONYM));
  if (head?.given) out.add(fnv(few, GIVEN));
  sortFeatures(parts, out);
  let best = "none";
  let most = 0.5;
  for (const key of SCORED)
    if (scores[key] > most) {
      best = key;
      most = scores[key];
    }
  out.add(feature(RULES, best, `${Math.min(3, Math.floor(most / 3))}`));
}

/** Adds features for the sorts of names that the words occur in. */
function sortFeatures(parts: readonly NameWord[], out: FeatureSet): void {
  const tail = parts.at(-1);
  if (!tail) return;
  let any = 0;
  for (const { form } of parts) any |= LEXICON.ofForm(form);
  const last = LEXICON.ofForm(tail.form);
  if ((any & ANY_SORT) === 0) return;
  for (const [sort, list] of SORTS) {
    if ((last & list) !== 0) out.add(feature(LAST_IS, sort, parts.length > 1 ? "true" : "false"));
    if ((any & list) !== 0) out.add(fnv(sort, HAS));
  }
}

/** How strongly a name alone says "place": "city 3", "region ordinary". */
function sortOfPlace({ kind, size, ordinary }: KnownPlace): string {
  return `${kind} ${ordinary ? "ordinary" : kind === "city" ? size : ""}`;
}

const SORTS = [
  ["company", IS_COMPANY],
  ["government", IS_GOVERNMENT],
  ["organization", IS_ORGANIZATION],
  ["place", IS_PLACE],
  ["other", IS_OTHER],
  ["title", IS_TITLE],
] as const;
const ANY_SORT = SORTS.reduce((all, [, list]) => all | list, 0);

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
    // A capital at the start of a sentence means nothing.
    return i > 0 && token.capital ? token.form.marked : token.lower;
  };
  const { from, to } = one;
  const before = word(from - 1);
  const after = word(to);
  out.add(fnv(before, P1));
  out.add(feature(P2, word(from - 2), before));
  // A word before a name means more where a place has that name.
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
