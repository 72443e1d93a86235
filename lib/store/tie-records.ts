/**
 * What the tie table needs of each record, collected while records pass by: a dataset of a million records need not be in
 * memory as a whole for its ties to be compiled.
 */
import {
  type Agreement,
  type Dataset,
  displayName,
  type Evidence,
  type Party,
  type Place,
  type RecordKind,
  type RecordOf,
  type Release,
} from "@/lib/model";

export class TieRecords {
  readonly #lists: Omit<Dataset, "info"> = {
    places: [],
    parties: [],
    releases: [],
    agreements: [],
    evidence: [],
  };
  /** One text for each id, however often it is referred to. */
  readonly #ids = new Map<string, string>();

  /** Takes the records of one kind that come next. */
  add<K extends RecordKind>(kind: K, records: readonly RecordOf[K][]): void {
    const keep = this.#keepers[kind] as (record: RecordOf[K]) => void;
    for (const record of records) keep(record);
  }

  /** What was collected, for `compileTies`: all that it reads is as it was given. */
  get records(): Readonly<Omit<Dataset, "info">> {
    return this.#lists;
  }

  readonly #keepers: { [K in RecordKind]: (record: RecordOf[K]) => void } = {
    place: (place) => this.#lists.places.push(this.#place(place)),
    party: (party) => this.#lists.parties.push(this.#party(party)),
    release: (release) => this.#lists.releases.push(this.#release(release)),
    agreement: (agreement) => this.#lists.agreements.push(this.#agreement(agreement)),
    evidence: (evidence) => this.#lists.evidence.push(this.#evidence(evidence)),
  };

  #one(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    this.#ids.set(id, id);
    return id;
  }

  #place({ id, kind, names, within }: Place): Place {
    return {
      id: this.#one(id),
      kind,
      names: shown(names),
      ...(within !== undefined && { within: this.#one(within) }),
    };
  }

  #party({ id, kind, names, seat, territory }: Party): Party {
    return {
      id: this.#one(id),
      kind,
      names: shown(names),
      ...(seat !== undefined && { seat: this.#one(seat) }),
      ...(territory !== undefined && { territory: this.#one(territory) }),
    };
  }

  #release({ id, copyOf }: Release): Release {
    return {
      id: this.#one(id),
      title: "",
      url: "",
      ...(copyOf !== undefined && { copyOf: this.#one(copyOf) }),
    };
  }

  #agreement(agreement: Agreement): Agreement {
    const { id, form, parties, history, effective, placeSigned, scopePlaces, projects } = agreement;
    const sites = (projects ?? []).flatMap(({ site }) =>
      site === undefined ? [] : [{ site: this.#one(site) }],
    );
    return {
      id: this.#one(id),
      form,
      parties: parties.map(({ party }) => ({ party: this.#one(party) })),
      history,
      ...(effective !== undefined && { effective }),
      ...(placeSigned !== undefined && { placeSigned: this.#one(placeSigned) }),
      ...(scopePlaces && { scopePlaces: scopePlaces.map((place) => this.#one(place)) }),
      ...(sites.length > 0 && { projects: sites }),
    };
  }

  #evidence({ record, release }: Evidence): Evidence {
    return { id: "", record: { kind: record.kind, id: this.#one(record.id) }, release: this.#one(release) };
  }
}

function shown(names: Party["names"]): Party["names"] {
  return [{ text: displayName({ names }), type: "short" }];
}
