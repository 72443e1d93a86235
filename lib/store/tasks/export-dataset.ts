/** A dataset of the library, or the results of a search in it or in several, as a file. */
import { fileNameOf, inFileName } from "@/lib/formats/file-name";
import { type RecordKey, type RecordSource, selectRecords } from "@/lib/formats/record-source";
import { sha256Of } from "@/lib/formats/sha256";
import { blobOf } from "@/lib/formats/stream";
import { writeDataset } from "@/lib/formats/write-dataset";
import { WRITE_FORMATS, type WriteFormat } from "@/lib/formats/write-formats";
import {
  type DatasetInfo,
  type EntityRef,
  parseAgreementRef,
  parseEntityRef,
  type RecordKind,
} from "@/lib/model";
import { openSearch } from "@/lib/search/search-index";
import type { Library } from "../library";
import { type Snapshot, withSnapshot } from "../snapshot";
import { joinedSource, type Part } from "./joined-source";
import type { ExportRequest, JoinedExport, MadeFile, StepProgress } from "./run-task";

/** Characters of a dataset's id at most. */
const MOST_ID = 200;

/**
 * Writes the file. Search results include the agreements found, those of the parties and places found, and everything
 * they refer to. Rejects where there is no such dataset or format, or nothing was found.
 */
export async function exportDataset(
  library: Library,
  { dataset, format, query, agreements }: ExportRequest,
  tell: (progress: StepProgress) => void,
): Promise<MadeFile> {
  const known = formatOf(format);
  const version = await library.version(dataset);
  let read = 0;
  // Some formats read the records more than once: their progress cannot be told.
  const whole = counted(version, (records) => {
    read += records;
    tell({ words: "Records read", done: read, total: 0 });
  });
  const chosen = agreements
    ? agreements.map((id): RecordKey => ({ kind: "agreement", id }))
    : query === ""
      ? undefined
      : await withSnapshot(library, (snapshot) => found(snapshot, dataset, query));
  const part = chosen && (await nameOfPart(query, agreements));
  const source =
    chosen && part
      ? { ...(await selectRecords(whole, chosen)), info: infoOfPart(version.info, query, part) }
      : whole;
  const bytes = writeDataset(source, known.id);
  const { id, version: number } = version.info;
  // A query without a letter or figure gives no name.
  const told = part && (/[\p{L}\p{N}]/u.test(query) ? query : part);
  const name = fileNameOf(id, number, told ?? "", ...tableOf(known.id));
  return { name: `${name}.${known.extension}`, content: await blobOf(bytes, known.mediaType) };
}

/** Writes agreements of several datasets as one file, in which each stands once, with everything that belongs to them. */
export async function exportJoined(
  library: Library,
  { format, query, title, parts }: JoinedExport,
): Promise<MadeFile> {
  const { id, extension, mediaType } = formatOf(format);
  const source = await withSnapshot(library, async (snapshot) => {
    const chosen = parts.map(async ({ dataset, agreements }): Promise<Part> => {
      const keys = agreements.map((one): RecordKey => ({ kind: "agreement", id: one }));
      return { dataset, source: await selectRecords(await library.version(dataset), keys) };
    });
    const info = { id: "entente", title, version: "1" };
    return joinedSource(info, await Promise.all(chosen), await snapshot.same());
  });
  const name = fileNameOf("entente-agreements", query);
  return { name: `${name}.${extension}`, content: await blobOf(writeDataset(source, id), mediaType) };
}

function formatOf(format: string) {
  const known = WRITE_FORMATS.find(({ id }) => id === format);
  if (!known) throw new Error(`There is no format "${format}".`);
  return known;
}

/** The tables of one dataset differ in name: nothing else would say what is in which. */
function tableOf(format: WriteFormat): string[] {
  const [, table] = /^csv-(.+)$/.exec(format) ?? [];
  return table === undefined ? [] : [table];
}

/** A source that tells how many records were read. */
function counted(source: RecordSource, onRecords: (records: number) => void): RecordSource {
  return {
    info: source.info,
    async *records<K extends RecordKind>(kind: K) {
      for await (const records of source.records(kind)) {
        onRecords(records.length);
        yield records;
      }
    },
  };
}

/**
 * A part is a dataset of its own: imported under the id and version of the whole, its few records would replace all of
 * them.
 */
function infoOfPart(info: DatasetInfo, query: string, part: string): DatasetInfo {
  return {
    ...info,
    id: `${info.id.slice(0, MOST_ID - part.length - 1)}-${part}`,
    title: query === "" ? `${info.title} (a part)` : `${info.title} (${query})`,
  };
}

/** The same for the same part, and different for a different one: "C++" and "C#" would give one file name. */
async function nameOfPart(query: string, agreements: readonly string[] = []): Promise<string> {
  const name = query === "" ? "part" : inFileName(query);
  if (name === query) return name;
  const digest = await sha256Of(new Blob([query === "" ? agreements.toSorted().join("\n") : query]));
  return `${name}-${digest.slice(0, 8)}`;
}

/** Everything a search finds in one dataset, with the agreements of the parties and places among it. */
async function found(snapshot: Snapshot, dataset: string, query: string): Promise<RecordKey[]> {
  const chosen = new Map<string, RecordKey>();
  const choose = (key: RecordKey) => chosen.set(`${key.kind}/${key.id}`, key);
  for (const hit of openSearch(await snapshot.search()).refs(query)) {
    // A record of several datasets is found once, and each has it under a reference of its own.
    for (const ref of await snapshot.everyRef(hit)) {
      if (!ref.startsWith(`${dataset}/`) || !snapshot.sees(ref)) continue;
      const entity = parseEntityRef(ref);
      const agreement = parseAgreementRef(ref);
      if (agreement) choose({ kind: "agreement", id: agreement.id });
      if (entity) {
        choose({ kind: entity.kind, id: entity.id });
        for (const id of await agreementsOf(snapshot, ref as EntityRef)) choose({ kind: "agreement", id });
      }
    }
  }
  if (chosen.size === 0)
    throw new Error(
      `Nothing was found for “${query}” in this dataset. Only datasets that are switched on are searched.`,
    );
  return [...chosen.values()];
}

async function agreementsOf(snapshot: Snapshot, ref: EntityRef): Promise<string[]> {
  return (await snapshot.agreementsOf(ref)).flatMap((agreement) => parseAgreementRef(agreement)?.id ?? []);
}
