/** Finds the names that a dataset already has in a release's text. */
import type { Dataset, Party, Place } from "@/lib/model";
import { displayName, entityRef, markKindOf } from "@/lib/model";
import { compileNames, type NameSource } from "@/lib/names/compile";
import { findMentions } from "@/lib/names/find";
import { type NameIndex, openNames } from "@/lib/names/name-index";
import type { ReleaseDocument } from "./document";
import type { KnownName } from "./entities/clusters";
import type { EntityType } from "./entities/entity";

/** A dataset prepared for finding its names; build it once for many releases. */
export interface KnownDataset {
  dataset: Dataset;
  index: NameIndex;
  records: readonly { kind: "party" | "place"; record: Party | Place }[];
}

/** Prepares a dataset. */
export function openKnown(dataset: Dataset): KnownDataset {
  const records = [
    ...dataset.parties.map((record) => ({ kind: "party" as const, record })),
    ...dataset.places.map((record) => ({ kind: "place" as const, record })),
  ];
  const sources = records.map(
    ({ kind, record }): NameSource => ({
      ref: entityRef(dataset.info.id, kind, record.id),
      kind: kind === "place" ? "place" : markKindOf((record as Party).kind),
      label: displayName(record),
      names: record.names,
      ...(record.country ? { country: record.country } : {}),
    }),
  );
  const bytes = compileNames(sources);
  return { dataset, index: openNames(bytes.buffer), records };
}

/** The dataset's names in a text, with offsets. */
export function knownNamesIn(known: KnownDataset, document: ReleaseDocument, title: string): KnownName[] {
  const blocks = document.blocks.filter(({ boilerplate }) => !boilerplate);
  const texts = blocks.map(({ start, end }) => document.text.slice(start, end));
  const page = { url: "", title, publisher: document.publisher, lang: document.chinese ? "zh" : "en" };
  return findMentions(known.index, page, texts).flatMap(({ block, start, end, entity }) => {
    const found = known.records[entity];
    const base = blocks[block]?.start;
    if (!found || base === undefined) return [];
    return [
      {
        start: base + start,
        end: base + end,
        id: found.record.id,
        name: displayName(found.record),
        type: typeOfRecord(found.kind, found.record),
      },
    ];
  });
}

/** The entity type of a dataset's record. */
export function typeOfRecord(kind: "party" | "place", record: Party | Place): EntityType {
  if (kind === "place") return "place";
  const party = record as Party;
  if (party.kind === "government" || party.kind === "public-body") return "government";
  return party.kind === "company" || party.kind === "unknown" ? "company" : "organization";
}
