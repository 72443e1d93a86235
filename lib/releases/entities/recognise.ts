/** From candidates to parties and places with all their occurrences. */
import { withoutLegalForm } from "@/lib/names/legal-forms";
import type { ReleaseDocument } from "../document";
import { aliasesAfter } from "./aliases";
import { type Candidate, candidatesOf, vocabularyOf } from "./candidates";
import { readingOf, type Scores, scoreName } from "./classify";
import { addForm, type Entity, type EntityMention, type EntityType, newEntity } from "./entity";
import { FUNCTION_WORDS, GOVERNMENT_WORDS, ORGANIZATION_WORDS, PLACE_WORDS } from "./lexicon";
import { joinPlaces } from "./place-chains";
import { isGenericWord, linkForms } from "./short-forms";
import { mentionsOf } from "./spot";
import { scoreContext } from "./surroundings";

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
  return withoutLegalForm(name)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /, "")
    .trim();
}

/** Recognises the parties and places of a text in a Latin script. */
export function recognise(document: ReleaseDocument, known: readonly KnownName[] = []): Recognised {
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
  const clusters = linkForms([...groups.values()]);
  const persons = new Set<string>();
  const entities: Entity[] = [];
  for (const cluster of clusters) {
    const entity = entityOf(cluster, persons);
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

function entityOf(cluster: readonly Group[], persons: Set<string>): Entity | undefined {
  const [first, ...others] = cluster;
  if (!first) return undefined;
  const scores: Scores = { ...first.scores };
  for (const { scores: more } of others)
    for (const key of ["company", "government", "organization", "place", "person", "other"] as const)
      scores[key] += more[key];
  const known = cluster.find((group) => group.known)?.known;
  const reading = known ? known.type : readingOf(scores);
  const forms = cluster.flatMap(({ forms: all }) => [...all]).sort((a, b) => a[1] - b[1]);
  const [opening] = forms;
  if (!opening) return undefined;
  const sure =
    known ||
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
