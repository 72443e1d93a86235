/** Names the rule of a day that no report of the agreement gives: it is not as sure as one that does. */
import type { Deal } from "../deal";

/** In English such a day is chosen by trees; in Chinese it mostly opens the scene that several agreements are told of. */
export const ELSEWHERE = { english: "day of another sentence", chinese: "day of the scene" };

/** Names the rule of an agreement's day by where it stands. */
export function nameElsewhere(deal: Deal, rule: string, isInReport: (at: number) => boolean): void {
  const { date } = deal;
  if (date?.proof.rule !== "stated date" || isInReport(date.proof.start)) return;
  deal.date = { ...date, proof: { ...date.proof, rule } };
}
