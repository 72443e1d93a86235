/** Reads persons who sign for parties: "signed by Jan Berg on behalf of A and by Lena Holm for B". */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import { NEGATED, UNSURE } from "../cues/doubt";
import type { DealEvent } from "../event";
import { signedBy } from "../sides/together";
import { LinePattern } from "../view/line-pattern";
import { type Step, type View, wordAt } from "../view/view";

const SIGNED = new LinePattern(/(?:^| )(?:signed|signing|signs|signatures?|signatories|inked|initialled) /u);
const OFFICE = regex("")`
  ^(?:rector|president|vice-president|ceo|director|director-general|minister|mayor|governor|chairman
    |chairwoman|chair|chairperson|secretary|secretary-general|dean|chancellor|vice-chancellor|officer
    |manager|head|commissioner|ambassador|representative|principal|provost|superintendent|treasurer
    |registrar|founder|partner|executive)$
`;

/** The event of a signing between the parties that persons signed for. */
export function signedForBoth(view: View, signing: View | undefined): DealEvent | undefined {
  if (!SIGNED.test(view.line) || NEGATED.test(view.line) || UNSURE.test(view.line)) return undefined;
  const { steps } = view;
  const parties = new Set<Entity>();
  steps.forEach(({ parties: some, bracket }, at) => {
    if (!bracket && some.length > 0 && isSignedFor(steps, at)) for (const one of some) parties.add(one);
  });
  return parties.size >= 2 ? signedBy(signing ?? view, [...parties]) : undefined;
}

/** Whether a person signs for the party at a step. */
function isSignedFor(steps: readonly Step[], at: number): boolean {
  let before = at - 1;
  while (/^(?:the|\^|'s)$/.test(wordAt(steps, before))) before -= 1;
  const word = wordAt(steps, before);
  if (word === "of") return steps[before - 1]?.word === "behalf";
  return word === "for" && isPerson(steps, before - 1);
}

/** "Signed | for", "Jan Berg | for", "Jan Berg, its rector, | for", "; | for". */
function isPerson(steps: readonly Step[], at: number): boolean {
  const { word = "", text = "", mention } = steps[at] ?? {};
  if (/^(?:signed|signing|signs|;)$/.test(word)) return true;
  if (OFFICE.test(word)) return true;
  if (word === ",") return OFFICE.test(wordAt(steps, at - 1));
  return at > 0 && !mention && /^\p{Lu}[\p{L}'’-]+$/u.test(text);
}
