/** One state of the library, for as long as somebody asks about it. */
import { type EntityRef, type Name, parseEntityRef } from "@/lib/model";
import { compileNames } from "@/lib/names/compile";
import type { KnownSlice } from "@/lib/review/known";
import { OWN_DATASET } from "@/lib/review/own";
import { compileSearch } from "@/lib/search/compile";
import { buildAgreementCard, buildEntityCard } from "@/lib/ties/build-card";
import type { AgreementCard, AgreementRef, EntityCard } from "@/lib/ties/card";
import { agreementRefOf, type Facts, parseAgreementRef } from "@/lib/ties/facts";
import { Copies } from "./copies";
import type { DatasetEntry, Pointer } from "./database";
import { StaleSnapshotError } from "./errors";
import { joinedAgreement, joinedCard, type Own } from "./joined";
import type { Library } from "./library";
import type { Reader } from "./reader";
import { sliceOf } from "./slice";

/**
 * What was current at one moment. It does not change; where a dataset of it was replaced or removed since, its
 * questions may reject with a `StaleSnapshotError`: then take a new one, as `withSnapshot` does.
 */
export class Snapshot {
  /** Goes up with every change of the library. */
  readonly revision: number;
  /** The enabled datasets, in order. */
  readonly datasets: readonly DatasetEntry[];
  readonly #merged: string;
  readonly #reader: Reader;

  /** Made by `Library.snapshot`. */
  constructor(pointer: Pointer, reader: Reader) {
    this.revision = pointer.revision;
    this.datasets = pointer.datasets.filter(({ enabled }) => enabled);
    this.#merged = pointer.merged;
    this.#reader = reader;
  }

  /** The name index over all enabled datasets, for `openNames`. */
  async names(): Promise<ArrayBuffer> {
    return this.#merged === "" ? compileNames([]).buffer : this.#reader.merged(this.#merged, "names");
  }

  /** The search index over all enabled datasets, for `openSearch`. */
  async search(): Promise<ArrayBuffer> {
    return this.#merged === "" ? compileSearch([]).buffer : this.#reader.merged(this.#merged, "search");
  }

  /** Whether a party, place or agreement is of an enabled dataset: the indexes may for a while hold more. */
  sees(ref: string): boolean {
    const dataset = ref.slice(0, ref.indexOf("/"));
    return this.datasets.some(({ info }) => info.id === dataset);
  }

  /**
   * Everything to show of a party or place; `null` where no enabled dataset has it. `others` are the entities of the
   * same article, `limit` is the most entries of a section.
   */
  async card(ref: EntityRef, others: readonly EntityRef[], limit: number): Promise<EntityCard | null> {
    const own = await this.#own();
    const shown = own?.copies.lead(ref) ?? ref;
    const facts = await this.#facts(parseEntityRef(shown)?.dataset);
    if (!facts) return null;
    return own ? joinedCard(facts, own, shown, others, limit) : buildEntityCard(facts, ref, others, limit);
  }

  /** Everything to show of an agreement; `null` where no enabled dataset has it. */
  async agreement(ref: AgreementRef): Promise<AgreementCard | null> {
    const parts = parseAgreementRef(ref);
    const facts = await this.#facts(parts?.dataset);
    if (!facts || !parts) return null;
    const own = await this.#own();
    return own ? joinedAgreement(facts, own, parts.id) : buildAgreementCard(facts, parts.id);
  }

  /** The dataset of a party or place and the names that it gives them; `undefined` where no enabled dataset has it. */
  async namesOf(ref: EntityRef): Promise<{ dataset: string; names: readonly Name[] } | undefined> {
    const parts = parseEntityRef(ref);
    const facts = await this.#facts(parts?.dataset);
    const entity = parts && facts?.ties.entity(parts.kind, parts.id);
    if (!facts || !entity) return undefined;
    const [record] = await facts.records(entity.kind, [entity.row]);
    return record && { dataset: facts.dataset.title, names: record.names };
  }

  /**
   * The agreements of a party, or those tied to a place itself: signed or sited there, about it, or with its
   * government. Newest first; none where no enabled dataset has the reference.
   */
  async agreementsOf(ref: EntityRef): Promise<AgreementRef[]> {
    const facts = await this.#facts(parseEntityRef(ref)?.dataset);
    return facts ? rowsOf(facts, ref).map((row) => agreementRefOf(facts, row)) : [];
  }

  /** The agreements that two parties share, or that tie a party to a place, or two places. Newest first. */
  async between(a: EntityRef, b: EntityRef): Promise<AgreementRef[]> {
    const dataset = parseEntityRef(a)?.dataset;
    const facts = await this.#facts(dataset);
    if (!facts || dataset !== parseEntityRef(b)?.dataset) return [];
    const ofB = new Set(rowsOf(facts, b));
    return rowsOf(facts, a)
      .filter((row) => ofB.has(row))
      .map((row) => agreementRefOf(facts, row));
  }

  /**
   * What the enabled datasets hold of some parties and places and what these have with one another, a slice a dataset;
   * references to others are passed over.
   */
  async slices(refs: readonly EntityRef[]): Promise<KnownSlice[]> {
    const slices = await Promise.all(
      this.datasets.map(async (entry) => {
        const facts = await this.#reader.facts(entry);
        const rows = refs.flatMap((ref) => {
          const parts = parseEntityRef(ref);
          return (parts?.dataset === entry.info.id && facts.ties.entity(parts.kind, parts.id)) || [];
        });
        return rows.length > 0 ? [await sliceOf(facts, rows)] : [];
      }),
    );
    return slices.flat();
  }

  /** The user's own dataset, where it is enabled. */
  async #own(): Promise<Own | undefined> {
    const entry = this.datasets.find(({ info }) => info.id === OWN_DATASET);
    if (!entry) return undefined;
    const key = this.datasets.map(({ generation }) => generation).join(" ");
    const facts = await this.#facts(OWN_DATASET);
    return (
      facts && {
        facts,
        copies: await this.#reader.copies(key, () => Copies.read(facts, (id) => this.#facts(id))),
      }
    );
  }

  async #facts(dataset: string | undefined): Promise<Facts | undefined> {
    const entry = this.datasets.find(({ info }) => info.id === dataset);
    return entry && this.#reader.facts(entry);
  }
}

/** Runs on the current state, and once more on a newer one where that state was swept away meanwhile. */
export async function withSnapshot<T>(
  library: Pick<Library, "snapshot">,
  run: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  try {
    return await run(await library.snapshot());
  } catch (error) {
    if (!(error instanceof StaleSnapshotError)) throw error;
    return run(await library.snapshot());
  }
}

function rowsOf(facts: Facts, ref: EntityRef): number[] {
  const parts = parseEntityRef(ref);
  const entity = parts && facts.ties.entity(parts.kind, parts.id);
  return entity ? facts.ties.agreementsFor(entity) : [];
}
