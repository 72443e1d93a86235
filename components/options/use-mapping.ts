import { useState } from "react";
import type { Mapping } from "@/lib/formats/mapping/mapping";

/** The mapping of a table as it is corrected. `given` counts once, and anew where the table has other columns. */
export function useMapping(
  given: Mapping,
  fingerprint: string,
): [mapping: Mapping, change: (part: Partial<Mapping>) => void] {
  const [held, setHeld] = useState({ mapping: given, given, fingerprint });
  if (held.fingerprint !== fingerprint)
    setHeld({ mapping: readAnew(held.mapping, held.given, given), given, fingerprint });
  const change = (part: Partial<Mapping>) =>
    setHeld((before) => ({ ...before, mapping: { ...before.mapping, ...part } }));
  return [held.mapping, change];
}

/**
 * The mapping of a table that was read in another way, as at another delimiter: its columns and what a row is are as
 * `given` for it, and what was changed since `before` of all else stays.
 */
export function readAnew(now: Mapping, before: Mapping, given: Mapping): Mapping {
  const { layout, columns } = given;
  const dataset = withChanges(now.dataset, before.dataset, given.dataset);
  return { ...withChanges(now, before, given), layout, columns, dataset };
}

function withChanges<T extends object>(now: T, before: T, given: T): T {
  const changes = Object.entries(now).filter(([key, value]) => value !== before[key as keyof T]);
  return { ...given, ...Object.fromEntries(changes) };
}
