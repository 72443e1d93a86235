/** Turns candidates into parties and places with all their mentions. */

import type { ReleaseDocument } from "../document";
import { isLabelledParty } from "./candidates/labelled-names";
import { leadSorts, mayLead } from "./candidates/leads";
import { isListedPartner, partnerItems } from "./candidates/partner-lists";
import { quotedSort } from "./candidates/quoted-names";
import { isStopName } from "./candidates/stop-names";
import { isToldParty } from "./candidates/told-parties";
import type { Scores } from "./classify";
import { clustersOf, type Group, type KnownName, namedCluster } from "./clusters";
import { addForm, type Entity, type EntityMention, type EntityType, newEntity } from "./entity";
import { calledAs } from "./features/called";
import { featuresOf, type NamedCluster } from "./features/features";
import { CLASSES, probabilitiesOf } from "./features/model";
import { aroundOf } from "./features/roles";
import { type Columns, columnsOf, isListedParty, isListedPlace } from "./features/table-columns";
import { definedTermsIn, isOrdinaryTerm } from "./forms/defined-terms";
import { joinTerritories } from "./forms/territories";
import { isGivenName } from "./given-names";
import { personsWithOffices } from "./persons-with-offices";
import { placeBesidePlaces } from "./places/beside-places";
import { joinPlaces } from "./places/place-chains";
import { addParts } from "./places/place-forms";
import { type Placed, placedBy } from "./places/placed";
import { BEFORE_PERSON, byForm, isGeneric, isOffice, knownAs, mayBeParty, readingBy } from "./reading";
import { isSideOnly } from "./sides";
import { mentionsOf } from "./spot";

/** The chance from which a word that only opens sentences is a name. */
const SURE = 0.5;
/** The chance from which several common words are a name: "Capital Maritime", "the Science Museum". */
const COMMON_SURE = 0.7;

/** The chance from which a name is a firm's whatever follows it: "the Zemtek field". */
const SURELY_FIRM = 0.9;

/** The parties and places of a text, with their mentions. */
export interface Recognised {
  entities: Entity[];
  /** By sentence, from left to right. */
  mentions: EntityMention[][];
  /** The names read as persons', in lower case. */
  persons: ReadonlySet<string>;
}

/** Recognises the parties and places of a text in a Latin script. */
export function recognise(document: ReleaseDocument, known: readonly KnownName[] = []): Recognised {
  const clusters = clustersOf(document, known);
  const persons = personsWithOffices(document);
  const around = aroundOf(document, clusters);
  const entities: Entity[] = [];
  const read = clusters.flatMap((cluster) => {
    const named = namedCluster(cluster);
    return named ? [{ cluster, named, chances: probabilitiesOf(featuresOf(document, named, around)) }] : [];
  });
  const leads = leadSorts(document, read);
  const columns = columnsOf(document);
  const defined = definedTermsIn(document.text);
  const items = partnerItems(document);
  for (const one of read) {
    const entity = entityOf(document, one, leads.get(one.named), { persons, columns, defined, items });
    if (entity) entities.push(entity);
  }
  const isSurname = surnamesOf(persons);
  const kept = joinTerritories(entities.filter((entity) => !isSurname(entity)));
  const mentions = mentionsOf(document, kept);
  placeBesidePlaces(document, kept, mentions);
  joinPlaces(document, kept, mentions);
  addParts(document, mentions);
  return { entities: kept, mentions, persons };
}

/** A cluster with the model's reading. */
interface ReadCluster {
  cluster: readonly Group[];
  named: NamedCluster;
  chances: readonly number[];
}

/** What the whole text shows about its names. */
interface TextFacts {
  /** Persons' names, added as they are read. */
  persons: Set<string>;
  columns: Columns;
  defined: ReadonlySet<string>;
  /** The items of lists of agreements. */
  items: ReadonlySet<number>;
}

