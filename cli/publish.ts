import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import type { RecordSource } from "@/lib/formats/record-source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { InputError } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { isObject } from "@/lib/model/is-object";
import { deltaLines } from "@/lib/subscriptions/delta";
import { FEED_FORMAT } from "@/lib/subscriptions/feed";
import { type Command, UsageError, userPath } from "./command";
import { fileError, readText } from "./files";
import { INPUT_HELP, INPUT_OPTIONS, readInput } from "./input";
import { type Replacement, replacementOf } from "./replacement";

export const publish: Command = {
  name: "publish",
  summary: "write what subscribers need: the dataset, a feed, and deltas from older versions",
  help: `Usage: entente publish [OPTIONS] FOLDER DATASET [OLDER…]

Writes into FOLDER the gzipped dataset, a delta to it from each OLDER version, and feed.json, which lists them with their
checksums. Upload the folder to any static host, feed.json last, and have people subscribe to the address of feed.json; see
docs/publishing.md.

${INPUT_HELP}

Exit code: 0 if everything was written; 1 if a file is wrong or cannot be read or written.`,
  options: INPUT_OPTIONS,
  async run(args) {
    const [folder, dataset, ...older] = args.positionals;
    if (folder === undefined || dataset === undefined)
      throw new UsageError("Name the folder to write to, and the dataset.");
    const { records, spool } = await readInput(dataset, args);
    try {
      const { id, version } = records.info;
      // The folder may be online: nothing of it changes before all that goes into it is made.
      const files: Files = new Map();
      const whole = add(files, wholeName(records), await textFrom(records));
      const deltas: Delta[] = [];
      for (const file of older) {
        const before = await readInput(file, args);
        try {
          if (deltas.some(({ from }) => from === before.records.info.version))
            throw new UsageError(
              `Two of the older files are of version ${before.records.info.version}: name one of them.`,
            );
          const fromSha256 = await publishedSum(folder, before.records);
          deltas.push({ ...(await delta(files, before.records, records)), fromSha256 });
        } finally {
          await before.spool.remove();
        }
      }
      const feed = { format: FEED_FORMAT, dataset: id, version, ...whole, deltas };
      files.set("feed.json", `${JSON.stringify(feed, null, 2)}\n`);
      await writeAll(folder, files, id);
      console.log(
        `${join(folder, "feed.json")}: ${id}, version ${version}, ${counted(deltas.length, "delta")}.`,
      );
      return 0;
    } finally {
      await spool.remove();
    }
  },
};

/** What is published, by the name of the file. */
type Files = Map<string, string | Uint8Array>;

interface Published {
  url: string;
  sha256: string;
}

type Delta = Published & { from: string; fromSha256: string };

async function delta(
  files: Files,
  before: RecordSource,
  after: RecordSource,
): Promise<Omit<Delta, "fromSha256">> {
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
  return { from: from.version, ...add(files, name, lines) };
}

/**
 * The checksum by which readers know the file that a delta starts from: that of the one in the folder, where it says the same,
 * since another machine may have packed it, otherwise that of what publishing it writes here.
 */
async function publishedSum(folder: string, before: RecordSource): Promise<string> {
  const text = await textFrom(before);
  const there = await readFile(join(userPath(folder), wholeName(before))).catch(() => undefined);
  return sha256Of(there && unpacked(there) === text ? there : gzipSync(text));
}

function unpacked(bytes: Uint8Array): string | undefined {
  try {
    return gunzipSync(bytes).toString();
  } catch {
    return undefined;
  }
}

function wholeName({ info: { id, version } }: RecordSource): string {
  return `${fileName(id)}-${fileName(version)}.json.gz`;
}

async function textFrom(records: RecordSource): Promise<string> {
  return textOf(writeDataset(records, "native-json"));
}

/** Adds a text, gzipped, and tells what a feed says of it. */
function add(files: Files, name: string, text: string): Published {
  const bytes = gzipSync(text);
  files.set(name, bytes);
  return { url: name, sha256: sha256Of(bytes) };
}

/** Writes the files beside those that they replace, then puts them in place in their order: the feed comes last. */
async function writeAll(folder: string, files: Files, dataset: string): Promise<void> {
  try {
    await mkdir(userPath(folder), { recursive: true });
  } catch (error) {
    throw fileError(folder, error, "Name a folder, or one that can be made.");
  }
  await refuseOtherFeed(join(folder, "feed.json"), dataset);
  const written: Replacement[] = [];
  try {
    for (const [name, content] of files) {
      const replacement = await replacementOf(join(userPath(folder), name));
      written.push(replacement);
      await replacement.write(Readable.from([content]));
    }
    for (const replacement of written) await replacement.put();
  } catch (error) {
    for (const replacement of written) await replacement.discard();
    throw fileError(folder, error, "Name a folder that you may write to.");
  }
}

/** Whoever follows a feed is told of a fault where it suddenly names another dataset. */
async function refuseOtherFeed(file: string, dataset: string): Promise<void> {
  let there: unknown;
  try {
    there = JSON.parse(await readText(file));
  } catch {
    return;
  }
  const other: unknown = isObject(there) && there.dataset;
  if (typeof other !== "string" || other === dataset) return;
  throw new InputError([
    {
      file,
      message: `is the feed of "${other}".`,
      advice: `Publish "${dataset}" to a folder of its own, or remove that feed first.`,
    },
  ]);
}

/** A text that any file system and any address takes; another for each text. */
function fileName(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 80);
  return plain === text ? text : `${plain}-${sha256Of(text).slice(0, 8)}`;
}

function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
