/** Writes what a release gives into the user's own dataset. */
import { agreementWithIds, type NewId, partyWithIds, placeWithIds } from "@/lib/merging/with-ids";
import {
  type Agreement,
  type Dataset,
  type Party,
  type Place,
  parseEntityRef,
  type RecordKind,
} from "@/lib/model";
import { evidenceOfRecord, Positions } from "../by-id";
import type { KnownEntity } from "../draft";
import { entryWithIds } from "../evidence/entries";
import { whereNow } from "../evidence/field-evidence";
import { type Hand, type Hands, handsAlone, type Report, withHands } from "../evidence/hands";
import { freeId, idForKey, isMadeOf } from "../free-id";
import { mergeAgreements, mergeEntities } from "../merge-records";
import type { Contribution } from "./contribution";
import { Copies } from "./copies";
import { OWN_DATASET } from "./own";
import type { ToldBefore } from "./told-before";
import { withoutRing } from "./without-ring";

/** Puts a contribution into a dataset, in place; afterwards `ids` and `hands` tell what became of it. */
export class ContributionWriter {
  /** The ids that the contribution's records have in the dataset. */
  readonly ids: Record<string, string> = {};
  /** What was told by hand. */
  readonly hands: Record<string, Hand> = {};
  readonly #own: Dataset;
  readonly #before: Readonly<Record<string, string>>;
  readonly #said: Hands;
  readonly #told: ToldBefore;
  readonly #copies: Copies;
  readonly #places: Positions;
  readonly #parties: Positions;
  readonly #agreements: Positions;
  /** The ids that parties and places were given so far. */
  readonly #given = new Set<string>();
  /** The parties and places that other releases tell of. */
  readonly #others: { party: readonly Party[]; place: readonly Place[] };

  /** `ids` and `hands` are those of the release's earlier contribution, which is no longer in `own`. */
  constructor(
    own: Dataset,
    { ids, hands }: { ids: Readonly<Record<string, string>>; hands: Hands },
    told: ToldBefore,
  ) {
    this.#own = own;
    this.#before = ids;
    this.#said = hands;
    this.#told = told;
    this.#copies = new Copies(own);
    this.#places = new Positions(own.places);
    this.#parties = new Positions(own.parties);
    this.#agreements = new Positions(own.agreements);
    this.#others = { party: [...own.parties], place: [...own.places] };
  }