function entityOf(
  document: ReleaseDocument,
  one: ReadCluster,
  leads: EntityType | undefined,
  facts: TextFacts,
): Entity | undefined {
  const { cluster, named, chances } = one;
  const forms = cluster.flatMap(({ forms: all }) => [...all]).sort((a, b) => a[1] - b[1]);
  const [opening] = forms;
  if (!opening) return undefined;
  const judged = judge(document, one, leads, facts);
  const { reading, known, lead, isPlaced, isSide, formed } = judged;
  if (reading === "person")
    for (const [form] of forms) facts.persons.add(form.toLowerCase().replace(BEFORE_PERSON, ""));
  const weak =
    reading === "other" && !known && judged.placing !== "site" && mayBeParty(cluster, named.scores, chances);
  if (reading === "person" || (reading === "other" && !weak) || !isSure(one, judged)) return undefined;
  if (!known && (isOffice(named.name) || isCommon(document, one, reading))) return undefined;
  const entity = newEntity(
    known?.name ?? opening[0],
    reading === "other" ? "company" : reading,
    known
      ? "known name"
      : weak
        ? "weak context"
        : ruleOf(cluster, formed || isPlaced ? [1] : isSide ? [0] : chances),
    opening[1],
  );
  if (known) entity.known = known.id;
  entity.chance = 1 - (chances[CLASSES.indexOf("none")] ?? 0);
  if (lead || (!weak && isLikely(chances))) entity.likely = true;
  for (const [form, at] of forms)
    if (cluster.some(({ former }) => former?.has(form)) || isOrdinaryTerm(form, opening[0], facts.defined))
      entity.forms.set(form, at);
    else addForm(entity, form, at);
  return entity;
}

/** What a name is read as, and by what. */
interface Judged {
  reading: keyof Scores;
  known: Group["known"];
  /** The sort that the words before the name, a label or a list give it. */
  lead: EntityType | undefined;
  /** The sort that its form gives it. */
  formed: EntityType | undefined;
  /** What its surroundings show: a place, a site's own name, or neither. */
  placing: Placed;
  /** Whether these outweigh the model. */
  isPlaced: boolean;
  /** What the model takes for a place is only told as a side of agreements. */
  isSide: boolean;
  /** Whether the text introduces the name, or a legal form follows it. */
  isOwn: boolean;
}

function judge(
  document: ReleaseDocument,
  { cluster, named, chances }: ReadCluster,
  leads: EntityType | undefined,
  { persons, columns, items }: TextFacts,
): Judged {
  const { name, scores, candidates } = named;
  const isLabelled = isLabelledParty(document, candidates);
  const isNamedParty = isToldParty(document, candidates);
  const isPartner = isListedPartner(document, items, candidates) && mayLead({ named, chances });
  const lead =
    leads ??
    (isLabelled || isNamedParty || isPartner || isListedParty(columns, candidates)
      ? likeliestParty(chances)
      : undefined);
  const known = cluster.find((group) => group.known)?.known;
  const longest = longestForm(cluster);
  const formed =
    byForm(name) ?? (longest === name ? undefined : byForm(longest)) ?? quotedIn(document, candidates);
  const isOwn = cluster.some(({ introduced, legal }) => introduced || legal);
  const isBare = !known && !formed && !isOwn;
  const placing = !isBare
    ? undefined
    : isListedPlace(columns, candidates)
      ? "place"
      : placedBy(document, named);
  const isPlaced = placing === "place" && (chances[CLASSES.indexOf("company")] ?? 0) < SURELY_FIRM;
  const alone = isPlaced ? "place" : knownAs(name, readingBy(name, chances, scores), chances);
  const isOver =
    alone === "other" || (isLabelled && alone === "place") || (isNamedParty && alone === "person");
  const isSide = isBare && !isPlaced && alone === "place" && isSideOnly(document, candidates);
  const found = isOver && lead ? lead : isSide ? "company" : alone;
  const isParty = found === "company" || found === "organization" || found === "government";
  const called = isParty && !isOwn ? calledAs(document, named) : undefined;
  const isPerson = !isOwn && isTold(name, persons);
  const reading = known ? known.type : (formed ?? (isPerson ? "person" : (called ?? found)));
  return { reading, known, lead, formed, placing, isPlaced, isSide, isOwn };
}

/** Whether something else than the opening of sentences speaks for a name. */
function isSure({ named, chances }: ReadCluster, { known, isPlaced, lead, isOwn }: Judged): boolean {
  return (
    known !== undefined ||
    isPlaced ||
    lead !== undefined ||
    likeliestOf(chances) >= SURE ||
    isOwn ||
    named.candidates.some(({ doubtful }) => !doubtful)
  );
}

