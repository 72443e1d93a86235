/** Parties as the tests of matching and merging need them. */
import type { Party } from "@/lib/model";

/** A company with one short name, and whatever else is to be said of it. */
export const party = (id: string, name: string, more: Partial<Party> = {}): Party => ({
  id,
  kind: "company",
  names: [{ text: name, type: "short" }],
  ...more,
});

/** One registered name. */
export const official = (text: string): Party["names"] => [{ text, type: "official" }];

/** A number in a register. */
export const numbered = (scheme: string, value: string) => ({ identifiers: [{ scheme, value }] });

/** A number in the register of legal entities. */
export const lei = (value: string) => numbered("lei", value);
