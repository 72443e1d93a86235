/**
 * Finds the sides of a cue with a subject: the subject with its partners, or, if none are named, with the party that
 * the context suggests.
 */

import type { Entity } from "../../entities/entity";
import { isWithin } from "../../entities/party-sets";
import type { Context } from "../context";
import type { Hit } from "../cues/hits";
import { apartFrom } from "./clause";
import { type Frame, setsOf } from "./frame-sets";

/** A subject with its partners, and what is said about them. */
interface Active {
  subject: Entity[];
  partners: Entity[];
  resolved: boolean;
  passive: boolean;
  joint: boolean;
  /** The party before the subject, in a clause of its own. */
  before: Entity | undefined;
  /** The number of partners precedes their names: "to three broadcasters: A, B and C". */
  counted: boolean;
  /** The word after the cue. */
  behind: string;
  /** A partner is mentioned without its name: "with two developers". */
  unnamed: boolean;
  /** A partner's name is withheld: "with an unnamed buyer". */
  undisclosed: boolean;
  /** The partners are named. */
  named: boolean;
  /** The partners act as one: "to A, together with B". */
  together: boolean;
}

const NEEDS_PARTNER = new Set(["give", "choose", "buy", "order", "invest", "win", "role"]);

/** The sides of a cue with a subject. */
export function activeFrame(hit: Hit, active: Active, context: Context): Frame | undefined {
  const { subject, partners, resolved, passive, joint, undisclosed, named, together, counted } = active;
  if (partners.length === 0) {
    const set = withMeant(hit, active, context);
    if (set) return set;
    if (undisclosed && subject.length === 1 && !passive) return { sets: [[...subject]], resolved };
    if (subject.length < 2 || (!joint && NEEDS_PARTNER.has(hit.deed))) return undefined;
  }
  if (hit.deed === "invest" && subject.some((entity) => partners.includes(entity))) return undefined;
  if (counted && /^(?:give|order|choose)$/.test(hit.deed) && subject.length === 1)
    return { sets: partners.map((one) => [...subject, one]), resolved };
  return setsOf([subject], partners, hit, resolved || !named, together);
}

/** The sides where no partner is named, but meant. */
function withMeant(
  hit: Hit,
  { subject, resolved, passive, unnamed, before, behind }: Active,
  { parties, publisher, focus, topic, company }: Context,
): Frame | undefined {
  const apart = (...some: (Entity | undefined)[]) => apartFrom(some, subject);
  // "X said that Y would remain its main sponsor": "its" is the speaker's, or that of the party the text is about.
  if (hit.deed === "role" && /(?:^| )(?:its|our|their) /u.test(`${hit.text} ${behind} `)) {
    const other = apart(before, publisher, focus, topic);
    return other && { sets: [[other, ...subject]], resolved: true };
  }
  if (subject.length !== 1) return undefined;
  // "We signed last Friday", "Brightwater signed the contract": reported before.
  if (
    hit.deed === "sign" &&
    isWithin(subject, parties) &&
    (/signed$/u.test(hit.text) || /(?:^| )(?:the|this|that|it|its) /u.test(hit.text))
  )
    return { sets: [[...parties]], resolved: true };
  if (resolved) return undefined;
  // "X reported that Y had terminated its contract": Y's with X. "Y ended its work with a dealer": with somebody else.
  const isOthers = unnamed && behind === "with";
  const ended = hit.deed === "end" && !isOthers ? apart(before, topic, publisher, focus) : undefined;
  if (ended) return { sets: [[...subject, ended]], resolved: true };
  // "The yard revealed that X had ordered four tankers": from the yard.
  if (hit.deed === "order" && before) return { sets: [[...subject, before]], resolved: true };
  if (passive || unnamed) return undefined;
  // "Y has renewed its agreement", in a text that a company issues: with that company.
  const issuer = apart(company);
  if (hit.deed === "extend" && issuer && /(?:^| )(?:its|the) /u.test(hit.text))
    return { sets: [[issuer, ...subject]], resolved: true };
  const last = apart(focus);
  return hit.deed === "sign" &&
    last &&
    parties.includes(last) &&
    /(?:^| )(?:the|this|that|its) (?:\S+ ){0,6}?(?:agreement|deal|contract|pact|memorandum)/u.test(hit.text)
    ? { sets: [[...subject, last]], resolved: false }
    : undefined;
}
