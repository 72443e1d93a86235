/**
 * Decides whether an agreement was signed or only announced: a text may say so in words that no cue has, or sentences
 * away. Agreements that ended, were extended or are planned keep the status of the rules. Trees decide, trained by
 * `scripts/releases-train.ts`.
 */
import type { Deal, Proof } from "../deal";
import type { EventStatus } from "../event";
import type { ReadText } from "../read-text";
import { Forest, type TreeModel } from "../trees/trees";
import { besides } from "../trees/word-scopes";
import { statusRow } from "./status-row";
import statusModel from "./status-trees.json";
import { SIGNING_CLASSES, STATUS_WORDS } from "./status-words";

const STATUS_TREES = new Forest(statusModel);

/** Uses other trees from now on: those of a fold. */
export function setStatusTrees(other: TreeModel): void {
  STATUS_TREES.set(other);
}

/** Whether the trees may change a status. */
const isOpen = (status: EventStatus) => status === "signed" || status === "announced";

/** The chance from which "signed" by the rules stays, and "announced" becomes "signed". */
const LEFT = 0.35;
const TAKEN = 0.5;

/** Gives the agreements of a text their status. */
export function chooseStatuses(reading: ReadText): void {
  const { deals } = reading;
  // All are chosen before any is set, so that one agreement's choice does not count in the next.
  const chosen = deals.map((deal) => {
    if (!isOpen(deal.status.value)) return deal.status.value;
    const doubt = deal.status.value === "signed" ? LEFT : TAKEN;
    return STATUS_TREES.chance(statusRow(reading, deal, true)) > doubt ? "signed" : "announced";
  });
  deals.forEach((deal, i) => {
    const value = chosen[i];
    if (!value || value === deal.status.value) return;
    deal.status.value = value;
    deal.judged = proofOf(reading, deal);
  });
}

/** The proof of a status that no rule gave: the first word of signing about the agreement, or else its own report. */
function proofOf(reading: ReadText, deal: Deal): Proof {
  const rule = "status judged by words";
  if (deal.status.value === "signed")
    for (const { steps, sentence } of [...deal.events.map(({ view }) => view), ...besides(reading, deal)]) {
      const step = steps.find(({ word }) => STATUS_WORDS.classesOf(word).some((at) => at < SIGNING_CLASSES));
      if (step) return { start: step.start, end: sentence.end, rule };
    }
  return { ...deal.status.proof, rule };
}
