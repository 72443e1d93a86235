/**
 * What the datasets know of the names in one release, put together as one dataset for the extractor. Two datasets may
 * use one id for different things, so everything gets a key of its own; records of several datasets that share a
 * number are one, and the user's own come first.
 */
import { isExclusive } from "@/lib/merging/registers";
import {
  type Agreement,
  type Dataset,
  displayName,
  type EntityRef,
  type Evidence,
  entityRef,
  type Party,
  type Place,
  type Release,
} from "@/lib/model";
import { type KnownDataset, openKnown } from "@/lib/releases/known";
import type { KnownAgreement, KnownEntity, KnownRelease } from "../draft";
import { knownEntityKey, knownKey } from "../free-id";
import { COPY_OF, copiedFrom } from "../own/own";

/** The part of one dataset that matters for a release. */
export interface KnownSlice {
  dataset: { id: string; title: string };
  parties: Party[];
  /** With the places that contain them, and those that the parties refer to. */
  places: Place[];
  /** The agreements among the parties. */
  agreements: Agreement[];
  /** The releases that tell of the agreements. */
  releases: Release[];
  evidence: Evidence[];
}

/** The slices as one, and the way back from its keys to the datasets. */
export interface KnownWorld {
  known: KnownDataset;
  entity(key: string): KnownEntity | undefined;
  /** A record by its reference; where several datasets have it, that of the first. */
  entityOf(ref: EntityRef): KnownEntity | undefined;
  agreement(key: string): KnownAgreement | undefined;
  release(key: string): KnownRelease | undefined;
}

/** Puts slices together. Give the user's own dataset first. */
export function knownWorld(slices: readonly KnownSlice[]): KnownWorld {
  const world = new World();
  for (const slice of slices) world.add(slice);
  return {
    known: openKnown(world.dataset),
    entity: (key) => world.entities.get(key),
    entityOf: (ref) => world.entities.get(world.keyOf(ref) ?? ""),
    agreement: (key) => world.agreements.get(key),
    release: (key) => world.releases.get(key),
  };
}

class World {
  readonly dataset: Dataset = {
    info: { id: "known", title: "Known", version: "1" },
    places: [],
    parties: [],
    releases: [],
    agreements: [],
    evidence: [],
  };
  readonly entities = new Map<string, KnownEntity>();
  readonly agreements = new Map<string, KnownAgreement>();
  readonly releases = new Map<string, KnownRelease>();
  /** Keys by reference, and by identifier. */
  readonly #keys = new Map<string, string>();
  #last = 0;

  keyOf(ref: string): string | undefined {
    return this.#keys.get(ref);
  }

  add(slice: KnownSlice): void {
    const { id, title } = slice.dataset;
    const ref = (kind: "party" | "place", record: string) => entityRef(id, kind, record);
    const add = (kind: "party" | "place", record: Party | Place) => {
      const found = this.#keyOf(ref(kind, record.id), kind, record);
      if (!found.isNew) return;
      const places =
        kind === "place" ? chainOf(slice, [record.id]) : chainOf(slice, placesOf(record as Party));
      this.entities.set(found.key, {
        ref: ref(kind, record.id),
        label: displayName(record),
        dataset: title,
        record,
        places: places.filter((place) => place !== record),
      });
      const { kind: recordKind, names, country } = record;
      const known = { id: found.key, names, ...(country !== undefined && { country }) };
      if (kind === "place") this.dataset.places.push({ ...known, kind: recordKind } as Place);
      else this.dataset.parties.push({ ...known, kind: recordKind } as Party);
    };
    for (const place of slice.places) add("place", place);
    for (const party of slice.parties) add("party", party);

    const party = (record: string) => this.#keys.get(ref("party", record));
    const names = new Map(slice.parties.map((record) => [record.id, displayName(record)]));
    for (const agreement of slice.agreements) {
      const parties = agreement.parties.flatMap((part) => {
        const key = party(part.party);
        return key === undefined ? [] : [{ ...part, party: key }];
      });
      if (parties.length < 2) continue;
      const key = this.#next();
      this.#keys.set(`${id}/agreement/${agreement.id}`, key);
      const { form, history, functions = [] } = agreement;
      this.dataset.agreements.push({ id: key, form, history, functions, parties });
      this.agreements.set(key, {
        ref: `${id}/agreement/${agreement.id}`,
        label:
          agreement.title ?? agreement.parties.flatMap(({ party: one }) => names.get(one) ?? []).join(" – "),
        dataset: title,
      });
    }
    this.#addReleases(slice);
  }

  #addReleases({ dataset: { title }, releases, evidence }: KnownSlice): void {
    const keys = new Map<string, string>();
    for (const release of releases) {
      const key = this.#next();
      keys.set(release.id, key);
      this.releases.set(key, { dataset: title, release });
      this.dataset.releases.push({ id: key, title: release.title });
    }
    for (const item of evidence) {
      const release = keys.get(item.release);
      if (release !== undefined) this.dataset.evidence.push({ ...item, id: this.#next(), release });
    }
  }

  /** The key of a record; that of another dataset's record where the two share a number, and a name unless it is sure. */
  #keyOf(ref: EntityRef, kind: string, record: Party | Place): { key: string; isNew: boolean } {
    const marks = [
      ref,
      ...(record.identifiers ?? []).flatMap(({ scheme, value }) => {
        if (scheme === COPY_OF) return value;
        const number = `${kind} ${scheme.toLowerCase()} ${value}`;
        return isExclusive(scheme) ? number : record.names.map(({ text }) => `${number} ${text}`);
      }),
    ];
    const known = marks.map((mark) => this.#keys.get(mark)).find((key) => key !== undefined);
    const key = known ?? knownEntityKey(copiedFrom(record) ?? ref, (one) => this.entities.has(one));
    for (const mark of marks) if (!this.#keys.has(mark)) this.#keys.set(mark, key);
    return { key, isNew: known === undefined };
  }

  #next(): string {
    this.#last += 1;
    return knownKey(this.#last);
  }
}

function placesOf({ seat, territory }: Party): string[] {
  return [seat, territory].filter((place) => place !== undefined);
}

/** Places and what contains them. */
function chainOf({ places }: KnownSlice, ids: readonly string[]): Place[] {
  const found = new Set<Place>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const place = places.find((one) => one.id === id);
    if (!place || found.has(place)) continue;
    found.add(place);
    if (place.within !== undefined) waiting.push(place.within);
  }
  return [...found];
}
