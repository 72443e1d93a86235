/** How sure a reading is, in words. */

/** The thresholds offered for accepting everything above a confidence at once. */
export const CONFIDENCE_STEPS = [0.9, 0.75, 0.5, 0] as const;

/** `sure`, `likely`, `unsure` or `a guess`. */
export function confidenceWord(confidence: number): "sure" | "likely" | "unsure" | "a guess" {
  if (confidence >= 0.9) return "sure";
  if (confidence >= 0.75) return "likely";
  return confidence >= 0.5 ? "unsure" : "a guess";
}

/** `likely, 80%`. */
export function confidenceText(confidence: number): string {
  return `${confidenceWord(confidence)}, ${Math.round(confidence * 100)}%`;
}
