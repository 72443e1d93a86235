/** What a search index knows of its documents: names, references, links to one another, facets. All read in place. */
import { type AgreementRef, type EntityRef, entityRef, type MarkKind } from "@/lib/model";
import { type Narrowed, Unpacked } from "@/lib/names/pack";
import { GroupedRows, GroupedRowsBuilder } from "@/lib/ties/grouped-rows";
import { formLabel } from "@/lib/ties/labels";
import { StringTable } from "@/lib/ties/string-table";
import { AmountTable } from "./amount-table";
import { Facets } from "./facets";
import type { EntityHit, HitType, SearchHit } from "./hits";
import { DOCUMENT_KINDS, SEARCH_MAGIC, SEARCH_VERSION } from "./index-form";
import { Lands } from "./lands";
import { partiesTitle } from "./parties-title";
import { Spellings } from "./spellings";
import { TokenTable } from "./token-table";

/** The documents of an index by their numbers: entities, fields, agreements, releases, in this order. */
export interface Layout {
  entities: number;
  fields: number;
  agreements: number;
  releases: number;
  /** The number of the first agreement. */
  firstAgreement: number;
  firstRelease: number;
  documents: number;
}

export class Documents {
  readonly layout: Layout;
  readonly facets: Facets;
  readonly lands: Lands;
  readonly amounts: AmountTable;
  readonly tokens: TokenTable;
  readonly spellings: Spellings;
  /**
   * Each party's agreements, those at each place, and each agreement's parties and those of them that supply: as places in their own
   * lists.
   */
  readonly agreementsOf: GroupedRows;
  readonly partiesOf: GroupedRows;
  readonly suppliersOf: GroupedRows;
  readonly agreementsOfField: GroupedRows;
  readonly fieldsOf: GroupedRows;
  readonly agreementsOfRelease: GroupedRows;
  readonly #kinds: Uint8Array;
  readonly #datasetOf: Narrowed;
  readonly #datasets: StringTable;
  readonly #ids: StringTable;
  readonly #detailOf: Narrowed;
  readonly #details: StringTable;
  readonly #counts: Uint32Array;
  #releasesOf: GroupedRows | undefined;

  /** Throws a `RangeError` where the bytes are no search index of this version. */
  constructor(buffer: ArrayBuffer) {
    const pack = new Unpacked(buffer, SEARCH_MAGIC, SEARCH_VERSION);
    const [entities = 0, fields = 0, agreements = 0, releases = 0] = pack.u32();
    const firstAgreement = entities + fields;
    const firstRelease = firstAgreement + agreements;
    const documents = firstRelease + releases;
    this.layout = { entities, fields, agreements, releases, firstAgreement, firstRelease, documents };
    this.#kinds = pack.bytes();
    this.#datasetOf = pack.narrowed();
    this.#datasets = StringTable.read(pack);
    this.#ids = StringTable.read(pack);
    this.#detailOf = pack.narrowed();
    this.#details = StringTable.read(pack);
    this.#counts = pack.u32();
    this.agreementsOf = GroupedRows.read(pack);
    this.partiesOf = GroupedRows.read(pack);
    this.suppliersOf = GroupedRows.read(pack);
    this.agreementsOfField = GroupedRows.read(pack);
    this.fieldsOf = GroupedRows.read(pack);
    this.agreementsOfRelease = GroupedRows.read(pack);
    this.facets = new Facets(pack);
    this.lands = new Lands(this.facets, entities);
    this.amounts = new AmountTable(pack);
    this.tokens = new TokenTable(pack);
    this.spellings = new Spellings(pack);
  }

