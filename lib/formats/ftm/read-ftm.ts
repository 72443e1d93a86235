/**
 * Reads FollowTheMoney entities, from JSON lines or a JSON list, as records. Company, PublicBody, Organization and
 * LegalEntity become parties; Address a place; Project with its ProjectParticipants, Contract with its ContractAwards,
 * Ownership, Membership and UnknownLink agreements; documents with a web address releases; Documentation evidence.
 * Other entities (people, vessels, …) and their relations are left out, and counted at the end. Entities may stand
 * within one another, as OpenSanctions exports them too.
 */
import {
  type Agreement,
  type Evidence,
  perKind,
  type RecordKind,
  type RecordOf,
  type Release,
} from "@/lib/model";
import { shown } from "../findings";
import type { Origin } from "../intake";
import type { ReadEvent } from "../read-events";
import type { Reader, Reading } from "../reading";
import { contractAgreement } from "./contracts";
import { all, entitiesWithin, entityOf, type FtmEntity, first, recordId } from "./entity";
import { isRelation, projectAgreement, relationOf } from "./links";
import { objectsInLines, objectsInList, type PlacedObject } from "./objects";
import { fitted, partyKindOf, partyOf, placeOf, releaseOf, sourceRelease } from "./things";

/** A reader of entities. */
export function readFtm(format: "ftm-json" | "ftm-lines"): Reader {
  const objectsIn = format === "ftm-lines" ? objectsInLines : objectsInList;
  return (reading) => new FtmReader(reading).read(objectsIn(reading));
}

interface Held {
  entity: FtmEntity;
  line: number;
}

/** Entities that tie parties to a whole, and become an agreement only with it. */
interface Link {
  /** The property that names the whole; and the property that names parties. */
  whole: "project" | "contract";
  end: string;
  agreementOf: (whole: FtmEntity, links: readonly FtmEntity[]) => Agreement | undefined;
}

const PARTICIPATION: Link = { whole: "project", end: "participant", agreementOf: projectAgreement };
const AWARD: Link = { whole: "contract", end: "supplier", agreementOf: contractAgreement };

