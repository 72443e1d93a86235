/** Which agreements belong beside one: those that it or they name, and the others between its parties. */
import type { AgreementRef, RelationType } from "@/lib/model";
import type { AgreementCard } from "./card";

/** An agreement beside another, and how they relate where a record says so. */
export interface RelatedAgreement {
  agreement: AgreementCard;
  /** The type of the link, and whether it is in the other agreement's record. */
  relation?: { type: RelationType; isOfOther: boolean };
}

/**
 * The agreements beside `one`, those that are linked first, else in the order given. `candidates` are those between the
 * same parties and those that it names; it may be among them itself, and some may be there twice.
 */
export function relatedTo(one: AgreementCard, candidates: readonly AgreementCard[]): RelatedAgreement[] {
  const found = new Map<AgreementRef, RelatedAgreement>();
  for (const agreement of candidates) {
    if (agreement.ref === one.ref || found.has(agreement.ref)) continue;
    const own = one.related?.find(({ ref }) => ref === agreement.ref);
    const other = agreement.related?.find(({ ref }) => ref === one.ref);
    const link = own ?? other;
    found.set(agreement.ref, {
      agreement,
      ...(link && { relation: { type: link.type, isOfOther: own === undefined } }),
    });
  }
  const all = [...found.values()];
  return [...all.filter(({ relation }) => relation), ...all.filter(({ relation }) => !relation)];
}

/** How a linked agreement relates to the one on view, in words. */
export function relationText({ type, isOfOther }: NonNullable<RelatedAgreement["relation"]>): string {
  const [ofOther, ofOne] = RELATIONS[type];
  return isOfOther ? ofOther : ofOne;
}

/** The words for each type: where the link is in the other's record, and where it is in that of the one on view. */
const RELATIONS: Record<RelationType, readonly [ofOther: string, ofOne: string]> = {
  amends: ["amends this one", "amended by this one"],
  implements: ["implements this one", "implemented by this one"],
  succeeds: ["succeeds this one", "came before this one"],
  "same-as": ["the same as this one", "the same as this one"],
};
