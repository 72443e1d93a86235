/**
 * Finds the owner where a cue takes some of a product: "A bought 120 of its aircraft", "twenty of its trams go to B".
 */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import type { Hit } from "../cues/hits";
import { type View, wordAt } from "../view/view";
import type { Group } from "./groups";

export const SOME =
  "(?:\\d[\\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|dozens?|hundreds?|thousands?|several|some|most|half|more|all)";
const OF_ITS = new RegExp(
  `^(?:(?:a|the|another|further|more|up to|as many as|about|around|nearly|over|first|initial|for|to|at least) ){0,3}(?:${SOME} ){0,3}(?:more )?of (?:its|their|these|those|them) `,
  "u",
);
/** "Ordered 20 on Monday" */
const BARE =
  /^(?:another |up to |at least )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty) (?:more )?(?:on|in|at|and|last|yesterday|today|the same|[,.;]) /u;
const ITS_NEW = /^(?:for )?its (?:new|latest|own|first) /u;

/** "A said that B would buy a third of its mine": A, the speaker, owns it. */
const PART_OF_ITS = /^(?:[^ .;,@]+ ){0,8}?(?:in|of|from) (?:its|their) /u;

/** The party that says what another takes of its own. */
export function ownerSaying(
  { line, offsets, steps }: View,
  { deed, to }: Hit,
  speaker: Entity | undefined,
): Entity | undefined {
  if (!speaker || !/^(?:buy|invest)$/.test(deed)) return undefined;
  return PART_OF_ITS.test(line.slice(offsets[Math.min(to, steps.length - 1)] ?? 0)) ||
    / (?:in|of|from) its$/u.test(wordAt(steps, to))
    ? speaker
    : undefined;
}

/** "Under another agreement, B will buy briquettes": from the party that the text is about. */
export function besideTheNews(
  { line, offsets }: View,
  { deed }: Hit,
  actor: Group | undefined,
  { publisher, speaks, topic }: Context,
): Entity | undefined {
  if (!actor || !/^(?:give|buy|order|invest)$/.test(deed) || !BESIDE.test(line.slice(0, offsets[actor.from])))
    return undefined;
  return [speaks ? undefined : publisher, topic].find((entity) => entity && !actor.entities.includes(entity));
}

const BESIDE = regex("u")`
  ^(?:under|in|as part of|through) (?:another
    |an? (?:separate|second|further|different|parallel|related|similar)) (?:[\p{L}-]+ ){0,3}?
  (?:agreement|contract|deal|transaction|memorandum|arrangement|accord) , (?:the |\^ |'s |-based |[\p{L}-]+ ){0,5}
  $
`;

/** A text's issuer from which others order: "X has placed a firm order for ten". A list names the makers itself. */
export function makerIssuing(
  { line }: View,
  { deed }: Hit,
  subject: readonly Entity[],
  { publisher, speaks }: Context,
): Entity | undefined {
  if (deed !== "order" || !publisher || speaks || subject.includes(publisher)) return undefined;
  return line.endsWith(": ") ? undefined : publisher;
}

/** The last party named, where a cue takes some of its own. */
export function makerBefore(
  { line, offsets, steps }: View,
  hit: Hit,
  subject: readonly Entity[],
  { focus, topic, publisher, speaks }: Context,
): Entity | undefined {
  if (!/^(?:buy|order|invest|choose)$/.test(hit.deed)) return undefined;
  const tail = line.slice(offsets[Math.min(hit.to, steps.length - 1)] ?? 0);
  if ((!OF_ITS.test(tail) && !(hit.deed === "order" && BARE.test(tail))) || ITS_NEW.test(tail))
    return undefined;
  return [focus, speaks ? undefined : publisher, topic].find((entity) => entity && !subject.includes(entity));
}
