/** Facts of made-up agreements and entities, as the starter dataset is built from. */
import type { FactAgreement, FactEntity } from "@/scripts/starter/facts";

/** An agreement of two parties, with what a test changes. */
export function fact(changes: Partial<FactAgreement>): FactAgreement {
  return {
    key: "a",
    kind: "other",
    status: "signed",
    date: "2025-03",
    parties: [
      { entity: "maker", role: null },
      { entity: "buyer", role: null },
    ],
    signedAt: null,
    fields: [],
    projects: [],
    summary: "They will work together.",
    ...changes,
  };
}
/** A project of which no quantity is known. */
export const project = (name: string, site: string | null = null) => ({ name, site, quantities: [] });

/** A company. */
export function entity(name: string, aliases: FactEntity["aliases"]): FactEntity {
  return { key: "e", type: "company", name, aliases, country: null, within: null };
}
