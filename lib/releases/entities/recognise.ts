/** From candidates to parties and places with all their occurrences. */
import { withoutLegalForm } from "@/lib/names/legal-forms";
import type { ReleaseDocument } from "../document";
import { aliasesAfter } from "./aliases";
import { type Candidate, candidatesOf, vocabularyOf } from "./candidates";
import { type Scores, scoreName } from "./classify";
import { addForm, type Entity, type EntityMention, type EntityType, newEntity } from "./entity";
import { featuresOf, type NamedCluster } from "./features";
import { FUNCTION_WORDS, GOVERNMENT_WORDS, ORGANIZATION_WORDS, PLACE_WORDS } from "./lexicon";
import { CLASSES, type NameClass, probabilitiesOf } from "./model";
import { joinPlaces } from "./place-chains";
import { isGenericWord, linkForms } from "./short-forms";
import { mentionsOf } from "./spot";
import { scoreContext } from "./surroundings";

/** How much likelier "none" must be than the best reading: a name too many is dropped later, one lost stays lost. */
const NONE_BIAS = 0.3;
/** From here on a word that only stands at the head of sentences is taken for a name. */
const SURE = 0.8;

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
  // "X Holdings Inc." and "X Holdings" are one.
  return withoutLegalForm(name.replace(/ (holdings),? (?:inc\.?|corp\.?|ltd\.?|plc|limited)$/iu, " $1"))
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
    for (const one of group.candidates) scoreContext(document, one, group.scores);
  return linkForms([...groups.values()]);
}

/** Recognises the parties and places of a text in a Latin script. */
export function recognise(document: ReleaseDocument, known: readonly KnownName[] = []): Recognised {
  const clusters = clustersOf(document, known);
  const persons = new Set<string>();
  const entities: Entity[] = [];
  for (const cluster of clusters) {
    const entity = entityOf(document, cluster, persons);
    if (entity) entities.push(entity);
  }
  const kept = entities.filter((entity) => !isSurname(entity, persons));
  const mentions = mentionsOf(document, kept);
  joinPlaces(document, kept, mentions);
  return { entities: kept, mentions, persons };
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
      if (
        !quoted &&
        other &&
        other !== group &&
        (other.legal || /\s/.test(short)) &&
        other.candidates.some(({ start }) => start !== at)
      ) {
        // "Arcadium (Rio Tinto)" stands for nothing: both are names of their own, unless one is the other's short form.
        if (!key.startsWith(group.key.split(" ")[0] ?? "") && !group.key.startsWith(key.split(" ")[0] ?? ""))
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
  const chances = named ? probabilitiesOf(featuresOf(document, named)) : [];
  const reading = known
    ? known.type
    : (byForm(named?.name ?? "") ?? readingBy(named?.name ?? "", chances, scores));
  const forms = cluster.flatMap(({ forms: all }) => [...all]).sort((a, b) => a[1] - b[1]);
  const [opening] = forms;
  if (!opening) return undefined;
  const sure =
    known ||
    Math.max(...chances) >= SURE ||
    cluster.some((group) => group.introduced || group.legal) ||
    cluster.some(({ candidates }) => candidates.some(({ doubtful }) => !doubtful));
  if (reading === "person") for (const [form] of forms) persons.add(form.toLowerCase());
  if (reading === "person" || reading === "other" || !sure) return undefined;
  if (!known && !cluster.some((group) => group.introduced) && forms.every(([form]) => isGeneric(form)))
    return undefined;
  const entity = newEntity(
    known?.name ?? opening[0],
    reading,
    known ? "known name" : ruleOf(scores, cluster),
    opening[1],
  );
  if (known) entity.known = known.id;
  for (const [form, at] of forms) addForm(entity, form, at);
  return entity;
}

/** Names of fairs, papers and programmes. */
const EVENT =
  /\S (?:(?:air|motor|auto|boat|trade) ?show|airshow|forum|summit|conference|expo|festival|championships?|cup|games|awards?|prize|agreement|act|memorandum|treaty|programme|program|initiative|strategy|convention|exhibition|fair|protocol)$/iu;

/** What a name says of itself beyond doubt. */
function byForm(name: string): EntityType | undefined {
  if (
    /^(?:the )?(?:(?:city|town|municipality|province|county|government|ministry|state government|federal government|department) (?:of|for) \p{Lu}|(?:ministry|government)\b)|(?:people's government|people's committee|city council|county council|\bgovernment|\bmunicipality|\S (?:city |county |parish |town |district )?council|\S (?:ministry|secretariat|embassy))$/iu.test(
      name,
    )
  )
    return "government";
  return /^(?:the )?university of \p{Lu}|\p{L} (?:university|college|hospital|museum|foundation|institute|academy|polytechnic|federation|conservatoire|infirmary|observatory|library|orchestra|hospice)$/iu.test(
    name,
  )
    ? "organization"
    : undefined;
}

/** The reading that the model finds likeliest; what it takes for no party and no place is a person where the rules say so. */
function readingBy(name: string, chances: readonly number[], scores: Scores): keyof Scores {
  // An office beside the name, or a given name before it, leaves little doubt.
  const body = Math.max(scores.company, scores.government, scores.organization, scores.place);
  if (scores.person >= 4 && scores.person >= body + 1.5) return "person";
  if (EVENT.test(name)) return "other";
  let best: NameClass = "none";
  let most = (chances[CLASSES.indexOf("none")] ?? 0) - NONE_BIAS;
  CLASSES.forEach((name, i) => {
    const chance = chances[i] ?? 0;
    if (name !== "none" && chance > most) {
      best = name;
      most = chance;
    }
  });
  if (best !== "none") return best;
  return scores.person > 0 && scores.person >= scores.other ? "person" : "other";
}

/** "Commission", "Government", "the Company": a word that names a sort of body and no body. */
function isGeneric(form: string): boolean {
  const words = form
    .toLowerCase()
    .replace(/^the /, "")
    .split(/[\s.]+/u)
    .filter(Boolean);
  return (
    words.length <= 2 &&
    words.every(
      (word) =>
        isGenericWord(word) ||
        GOVERNMENT_WORDS.has(word) ||
        ORGANIZATION_WORDS.has(word) ||
        PLACE_WORDS.has(word) ||
        FUNCTION_WORDS.has(word) ||
        /^(?:regional|national|state|federal|ltd|limited|inc|gmbh|co|board|directors|management|provincial|municipal|germans)$/.test(
          word,
        ),
    )
  );
}

function ruleOf(scores: Scores, cluster: readonly Group[]): string {
  if (cluster.some(({ legal }) => legal)) return "legal form";
  if (cluster.some(({ introduced }) => introduced)) return "introduced short form";
  const sorted = Object.values(scores).sort((a, b) => b - a);
  return (sorted[0] ?? 0) - (sorted[1] ?? 0) >= 4 ? "words and context" : "weak context";
}

/** Whether an entity is the last name of somebody who is told in full elsewhere. */
function isSurname(entity: Entity, persons: ReadonlySet<string>): boolean {
  if (entity.known || entity.type === "place" || entity.forms.size > 1 || entity.rule === "legal form")
    return false;
  const name = entity.name.toLowerCase();
  if (/\s/.test(name)) return false;
  for (const person of persons) if (person.endsWith(` ${name}`) || person.startsWith(`${name} `)) return true;
  return false;
}

export type { EntityMention };
