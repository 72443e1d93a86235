/** Under which reference each record is indexed: that of the record that leads its group, else its own. */
import { SAME_KINDS, type SameKind, type Sameness } from "@/lib/merging/same-table";
import type { AgreementRef, EntityRef } from "@/lib/model";
import { agreementRefOf, refOf, type TiesOf } from "@/lib/ties/facts";
import type { EntityRow } from "@/lib/ties/ties";

export class Leads {
  /** For each record of a group, the reference of the one that leads it. */
  readonly #leads = new Map<string, string>();

  /** The spots of the groups count these `sources`. */
  constructor(sources: readonly TiesOf[], { groups }: Pick<Sameness, "groups">) {
    for (const kind of SAME_KINDS)
      for (const group of groups[kind]) {
        const refs = group.flatMap(({ dataset, row }) => {
          const source = sources[dataset];
          return source ? [referenceOf(kind, source, row)] : [];
        });
        const [lead] = refs;
        if (lead !== undefined && refs.length > 1) for (const ref of refs) this.#leads.set(ref, lead);
      }
  }

  /** The reference that a record is indexed under; it is of the same kind. */
  lead = <R extends string>(ref: R): R => (this.#leads.get(ref) as R | undefined) ?? ref;

  /** Whether every record is indexed under its own reference. */
  get isEmpty(): boolean {
    return this.#leads.size === 0;
  }

  /** Whether a record belongs to a group. */
  isShared(ref: string): boolean {
    return this.#leads.has(ref);
  }

  /**
   * Of the agreements of a party or place those that several datasets report, by what they are indexed under. None where
   * it belongs to no group: nobody else counts them.
   */
  reportedOf(facts: TiesOf, entity: EntityRow): string[] {
    if (!this.isShared(refOf(facts, entity))) return [];
    return [...facts.ties.countedFor(entity)].flatMap(
      (row) => this.#leads.get(agreementRefOf(facts, row)) ?? [],
    );
  }
}

/** The reference of a record of any kind that is grouped. */
export function referenceOf(kind: SameKind, source: TiesOf, row: number): AgreementRef | EntityRef {
  return kind === "agreement" ? agreementRefOf(source, row) : refOf(source, { kind, row });
}
