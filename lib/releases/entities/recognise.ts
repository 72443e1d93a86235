/** From candidates to parties and places with all their occurrences. */

import type { ReleaseDocument } from "../document";
import { anyPlace } from "../places/gazetteer";
import { withoutForm } from "../text/legal-form";
import { aliasesAfter, isAcronymOf } from "./aliases";
import { type Candidate, candidatesOf, vocabularyOf } from "./candidates";
import { type Scores, scoreName } from "./classify";
import { addForm, type Entity, type EntityMention, type EntityType, newEntity } from "./entity";
import { featuresOf, type NamedCluster } from "./features";
import { CLASSES, probabilitiesOf } from "./model";
import { joinPlaces } from "./place-chains";
import { placedBy } from "./placed";
import { BEFORE_PERSON, byForm, isGeneric, mayBeParty, readingBy } from "./reading";
import { type Around, aroundOf } from "./roles";
import { linkForms } from "./short-forms";
import { mentionsOf } from "./spot";
import { scoreContext } from "./surroundings";

/** From here on a word that only stands at the head of sentences is taken for a name. */
const SURE = 0.5;
/** From here on a name of several common words is one: "Capital Maritime", "the Science Museum". */
const COMMON_SURE = 0.7;

/** From here on a name is a firm's whatever stands behind it: "the Zemtek field". */
const SURELY_FIRM = 0.9;

/** A name that the dataset knows already, found in the text. */
export interface KnownName {
  start: number;
  end: number;
  id: string;
  name: string;
  type: EntityType;
}

/** All occurrences of one spelling, and what it may mean. */
export interface Group {
  key: string;
  candidates: Candidate[];
  scores: Scores;
  forms: Map<string, number>;
  legal: boolean;
  known?: KnownName;
  /** Spellings that the text itself introduced for it. */
  introduced: boolean;
}

/** The parties and places of a text, and where they stand. */
export interface Recognised {
  entities: Entity[];
  /** By sentence, from left to right. */
  mentions: EntityMention[][];
  /** What was read as a person's name, lower case. */
  persons: ReadonlySet<string>;
}

/** The key under which spellings are the same: no legal form, no case, no leading article. */
export function keyOf(name: string): string {
  const before = keys.get(name);
  if (before !== undefined) return before;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = keyFor(name);
  keys.set(name, key);
  return key;
}

/** Keys that were asked before; emptied when they are many, so that a long stream stays in flat memory. */
const keys = new Map<string, string>();
const MOST_KEYS = 4_000;

function keyFor(name: string): string {
  // "X Holdings Inc." and "X Holdings" are one.
  return withoutForm(name.replace(/ (holdings),? (?:inc\.?|corp\.?|ltd\.?|plc|limited)$/iu, " $1"))
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /, "")
    .trim();
}

/** The names of a text, the spellings of one name together. */
export function clustersOf(document: ReleaseDocument, known: readonly KnownName[] = []): Group[][] {
  const words = vocabularyOf(document);
  const candidates = document.sentences.flatMap((_, i) => candidatesOf(document, i, words));
  const groups = new Map<string, Group>();
  const knownAt = new Map(known.map((name) => [name.start, name]));
  for (const one of candidates) {
    const group = groupOf(groups, one.text, one.start, one.legal);
    group.candidates.push(one);
    const hit = knownAt.get(one.start);
    if (hit && Math.abs(hit.end - one.end) < 12) group.known = hit;
  }
  introduce(document, groups, candidates);
  for (const group of groups.values())
    for (const one of group.candidates) {
      scoreContext(document, one, group.scores);
      // "A joint study of ammonia (the "Study")": a short form of what is no name.
      if (!group.introduced && isDefined(document, one)) group.scores.other += 4;
    }
  const headlines = new Set(
    [...document.sentences.keys()].filter((i) => document.sentences[i]?.kind === "headline"),
  );
  return linkForms([...groups.values()], headlines);
}

/** Recognises the parties and places of a text in a Latin script. */
export function recognise(document: ReleaseDocument, known: readonly KnownName[] = []): Recognised {
  const clusters = clustersOf(document, known);
  const persons = new Set<string>();
  const around = aroundOf(document, clusters);
  const entities: Entity[] = [];
  for (const cluster of clusters) {
    const entity = entityOf(document, around, cluster, persons);
    if (entity) entities.push(entity);
  }
  const kept = entities.filter((entity) => !isSurname(entity, persons));
  const mentions = mentionsOf(document, kept);
  joinPlaces(document, kept, mentions);
  return { entities: kept, mentions, persons };
}

