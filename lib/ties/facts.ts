/** Where cards get their facts from: the tie table for who and where, the records for everything else. */
import {
  type AgreementRef,
  type Dataset,
  type DatasetInfo,
  type EntityRef,
  entityRef,
  type RecordKind,
  type RecordOf,
} from "@/lib/model";
import type { CardDataset, EntityLink } from "./card";
import { compileTies } from "./compile-ties";
import { type EntityRow, Ties } from "./ties";

/** A dataset's tie table, and which dataset that is. */
export interface TiesOf {
  readonly dataset: CardDataset;
  readonly ties: Ties;
  /** A cache of references by row; set where all are needed again and again, as by a compiler. */
  readonly refs?: KnownRefs;
}

/** References by row, as far as they are known. */
export type KnownRefs = Record<"party" | "place", (EntityRef | undefined)[]> & {
  agreement: (AgreementRef | undefined)[];
};

/** Room for the references of a tie table. */
export function knownRefs(ties: Ties): KnownRefs {
  return {
    party: new Array(ties.parties.size),
    place: new Array(ties.places.size),
    agreement: new Array(ties.agreements.size),
  };
}

/** The facts of one dataset. The store answers from its chunks, `factsOf` from a dataset in memory. */
export interface Facts extends TiesOf {
  /** The records at these rows, in their order. Rejects where a row has none. */
  records<K extends RecordKind>(kind: K, rows: readonly number[]): Promise<RecordOf[K][]>;
}

/** The facts of a dataset that is in memory as a whole. */
export function factsOf(dataset: Dataset): Facts {
  return {
    dataset: cardDataset(dataset.info),
    ties: new Ties(compileTies(dataset).buffer),
    records: async <K extends RecordKind>(kind: K, rows: readonly number[]) => {
      const list = listOf(dataset, kind);
      return rows.map((row) => {
        const record = list[row];
        if (record === undefined) throw new RangeError(`There is no ${kind} at row ${row}.`);
        return record;
      });
    },
  };
}

/** The part of a dataset's description that cards show. */
export function cardDataset({ id, title, created }: DatasetInfo): CardDataset {
  return { id, title, ...(created !== undefined && { created }) };
}

/** The reference of a party or place of these facts. */
export function refOf({ dataset, ties, refs }: TiesOf, entity: EntityRow): EntityRef {
  const known = refs?.[entity.kind][entity.row];
  if (known !== undefined) return known;
  const ref = entityRef(dataset.id, entity.kind, ties.id(entity));
  if (refs) refs[entity.kind][entity.row] = ref;
  return ref;
}

/** The reference of an agreement of these facts. */
export function agreementRefOf({ dataset, ties, refs }: TiesOf, agreement: number): AgreementRef {
  const known = refs?.agreement[agreement];
  if (known !== undefined) return known;
  const ref: AgreementRef = `${dataset.id}/agreement/${ties.agreements.idAt(agreement)}`;
  if (refs) refs.agreement[agreement] = ref;
  return ref;
}

/** A party or place as views name it. */
export function linkOf(facts: TiesOf, entity: EntityRow): EntityLink {
  return { ref: refOf(facts, entity), kind: facts.ties.markKind(entity), name: facts.ties.name(entity) };
}

function listOf<K extends RecordKind>(dataset: Dataset, kind: K): readonly RecordOf[K][] {
  const lists: { [Kind in RecordKind]: readonly RecordOf[Kind][] } = {
    place: dataset.places,
    party: dataset.parties,
    release: dataset.releases,
    agreement: dataset.agreements,
    evidence: dataset.evidence,
  };
  return lists[kind];
}
