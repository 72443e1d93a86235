/** Finds lone surrogates in texts, which no schema sees: they cannot be stored or compared reliably. */
import { isObject } from "@/lib/model/is-object";
import type { Finding } from "./findings";

/** A value that is being visited, with its parent. Paths are only made for faults. */
interface Step {
  value: unknown;
  key: string | number;
  up: Step | undefined;
}

/** Finds every text in a JSON value with a lone surrogate. Iterative, so depth does not matter. */
export function textFaults(root: unknown): Finding[] {
  const findings: Finding[] = [];
  const waiting: Step[] = [{ value: root, key: "", up: undefined }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { value } = step;
    if (typeof value === "string") {
      if (!value.isWellFormed()) findings.push({ path: pathOf(step), ...BROKEN_CHARACTER });
    } else if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--)
        waiting.push({ value: value[index], key: index, up: step });
    } else if (isObject(value)) {
      for (const [key, entry] of Object.entries(value).reverse())
        waiting.push({ value: entry, key, up: step });
    }
  }
  return findings;
}

const BROKEN_CHARACTER = {
  message: "holds half a character (a lone UTF-16 surrogate).",
  advice: "The text was cut in the middle of a character: write it again, in UTF-8.",
};

function pathOf(step: Step): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Step | undefined = step; at?.up !== undefined; at = at.up) path.unshift(at.key);
  return path;
}