  /** Writes the contribution; call it once. */
  write(contribution: Contribution): void {
    // Ids first: records refer to one another.
    for (const kind of ["place", "party"] as const)
      for (const record of kind === "place" ? contribution.places : contribution.parties)
        this.#name(kind, record, contribution.knownEntities[`${kind}/${record.id}`]);
    for (const { id, kind, record } of contribution.named)
      this.#name(kind, record, contribution.knownEntities[id]);
    const evidence = contribution.evidence.map(({ field, ...one }) =>
      field === undefined ? one : { ...one, field: entryWithIds(field, this.#newId) },
    );
    const given = { ...contribution, evidence };
    for (const place of given.places) this.#writeEntity("place", place, given);
    for (const party of given.parties) this.#writeEntity("party", party, given);
    for (const addition of given.additions) this.#add(addition);
    this.#writeRelease(given);
    for (const agreement of given.agreements) this.#writeAgreement(agreement, given);
    this.#writeEvidence(given);
  }

  /** Finds the id of a draft's party or place in the dataset: that of the known record, its own, or a new one. */
  #name(kind: "party" | "place", record: Party | Place, known: KnownEntity | undefined): void {
    const id = this.#idFor(kind, record, known);
    this.ids[`${kind}/${record.id}`] = id;
    this.#given.add(id);
  }

  #idFor(kind: "party" | "place", { id, names }: Party | Place, known: KnownEntity | undefined): string {
    const key = `${kind}/${id}`;
    const there = kind === "party" ? this.#parties : this.#places;
    const parts = known && parseEntityRef(known.ref);
    if (known && parts) {
      const free = parts.dataset === OWN_DATASET ? parts.id : freeId(parts.id, there);
      return this.#copies.idOf(known.ref, free);
    }
    const before = this.#before[key];
    const unlike = idForKey(id, names);
    const wanted = unlike ?? id;
    // A record that this release told of before and another one keeps: it is the same, whatever it is called now.
    if (isMadeOf(before, wanted) && this.#told.tells(kind, before) && there.has(before)) return before;
    // The same name under the same id: another release proposed it too, before either was accepted. But where a person
    // said that it is not the known one, its name alone proves nothing.
    const same = unlike === undefined ? this.#entity(kind, id) : undefined;
    if (same?.names.some(({ text }) => names.some((name) => name.text === text))) return id;
    const taken = { has: (one: string) => there.has(one) || this.#given.has(one) };
    return before !== undefined && !taken.has(before) ? before : freeId(wanted, taken);
  }

  #entity(kind: "party" | "place", id: string): Party | Place | undefined {
    return kind === "party" ? this.#own.parties[this.#parties.of(id)] : this.#own.places[this.#places.of(id)];
  }

  #writeEntity(kind: "party" | "place", record: Party | Place, given: Contribution): void {
    const known = given.knownEntities[`${kind}/${record.id}`];
    const id = this.#id(kind, record.id);
    const list = (kind === "party" ? this.#own.parties : this.#own.places) as (Party | Place)[];
    const mapped = this.#withoutRing(kind, record, id);
    const at = (kind === "party" ? this.#parties : this.#places).of(id);
    const there = list[at];
    if (known) {
      if (!there) list.push(this.#copies.copyOf(kind, known, id));
      return;
    }
    const evidence = evidenceOfRecord(given.evidence, kind, record.id);
    const report = { kind, record: mapped, evidence };
    if (!there) {
      list.push(mapped);
      Object.assign(this.hands, handsAlone(report));
      return;
    }
    const merged = this.#merged(kind, there, mapped, this.#before[`${kind}/${record.id}`] === id);
    list[at] = this.#settled(merged, there, report);
  }

  /** Writes what a person added to a known record into its copy, beside what its dataset says. */
  #add({ kind, record, evidence }: Contribution["additions"][number]): void {
    const id = this.#id(kind, record.id);
    const list = (kind === "party" ? this.#own.parties : this.#own.places) as (Party | Place)[];
    const at = (kind === "party" ? this.#parties : this.#places).of(id);
    const there = list[at];
    if (!there) return;
    const mapped = this.#withoutRing(kind, record, id);
    list[at] = this.#settled(mergeEntities(kind, there, mapped), there, { kind, record: mapped, evidence });
  }

  /** What two releases tell of one record, where what people said by hand overrules the rest. */
  #settled<R extends Party | Place | Agreement>(merged: R, there: R, report: Report<R>): R {
    const theirs = { kind: report.kind, record: there, evidence: this.#own.evidence };
    const { record, hands, evidence } = withHands(merged, theirs, report, this.#said);
    this.#own.evidence = evidence;
    Object.assign(this.hands, hands);
    return record;
  }

  /** `isAgain`: the release told of the record before, so that what it says now replaces that. */
  #merged(kind: "party" | "place", there: Party | Place, mapped: Party | Place, isAgain: boolean) {
    const said = this.#told.namesOf(kind, there.id);
    const rest = { ...there, names: there.names.filter(({ text }) => !said.has(text)) };
    return isAgain ? mergeEntities(kind, mapped, rest) : mergeEntities(kind, there, mapped);
  }

  #writeRelease({ release, copyOf }: Contribution): void {
    let copied: string | undefined;
    if (copyOf && copyOf.release.id !== release.id) {
      const { copyOf: _, ...original } = copyOf.release;
      if (!this.#own.releases.some(({ id }) => id === original.id)) this.#own.releases.push(original);
      copied = original.id;
    }
    this.#own.releases.push({ ...release, ...(copied !== undefined && { copyOf: copied }) });
  }

  #writeAgreement(record: Agreement, given: Contribution): void {
    const known = given.knownAgreements[record.id];
    const [dataset, , knownId = ""] = known?.ref.split("/") ?? [];
    const list = this.#own.agreements;
    const isOwn = dataset === OWN_DATASET && this.#agreements.has(knownId);
    const wanted = known && dataset !== OWN_DATASET ? knownId : record.id;
    // Another release reports it too, and kept it while this one was taken out.
    const kept = this.#before[`agreement/${record.id}`];
    const isKept = !isOwn && isMadeOf(kept, wanted) && this.#agreements.has(kept);
    const id = isOwn ? knownId : isKept ? kept : freeId(wanted, this.#agreements);
    this.ids[`agreement/${record.id}`] = id;
    const mapped = this.#mappedAgreement(record, id);
    const at = this.#agreements.of(id);
    const there = list[at];
    const report = {
      kind: "agreement" as const,
      record: mapped,
      evidence: evidenceOfRecord(given.evidence, "agreement", record.id),
    };
    if (!there) {
      list.push(mapped);
      Object.assign(this.hands, handsAlone(report));
      return;
    }
    const merged = isKept ? mergeAgreements(mapped, there) : mergeAgreements(there, mapped);
    list[at] = this.#settled(merged, there, report);
  }

  /** Writes the evidence. It is about the record as given; merged into another, its fields have other paths. */
  #writeEvidence({ evidence, release, additions, ...given }: Contribution): void {
    const originals = new Map<string, Party | Place | Agreement>([
      ...given.places.map((one) => [`place/${one.id}`, this.#mapped("place", one, "")] as const),
      ...given.parties.map((one) => [`party/${one.id}`, this.#mapped("party", one, "")] as const),
      ...given.agreements.map((one) => [`agreement/${one.id}`, this.#mappedAgreement(one, "")] as const),
    ]);
    const told = [
      ...evidence.map((one) => ({ one, original: originals.get(`${one.record.kind}/${one.record.id}`) })),
      ...additions.flatMap(({ kind, record, evidence: added }) =>
        added.map((one) => ({ one, original: this.#mapped(kind, record, "") })),
      ),
    ];
    let number = 0;
    for (const {
      one: { record, field, ...one },
      original,
    } of told) {
      const id = this.ids[`${record.kind}/${record.id}`];
      if (id === undefined || !original) continue;
      const now = this.#record(record.kind, id);
      const place = field === undefined || !now ? undefined : whereNow(record.kind, original, now, field);
      // A field that was kept from the record already there, such as its form, has no evidence in this release.
      if (field !== undefined && place === undefined) continue;
      number += 1;
      this.#own.evidence.push({
        ...one,
        id: `${release.id}-e${number}`,
        release: release.id,
        record: { kind: record.kind, id },
        ...(place !== undefined && { field: place }),
      });
    }
  }

  #record(kind: RecordKind, id: string): Party | Place | Agreement | undefined {
    if (kind === "agreement") return this.#own.agreements[this.#agreements.of(id)];
    return kind === "party" || kind === "place" ? this.#entity(kind, id) : undefined;
  }

  #withoutRing(kind: "party" | "place", record: Party | Place, id: string): Party | Place {
    const now = kind === "party" ? this.#own.parties : this.#own.places;
    return withoutRing(kind, this.#mapped(kind, record, id), { now, before: this.#others[kind] });
  }

  #mapped(kind: "party" | "place", record: Party | Place, id: string): Party | Place {
    return kind === "place"
      ? { ...placeWithIds(record as Place, this.#newId), id }
      : { ...partyWithIds(record as Party, this.#newId), id };
  }

  #mappedAgreement(record: Agreement, id: string): Agreement {
    return { ...agreementWithIds(record, this.#newId), id };
  }

  readonly #newId: NewId = (kind, id) => this.ids[`${kind}/${id}`] ?? id;

  #id(kind: "party" | "place", id: string): string {
    return this.ids[`${kind}/${id}`] ?? id;
  }
}
