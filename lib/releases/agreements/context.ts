/** What the sentences so far say that "the two companies", "it" and "the company" mean. */
import type { Entity } from "../entities/entity";
import type { DealEvent, PlaceFound } from "./event";
import type { Standing } from "./likely/standing";
import type { Counted } from "./lists/counted";
import { type View, wordsBefore } from "./view/view";

/** What the sentence before a list says of all its items. */
export interface Lister {
  entities: Entity[];
  /** What they signed or announced, such as "three memoranda of understanding". */
  words: string;
  /** The parties named so far, where all items of the list are in one agreement. */
  together?: Entity[];
  date?: DealEvent["date"];
  place?: PlaceFound;
}

/** A meeting that the text reports: what is signed "on this occasion" is signed then and there. */
export interface Scene {
  /** Something is signed at this meeting. */
  signing?: boolean;
  date?: DealEvent["date"];
  place?: PlaceFound;
}

/** What was last mentioned, as the sentences are read in order. */
export interface Context {
  /** The parties of the last agreement reported. */
  parties: Entity[];
  /** Who the text is about: the first party of the previous sentence. */
  focus?: Entity;
  /** The previous sentence is in another paragraph. */
  stale?: boolean;
  /** The party that the release comes from. */
  publisher?: Entity;
  /** The party that the text itself calls "the Company". */
  company?: Entity;
  /** The publisher is known only by its name, and acts in the text only as "we". */
  speaks?: boolean;
  /** The party that the whole text is about: named first and most. */
  topic?: Entity;
  /** The last two or more parties that a sentence named side by side. */
  pair: readonly Entity[];
  /** The number of the sentence that named that pair, whatever it says of them. */
  namedAt?: number;
  /** The numbers of the sentences that named that pair and reported the last agreement. */
  pairAt?: number;
  reportedAt?: number;
  /** Parties by when they were last mentioned, the latest first. */
  recent: Entity[];
  /** By party, the nouns that the text described it with, such as "brewer". */
  nouns: Map<Entity, Set<string>>;
  /** By party, the place where the text says it is at home. */
  homes: Map<Entity, Entity>;
  /** By unit, the companies that own it according to the text. */
  owned: Map<Entity, Set<Entity>>;
  /** Who acts in an announced list: "X signed three memoranda:". */
  lister?: Lister;
  /** "X has awarded three contracts.": an announcement whose details follow in the next sentences. */
  counted?: Counted;
  scene?: Scene;
  /** How much of the whole text is about each party. */
  standing: Standing;
}

const IT = /(?:^| )(?:it|they|itself) /u;

/** A context before the first sentence. */
export function newContext(standing: Standing): Context {
  return {
    parties: [],
    pair: [],
    recent: [],
    nouns: new Map(),
    homes: new Map(),
    owned: new Map(),
    standing,
  };
}

/** Who acts in a sentence that names nobody before its verb at the step `until`. */
export function impliedSubject(view: View, until: number, context: Context): Entity[] {
  const line = wordsBefore(view, until);
  const tail = ` ${line.slice(-90)}`;
  const they = / they /u.test(tail) && !/ it /u.test(tail) ? theyMeant(view, until, context) : [];
  if (they.length > 0) return they;
  const one =
    view.sentence.kind === "item" && !IT.test(tail) ? (context.company ?? context.focus) : context.focus;
  if (IT.test(tail) || line.trim().split(" ").length <= 3) return one ? [one] : [];
  return [];
}

/** Whom "they" before the step `until` means; nobody where the text does not say. */
function theyMeant({ steps, number }: View, until: number, context: Context): Entity[] {
  const { pair, parties, namedAt = Number.NEGATIVE_INFINITY, reportedAt = -1 } = context;
  // Two parties named side by side in the sentence before, whatever it says of them.
  if (pair.length >= 2 && namedAt === number - 1 && namedAt > reportedAt) return [...pair];
  if (parties.length >= 2) return parties;
  // "They also signed a memorandum": no agreement was reported yet, and two were named side by side shortly before.
  const isNear = pair.length === 2 && parties.length === 0 && number - namedAt <= NEAR && until <= NEAR;
  const signs = isNear && steps.slice(until, until + NEAR).some(({ word }) => SIGNS.test(word));
  return signs ? [...pair] : [];
}

/** How many sentences or words count as near. */
const NEAR = 3;
const SIGNS = /^(?:sign|signed|inked|concluded|sealed|exchanged|finali[sz]ed|formali[sz]ed|renewed|penned)$/;
