/**
 * Which records are the same, in one state of the library: as the table of all compiled datasets says, limited to the
 * datasets that are enabled now.
 */
import type { Because, SameGroup, SameKind, SameMember, SameTable } from "@/lib/merging/same-table";
import { type AgreementRef, type EntityRef, parseAgreementRef, parseEntityRef } from "@/lib/model";
import { agreementRefOf, type Facts, refOf } from "@/lib/ties/facts";
import type { EntityRow } from "@/lib/ties/ties";

/** A record of a group, in its dataset. */
export interface Member {
  facts: Facts;
  entity: EntityRow;
  ref: EntityRef;
  because: Because;
  /** From 0 to 1, where a rule put it into the group. */
  score: number;
}

/** An agreement of a group, in its dataset. */
export interface AgreementMember {
  facts: Facts;
  row: number;
  ref: AgreementRef;
}

/** Two records that may be the same. */
export interface ProposedPair {
  members: [Member, Member];
  score: number;
}

export class SameView {
  readonly #table: SameTable | undefined;
  /** Indexed by the table's number of each dataset. */
  readonly #facts: readonly (Facts | undefined)[];
  readonly #numbers: ReadonlyMap<string, number>;

  private constructor(table: SameTable | undefined, facts: readonly (Facts | undefined)[]) {
    this.#table = table;
    this.#facts = facts;
    const numbers = facts.flatMap((one, number) => (one ? [[one.dataset.id, number] as const] : []));
    this.#numbers = new Map(numbers);
  }

  /** `factsOf` gives the facts of a generation, if it is enabled. */
  static async open(
    table: SameTable | undefined,
    factsOf: (generation: string) => Promise<Facts | undefined>,
  ): Promise<SameView> {
    const needed = table?.datasets ?? new Set();
    const facts = (table?.generations ?? []).map((generation, number) =>
      needed.has(number) ? factsOf(generation) : undefined,
    );
    return new SameView(table, await Promise.all(facts));
  }

  /** The reference under which another is shown: that of the record that leads its group, else its own. */
  lead = (ref: EntityRef): EntityRef => this.members(ref)[0]?.ref ?? ref;

  /** The records that are the same as a party or place, the leading one first; none where it is alone or unknown. */
  members(ref: EntityRef): Member[] {
    const parts = parseEntityRef(ref);
    const number = this.#numbers.get(parts?.dataset ?? "");
    const entity =
      number === undefined
        ? undefined
        : this.#facts[number]?.ties.entity(parts?.kind ?? "party", parts?.id ?? "");
    if (number === undefined || !entity) return [];
    const group = this.#table?.groupOf(entity.kind, { dataset: number, row: entity.row });
    return this.#seen(entity.kind, group);
  }

  /** References, with those of all records that are the same. */
  withOthers(refs: readonly EntityRef[]): EntityRef[] {
    if (this.#numbers.size === 0) return [...refs];
    return [...new Set(refs.flatMap((ref) => [ref, ...this.members(ref).map((member) => member.ref)]))];
  }

  /** The agreements that are the same as an agreement, the leading one first; none where it is alone or unknown. */
  agreements(ref: AgreementRef): AgreementMember[] {
    const parts = parseAgreementRef(ref);
    const number = this.#numbers.get(parts?.dataset ?? "");
    const facts = number === undefined ? undefined : this.#facts[number];
    const row = facts?.ties.agreements.rowOf(parts?.id ?? "") ?? -1;
    if (number === undefined || row < 0) return [];
    const group = this.#table?.groupOf("agreement", { dataset: number, row }) ?? [];
    const seen = group.flatMap((member): AgreementMember[] => {
      const of = this.#facts[member.dataset];
      return of ? [{ facts: of, row: member.row, ref: agreementRefOf(of, member.row) }] : [];
    });
    return seen.length > 1 ? seen : [];
  }

  /** The reference under which an agreement is shown and counted. */
  agreementLead(ref: AgreementRef): AgreementRef {
    return this.agreements(ref)[0]?.ref ?? ref;
  }

  /** All groups of parties or places that several enabled datasets have. */
  *groups(kind: Exclude<SameKind, "agreement">): Generator<Member[]> {
    for (const group of this.#table?.groups(kind) ?? []) {
      const members = this.#seen(kind, group);
      if (members.length > 1) yield members;
    }
  }

  /** The pairs to ask about, the likeliest first. */
  *proposals(): Generator<ProposedPair> {
    for (const { kind, a, b, score } of this.#table?.proposals() ?? []) {
      const [left, right] = [a, b].map((spot) => this.#member(kind, { ...spot, because: "rule", score }));
      if (left && right) yield { members: [left, right], score };
    }
  }

  /** How much a dataset has in common with others; `undefined` where it is nothing. */
  foundIn(dataset: string): { parties: number; datasets: string[]; proposed: number } | undefined {
    const titles = new Set<string>();
    let parties = 0;
    for (const members of this.groups("party")) {
      if (!members.some(({ facts }) => facts.dataset.id === dataset)) continue;
      parties += 1;
      for (const { facts } of members) if (facts.dataset.id !== dataset) titles.add(facts.dataset.title);
    }
    let proposed = 0;
    for (const { members } of this.proposals())
      if (members.some(({ facts }) => facts.dataset.id === dataset)) proposed += 1;
    return parties + proposed > 0 ? { parties, datasets: [...titles], proposed } : undefined;
  }

  #seen(kind: EntityRow["kind"], group: SameGroup | undefined): Member[] {
    const members = (group ?? []).flatMap((member) => this.#member(kind, member) ?? []);
    return members.length > 1 ? members : [];
  }

  #member(kind: EntityRow["kind"], { dataset, row, because, score }: SameMember): Member | undefined {
    const facts = this.#facts[dataset];
    if (!facts) return undefined;
    const entity = { kind, row };
    return { facts, entity, ref: refOf(facts, entity), because, score };
  }
}