/** Whether a candidate stands alone between quotation marks in brackets. */
function isDefined({ text }: ReleaseDocument, { start, end }: Candidate): boolean {
  return (
    text[start - 1] === '"' &&
    /^"\s?\)/u.test(text.slice(end, end + 3)) &&
    /\((?:the |together, )?"$/u.test(text.slice(Math.max(0, start - 14), start))
  );
}

function groupOf(groups: Map<string, Group>, text: string, at: number, legal: boolean): Group {
  const key = keyOf(text) || text.toLowerCase();
  let group = groups.get(key);
  if (!group) {
    group = {
      key,
      candidates: [],
      scores: scoreName(text, legal),
      forms: new Map(),
      legal,
      introduced: false,
    };
    groups.set(key, group);
  }
  if (legal && !group.legal) {
    group.legal = true;
    group.scores.company += 8;
  }
  if (!group.forms.has(text)) group.forms.set(text, at);
  return group;
}

/** Joins `X ("Y")`: the short form's spellings go to the group of the name. */
function introduce(
  document: ReleaseDocument,
  groups: Map<string, Group>,
  candidates: readonly Candidate[],
): void {
  for (const one of candidates) {
    const { aliases } = aliasesAfter(document.text, one.end);
    if (aliases.length === 0) continue;
    const group = groups.get(keyOf(one.text));
    if (!group) continue;
    for (const { short, at, quoted } of aliases) {
      const key = keyOf(short);
      const other = groups.get(key);
      // "a terminal in Shimonoseki (KODA)": whose it is, and no other name of the place.
      if (!quoted && isTownName(one.text) && !isAcronymOf(short, one.text)) continue;
      if (
        !quoted &&
        other &&
        other !== group &&
        (other.legal || /\s/.test(short)) &&
        other.candidates.some(({ start }) => start !== at)
      ) {
        // "Arcadium (Rio Tinto)" stands for nothing: both are names of their own, unless one is the other's short form.
        if (
          !key.startsWith(group.key.split(" ")[0] ?? "") &&
          !group.key.startsWith(key.split(" ")[0] ?? "") &&
          !isAcronymOf(short, one.text)
        )
          continue;
      }
      group.introduced = true;
      group.forms.set(short, at);
      if (other && other !== group) {
        for (const [form, offset] of other.forms) group.forms.set(form, offset);
        group.candidates.push(...other.candidates);
        group.legal ||= other.legal;
        groups.set(key, group);
      } else if (!other) groups.set(key, group);
    }
  }
  for (const [key, group] of [...groups]) if (group.key !== key) groups.delete(key);
}

function isTownName(name: string): boolean {
  const place = anyPlace(name);
  return place?.kind === "city" && !place.ordinary;
}

/** A cluster as the model sees it. */
export function namedCluster(cluster: readonly Group[]): NamedCluster | undefined {
  const [first, ...others] = cluster;
  if (!first) return undefined;
  const scores: Scores = { ...first.scores };
  for (const { scores: more } of others)
    for (const key of ["company", "government", "organization", "place", "person", "other"] as const)
      scores[key] += more[key];
  const [opening] = [...first.forms.keys()];
  return {
    name: opening ?? first.key,
    candidates: cluster.flatMap(({ candidates }) => candidates).sort((a, b) => a.start - b.start),
    scores,
    legal: cluster.some(({ legal }) => legal),
    introduced: cluster.some(({ introduced }) => introduced),
  };
}

function entityOf(
  document: ReleaseDocument,
  around: Around,
  cluster: readonly Group[],
  persons: Set<string>,
): Entity | undefined {
  const [first, ...others] = cluster;
  if (!first) return undefined;
  const scores: Scores = { ...first.scores };
  for (const { scores: more } of others)
    for (const key of ["company", "government", "organization", "place", "person", "other"] as const)
      scores[key] += more[key];
  const known = cluster.find((group) => group.known)?.known;
  const named = namedCluster(cluster);
  const chances = named ? probabilitiesOf(featuresOf(document, named, around)) : [];
  const likeliest = Math.max(0, ...chances.slice(0, CLASSES.indexOf("none")));
  const name = named?.name ?? "";
  const longest = longestForm(cluster);
  const formed = byForm(name) ?? (longest === name ? undefined : byForm(longest));
  const own = cluster.some(({ introduced, legal }) => introduced || legal);
  const told = known || formed || own ? undefined : placedBy(document, named?.candidates ?? []);
  const placed = told === "place" && (chances[CLASSES.indexOf("company")] ?? 0) < SURELY_FIRM;
  const reading = known ? known.type : (formed ?? (placed ? "place" : readingBy(name, chances, scores)));
  const forms = cluster.flatMap(({ forms: all }) => [...all]).sort((a, b) => a[1] - b[1]);
  const [opening] = forms;
  if (!opening) return undefined;
  const sure =
    known ||
    placed ||
    likeliest >= SURE ||
    own ||
    cluster.some(({ candidates }) => candidates.some(({ doubtful }) => !doubtful));
  if (reading === "person")
    for (const [form] of forms) persons.add(form.toLowerCase().replace(BEFORE_PERSON, ""));
  const weak = reading === "other" && !known && told !== "site" && mayBeParty(cluster, scores, chances);
  if (reading === "person" || (reading === "other" && !weak) || !sure) return undefined;
  if (
    !known &&
    !cluster.some((group) => group.introduced) &&
    forms.every(([form]) => isGeneric(form)) &&
    !(likeliest >= COMMON_SURE && / (?!government$)\S+$/i.test(name.replace(/^the /i, ""))) &&
    !standsBare(document, cluster, chances)
  )
    return undefined;
  const entity = newEntity(
    known?.name ?? opening[0],
    reading === "other" ? "company" : reading,
    known ? "known name" : weak ? "weak context" : ruleOf(cluster, formed || placed ? [1] : chances),
    opening[1],
  );
  if (known) entity.known = known.id;
  if (!weak && isLikely(chances)) entity.likely = true;
  for (const [form, at] of forms) addForm(entity, form, at);
  return entity;
}

function longestForm(cluster: readonly Group[]): string {
  return cluster
    .flatMap(({ forms }) => [...forms.keys()])
    .reduce((a, b) => (b.length > a.length ? b : a), "");
}

/** "Technology company Harbor": a common word that stands again and again without an article, as names do. */
function standsBare(
  document: ReleaseDocument,
  cluster: readonly Group[],
  chances: readonly number[],
): boolean {
  const all = cluster.flatMap(({ candidates }) => candidates);
  return (
    all.length >= 2 &&
    (chances[0] ?? 0) > BARE_SURE &&
    all.every(
      ({ sentence, from }) => !ARTICLE.test(document.sentences[sentence]?.tokens[from - 1]?.lower ?? ""),
    )
  );
}

/** From here on a common word without an article is a name. */
const BARE_SURE = 0.8;
const ARTICLE = /^(?:the|a|an|this|that|its|their|our|each|every|any|both|said|such)$/u;

/** From here on a name is told by itself, and not only where an agreement needs it. */
const TOLD = 0.75;
/** And how likely its sort must be. */
const LIKELIEST = 0.5;

function ruleOf(cluster: readonly Group[], chances: readonly number[]): string {
  if (cluster.some(({ legal }) => legal)) return "legal form";
  if (cluster.some(({ introduced }) => introduced)) return "introduced short form";
  return Math.max(...chances) >= TOLD ? "words and context" : "weak context";
}

/** Whether a name is likely to be a party or a place, and its sort is not too open. */
function isLikely(chances: readonly number[]): boolean {
  const named = chances.slice(0, CLASSES.indexOf("none"));
  return named.reduce((sum, chance) => sum + chance, 0) >= TOLD && Math.max(...named) >= LIKELIEST;
}

/** Whether an entity is the last name of somebody who is told in full elsewhere. */
function isSurname(entity: Entity, persons: ReadonlySet<string>): boolean {
  if (entity.known || entity.type === "place" || entity.forms.size > 1 || entity.rule === "legal form")
    return false;
  const name = entity.name.toLowerCase();
  // Of several words only a last name has: "Al Marri", "van der Berg".
  const many = /\s/.test(name);
  for (const person of persons)
    if (person.endsWith(` ${name}`) || (!many && person.startsWith(`${name} `))) return true;
  return false;
}

export type { EntityMention };
