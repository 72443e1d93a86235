/** The sections of a compiled index, as the weaving reads them: the raw numbers, in the order in which they are packed. */
import { Unpacked } from "@/lib/names/pack";
import { GroupedRows } from "@/lib/ties/grouped-rows";
import { SplitNumbers } from "../columns";
import { DOCUMENT_KINDS, SEARCH_MAGIC, SEARCH_VERSION } from "../index-form";
import { PackedTexts } from "./texts";

/** One of the two indexes that are woven into one. */
export type Side = ReturnType<typeof readSide>;

/** The three lists of records, in the order of their documents; fields stand between the first two. */
export const LISTS = ["entities", "agreements", "releases"] as const;
export type List = (typeof LISTS)[number];

/** Reads a compiled index. Throws a `RangeError` where the bytes are not an index of this version. */
export function readSide(buffer: ArrayBuffer) {
  const pack = new Unpacked(buffer, SEARCH_MAGIC, SEARCH_VERSION);
  const [entities = 0, fields = 0, agreements = 0, releases = 0] = pack.u32();
  return {
    counts: { entities, agreements, releases },
    /** The number of the first document of each list. */
    firsts: {
      entities: 0,
      fields: entities,
      agreements: entities + fields,
      releases: entities + fields + agreements,
    },
    fields,
    kinds: pack.bytes(),
    ...readRecords(pack),
    agreementCounts: pack.u32(),
    agreementsOf: GroupedRows.read(pack),
    partiesOf: GroupedRows.read(pack),
    suppliersOf: GroupedRows.read(pack),
    ofField: GroupedRows.read(pack),
    fieldsOf: GroupedRows.read(pack),
    ofRelease: GroupedRows.read(pack),
    ...readFacets(pack),
    amountsOf: GroupedRows.read(pack),
    amounts: new PackedTexts(pack),
    ...readSpellings(pack),
  };
}

function readRecords(pack: Unpacked) {
  return {
    datasetOf: pack.narrowed(),
    datasets: new PackedTexts(pack),
    ids: new PackedTexts(pack),
    detailOf: pack.narrowed(),
    details: new PackedTexts(pack),
  };
}

function readFacets(pack: Unpacked) {
  return {
    located: pack.u32(),
    coordinates: pack.i32(),
    functions: pack.u16(),
    sorts: pack.bytes(),
    countries: pack.u16(),
    forms: pack.bytes(),
    statuses: pack.bytes(),
    agreedFirst: pack.u32(),
    agreedLast: pack.u32(),
    releasedFirst: pack.u32(),
    releasedLast: pack.u32(),
    /** Of the entities, then of the agreements. */
    placesOf: GroupedRows.read(pack),
  };
}

function readSpellings(pack: Unpacked) {
  const tokenStarts = pack.u32();
  const tokenUnits = pack.u16();
  const masks = pack.u32();
  // The lists of documents are made anew.
  pack.u32();
  pack.bytes();
  return {
    tokenStarts,
    tokenUnits,
    masks,
    firstSpelling: pack.u32(),
    readingOf: new SplitNumbers(pack),
    textOf: pack.u32(),
    texts: new PackedTexts(pack),
    sequenceStarts: pack.u32(),
    sequences: new SplitNumbers(pack),
    syllabic: new Set<number>(pack.u32()),
  };
}

/** The number of an entry of a list among all records of an index. */
export function recordOf({ counts }: Pick<Side, "counts">, list: List, number: number): number {
  if (list === "entities") return number;
  return list === "agreements" ? counts.entities + number : counts.entities + counts.agreements + number;
}

/** The reference of an entry of a list. */
export function refIn(side: Side, list: List, number: number): string {
  const record = recordOf(side, list, number);
  const kind =
    list === "entities"
      ? DOCUMENT_KINDS[side.kinds[number] ?? 0] === "place"
        ? "place"
        : "party"
      : list.slice(0, -1);
  return `${side.datasets.at(side.datasetOf[record] ?? 0)}/${kind}/${side.ids.at(record)}`;
}

/** The first spelling of a document: its name. */
export function nameOf(side: Side, document: number): string {
  const first = side.firstSpelling[document] ?? 0;
  return first < (side.firstSpelling[document + 1] ?? 0) ? textOf(side, side.readingOf.at(first)) : "";
}

/** The text of a reading. */
export function textOf(side: Side, reading: number): string {
  return side.texts.at(side.textOf[reading] ?? 0);
}

/** Calls back for each token of a reading. */
export function eachToken(side: Side, reading: number, visit: (token: number) => void): void {
  const end = side.sequenceStarts[reading + 1] as number;
  for (let i = side.sequenceStarts[reading] as number; i < end; i++) visit(side.sequences.at(i));
}

/** The text of a token in UTF-16. */
export function unitsOf({ tokenStarts, tokenUnits }: Side, token: number): Uint16Array {
  return tokenUnits.subarray(tokenStarts[token], tokenStarts[token + 1]);
}

/** The text of a token. */
export function tokenIn(side: Side, token: number): string {
  return String.fromCharCode(...unitsOf(side, token));
}
