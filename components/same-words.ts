/** Puts into words why records of several datasets are taken for the same. */
import type { SameSource } from "@/lib/ties/card";

/** "The same LEI: 5493…; the same country: DE (100%)". */
export function reasonText({
  because,
  reasons,
  score,
}: Pick<SameSource, "because" | "reasons" | "score">): string {
  if (because === "user") return "You said that they are the same.";
  if (because === "copy") return "Accepted from a release about the other.";
  return `Taken for the same: ${weighedText(reasons)} (${percentText(score)}).`;
}

/** The reasons for and against, in a phrase. */
export function weighedText(reasons: SameSource["reasons"]): string {
  return reasons.map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1)).join("; ");
}

/** "95%". */
export function percentText(score: number): string {
  return `${Math.round(score * 100)}%`;
}
