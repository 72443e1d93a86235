/**
 * What sentences likely tell where no rule finds it, and which finds of rules are too unlikely: by a model, trained by
 * `scripts/releases-train.ts`, of which parties that a sentence names together agreed.
 */

import { fnv } from "../text/hash";
import type { Context } from "./context";
import type { Deal } from "./deal";
import { HEARD, NEGATED, UNSURE } from "./doubt";
import type { DealEvent } from "./event";
import { isRefused } from "./events";
import { type LikelySet, likelySets, ruleFeatures, setsLike } from "./likely-sets";
import { LinePattern } from "./line-pattern";
import { pairBucket, pairChance } from "./pair-model";
import type { View } from "./view";

/** Features of sets beside those that rules tell of the same sentence, and of sets of sentences where rules are silent. */
export const FIRED = pairBucket(fnv("rules fired"));
export const SILENT = pairBucket(fnv("rules silent"));

/**
 * How likely an agreement that no rule tells must be: a text that tells of others hides none as a rule. It is above one
 * half, which a model without weights says of all: training reads with one.
 */
const LIKELY = 0.52;
/** The same where the text tells of no other: most releases tell of one. */
const LIKELY_ALONE = 0.28;
/** The same where words of the sentence deny something or leave it open. */
const DOUBTED = 0.92;
/** What a rule tells holds nine times in ten: only what is unlikely by far is left out. */
const UNLIKELY = 0.3;

/** A set of parties with its chance. */
export interface Likely {
  view: View;
  set: LikelySet;
  chance: number;
}

/** The likeliest set of a sentence for which the rules found nothing. */
function likeliest(view: View, context: Context, deals: readonly Deal[]): Likely | undefined {
  let best: Likely | undefined;
  const line = view.padded;
  // What is denied or in doubt is told by rules or not at all; rivals share a market, and who is replaced had the contract.
  if (
    NOTHING.test(line) ||
    HEARD.test(line) ||
    RIVALS.test(line) ||
    REPLACED.test(line) ||
    line.endsWith(" ? ")
  )
    return undefined;
  const doubt = NEGATED.test(line) || UNSURE.test(line) || isRefused(view);
  for (const set of likelySets(view, context, deals)) {
    const chance = pairChance(set.features, SILENT);
    if (doubt && chance < DOUBTED) continue;
    if (chance > (best?.chance ?? 0)) best = { view, set, chance };
  }
  return best;
}

/** Whether it is likely enough; `alone` where the text tells of no agreement else. */
export const isLikely = ({ chance }: Likely, alone: boolean) => chance >= (alone ? LIKELY_ALONE : LIKELY);

const RIVALS = new LinePattern(
  / (?:expects? (?:the )?@ to|(?:moves?|moved|joins?|joined|comes|came|switch(?:es|ed)|hired|recruited|poached) (?:[^ .;@]+ ){0,4}from (?:the )?@|(?:is|are|was|were|remains?) (?:[^ .;@]+ ){0,3}(?:competitors?|rivals?)|compet(?:e|es|ed|ing) (?:with|against|for)) /u,
);
/** "No contract has been concluded between A and B" */
const NOTHING = new LinePattern(
  /^ (?:• |- )?(?:nothing|no (?!less|fewer|doubt|longer|sooner)(?:(?!but )[^ .;]+ ){0,16}?(?:has|have|had|was|were|is|are) )/u,
);
/** Two are named, and one takes the place of the other. */
const REPLACED = new LinePattern(
  /^[^@]*@ (?:[^ .;@]+ ){0,2}(?:replac(?:e|es|ed|ing)|succeed(?:s|ed)?|t(?:akes?|ook) over from|unseat(?:s|ed)?|oust(?:s|ed)?) (?:[^ .;@]+ ){0,2}@[^@]*$/u,
);
const SIGNED = new LinePattern(
  /(?:^| )(?:signed|inked|concluded|sealed|initialled|signatures?|(?:names?|hands?) (?:to|under)|pen to paper|closed|completed) /u,
);
const ENDED = new LinePattern(
  /(?:^| )(?:cancell?ed|terminated|ended|ends|dissolved|wound up|withdr(?:ew|awn|aws) from|pull(?:ed|s) out of|walk(?:ed|s) away from|(?:gave|given|gives) (?:[a-z]+ )?notice|separate ways|part(?:s|ed)? (?:ways|company)|backs? out|call(?:s|ed)? time|scrapped) /u,
);

const EXTENDED = new LinePattern(
  /(?:^| )(?<!(?:can|may|could|might|to|should|not) (?:be |been )?)(?:renewed|extended|prolonged|lengthened) (?:(?:its|their|the|for|by|until|till|to|on|last|this|in|yesterday|today|again|through|beyond) |[.,;])|(?:^| )(?:renews?|prolongs?|lengthens?) (?:its|their|the) /u,
);

/** The status that the words of a sentence tell by themselves. */
function statusOf(line: string): DealEvent["status"] {
  if (ENDED.test(line)) return "ended";
  if (EXTENDED.test(line)) return "extended";
  return SIGNED.test(line) ? "signed" : "announced";
}

/** The event that a likely set makes. */
export function likelyEvent({ view, set }: Likely): DealEvent {
  return {
    deed: "agree",
    view,
    from: set.from,
    to: set.to,
    cue: view.line.slice(0, 200),
    parties: set.parties,
    resolved: false,
    status: statusOf(view.line),
    separate: false,
    rule: "likely by its words",
  };
}

/** Leaves out the events of a sentence that are too unlikely; where none is left, gives what it likely tells. */
export function weigh(
  events: DealEvent[],
  view: View,
  context: Context,
  deals: readonly Deal[],
): Likely | undefined {
  if (events.length > 0) {
    const sets = setsLike(events, view, context, deals);
    // What another sentence tells is not judged by this one's words.
    const kept = events.filter(
      (event) =>
        event.view !== view || pairChance(ruleFeatures(event, sets, view, deals, context)) >= UNLIKELY,
    );
    events.splice(0, events.length, ...kept);
  }
  if (events.length > 0) return undefined;
  return likeliest(view, context, deals);
}