class FtmReader {
  readonly #reading: Reading;
  /** Entities that can only be read once all are there. */
  readonly #relations: { agreement: Agreement; held: Held }[] = [];
  readonly #projects: Held[] = [];
  readonly #participants = new Map<string, Held[]>();
  readonly #contracts: Held[] = [];
  readonly #awards = new Map<string, Held[]>();
  readonly #documents: Held[] = [];
  /** Ids of entities that wait for others, or were refused. */
  readonly #waiting = new Set<string>();
  /** Entities that stood within others, by their ids. */
  readonly #inner = new Map<string, Held>();
  /** Ids of entities that were left out. */
  readonly #skipped = new Set<string>();
  readonly #releases = new Set<string>();
  /** The kind of each record, for evidence. */
  readonly #kinds = new Map<string, RecordKind>();
  readonly #next: Record<RecordKind, number> = perKind(() => 0);

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  async *read(objects: AsyncIterable<readonly PlacedObject[]>): AsyncGenerator<ReadEvent> {
    const { intake } = this.#reading;
    for await (const some of objects) {
      for (const { value, line } of some) {
        const entity = this.#entityOf(value, line);
        if (entity) this.#take(entity, line);
        for (const inner of entitiesWithin(value)) this.#noteInner(inner, line);
      }
      yield* intake.drain();
    }
    yield* this.#rest();
    yield* intake.finish(this.#reading.info);
  }

  /**
   * Notes an entity that stands within another. Exports repeat it in each that it is tied to, and may have it on a line
   * of its own, where it says more: that one counts, wherever it comes.
   */
  #noteInner(value: object, line: number): void {
    const entity = this.#entityOf(value, line);
    if (!entity || this.#isSettled(entity) || this.#inner.has(entity.id)) return;
    if (isRead(entity)) this.#inner.set(entity.id, { entity, line });
    else this.#skip(entity);
  }

  /** A value as an entity; `undefined`, after noting the fault, where it is none. */
  #entityOf(value: object, line: number): FtmEntity | undefined {
    const entity = entityOf(value);
    if (!("fault" in entity)) return entity;
    this.#reading.intake.refuse({
      file: this.#reading.source.name,
      line,
      field: entity.field,
      message: `${entity.fault}.`,
      advice: 'An entity is { "id": "…", "schema": "Company", "properties": { "name": ["…"] } }.',
    });
    return undefined;
  }

  /** Whether it is known what became of an entity: a record, or left out. */
  #isSettled({ id }: FtmEntity): boolean {
    return this.#kinds.has(recordId(id)) || this.#skipped.has(recordId(id));
  }

  #take(entity: FtmEntity, line: number): void {
    const kind = partyKindOf(entity);
    const held = { entity, line };
    if (kind !== undefined) this.#bring("party", partyOf(entity, kind), held);
    else if (entity.schema === "Address") this.#bring("place", placeOf(entity), held);
    else if (isRelation(entity)) this.#takeRelation(held);
    else if (entity.schema === "Project") this.#projects.push(held);
    else if (entity.schema === "Documentation") this.#documents.push(held);
    else if (entity.schema === "Contract") this.#contracts.push(held);
    else if (entity.schema === "ProjectParticipant") addTo(this.#participants, PARTICIPATION, held);
    else if (entity.schema === "ContractAward") addTo(this.#awards, AWARD, held);
    else {
      const release = isDocument(entity) ? releaseOf(entity) : undefined;
      if (release) this.#bringRelease(release, line);
      else this.#skip(entity);
    }
    if (!this.#isSettled(entity)) this.#waiting.add(entity.id);
  }

  /** Takes a relation; one whose ends are not all known yet waits, as one of them may be left out. */
  #takeRelation(held: Held): void {
    const agreement = relationOf(held.entity);
    if (!agreement)
      this.#refuse(held, "names only one of its two ends.", "Add the other, or remove the entity.");
    else if (agreement.parties.every(({ party }) => this.#kinds.get(party) === "party"))
      this.#bring("agreement", agreement, held);
    else this.#relations.push({ agreement, held });
  }

  *#rest(): Generator<ReadEvent> {
    const { intake } = this.#reading;
    for (const { entity, line } of this.#inner.values()) {
      if (!this.#isSettled(entity) && !this.#waiting.has(entity.id)) this.#take(entity, line);
      yield* intake.drain();
    }
    for (const { agreement, held } of this.#relations) {
      if (agreement.parties.some(({ party }) => this.#skipped.has(party))) this.#skip(held.entity);
      else this.#bring("agreement", agreement, held);
      yield* intake.drain();
    }
    yield* this.#joined(this.#projects, this.#participants, PARTICIPATION);
    yield* this.#joined(this.#contracts, this.#awards, AWARD);
    for (const held of this.#documents) this.#bringEvidence(held);
    yield* intake.drain();
  }

  /** Joins wholes with their links. Parties that were left out are taken off. */
  *#joined(
    wholes: readonly Held[],
    links: Map<string, Held[]>,
    { whole: noun, end, agreementOf }: Link,
  ): Generator<ReadEvent> {
    for (const held of wholes) {
      const kept = (links.get(held.entity.id) ?? []).flatMap(({ entity }) => {
        const parties = all(entity, end);
        const known = parties.filter((party) => !this.#skipped.has(recordId(party)));
        if (known.length === parties.length) return [entity];
        return known.length > 0
          ? [{ ...entity, properties: new Map(entity.properties).set(end, known) }]
          : [];
      });
      const agreement = agreementOf(held.entity, kept);
      if (agreement && !agreement.parties.some(({ party }) => this.#skipped.has(party)))
        this.#bring("agreement", agreement, held);
      else this.#skip(held.entity);
      links.delete(held.entity.id);
      yield* this.#reading.intake.drain();
    }
    for (const [id, alone] of links)
      for (const link of this.#skipped.has(recordId(id)) ? [] : alone)
        this.#refuse(
          link,
          id === "" ? `names no ${noun}.` : `names the ${noun} ${shown(id)}, which is not in the file.`,
          `Add the ${noun}, or remove the entity.`,
        );
  }

  #bring<K extends "party" | "place" | "agreement">(kind: K, record: RecordOf[K], held: Held): void {
    if (!this.#reading.intake.take(kind, record, this.#origin(kind, held))) return;
    this.#kinds.set(record.id, kind);
    const release = sourceRelease(held.entity);
    if (!release) return;
    this.#bringRelease(release, held.line);
    const evidence: Evidence = {
      id: `source-of-${kind}-${record.id}`.slice(0, 200),
      record: { kind, id: record.id },
      release: release.id,
    };
    this.#reading.intake.take("evidence", evidence, this.#origin("evidence", held));
  }

  #bringRelease(release: Release, line: number): void {
    if (this.#releases.has(release.id)) return;
    this.#releases.add(release.id);
    this.#kinds.set(release.id, "release");
    this.#reading.intake.take("release", release, this.#origin("release", { line }));
  }

  #bringEvidence(held: Held): void {
    const { entity } = held;
    const document = first(entity, "document");
    const about = first(entity, "entity");
    if (document === undefined || about === undefined) {
      this.#refuse(held, "names no document, or no entity.", "Add both, or remove the entity.");
      return;
    }
    const kind = this.#kinds.get(recordId(about));
    if (kind === undefined || !this.#releases.has(recordId(document))) {
      this.#skip(entity);
      return;
    }
    const quote = all(entity, "summary").join("\n");
    const field = first(entity, "role");
    const evidence: Evidence = {
      id: recordId(entity.id),
      record: { kind, id: recordId(about) },
      ...(field !== undefined && { field: fitted(field, 1_000) }),
      release: recordId(document),
      ...(quote !== "" && { quote: fitted(quote, 20_000) }),
    };
    this.#reading.intake.take("evidence", evidence, this.#origin("evidence", held));
  }

  #skip(entity: FtmEntity): void {
    const id = recordId(entity.id);
    if (this.#skipped.has(id)) return;
    this.#skipped.add(id);
    this.#reading.intake.leaveOut(entity.schema);
  }

  #refuse({ entity, line }: Held, message: string, advice: string): void {
    this.#reading.intake.refuse({
      file: this.#reading.source.name,
      ...(line > 0 && { line }),
      record: `${entity.schema} ${entity.id.slice(0, 60).toWellFormed()}`,
      message,
      advice,
    });
  }

  #origin(kind: RecordKind, { entity, line }: Partial<Held>): Origin {
    return {
      file: this.#reading.source.name,
      ...(line ? { index: line, nameOf: lineName } : { index: this.#next[kind]++ }),
      ...(entity && { label: `${entity.schema} ${entity.id.slice(0, 60).toWellFormed()}` }),
      at: () => (line ? { line } : {}),
    };
  }
}

function lineName(line: number): string {
  return `line ${line}`;
}

function addTo(lists: Map<string, Held[]>, { whole }: Link, held: Held): void {
  const id = first(held.entity, whole) ?? "";
  const list = lists.get(id);
  if (list) list.push(held);
  else lists.set(id, [held]);
}

/** Whether an entity has a place in a dataset, alone or with others. */
function isRead(entity: FtmEntity): boolean {
  return (
    partyKindOf(entity) !== undefined || isRelation(entity) || isDocument(entity) || PARTS.has(entity.schema)
  );
}

const PARTS: ReadonlySet<string> = new Set([
  "Address",
  "Project",
  "ProjectParticipant",
  "Contract",
  "ContractAward",
  "Documentation",
]);

/** Whether an entity is a web document or an article, as Entente writes releases without an address too. */
function isDocument({ schema, properties }: FtmEntity): boolean {
  return (
    schema === "Article" ||
    (/^(Document|PlainText|HyperText|Pages|Page|Web[Pp]age)$/.test(schema) && properties.has("sourceUrl"))
  );
}
