/** Writing a dataset to a file in any format, as a stream. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import type { RecordSource } from "@/lib/formats/record-source";
import { type WriteOptions, writeDataset } from "@/lib/formats/write-dataset";
import { WRITE_FORMATS, type WriteFormat } from "@/lib/formats/write-formats";
import { InputError } from "@/lib/model";
import { type CommandArgs, textOption, UsageError, userPath } from "./command";
import { fileError } from "./files";
import { type Replacement, replacementOf } from "./replacement";
import { isBrokenPipe } from "./standard-output";

/** The options of every command that writes a dataset. */
export const OUTPUT_OPTIONS = {
  to: { type: "string" },
  "no-bom": { type: "boolean" },
  graph: { type: "string" },
} as const;

/** What `--help` says of them. */
export const OUTPUT_HELP = `  --to FORMAT           the format to write, if the file ending does not tell:
${WRITE_FORMATS.map(({ id, label, extension }) => `                          ${id.padEnd(18)}${label} (.${extension})`).join("\n")}
  --no-bom              write CSV without the byte-order mark by which Excel recognises UTF-8
  --graph SORT          the nodes of a graph: agreements (and parties; the default), or parties only`;

/** The format that is asked for, or that the ending of the file tells. */
export function formatFor(file: string, args: CommandArgs): WriteFormat {
  const asked = textOption(args, "to");
  if (asked !== undefined) {
    const format = WRITE_FORMATS.find(({ id }) => id === asked);
    if (format) return format.id;
    throw new UsageError(
      `"${asked}" is not a format to write: name one of ${WRITE_FORMATS.map(({ id }) => id).join(", ")}.`,
    );
  }
  // The longest ending decides: `.ftm.json` before `.json`; of several formats with one ending the first.
  const fitting = WRITE_FORMATS.filter(({ extension }) => file.toLowerCase().endsWith(`.${extension}`));
  const [format] = fitting.toSorted((a, b) => b.extension.length - a.extension.length);
  if (format) return format.id;
  if (/\.jsonl$/i.test(file)) return "native-lines";
  if (file === "-") return "native-json";
  throw new UsageError(`"${file}" ends in no format that can be written: say which with --to.`);
}

/** How to write, from the arguments. */
export function writeOptions(args: CommandArgs): WriteOptions {
  const graph = textOption(args, "graph");
  if (graph !== undefined && graph !== "agreements" && graph !== "parties")
    throw new UsageError(`"${graph}" is no sort of graph: write agreements or parties.`);
  return { bom: args.values["no-bom"] !== true, ...(graph !== undefined && { graph }) };
}

/**
 * Writes a dataset to a file; `-` is standard output. The file is put in place when it is whole, so that a failure leaves what
 * was there; a pipe or a device is written to as it is. Throws an `InputError` where it cannot be written.
 */
export async function writeOutput(
  source: RecordSource,
  file: string,
  format: WriteFormat,
  options: WriteOptions,
): Promise<void> {
  const stream = Readable.fromWeb(writeDataset(source, format, options) as NodeStream<Uint8Array>);
  if (file === "-") {
    try {
      await pipeline(stream, process.stdout, { end: false });
    } catch (error) {
      if (!isBrokenPipe(error)) throw error;
    }
    return;
  }
  let replacement: Replacement | undefined;
  try {
    replacement = await replacementOf(userPath(file));
    await replacement.write(stream);
    await replacement.put();
  } catch (error) {
    stream.destroy();
    await replacement?.discard();
    // The reader of a named pipe may stop early, as that of standard output.
    if (isBrokenPipe(error)) return;
    throw error instanceof InputError
      ? error
      : fileError(file, error, "Name a file in a folder that exists.");
  }
}
