/** Releases as a stream: a line of JSON in, a line of JSON out, nothing kept in between. */
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { messageOf } from "@/lib/model/message-of";
import { type KnownDataset, labelsOf, proposeFrom, type ReleaseInput, readRelease } from "@/lib/releases";
import { isReadLanguage, UNREAD_LANGUAGE } from "@/lib/releases/read-languages";
import { checkLength } from "@/lib/review/files/file-text";
import { publishedDay } from "@/lib/sites/published-day";
import { jsonLines } from "./lines";
import { isBrokenPipe } from "./standard-output";

/** What one line is made into. */
export interface StreamOptions {
  labels: boolean;
  known?: KnownDataset | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
}

/**
 * Reads `{id, text, publisher, publishedAt, url}` lines and writes a line for each, in their order, with the `id` first.
 * A line that cannot be read gives `{id, error}` and is told to `report`. Reads on only when what was written has
 * drained, so memory stays flat however slow the reader is. Gives the number of lines that failed.
 */
export async function extractStream(
  input: Readable,
  output: Writable,
  options: StreamOptions,
  report: (message: string) => void,
): Promise<number> {
  let failed = 0;
  let closed = false;
  const stopped = () => {
    closed = true;
  };
  output.once("close", stopped);
  for await (const { text, line: number } of jsonLines(input)) {
    // A byte order mark is part of the first line.
    const line = number === 1 ? text.replace(/^\ufeff/, "") : text;
    if (line.trim() === "") continue;
    let answer: object;
    try {
      const { language, answered } = answerTo(line, options);
      answer = answered;
      if (!isReadLanguage(language)) report(`line ${number}: ${UNREAD_LANGUAGE}`);
    } catch (error) {
      failed += 1;
      const message = messageOf(error);
      report(`line ${number}: ${message}`);
      answer = { id: idOf(line), error: message };
    }
    if (closed) return failed;
    if (!output.write(`${JSON.stringify(answer)}\n`))
      await drained(output).catch((error: unknown) => {
        if (!isBrokenPipe(error)) throw error;
        stopped();
      });
  }
  return failed;
}

/** Waits until more can be written, or nobody reads any more; leaves no listener behind, as this is done for many lines. */
async function drained(output: Writable): Promise<void> {
  const done = new AbortController();
  const { signal } = done;
  try {
    await Promise.race([once(output, "drain", { signal }), once(output, "close", { signal })]);
  } finally {
    done.abort();
  }
}

function answerTo(line: string, options: StreamOptions): { answered: object; language: string | undefined } {
  const given = parse(line);
  const text = given.text;
  if (typeof text !== "string")
    throw new TypeError('has no "text". Give the text of the release as a string.');
  checkLength('"text"', text);
  const said = given.publishedAt ?? undefined;
  const day = typeof said === "string" ? publishedDay(said) : undefined;
  if (said !== undefined && day === undefined)
    throw new TypeError(`"publishedAt" is ${JSON.stringify(said)}, which is no day. Write it as 2025-03-20.`);
  const id = typeof given.id === "string" || typeof given.id === "number" ? String(given.id) : undefined;
  const release: ReleaseInput = {
    text,
    id,
    publisher: typeof given.publisher === "string" ? given.publisher : options.publisher,
    published: said === undefined ? options.published : day,
    url: typeof given.url === "string" && /^https?:\/\//u.test(given.url) ? given.url : undefined,
  };
  if (options.labels) {
    const reading = readRelease(release);
    return { answered: { id: id ?? null, ...labelsOf(reading) }, language: reading.document.language };
  }
  const { spans: _, ...proposal } = proposeFrom(release, options.known);
  return { answered: { id: id ?? null, ...proposal }, language: proposal.release.language };
}

function parse(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line, (_key, entry) => (typeof entry === "string" ? entry.toWellFormed() : entry));
  } catch {
    throw new TypeError("is not valid JSON. Write one object a line.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError("is no object. Write one object a line.");
  return value as Record<string, unknown>;
}

function idOf(line: string): string | null {
  try {
    const { id } = parse(line);
    return typeof id === "string" || typeof id === "number" ? String(id) : null;
  } catch {
    return null;
  }
}
