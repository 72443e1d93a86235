/**
 * Reads whose signatures are under a document: "seven signatures stand under it: those of A, B and C", "the other one
 * bears the stamp of B".
 */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import { INSTRUMENT } from "../cues/cue-words";
import { NEGATED, UNSURE } from "../cues/doubt";
import type { DealEvent } from "../event";
import { groupsOf } from "../sides/groups";
import { otherThan } from "../sides/headless";
import { signedBy } from "../sides/together";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

/** "The signatures of | A and B", "six signatures: those of | A", "the stamp of | B" */
const SIGNATURES = new LinePattern(
  regex("u")`
    (?:^| )(?:bear(?:s|ing)?|carr(?:y|ies|ied)|bore|has|have|had|with
      |(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|the|all|its|their) )(?:the |both )?
    (?:signatures?|stamps?|seals?) (?:(?!@|on|behind|as|to|in)[^ .;]+ ){0,6}?(?:: (?:those of )?|of )
    (?=(?:the |\^ |'s |-based |\p{Ll}[\p{L}-]* ){0,5}@)
  `,
);
/** A document mentioned in a sentence. */
const DOCUMENT = new RegExp(
  `(?:^| )(?:${INSTRUMENT}|it|(?:first|second|third|other|last|latter)(?: one)?|another|communiqué|declaration) `,
  "u",
);

/** The name of the document in the sentence before. */
const NAMED = new RegExp(`(?:^| )an? ((?:[\\p{L}-]+ ){0,3}?${INSTRUMENT}) `, "u");

/** The document's event with the signatories that a sentence lists; `signing` reported it and named nobody. */
export function signaturesOf(
  view: View,
  signing: View | undefined,
  above: View | undefined,
  context: Context,
): DealEvent | undefined {
  const match = SIGNATURES.exec(view.line);
  if (!match || NEGATED.test(view.line) || UNSURE.test(view.line)) return undefined;
  const end = match.index + match[0].length;
  const [group] = groupsOf(view).filter(({ from }) => (view.offsets[from] ?? 0) >= end);
  if (!group) return undefined;
  const listed = listFrom(view, group.from);
  if (listed.length > 1) {
    const document = signing ? undefined : NAMED.exec(above?.line ?? "")?.[1];
    return { ...signedBy(signing ?? view, listed), ...(document ? { cue: `${document} was signed` } : {}) };
  }
  if (!DOCUMENT.test(view.line.slice(0, match.index + 1))) return undefined;
  const other = otherThan(group.entities, context);
  if (!other) return undefined;
  return {
    ...signedBy(view, [other, ...group.entities]),
    cue: `signed ${view.line.slice(0, 160)}`,
    resolved: true,
    separate: true,
  };
}

/** The parties of a list from a step on. In "the A, the B and the C" the next name is no apposition. */
function listFrom({ steps }: View, from: number): Entity[] {
  const out = new Set<Entity>();
  for (let at = from; at < steps.length; at++) {
    const { word = "", parties = [], bracket = false } = steps[at] ?? {};
    if (bracket) continue;
    // "B, the owner of C": a description of B.
    if (ENDS_LIST.test(word) || (IS_ITS.test(word) && steps[at + 1]?.word === "of")) break;
    for (const one of parties) out.add(one);
  }
  return [...out];
}

const ENDS_LIST =
  /^(?:[.;]|which|who|whose|that|for|to|on|in|at|with|from|under|is|are|was|were|has|have|had|will)$/;
const IS_ITS =
  /^(?:owners?|parent|operator|maker|part|unit|subsidiary|arm|affiliate|division|branch|member|producer|builder|shareholder|backer)$/;
