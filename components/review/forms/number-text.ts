/** Numbers as people type them: in some languages 1.5 is written 1,5. */
import { numberOf } from "@/lib/formats/mapping/values";

export type ReadNumber =
  | { type: "number"; value: number }
  /** Either may be meant: `1,500` is 1500 or 1.5. */
  | { type: "unsure"; values: readonly [number, number] }
  | { type: "none" };

/**
 * Reads a number with a point or a comma before its decimals. Where it can be two numbers, the user must say, unless
 * only one is between `least` and `most`.
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

/** A number as an unambiguous text. */
export function numberText(value: number): string {
  const text = String(value);
  return readNumber(text).type === "unsure" ? `${text}0` : text;
}
