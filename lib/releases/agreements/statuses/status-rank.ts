/**
 * Decides whether an agreement was signed or only announced: a text may say so by words that no cue has, or sentences
 * away. What ended, was extended or is planned stays as the rules told it. Trees decide, trained by
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

/** Decides by other trees from now on: those of a fold. */
export function setStatusTrees(other: TreeModel): void {
  STATUS_TREES.set(other);
}

/** Whether the trees decide: between these two. */
const isOpen = (status: EventStatus) => status === "signed" || status === "announced";

/** From which chance on what the rules told to be signed stays so, and what they told as announced is signed. */
const LEFT = 0.35;
const TAKEN = 0.5;

/** Gives the agreements of a text their status. */
export function chooseStatuses(reading: ReadText): void {
  const { deals } = reading;
  // What one agreement is given must not speak for the next.
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

/** What speaks for a status that no rule told: the first word of signing that is told of the agreement, or else what told of it. */
function proofOf(reading: ReadText, deal: Deal): Proof {
  const rule = "status judged by words";
  if (deal.status.value === "signed")
    for (const { steps, sentence } of [...deal.events.map(({ view }) => view), ...besides(reading, deal)]) {
      const step = steps.find(({ word }) => STATUS_WORDS.classesOf(word).some((at) => at < SIGNING_CLASSES));
      if (step) return { start: step.start, end: sentence.end, rule };
    }
  return { ...deal.status.proof, rule };
}
