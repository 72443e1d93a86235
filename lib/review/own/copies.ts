/** Records of other datasets as records of the user's own, each copied once. */
import { type Dataset, entityRef, type Party, type Place, parseEntityRef } from "@/lib/model";
import { Positions } from "../by-id";
import type { KnownEntity } from "../draft";
import { freeId } from "../free-id";
import { COPY_OF, copiedFrom, OWN_DATASET } from "./own";

export class Copies {
  readonly #own: Pick<Dataset, "parties" | "places">;
  readonly #places: Positions;
  /** The ids of copies, by the references of their originals. */
  readonly #ids = new Map<string, string>();

  /** Copies of places that contain other copied records are put into `own`. */
  constructor(own: Pick<Dataset, "parties" | "places">) {
    this.#own = own;
    this.#places = new Positions(own.places);
    for (const record of [...own.parties, ...own.places])
      for (const { scheme, value } of record.identifiers ?? [])
        if (scheme === COPY_OF) this.#ids.set(value, record.id);
  }

  /** The id of the copy of a record; where there is none, it becomes `free`. */
  idOf(ref: string, free: string): string {
    const id = this.#ids.get(ref) ?? free;
    this.#ids.set(ref, id);
    return id;
  }

  /** Copies a known record of another dataset, and the places that contain it, into this one. */
  copyOf(kind: "party" | "place", { ref, record, places }: KnownEntity, id: string): Party | Place {
    const dataset = parseEntityRef(ref)?.dataset ?? "";
    const place = (foreign: string | undefined) => this.#placeOf(dataset, foreign, places);
    const identifiers = [...(record.identifiers ?? []).filter(({ scheme }) => scheme !== COPY_OF)];
    // A copy that was removed since is made again from its original.
    const original = dataset === OWN_DATASET ? copiedFrom(record) : ref;
    if (original) identifiers.push({ scheme: COPY_OF, value: original });
    if (kind === "place") {
      const { within, ...rest } = record as Place;
      const larger = place(within);
      return { ...rest, id, identifiers, ...(larger !== undefined && { within: larger }) };
    }
    const { seat, territory, parent: _, presence: __, notes: ___, ...rest } = record as Party;
    const [home, governed] = [place(seat), place(territory)];
    return {
      ...rest,
      id,
      identifiers,
      ...(home !== undefined && { seat: home }),
      ...(governed !== undefined && { territory: governed }),
    };
  }

  /** The id of the copy of a place that a copied record refers to. */
  #placeOf(dataset: string, foreign: string | undefined, places: readonly Place[]): string | undefined {
    const record = places.find(({ id }) => id === foreign);
    if (!record) return undefined;
    const ref = entityRef(dataset, "place", record.id);
    const id = this.idOf(ref, freeId(record.id, this.#places));
    if (!this.#places.has(id)) {
      const known: KnownEntity = { ref, label: "", dataset: "", record, places: [...places] };
      this.#own.places.push(this.copyOf("place", known, id) as Place);
    }
    return id;
  }
}
