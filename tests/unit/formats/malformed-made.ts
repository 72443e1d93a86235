/** Files with one fault that are made here, as they are of many bytes or of bytes that no editor shows. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { ReadOptions } from "@/lib/formats/read-records";
import type { RowsOptions } from "@/lib/formats/tables/rows";
import { packageFiles, zipOf } from "./packages";

/** A file and what its one message says. */
export interface Made {
  name: string;
  content: () => string | Uint8Array<ArrayBuffer> | Blob | Promise<Blob>;
  options?: ReadOptions & { rows?: RowsOptions };
  message: RegExp;
}

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/malformed/${name}`, import.meta.url));
const GOOD = fixture("lines-dangling.ndjson").toString().replace("prot", "port");
const packed = Uint8Array.from(gzipSync(GOOD));
const damaged = (at: number) =>
  packed.map((byte, index) => (index === packed.length + at ? byte ^ 0xff : byte));
const bytes = (...values: number[]) => Uint8Array.of(...values, ...new Array<number>(600).fill(7));
/** So little may be unpacked before its size is held against that of its file. */
export const SMALL = { unpackedFree: 1_000_000 };

export const MADE_FILES: readonly Made[] = [
  {
    name: "cut.gz",
    content: () => packed.slice(0, -20),
    message: /cut\.gz: is a gzip file that ends too early/,
  },
  { name: "damaged.gz", content: () => damaged(-6), message: /damaged\.gz: is a damaged gzip file/ },
  {
    name: "double.gz",
    content: () => Buffer.concat([packed, packed]),
    message: /double\.gz: holds more after the end of its compressed data/,
  },
  {
    name: "bomb.gz",
    content: () => gzipSync(`${GOOD}${" ".repeat(8_000_000)}\n`),
    options: { limits: SMALL },
    message: /bomb\.gz: is a gzip file that unpacks to hundreds of times its size/,
  },
  {
    name: "zip.gz",
    content: async () =>
      new Blob([gzipSync(new Uint8Array(await (await zipOf(await packageFiles())).arrayBuffer()))]),
    message: /is a zip archive within gzip/,
  },
  {
    name: "old.xls",
    content: () => bytes(0xd0, 0xcf, 0x11, 0xe0),
    message: /old Excel or Word file.*save it as \.xlsx/,
  },
  { name: "a.7z", content: () => bytes(0x37, 0x7a, 0xbc, 0xaf), message: /is a 7z archive/ },
  { name: "a.rar", content: () => bytes(0x52, 0x61, 0x72, 0x21), message: /is a RAR archive/ },
  { name: "a.bz2", content: () => bytes(0x42, 0x5a, 0x68), message: /is a bzip2 file/ },
  { name: "a.xz", content: () => bytes(0xfd, 0x37, 0x7a, 0x58), message: /is an xz file/ },
  { name: "a.zst", content: () => bytes(0x28, 0xb5, 0x2f, 0xfd), message: /is a zstd file/ },
  { name: "a.parquet", content: () => bytes(0x50, 0x41, 0x52, 0x31), message: /is a Parquet file/ },
  {
    name: "a.sqlite",
    content: () => bytes(0x53, 0x51, 0x4c, 0x69, 0x74, 0x65),
    message: /is an SQLite database/,
  },
  { name: "a.tar", content: () => `${"a".repeat(257)}ustar${"b".repeat(300)}`, message: /is a tar archive/ },
  { name: "a.pdf", content: () => "%PDF-1.7\n", message: /looks like a PDF/ },
  { name: "a.bin", content: () => bytes(1, 2, 3, 4), message: /looks like a binary file/ },
  {
    name: "book.xlsx",
    content: () => zipOf(new Map([["xl/workbook.xml", "<workbook"]])),
    message: /book\.xlsx: is a workbook that cannot be read/,
  },
  {
    name: "deep.json",
    content: () => `{"format": "entente-dataset/1", "places": [${"[".repeat(70)}`,
    message: /deep\.json, line 1: nests lists and objects more than 64 deep/,
  },
  {
    name: "long.json",
    content: () => `{"format": "entente-dataset/1",\n"places": [{"id": "${"x".repeat(10_000_000)}"}]}`,
    message: /long\.json, line 2: holds a record of more than 2,000,000 characters/,
  },
  {
    name: "long.ndjson",
    content: () => `${GOOD}{"place": {"id": "${"x".repeat(10_000_000)}"}}\n`,
    message: /long\.ndjson, line 4: holds a line of more than 2,000,000 characters/,
  },
  {
    name: "long.csv",
    content: () => `Party 1,Party 2,Date signed\nA,B,2025-01-01\n"${"x,".repeat(5_000_000)}`,
    message: /long\.csv, line 3: holds a row of more than 2,000,000 characters.*never closed/,
  },
  {
    name: "wide.csv",
    content: () => `${"a,".repeat(3_000)}b\n${"1,".repeat(3_000)}2\n`,
    message: /wide\.csv, line 1: has a row of 3,001 columns/,
  },
  {
    name: "twice.json",
    content: () =>
      '{"format": "entente-dataset/1", "dataset": {"id": "a", "title": "A", "version": "1"}, "places": [],\n"places": []}',
    message: /twice\.json, line 2: is not valid JSON: the field "places" stands twice/,
  },
  {
    name: "half.json",
    content: () =>
      '{"format": "entente-dataset/1", "dataset": {"id": "a", "title": "A \\ud83d", "version": "1"}, "places": []}',
    message: /half\.json, line 1, dataset, title: holds half a character/,
  },
  {
    name: "gbk.csv",
    content: () => fixture("table-gbk-as-utf8.csv"),
    options: { rows: { encoding: "utf-8" } },
    message:
      /gbk\.csv, line 3: holds bytes that are no text in UTF-8\. Save the file in UTF-8, or choose the encoding/,
  },
];
