/** Finds the company for which "we" speaks in an interview. */

import type { ReleaseDocument } from "../../document";
import { type Entity, type EntityMention, newEntity } from "../../entities/entity";
import { oneLine } from "../../text/one-line";

/** How much of a text may introduce the person who is asked. */
const HEAD = 500;
const INTERVIEW =
  /\b(?:interview(?:ed|s)?|in conversation|Q ?& ?A|questions (?:for|to)|(?:talks?|talked|speaks?|spoke|sits down) (?:to|with)|asked)\b/iu;
/** A question that is a paragraph of its own, or follows the initial of the person asking. */
const QUESTION = /^[^\n]{8,300}\?[ \t]*$/gmu;
const FEWEST = 3;
const OFFICE = oneLine`
  (?:chief executive(?: officer)?|CEO|C[FTO]O|(?:co-?)?founder|president|chair(?:man|woman|person)?
    |managing director|MD|director(?: general)?|head|boss|owner|rector|general manager|managing partner)
`;
/** Between an office and the company: ", ", " of the freight operator ". */
const BEHIND_OFFICE = new RegExp(`\\b${OFFICE}(?:,| of| at| for)(?: [\\p{Ll}-]+){0,4} ?$`, "iu");
/** "Founder & MD, X": a name that nothing else in the text marks as one. */
const NAMED = new RegExp(
  `\\b${OFFICE}(?:,| of| at) (\\p{Lu}[\\p{L}\\d&.-]+(?: \\p{Lu}[\\p{L}\\d&.-]+){0,3})(?=$)`,
  "imu",
);

/** The company for which somebody answers in an interview; `undefined` where the text is no interview. */
export function askedHouse({ text }: ReleaseDocument, entities: Entity[]): Entity | undefined {
  const head = text.slice(0, HEAD);
  if (!INTERVIEW.test(head) || (text.match(QUESTION)?.length ?? 0) < FEWEST) return undefined;
  let first: { entity: Entity; start: number } | undefined;
  for (const { type, mentions } of entities)
    for (const { entity, start } of type === "place" ? NOBODY : mentions)
      if (start < (first?.start ?? HEAD) && BEHIND_OFFICE.test(text.slice(Math.max(0, start - 80), start)))
        first = { entity, start };
  if (first) return first.entity;
  const named = NAMED.exec(head)?.[1];
  // The pattern ignores case, so that a capital in it proves no name.
  if (!named?.split(" ").every((word) => /^[\p{Lu}\d&]/u.test(word))) return undefined;
  const house = newEntity(named, "company", "asked", head.indexOf(named));
  entities.push(house);
  return house;
}

const NOBODY: readonly EntityMention[] = [];
