/** Decides whether two spellings are of one name. */
import { simplified } from "@/lib/names/simplified";
import { withoutForm, withoutSmallForm } from "../text/legal-form";

/**
 * The key that all spellings of a name share: without legal form, case and leading article, in simplified characters.
 */
export function keyOf(name: string): string {
  const before = keys.get(name);
  if (before !== undefined) return before;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = keyFor(name);
  keys.set(name, key);
  return key;
}

/** Keys asked for before; emptied when there are many, to bound memory. */
const keys = new Map<string, string>();
const MOST_KEYS = 16_000;

function keyFor(name: string): string {
  // "X Holdings Inc." and "X Holdings" are one.
  const held = simplified(name).replace(/ (holdings),? (?:inc\.?|corp\.?|ltd\.?|plc|limited)$/iu, " $1");
  return withoutSmallForm(withoutForm(held))
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /, "")
    .replace(GROUND, "$1 of ")
    .trim();
}

/** "Committee of the northern province of Calder": the sort of territory makes no difference. */
const GROUND =
  /\b(committee|council|government|administration) of the (?:[a-z]+ ){1,4}?(?:city|province|district|region|county|town|municipality|commune) of /u;
