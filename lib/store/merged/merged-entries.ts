/** Index entries of records that are the same: one entry, with what all of them say. */
import { mergedNames } from "@/lib/merging/merge-records";
import type { EntityRef, Name } from "@/lib/model";
import type { NameSource } from "@/lib/names/compile";
import type { AgreementEntry, EntityEntry, ReleaseEntry, SearchEntry } from "@/lib/search/entry";
import type { Leads } from "./leads";

/** Collects the sources of the name index. Records must come in the order in which they lead. */
export class NamesOfGroups {
  readonly #leads: Leads;
  readonly #sources: NameSource[] = [];
  /** For each leading record, its place in `#sources`, and the names that the user added to its group. */
  readonly #leading = new Map<EntityRef, { at: number; added: Name[] }>();

  constructor(leads: Leads) {
    this.#leads = leads;
  }

  /** Takes a record, and the names that the user added to it. */
  take(source: NameSource, added: readonly Name[] = []): void {
    const lead = this.#leads.lead(source.ref);
    const led = withLeads(source, this.#leads);
    const before = this.#leading.get(lead);
    const first = before && this.#sources[before.at];
    if (before && first) {
      this.#sources[before.at] = bothNames(first, led);
      before.added.push(...added);
    } else if (this.#leads.isShared(lead))
      this.#leading.set(lead, { at: this.#sources.push({ ...led, ref: lead }) - 1, added: [...added] });
    else this.#sources.push(added.length > 0 ? { ...led, names: [...led.names, ...added] } : led);
  }

  /** All sources; names that the user added come after those of the records. */
  sources(): readonly NameSource[] {
    for (const { at, added } of this.#leading.values()) {
      const source = this.#sources[at];
      if (source && added.length > 0) this.#sources[at] = { ...source, names: [...source.names, ...added] };
    }
    return this.#sources;
  }
}

function withLeads(source: NameSource, { lead, isEmpty }: Leads): NameSource {
  if (isEmpty) return source;
  const { within = [], related = [] } = source;
  return { ...source, within: within.map(lead), related: [...new Set(related.map(lead))] };
}

function bothNames(first: NameSource, other: NameSource): NameSource {
  const { within = [], related = [], country = other.country } = first;
  return {
    ...first,
    names: mergedNames(first.names, other.names),
    ...(country !== undefined && { country }),
    within: within.length > 0 ? within : (other.within ?? []),
    related: [...new Set([...related, ...(other.related ?? [])])],
  };
}

/** Passes on the entries of the search index. Records must come in the order in which they lead. */
export class EntriesOfGroups {
  readonly #entities: EntityEntry[] = [];
  readonly #leads: Leads;
  readonly #take: (entry: SearchEntry) => void;
  /** For each leading record, its place in `#entities`, and what several datasets report of its agreements. */
  readonly #leading = new Map<EntityRef, { at: number; reported: Set<string> }>();

  /** `take` gets agreements and releases at once, parties and places at the end. */
  constructor(leads: Leads, take: (entry: SearchEntry) => void) {
    this.#leads = leads;
    this.#take = take;
  }

  /** Says that all records were taken. */
  end(): void {
    for (const entity of this.#entities) this.#take(entity);
  }

  /** Takes a party or place; `reported` are those of its agreements that several datasets have. */
  takeEntity(entry: EntityEntry, reported: readonly string[]): void {
    const lead = this.#leads.lead(entry.ref);
    const within = entry.within.map(this.#leads.lead);
    const leading = this.#leading.get(lead);
    const first = leading && this.#entities[leading.at];
    if (leading && first) {
      const fresh = reported.filter((agreement) => !leading.reported.has(agreement));
      for (const agreement of fresh) leading.reported.add(agreement);
      const agreements = first.agreements + entry.agreements - reported.length + fresh.length;
      this.#entities[leading.at] = { ...bothEntries(first, { ...entry, within }), agreements };
      return;
    }
    const at = this.#entities.push({ ...entry, within, ref: lead }) - 1;
    if (this.#leads.isShared(lead)) this.#leading.set(lead, { at, reported: new Set(reported) });
  }

  /** Takes an agreement, unless several datasets report it: what they say together comes by `takeShared`. */
  takeAgreement(entry: AgreementEntry): void {
    if (this.#leads.isEmpty) this.#take(entry);
    else if (!this.#leads.isShared(entry.ref)) this.takeShared(entry);
  }

  /** Takes what all datasets say of an agreement, under its leading reference. */
  takeShared(entry: AgreementEntry): void {
    const { lead } = this.#leads;
    this.#take({
      ...entry,
      parties: [...new Set(entry.parties.map(lead))],
      suppliers: [...new Set(entry.suppliers.map(lead))],
      places: [...new Set(entry.places.map(lead))],
    });
  }

  /** Takes a release. */
  takeRelease(entry: ReleaseEntry): void {
    this.#take({ ...entry, agreements: [...new Set(entry.agreements.map(this.#leads.lead))] });
  }
}

function bothEntries(first: EntityEntry, other: EntityEntry): EntityEntry {
  const { country = other.country, at = other.at } = first;
  return {
    ...first,
    spellings: [...new Set([...first.spellings, ...other.spellings])],
    codes: [...new Set([...first.codes, ...other.codes])],
    ...(country !== undefined && { country }),
    within: first.within.length > 0 ? first.within : other.within,
    ...(at && { at }),
  };
}
