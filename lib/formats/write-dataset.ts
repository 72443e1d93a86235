/** Writes a dataset, or a selection of one, as a stream in any format. */

import { citationText } from "@/lib/citations/formats";
import { type CslItem, releaseItem } from "@/lib/citations/item";
import type { Release } from "@/lib/model";
import type { SourceLink } from "@/lib/ties/card";
import { ftmText } from "./ftm/write-ftm";
import type { GraphSort } from "./graph/graph";
import { gexfText, graphmlText } from "./graph/write-graph";
import { nativeJsonText, nativeLinesText } from "./json/write-native";
import { UniqueIds } from "./mapping/ids";
import { eachRecord, type RecordSource } from "./record-source";
import { encoded, streamOf } from "./stream";
import { flatRows, type TableSort } from "./tables/dataset-rows";
import { BYTE_ORDER_MARK, csvLine, inertText } from "./tables/write-csv";
import type { WriteFormat } from "./write-formats";

/** How to write. */
export interface WriteOptions {
  /** Begins CSV with a byte-order mark, so that Excel reads UTF-8. On by default. */
  bom?: boolean;
  /** What the nodes of a graph are; parties and agreements by default. */
  graph?: GraphSort;
  signal?: AbortSignal;
}

/**
 * Writes a dataset. The stream ends with the signal's reason where it was cancelled. Lossless formats end with an
 * `InputError` where a record does not have the shape of the model.
 */
export function writeDataset(
  source: RecordSource,
  format: WriteFormat,
  options: WriteOptions = {},
): ReadableStream<Uint8Array> {
  if (format !== "data-package") return streamOf(encoded(textFor(source, format, options)));
  return streamOf(packageBytes(source, options));
}

/** Loads the package writer, and the zip library with it, only when needed. */
async function* packageBytes(source: RecordSource, options: WriteOptions): AsyncGenerator<Uint8Array> {
  const { writePackage } = await import("./package/write-package");
  const reader = writePackage(source, options).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function textFor(
  source: RecordSource,
  format: Exclude<WriteFormat, "data-package">,
  { bom = true, graph = "agreements", signal }: WriteOptions,
): AsyncGenerator<string> {
  switch (format) {
    case "native-json":
      return nativeJsonText(source, signal);
    case "native-lines":
      return nativeLinesText(source, signal);
    case "csv-agreements":
      return csvText(source, "agreements", bom, signal);
    case "csv-participants":
      return csvText(source, "participants", bom, signal);
    case "csv-projects":
      return csvText(source, "projects", bom, signal);
    case "csv-parties":
      return csvText(source, "parties", bom, signal);
    case "ftm-lines":
      return ftmText(source, signal);
    case "graphml":
      return graphmlText(source, graph, signal);
    case "gexf":
      return gexfText(source, graph, signal);
    case "bibtex":
    case "ris":
    case "csl-json":
      return citationsText(source, format, signal);
  }
}

async function* csvText(
  source: RecordSource,
  sort: TableSort,
  bom: boolean,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  let text = bom ? BYTE_ORDER_MARK : "";
  for await (const { cells, isNumber } of flatRows(source, sort, signal)) {
    text += csvLine(cells.map((cell, at) => (isNumber[at] ? cell : inertText(cell))));
    if (text.length < 64 * 1024) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** A release as the source of citations. */
function linkOf({ title, url, publisher, published, language, type }: Release): SourceLink {
  return {
    title,
    copies: 0,
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(type !== undefined && { type }),
  };
}

const BETWEEN = { bibtex: "\n\n", ris: "\n", "csl-json": ",\n" } as const;

/** The releases as citations, each with its own key. */
async function* citationsText(
  source: RecordSource,
  format: keyof typeof BETWEEN,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const keys = new UniqueIds();
  let begun = false;
  if (format === "csl-json") yield "[\n";
  for await (const release of eachRecord(source, "release", signal)) {
    const item = releaseItem(linkOf(release));
    const unique: CslItem = { ...item, id: keys.take(item.id) };
    const text = format === "csl-json" ? JSON.stringify(unique, null, 2) : citationText([unique], format);
    yield `${begun ? BETWEEN[format] : ""}${text}`;
    begun = true;
  }
  if (format === "csl-json") yield "\n]\n";
  else if (begun && format === "bibtex") yield "\n";
}
