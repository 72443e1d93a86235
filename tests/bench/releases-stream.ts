/** Whether memory stays flat while ten thousand releases go through the stream of `entente extract --ndjson`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { extractStream } from "@/cli/extract-stream";
import type { Labels } from "@/lib/releases";
import type { BenchResult, BenchRow } from "./harness-types";

const SHARED = join(import.meta.dirname, "../../../shared/releases/dev");
const OWN = join(import.meta.dirname, "../fixtures/releases");
const RELEASES = 10_000;
/** After so many releases the heap is measured. */
const STOPS = [1_000, 2_500, 5_000, 7_500, 10_000];

/** Feeds labelled texts over and over, each time with other names, so that nothing is read twice. */
export async function run(): Promise<BenchResult> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const texts = [SHARED, OWN].filter(existsSync).flatMap(textsIn);
  const rows: BenchRow[] = [];
  let read = 0;
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      read += 1;
      bytes += chunk.length;
      if (STOPS.includes(read)) {
        collect();
        const { heapUsed, external, rss } = process.memoryUsage();
        rows.push({
          name: `after ${read.toLocaleString("en")} releases`,
          figures: {
            "heap MiB": heapUsed / 2 ** 20,
            "buffers MiB": external / 2 ** 20,
            "resident MiB": rss / 2 ** 20,
            "written MB": bytes / 1e6,
          },
        });
      }
      done();
    },
  });
  const failed = await extractStream(
    Readable.from(linesOf(texts), { objectMode: false }),
    sink,
    { labels: false },
    console.error,
  );
  if (failed > 0) throw new Error(`${failed} releases were not read.`);
  const heap = (row: BenchRow | undefined) => row?.figures["heap MiB"] ?? Number.NaN;
  return {
    title: "A stream of releases",
    method: `${texts.length} labelled texts, repeated to ${RELEASES.toLocaleString("en")} with the names in each changed, through the stream behind \`entente extract --ndjson\`. The heap is measured after a full collection.`,
    rows,
    ratios: [{ name: "heap after 10,000 against after 1,000", value: heap(rows.at(-1)) / heap(rows[0]) }],
  };
}

interface Text {
  text: string;
  published: string;
  names: string[];
}

function textsIn(folder: string): Text[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const label: Labels = JSON.parse(readFileSync(join(folder, file.replace(/txt$/, "json")), "utf8"));
      return {
        text: readFileSync(join(folder, file), "utf8"),
        published: label.publishedAt ?? "2024-01-01",
        names: [...new Set(label.entities.flatMap(({ name, mentions }) => [name, ...mentions]))].sort(
          (a, b) => b.length - a.length,
        ),
      };
    });
}

function* linesOf(texts: readonly Text[]): Generator<string> {
  for (let i = 0; i < RELEASES; i++) {
    const sample = texts[i % texts.length];
    if (!sample) return;
    const { text, published, names } = sample;
    const round = Math.floor(i / texts.length);
    yield `${JSON.stringify({ id: String(i), text: renamed(text, names, round), publishedAt: published })}\n`;
  }
}

const SYLLABLES = "ra ven lo mi tur sa pel ko dri nu fa bel so ti gar".split(" ");
const CHARACTERS = [..."岚澄屿霁桐砚湛禾衡钧昀珩骁隽黎"];

/** The text with the longer words of its names changed, in each round to others. */
function renamed(text: string, names: readonly string[], round: number): string {
  const tail = `${SYLLABLES[round % 15]}${SYLLABLES[Math.floor(round / 15) % 15]}`;
  const words = new Set(names.flatMap((name) => name.match(/\p{Lu}\p{Ll}{4,}/gu) ?? []));
  let out = text;
  for (const word of words) out = out.replaceAll(word, `${word}${tail}`);
  for (const name of names)
    if (/^\p{Script=Han}{4,}/u.test(name))
      out = out.replaceAll(name, `${CHARACTERS[round % 15]}${CHARACTERS[(round * 7) % 15]}${name.slice(2)}`);
  return out;
}
