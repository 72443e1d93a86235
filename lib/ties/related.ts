/** Which agreements belong beside one: those that it or they name, and the others between its parties. */
import type { RelationType } from "@/lib/model";
import type { AgreementCard, AgreementRef } from "./card";

/** An agreement beside another, and what it is to it, where a record says so. */
export interface RelatedAgreement {
  agreement: AgreementCard;
  /** The type of the link, and whether it is the other one that carries it. */
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

/** What is said of an agreement that is linked: what it is to the one that is looked at. */
export function relationText({ type, isOfOther }: NonNullable<RelatedAgreement["relation"]>): string {
  const [ofOther, ofOne] = RELATIONS[type];
  return isOfOther ? ofOther : ofOne;
}

/** For each type: where the other one carries the link, and where the one that is looked at does. */
const RELATIONS: Record<RelationType, readonly [ofOther: string, ofOne: string]> = {
  amends: ["amends this one", "amended by this one"],
  implements: ["implements this one", "implemented by this one"],
  succeeds: ["succeeds this one", "came before this one"],
  "same-as": ["the same as this one", "the same as this one"],
};
