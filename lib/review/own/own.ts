/** The id of the user's own dataset, and how its records name their originals. Small, as the background needs it. */
import { type EntityRef, type Party, type Place, parseEntityRef } from "@/lib/model";

/** The id of the user's own dataset. */
export const OWN_DATASET = "my-agreements";

/** The scheme of the identifier that names a copied record's original. */
export const COPY_OF = "entente";

/** The record of another dataset that a record was copied from. */
export function copiedFrom({ identifiers = [] }: Pick<Party | Place, "identifiers">): EntityRef | undefined {
  const value = identifiers.find(({ scheme }) => scheme === COPY_OF)?.value;
  return value !== undefined && parseEntityRef(value) ? (value as EntityRef) : undefined;
}