/** Whether a name consists of common words, and nothing shows that it is a name. */
function isCommon(
  document: ReleaseDocument,
  { cluster, named: { name }, chances }: ReadCluster,
  reading: keyof Scores,
): boolean {
  const isLikelyName = likeliestOf(chances) >= COMMON_SURE;
  return (
    !cluster.some((group) => group.introduced) &&
    cluster.every(({ forms }) => [...forms.keys()].every(isGeneric)) &&
    !(isLikelyName && (reading === "place" || isStopName(name))) &&
    !(isLikelyName && / (?!government$)\S+$/i.test(name.replace(/^the /i, ""))) &&
    !standsBare(document, cluster, chances)
  );
}

/** The chance of the likeliest sort of name. */
const likeliestOf = (chances: readonly number[]) => Math.max(0, ...chances.slice(0, CLASSES.indexOf("none")));

/** The sort of a quoted name, by the noun after its closing mark. */
function quotedIn({ sentences }: ReleaseDocument, candidates: NamedCluster["candidates"]) {
  for (const { sentence, from, to } of candidates) {
    const sort = quotedSort(sentences[sentence]?.tokens ?? [], from, to);
    if (sort) return sort;
  }
  return undefined;
}

/** "Ada Zemp", and "Chile Ada Zemp" of "the President of Chile Ada Zemp". */
function isTold(name: string, persons: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(" ");
  return words.length > 1 && words.some((_, i) => i < 2 && persons.has(words.slice(i).join(" ")));
}

/** The likeliest sort among those of parties. */
function likeliestParty(chances: readonly number[]): EntityType {
  const of = (type: "company" | "government" | "organization") => chances[CLASSES.indexOf(type)] ?? 0;
  const others = of("government") > of("organization") ? "government" : "organization";
  return of("company") >= of(others) ? "company" : others;
}

function longestForm(cluster: readonly Group[]): string {
  return cluster
    .flatMap(({ forms }) => [...forms.keys()])
    .reduce((a, b) => (b.length > a.length ? b : a), "");
}

/** Whether a common word recurs without an article, as names do: "Technology company Harbor". */
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

/** The chance from which a common word without an article is a name. */
const BARE_SURE = 0.8;
const ARTICLE = /^(?:the|a|an|this|that|its|their|our|each|every|any|both|said|such)$/u;

/** The chance from which a name is reported even if no agreement needs it. */
const TOLD = 0.75;
/** The least chance of its sort. */
const LIKELIEST = 0.5;

function ruleOf(cluster: readonly Group[], chances: readonly number[]): string {
  if (cluster.some(({ legal }) => legal)) return "legal form";
  if (cluster.some(({ introduced }) => introduced)) return "introduced short form";
  return Math.max(...chances) >= TOLD ? "words and context" : "weak context";
}

/** Whether a name is probably a party or a place of a fairly certain sort. */
function isLikely(chances: readonly number[]): boolean {
  const named = chances.slice(0, CLASSES.indexOf("none"));
  return named.reduce((sum, chance) => sum + chance, 0) >= TOLD && Math.max(...named) >= LIKELIEST;
}

/** Makes a test for whether an entity is the last name of a person who is named in full elsewhere. */
function surnamesOf(persons: ReadonlySet<string>): (entity: Entity) => boolean {
  const all = [...persons];
  const byLast = Map.groupBy(all, (person) => person.slice(person.lastIndexOf(" ") + 1));
  // Last names may have several words: "Al Marri", "van der Berg".
  const firsts = new Set(all.flatMap((person) => /^(\S+) /u.exec(person)?.[1] ?? []));
  return (entity) => {
    if (entity.known || entity.type === "place" || entity.forms.size > 1 || entity.rule === "legal form")
      return false;
    const name = entity.name.toLowerCase();
    const like = byLast.get(name.slice(name.lastIndexOf(" ") + 1)) ?? [];
    // "Zemtek Jo Berg": the employer may precede the name.
    const opens = isGivenName(name) || (entity.chance ?? 0) < SURELY_FIRM;
    return (opens && firsts.has(name)) || like.some((person) => person.endsWith(` ${name}`));
  };
}

export type { EntityMention };
