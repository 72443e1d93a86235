import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import type { RecordSource } from "@/lib/formats/record-source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { deltaLines } from "@/lib/subscriptions/delta";
import { FEED_FORMAT } from "@/lib/subscriptions/feed";
import { type Command, UsageError, userPath } from "./command";
import { writeBytes, writeText } from "./files";
import { INPUT_HELP, INPUT_OPTIONS, readInput } from "./input";

export const publish: Command = {
  name: "publish",
  summary: "write what subscribers need: the dataset, a feed, and deltas from older versions",
  help: `Usage: entente publish [OPTIONS] FOLDER DATASET [OLDER…]

Writes into FOLDER the dataset, gzipped, a delta to it from each OLDER version, and feed.json, which names them with their
checksums. Put the folder on any static host, feed.json last, and have people subscribe to the address of feed.json; see
docs/publishing.md.

${INPUT_HELP}

Ends with 0 where all was written, with 1 where a file is wrong or cannot be read or written.`,
  options: INPUT_OPTIONS,
  async run(args) {
    const [folder, dataset, ...older] = args.positionals;
    if (folder === undefined || dataset === undefined)
      throw new UsageError("Name the folder to write to, and the dataset.");
    await mkdir(userPath(folder), { recursive: true });
    const { records, spool } = await readInput(dataset, args);
    try {
      const { id, version } = records.info;
      const whole = await put(
        folder,
        `${fileName(id)}-${fileName(version)}.json.gz`,
        await textFrom(records),
      );
      const deltas = [];
      for (const file of older) {
        const before = await readInput(file, args);
        try {
          deltas.push(await delta(folder, before.records, records));
        } finally {
          await before.spool.remove();
        }
      }
      const feed = { format: FEED_FORMAT, dataset: id, version, ...whole, deltas };
      await writeText(join(folder, "feed.json"), `${JSON.stringify(feed, null, 2)}\n`);
      console.log(`${join(folder, "feed.json")}: ${id}, version ${version}, ${deltas.length} deltas.`);
      return 0;
    } finally {
      await spool.remove();
    }
  },
};

interface Published {
  url: string;
  sha256: string;
}

async function delta(
  folder: string,
  before: RecordSource,
  after: RecordSource,
): Promise<Published & { from: string }> {
  const [from, to] = [before.info, after.info];
  if (from.id !== to.id)
    throw new UsageError(
      `A delta leads between versions of one dataset, not from "${from.id}" to "${to.id}".`,
    );
  if (from.version === to.version)
    throw new UsageError(`Both versions are called ${to.version}: raise the version of what is published.`);
  let lines = "";
  for await (const line of deltaLines(before, after)) lines += line;
  const name = `${fileName(to.id)}-${fileName(from.version)}-to-${fileName(to.version)}.jsonl.gz`;
  return { from: from.version, ...(await put(folder, name, lines)) };
}

async function textFrom(records: RecordSource): Promise<string> {
  return textOf(writeDataset(records, "native-json"));
}

/** Writes a text gzipped, and tells what a feed says of it. */
async function put(folder: string, name: string, text: string): Promise<Published> {
  const bytes = gzipSync(text);
  await writeBytes(join(folder, name), bytes);
  return { url: name, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** A text that any file system and any address takes. */
function fileName(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 80);
}