  /** For each agreement the releases that are evidence for it. */
  get releasesOf(): GroupedRows {
    if (this.#releasesOf) return this.#releasesOf;
    const found = new GroupedRowsBuilder();
    for (let release = 0; release < this.layout.releases; release++)
      this.agreementsOfRelease.each(release, (agreement) => found.add(agreement, release));
    this.#releasesOf = new GroupedRows(...found.pack(this.layout.agreements));
    return this.#releasesOf;
  }

  typeOf(document: number): HitType {
    const { entities, firstAgreement, firstRelease } = this.layout;
    if (document < entities) return "entity";
    return document < firstAgreement ? "field" : document < firstRelease ? "agreement" : "release";
  }

  markKind(entity: number): MarkKind {
    const kind = DOCUMENT_KINDS[this.#kinds[entity] ?? 0];
    return kind === "place" || kind === "body" ? kind : "company";
  }

  /** How many agreements a party or place has. */
  count(entity: number): number {
    return this.#counts[entity] ?? 0;
  }

  detail(document: number): string {
    return this.#details.at(this.#detailOf[this.#record(document)] ?? 0);
  }

  entityRef(entity: number): EntityRef {
    const kind = this.markKind(entity) === "place" ? "place" : "party";
    return entityRef(this.#dataset(entity), kind, this.#id(entity));
  }

  agreementRef(agreement: number): AgreementRef {
    const document = this.layout.firstAgreement + agreement;
    return `${this.#dataset(document)}/agreement/${this.#id(document)}`;
  }

  entityHit(entity: number, why: Pick<EntityHit, "matched" | "reason">): EntityHit {
    return {
      type: "entity",
      ref: this.entityRef(entity),
      kind: this.markKind(entity),
      name: this.spellings.name(entity),
      detail: this.detail(entity),
      agreements: this.count(entity),
      ...why,
    };
  }

  /**
   * A result without its reason. `matched` gives the spelling that was met, for parties and places; `isAsked` tells which
   * parties the query asks for.
   */
  hit(
    document: number,
    matched: () => Pick<EntityHit, "matched" | "reason">,
    isAsked: (party: number) => boolean,
  ): SearchHit {
    const { layout, spellings } = this;
    const detail = this.detail(document);
    const name = spellings.name(document);
    switch (this.typeOf(document)) {
      case "entity":
        return this.entityHit(document, matched());
      case "field": {
        const agreements = this.agreementsOfField.count(document - layout.entities);
        return { type: "field", ref: `field/${name}`, name, detail: "Field of cooperation", agreements };
      }
      case "agreement": {
        const agreement = document - layout.firstAgreement;
        return {
          type: "agreement",
          ref: this.agreementRef(agreement),
          title: this.#title(agreement, isAsked),
          detail,
        };
      }
      case "release": {
        const agreements = this.agreementsOfRelease.of(document - layout.firstRelease);
        const only = agreements.length === 1 ? agreements[0] : undefined;
        return {
          type: "release",
          ref: `${this.#dataset(document)}/release/${this.#id(document)}`,
          title: name,
          detail,
          agreements: agreements.length,
          ...(only !== undefined && { only: this.agreementRef(only) }),
        };
      }
    }
  }

  /** An agreement is titled by its parties, or by its own title where none is known. */
  #title(agreement: number, isAsked: (party: number) => boolean): string {
    const parties = Array.from(this.partiesOf.of(agreement), (party) => ({
      name: this.spellings.name(party),
      isAsked: isAsked(party),
    }));
    return partiesTitle(parties) || this.spellings.name(this.layout.firstAgreement + agreement);
  }

  /** What an agreement is called apart from its parties; `undefined` where its first text is only its form. */
  titleOf(agreement: number): string | undefined {
    const name = this.spellings.name(this.layout.firstAgreement + agreement);
    return name === formLabel(this.facets.formOf(agreement)) ? undefined : name;
  }

  #dataset(document: number): string {
    return this.#datasets.at(this.#datasetOf[this.#record(document)] ?? 0);
  }

  #id(document: number): string {
    return this.#ids.at(this.#record(document));
  }

  /** The number of a document among the records, which fields are not. */
  #record(document: number): number {
    return document < this.layout.entities ? document : document - this.layout.fields;
  }
}
