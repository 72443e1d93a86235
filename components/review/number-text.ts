/** Numbers as people type them, in whose language 1.5 is 1,5 or not. */
import { numberOf } from "@/lib/formats/mapping/values";

export type ReadNumber =
  | { type: "number"; value: number }
  /** Both are meant by somebody: `1,500` is 1500 or 1.5. */
  | { type: "unsure"; values: readonly [number, number] }
  | { type: "none" };

/**
 * Reads a number with a point or a comma before its decimals. What can be two numbers is left to the one who typed it,
 * unless only one of them is between `least` and `most`.
 */
export function readNumber(text: string, { least = -Infinity, most = Infinity } = {}): ReadNumber {
  const fits = (value: number | undefined): value is number =>
    value !== undefined && value >= least && value <= most;
  const readings = [numberOf(text.trim(), "."), numberOf(text.trim(), ",")].filter(fits);
  const [first, second] = new Set(readings);
  if (first === undefined) return { type: "none" };
  return second === undefined
    ? { type: "number", value: first }
    : { type: "unsure", values: [first, second] };
}

/** A number as a text that can be read in one way only. */
export function numberText(value: number): string {
  const text = String(value);
  return readNumber(text).type === "unsure" ? `${text}0` : text;
}
