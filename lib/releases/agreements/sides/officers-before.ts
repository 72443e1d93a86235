/**
 * Reads signing officers before a cue as their companies: "The rector of A, Jo Berg, and Lena Holm, director of B,
 * signed it".
 */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import type { Hit } from "../cues/hits";
import { type Step, type View, wordAt } from "../view/view";
import type { Clause } from "./clause";
import { type Frame, SIGNED_FOR } from "./frame-sets";
import { isActingHolder, isNamePart } from "./ministers";
import { behindOffice, isOfficeWord } from "./officers";

/** The sides that officers named before a cue sign for, with their partners. */
export function byOfficers({ view, hit, passive, complement }: Clause): Frame | undefined {
  const who = passive ? undefined : officersBefore(view, hit);
  return who && { sets: [union(who, complement.partners)], resolved: false, rule: SIGNED_FOR };
}

/** The parties of the officers before a cue; none unless there are at least two. */
function officersBefore({ steps }: View, { deed, from }: Hit): Entity[] | undefined {
  if (!/^(?:sign|extend)$/.test(deed)) return undefined;
  const parties = new Set<Entity>();
  let persons = 0;
  for (let at = openingEnd(steps, from); at < from; at++) {
    const step = steps[at];
    if (!step) break;
    if (step.parties.length > 0) {
      // A short form behind its own name.
      if (step.bracket && isParty(steps, at - 2)) continue;
      if (isActingHolder(step)) persons += 1;
      else if (step.parties.length > 1 || !isOfOfficer(steps, at)) return undefined;
      for (const party of step.parties) parties.add(party);
    } else if (isOfPerson(step)) {
      if (!isOfPerson(steps[at - 1]) && isOfPerson(steps[at + 1])) persons += 1;
    } else if (!isOfficeWord(step.word) && !BESIDE.test(step.word)) return undefined;
  }
  return parties.size > 1 && persons >= parties.size ? [...parties] : undefined;
}

/** The step after an opening such as "On Monday," or "At a ceremony in Oslo,". */
function openingEnd(steps: readonly Step[], to: number): number {
  if (!/^(?:on|at|in|during|later|earlier|today|yesterday)$/.test(wordAt(steps, 0))) return 0;
  const comma = steps.findIndex(({ word }) => word === ",");
  const opens = comma > 0 && comma < Math.min(to, LONGEST_OPENING);
  return opens && steps.slice(0, comma).every(({ parties }) => parties.length === 0) ? comma + 1 : 0;
}

const LONGEST_OPENING = 12;

const isParty = (steps: readonly Step[], at: number) => (steps[at]?.parties.length ?? 0) > 0;

/** Whether a word belongs to a person's name or is a title before it. */
const isOfPerson = (step: Step | undefined) => isNamePart(step) && !isOfficeWord(step?.word ?? "");

/** Whether the party at a step has an office right before or behind it. */
function isOfOfficer(steps: readonly Step[], at: number): boolean {
  let behind = at + 1;
  if (steps[behind]?.word === "(") while (steps[behind - 1]?.word !== ")" && behind < at + 6) behind += 1;
  if (steps[behind]?.word === "'s") behind += 1;
  if (behindOffice(steps, behind) > behind) return true;
  let before = at - 1;
  while (/^(?:the|\^|'s)$/.test(wordAt(steps, before))) before -= 1;
  const word = wordAt(steps, before);
  if (/^(?:heads|leads|chairs|representing)$/.test(word)) return true;
  return (
    /^(?:of|at|for|from)$/.test(word) &&
    steps.slice(Math.max(0, before - FAR), before).some((step) => isOfficeWord(step.word))
  );
}

/** The most words between an office and the company: "director of research and trade | at A". */
const FAR = 6;
/** Words that may join the persons named. */
const BESIDE = regex("u")`
  ^(?:[,;.()&^@]|and|the|of|at|for|from|'s|as|well|who|heads|leads|chairs|representing|her|his|its
    |counterpart|today|yesterday|jointly|formally|officially|recently|both|on|\p{L}+day|affairs|studies
    |development|planning|research|trade|investment|finance|marketing|operations|relations|bin|al|el|van
    |von|der|de|da)$
`;
