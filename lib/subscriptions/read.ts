/**
 * Reads what a subscription fetched, and checks it like any import: native JSON, JSON lines or a delta, also gzipped.
 */

import { compressionOf, readBytes, readHead } from "@/lib/formats/bytes";
import { Intake } from "@/lib/formats/intake";
import { readNative } from "@/lib/formats/json/read-native";
import { readNativeLines } from "@/lib/formats/json/read-native-lines";
import { linesOf } from "@/lib/formats/lines";
import type { ReadEvent } from "@/lib/formats/read-events";
import { infoOfName, type Reading, textOf } from "@/lib/formats/reading";
import type { RecordSource } from "@/lib/formats/record-source";
import { fileError, LIMITS, type Source } from "@/lib/formats/source";
import { perKind, type RecordKind } from "@/lib/model";
import { applyDelta, parseDelta } from "./delta";

/** The most bytes of the head, which is the first line of JSON lines. */
const HEAD_BYTES = 256 * 1024;

/** Yields the records of a dataset file. Ends in an `InputError` where it has no native format. */
export async function* readSubscribed(source: Source): AsyncGenerator<ReadEvent> {
  const compression = await compressionOf(source);
  const head = new TextDecoder().decode(await readHead(source, compression, HEAD_BYTES));
  if (!/^\ufeff?\s*\{/.test(head))
    throw fileError(
      source.name,
      "is no dataset of Entente.",
      "A dataset that is followed is published as native JSON or JSON lines, gzipped or not.",
    );
  const reading = readingOf(source, compression);
  yield* isLines(head) ? readNativeLines(reading) : readNative(reading);
}

/** Yields the records of the version after a delta. */
export async function* readDelta(source: Source, before: RecordSource): AsyncGenerator<ReadEvent> {
  const reading = readingOf(source, await compressionOf(source));
  const { intake } = reading;
  const delta = await parseDelta(linesOf(textOf(reading), source.name, LIMITS));
  intake.head(delta.dataset, { file: source.name, at: () => ({ line: 1 }) });
  const next: Record<RecordKind, number> = perKind(() => 0);
  for await (const { kind, record, line } of applyDelta(before, delta)) {
    intake.take(kind, record, {
      file: source.name,
      index: next[kind]++,
      at: () => (line === undefined ? {} : { line }),
    });
    yield* intake.drain();
  }
  yield* intake.finish(() => delta.dataset);
}

function readingOf(source: Source, compression: "none" | "gzip"): Reading {
  return {
    source,
    bytes: (how) => readBytes(source, compression, how),
    encoding: "utf-8",
    intake: new Intake(LIMITS),
    limits: LIMITS,
    signal: undefined,
    onBytes: () => undefined,
    info: () => infoOfName(source.name),
  };
}

/** Whether a file is JSON lines: its head ends on its line, and more follows. */
function isLines(head: string): boolean {
  const [first = ""] = head.split("\n", 1);
  try {
    return (
      Object.hasOwn(Object(JSON.parse(first.replace(/^\ufeff/, ""))), "format") &&
      first.trimEnd() !== head.trimEnd()
    );
  } catch {
    return false;
  }
}
