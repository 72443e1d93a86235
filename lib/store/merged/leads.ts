/** Under which reference each record is indexed: that of the record that leads its group, else its own. */
import { SAME_KINDS, type SameKind, type Sameness } from "@/lib/merging/same-table";
import type { AgreementRef, EntityRef } from "@/lib/model";
import { agreementRefOf, refOf, type TiesOf } from "@/lib/ties/facts";

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

  /** The reference that a party or place is indexed under. */
  entity = (ref: EntityRef): EntityRef => (this.#leads.get(ref) as EntityRef | undefined) ?? ref;

  /** The reference that an agreement is indexed under. */
  agreement = (ref: AgreementRef): AgreementRef => (this.#leads.get(ref) as AgreementRef | undefined) ?? ref;

  /** Whether every record is indexed under its own reference. */
  get isEmpty(): boolean {
    return this.#leads.size === 0;
  }

  /** Whether a record belongs to a group. */
  isShared(ref: string): boolean {
    return this.#leads.has(ref);
  }

  /** How many agreements of a party repeat what another dataset reports. */
  againOf(facts: TiesOf, party: number): number {
    if (this.isEmpty) return 0;
    let again = 0;
    for (const row of facts.ties.agreementsOf(party)) {
      const ref = agreementRefOf(facts, row);
      if (this.agreement(ref) !== ref) again += 1;
    }
    return again;
  }
}

function referenceOf(kind: SameKind, source: TiesOf, row: number): string {
  return kind === "agreement" ? agreementRefOf(source, row) : refOf(source, { kind, row });
}
