/**
 * Finds the sides of a cue with a subject: the subject with its partners, or, if none are named, with the party that
 * the context suggests.
 */

import type { Entity } from "../../entities/entity";
import { isWithin } from "../../entities/party-sets";
import type { Context } from "../context";
import type { Hit } from "../cues/hits";
import { type Frame, setsOf } from "./frame-sets";

/** What is said about a subject and its partners. */
interface Told {
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
export function activeFrame(
  hit: Hit,
  subject: Entity[],
  partners: Entity[],
  { resolved, passive, joint, unnamed, undisclosed, named, together, counted, before, behind }: Told,
  context: Context,
): Frame | undefined {
  // "We signed last Friday", "Brightwater signed the contract": reported before.
  if (
    partners.length === 0 &&
    subject.length === 1 &&
    hit.deed === "sign" &&
    isWithin(subject, context.parties) &&
    (/signed$/u.test(hit.text) || /(?:^| )(?:the|this|that|it|its) /u.test(hit.text))
  )
    return { sets: [[...context.parties]], resolved: true };
  if (partners.length === 0 && subject.length === 1 && hit.deed === "end") {
    // "X reported that Y had terminated its contract": Y's with X.
    const other = [before, context.topic, context.publisher, context.focus].find(
      (entity) => entity && !subject.includes(entity),
    );
    if (other && !resolved) return { sets: [[...subject, other]], resolved: true };
  }
  // "Y has renewed its agreement", in a text that a company issues: with that company.
  if (
    partners.length === 0 &&
    subject.length === 1 &&
    hit.deed === "extend" &&
    !passive &&
    !unnamed &&
    !resolved &&
    context.company &&
    !subject.includes(context.company) &&
    /(?:^| )(?:its|the) /u.test(hit.text)
  )
    return { sets: [[context.company, ...subject]], resolved: true };
  if (
    partners.length === 0 &&
    subject.length === 1 &&
    hit.deed === "sign" &&
    !passive &&
    !unnamed &&
    context.focus &&
    context.parties.includes(context.focus) &&
    !subject.includes(context.focus) &&
    !resolved &&
    /(?:^| )(?:the|this|that|its) (?:\S+ ){0,6}?(?:agreement|deal|contract|pact|memorandum)/u.test(hit.text)
  )
    return { sets: [[...subject, context.focus]], resolved: false };
  // "The yard revealed that X had ordered four tankers": from the yard.
  if (partners.length === 0 && hit.deed === "order" && before && subject.length === 1 && !resolved)
    return { sets: [[...subject, before]], resolved: true };
  // "X said that Y would remain its main sponsor": "its" is the speaker's, or that of the party the text is about.
  if (
    partners.length === 0 &&
    hit.deed === "role" &&
    /(?:^| )(?:its|our|their) /u.test(`${hit.text} ${behind} `)
  ) {
    const other = [before, context.publisher, context.focus, context.topic].find(
      (entity) => entity && !subject.includes(entity),
    );
    if (other) return { sets: [[other, ...subject]], resolved: true };
  }
  if (partners.length === 0 && undisclosed && subject.length === 1 && !passive)
    return { sets: [[...subject]], resolved };
  if (partners.length === 0 && (subject.length < 2 || (!joint && NEEDS_PARTNER.has(hit.deed))))
    return undefined;
  if (hit.deed === "invest" && subject.some((entity) => partners.includes(entity))) return undefined;
  if (counted && /^(?:give|order|choose)$/.test(hit.deed) && subject.length === 1)
    return { sets: partners.map((one) => [...subject, one]), resolved };
  return setsOf([subject], partners, hit, resolved || !named, together);
}
