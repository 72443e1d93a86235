/** Pairs a party of a sentence with one that the sentence does not name: which it may be, with features for each. */
import type { Entity } from "../../entities/entity";
import { fnv } from "../../text/hash";
import type { Context } from "../context";
import { hitsOf } from "../cues/hits";
import type { Group } from "../sides/groups";
import { WordClass } from "../view/lexeme";
import type { View } from "../view/view";
import { sureness } from "./cue-features";
import { pairBucket } from "./pair-model";

const HOW = fnv("how ");
const HOW_DEED = fnv("how deed ");
const HOW_NONE = fnv("how none");
const ROLE = fnv("role ");
const ROLES = fnv("roles ");
const ACROSS_AT = fnv("across ");
const TYPE = fnv("type ");
const PARTNER_SURE = fnv("partner sure ");

/** Who may have agreed with a party without being named in its sentence, by their part in the text. */
export function partnersOf(inside: ReadonlySet<Entity>, context: Context): [string[], Entity][] {
  const { publisher, focus, topic, parties, recent } = context;
  const out = new Map<Entity, string[]>();
  const add = (role: string, entity: Entity | undefined) => {
    if (!entity || inside.has(entity)) return;
    const roles = out.get(entity);
    if (roles) roles.push(role);
    else out.set(entity, [role]);
  };
  add("publisher", publisher);
  add("focus", focus);
  add("topic", topic);
  parties.slice(0, 2).forEach((party, i) => {
    add(`last ${i}`, party);
  });
  recent
    .filter((party) => !inside.has(party))
    .slice(0, 2)
    .forEach((party, i) => {
      add(`recent ${i}`, party);
    });
  return [...out].map(([entity, roles]) => [roles, entity]);
}

/**
 * The words by which a sentence may refer to a party without its name, and its deeds, as hashes with the prefix `how `.
 */
export function pronounOf(view: View, { from }: Group): Set<number> {
  const out = new Set<number>();
  view.steps.forEach(({ lexeme }, i) => {
    if (PRONOUN.has(lexeme)) out.add(fnv(i < from ? " before" : " behind", fnv(lexeme.word, HOW)));
  });
  for (const { deed } of hitsOf(view)) out.add(fnv(deed, HOW_DEED));
  if (out.size === 0) out.add(HOW_NONE);
  return out;
}

const PRONOUN = new WordClass(
  /^(?:it|its|they|their|them|we|our|us|company|firm|group|both|two|former|latter|he|she|same|other|another)$/u,
);

/** The features of a sentence such as "They will be built by B" for one party that it does not name. */
export function acrossFeatures(
  { preposition }: Group,
  roles: readonly string[],
  partner: Entity,
  place: string,
  how: ReadonlySet<number>,
): number[] {
  const features: number[] = [];
  const add = (hash: number) => features.push(pairBucket(hash));
  for (const one of how) {
    add(one);
    for (const role of roles) {
      const hash = fnv(role, fnv(" ", one));
      add(hash);
      add(fnv(preposition, fnv(" ", hash)));
    }
  }
  for (const role of roles) {
    const hash = fnv(role, ROLE);
    add(hash);
    add(fnv(preposition, fnv(" ", hash)));
  }
  add(fnv(roles.join(" "), ROLES));
  add(fnv(place, ACROSS_AT));
  add(fnv(partner.type, TYPE));
  add(fnv(`${sureness(partner)}`, PARTNER_SURE));
  return features;
}
