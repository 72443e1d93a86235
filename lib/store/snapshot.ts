/** One state of the library, to ask questions of. */
import { mergedNames } from "@/lib/merging/merge-records";
import { type AgreementRef, type EntityRef, type Name, parseAgreementRef, parseEntityRef } from "@/lib/model";
import type { KnownSlice } from "@/lib/review/known/known";
import type { AgreementCard, EntityCard } from "@/lib/ties/card";
import { agreementRefOf, type Facts } from "@/lib/ties/facts";
import type { EntityRow } from "@/lib/ties/ties";
import type { DatasetEntry, Pointer } from "./database";
import { StaleSnapshotError } from "./errors";
import type { Library } from "./library";
import type { Reader } from "./reader";
import { sliceOf } from "./releases/slice";
import { joinedAgreement, joinedCard } from "./same/joined";
import type { SameRecord } from "./same/same-sources";
import { type Member, SameView } from "./same/same-view";

/**
 * What was current at one moment. It does not change. Once one of its datasets is replaced or removed, questions may
 * reject with a `StaleSnapshotError`: then take a new snapshot, as `withSnapshot` does.
 */
export class Snapshot {
  /** Goes up with every change of the library. */
  readonly revision: number;
  /** The enabled datasets, in order. */
  readonly datasets: readonly DatasetEntry[];
  readonly #merged: string;
  readonly #reader: Reader;

  /** Use `Library.snapshot`. */
  constructor(pointer: Pointer, reader: Reader) {
    this.revision = pointer.revision;
    this.datasets = pointer.datasets.filter(({ enabled }) => enabled);
    this.#merged = pointer.merged;
    this.#reader = reader;
  }

  /** The name index over all enabled datasets, for `openNames`. */
  async names(): Promise<ArrayBuffer> {
    if (this.#merged !== "") return this.#reader.merged(this.#merged, "names");
    const { compileNames } = await import("@/lib/names/compile");
    return compileNames([]).buffer;
  }

  /** The search index over all enabled datasets, for `openSearch`. */
  async search(): Promise<ArrayBuffer> {
    if (this.#merged !== "") return this.#reader.merged(this.#merged, "search");
    const { compileSearch } = await import("@/lib/search/compile");
    return compileSearch([]).buffer;
  }

  /** Whether an enabled dataset has a party, place or agreement: the indexes may hold more for a while. */
  sees(ref: string): boolean {
    const dataset = ref.slice(0, ref.indexOf("/"));
    return this.datasets.some(({ info }) => info.id === dataset);
  }

  /**
   * Everything to show of a party or place; `null` where no enabled dataset has it. `others` are the entities of the
   * same article, `limit` is the most entries in a section, `published` the article's day.
   */
  async card(
    ref: EntityRef,
    others: readonly EntityRef[],
    limit: number,
    published?: string,
  ): Promise<EntityCard | null> {
    const facts = await this.#facts(parseEntityRef(ref)?.dataset);
    return facts ? joinedCard(facts, await this.#same(), ref, { others, limit, published }) : null;
  }

  /** Everything to show of an agreement; `null` where no enabled dataset has it. */
  async agreement(ref: AgreementRef): Promise<AgreementCard | null> {
    const facts = await this.#facts(parseAgreementRef(ref)?.dataset);
    return facts ? joinedAgreement(facts, await this.#same(), ref) : null;
  }

  /**
   * The titles of the datasets that have a party or place, and its names there, those of the leading record first;
   * `undefined` where no enabled dataset has it.
   */
  async namesOf(ref: EntityRef): Promise<{ dataset: string; names: readonly Name[] } | undefined> {
    const found = await this.find(ref);
    if (!found) return undefined;
    const members = (await this.#same()).members(ref);
    const of = members.length > 0 ? members : [found];
    const records = await Promise.all(of.map((one) => one.facts.records(one.entity.kind, [one.entity.row])));
    const names = records.flat().map((record) => record.names);
    return {
      dataset: of.map(({ facts }) => facts.dataset.title).join(" and "),
      names: names.reduce<readonly Name[]>((all, more, i) => (i === 0 ? more : mergedNames(all, more)), []),
    };
  }

  /** Where a party or place stands; `undefined` where no enabled dataset has it. */
  async find(ref: EntityRef): Promise<{ facts: Facts; entity: EntityRow } | undefined> {
    const parts = parseEntityRef(ref);
    const facts = await this.#facts(parts?.dataset);
    const entity = parts && facts?.ties.entity(parts.kind, parts.id);
    return facts && entity && { facts, entity };
  }

  /** All references of a party, place or agreement in enabled datasets: its own, and those of the same elsewhere. */
  async everyRef(ref: EntityRef | AgreementRef): Promise<readonly string[]> {
    const view = await this.#same();
    const found = isEntity(ref) ? view.members(ref) : view.agreements(ref);
    return found.length > 0 ? found.map((one) => one.ref) : [ref];
  }

  /** All parties and places that several enabled datasets have, and the pairs that the user should decide on. */
  async same(): Promise<SameView> {
    return this.#same();
  }

  /** Records side by side, with the reasons to take them for the same. */
  async compare(refs: readonly EntityRef[]): Promise<SameRecord[]> {
    const view = await this.#same();
    const members = await Promise.all(
      refs.map(async (ref): Promise<Member[]> => {
        const known = view.members(ref).find((member) => member.ref === ref);
        if (known) return [known];
        const found = await this.find(ref);
        return found ? [{ ...found, ref, because: "rule", score: 0 }] : [];
      }),
    );
    const { recordsOf } = await import("./same/same-sources");
    return recordsOf(members.flat());
  }

  /**
   * The agreements of a party, or those tied to a place itself: signed or sited there, about it, or with its
   * government. Newest first; none where no enabled dataset has the reference.
   */
  async agreementsOf(ref: EntityRef): Promise<AgreementRef[]> {
    const found = await this.find(ref);
    if (!found) return [];
    const { facts, entity } = found;
    return facts.ties.agreementsFor(entity).map((row) => agreementRefOf(facts, row));
  }

  /**
   * The slices of the enabled datasets: what each holds of some parties and places and of their ties to one another.
   * References to anything else are ignored.
   */
  async slices(asked: readonly EntityRef[]): Promise<KnownSlice[]> {
    const refs = (await this.#same()).withOthers(asked);
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

  #same(): Promise<SameView> {
    const generations = this.datasets.map(({ generation }) => generation);
    return this.#reader.view([this.#merged, ...generations].join(" "), async () =>
      SameView.open(
        this.#merged === "" ? undefined : await this.#reader.same(this.#merged),
        async (generation) => {
          const entry = this.datasets.find((one) => one.generation === generation);
          return entry && this.#reader.facts(entry);
        },
      ),
    );
  }

  async #facts(dataset: string | undefined): Promise<Facts | undefined> {
    const entry = this.datasets.find(({ info }) => info.id === dataset);
    return entry && this.#reader.facts(entry);
  }
}

/**
 * Runs on the current state; where that is stale by then, on a newer one. Where that fails too, a look-up is lost: it
 * is compiled again before the last try.
 */
export async function withSnapshot<T>(
  library: Pick<Library, "snapshot" | "rebuild">,
  run: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const snapshot = await library.snapshot();
    try {
      return await run(snapshot);
    } catch (error) {
      if (!(error instanceof StaleSnapshotError) || tries === 3) throw error;
      if (tries === 2) await library.rebuild(snapshot.revision);
    }
  }
}

function isEntity(ref: EntityRef | AgreementRef): ref is EntityRef {
  return parseEntityRef(ref) !== undefined;
}
