/** How well and how fast releases are read, beside a plain baseline and a JavaScript library for English. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import nlp from "compromise";
import type { Labels, ReleaseInput } from "@/lib/releases";
import { heldFacts } from "../../scripts/lib/held-facts";
import { bundled } from "./bundled";
import type { BenchResult, BenchRow } from "./harness-types";
import type * as Releases from "./releases-bundle";

const SHARED = join(import.meta.dirname, "../../../shared/releases");
const OWN = join(import.meta.dirname, "../fixtures/releases");
/** Texts that no rule was written from and no model learned from; who writes rules does not open them. */
const UNREAD_SETS = [
  ["releases", join(import.meta.dirname, "../fixtures/unread-releases")],
  /** In the layouts of real ones. */
  ["newsrooms", join(import.meta.dirname, "../fixtures/unread-newsrooms")],
  /** Told as agencies, notices and sites of public bodies tell, upside down and in passing; a third is Chinese. */
  ["reports", join(import.meta.dirname, "../fixtures/unread-reports")],
  /** Several agreements each, most of them signed on one occasion; a sixth is Chinese. */
  ["round-ups", join(import.meta.dirname, "../fixtures/unread-round-ups")],
] as const;
/** As unread; none tells of an agreement. */
const WITHOUT = join(import.meta.dirname, "../fixtures/unread-without-agreement");
/** A cue word: the plain baseline takes two names in a sentence with one for an agreement. */
const CUE =
  /\b(?:agreement|contract|memorandum|MoU|partnership|joint venture|deal|signed|acquire[sd]?|order(?:ed)?)\b|签署|签订|协议/u;
const NAME =
  /\p{Lu}[\p{L}\p{N}&'.-]*(?: (?:of|and|&|de|for) \p{Lu}[\p{L}\p{N}&'.-]*| \p{Lu}[\p{L}\p{N}&'.-]*)*/gu;

/** The compiler needs some runs until it has settled; the same for all. */
const WARM_UPS = 30;

interface Sample {
  name: string;
  input: ReleaseInput;
}
type Reader = (input: ReleaseInput) => Labels;

const peers: readonly [string, Reader][] = [
  [
    "capitalised phrases and a cue word",
    (input) =>
      together(input, (sentence) =>
        [...sentence.matchAll(NAME)].map(([name]) => ({ name, type: "company" })),
      ),
  ],
  ["compromise's names and a cue word", (input) => together(input, compromiseNames)],
];

/** Scores all readers on the shared labelled set, or on the fixtures where that is not there; then the speed. */
export async function run(): Promise<BenchResult> {
  const shared = existsSync(join(SHARED, "score.mjs"));
  const folder = shared ? join(SHARED, "dev") : OWN;
  const samples = samplesIn(folder);
  const rows: BenchRow[] = [];
  const { readLabels } = await bundled<typeof Releases>("releases-bundle.ts");
  const without = samplesIn(WITHOUT);
  for (const [name, reader] of [["ours", readLabels] as const, ...peers]) {
    const figures = { "told of none": falselyTold(reader, without), "MB/s": speedOf(reader, samples) };
    rows.push({ name, figures: { ...(shared ? scores(reader, samples, folder) : {}), ...figures } });
  }
  if (shared) {
    const held = samples.filter(({ name }) => Number(name) % 3 === 2);
    const seen = samples.filter(({ name }) => Number(name) % 3 !== 2);
    for (const [name, part] of [
      ["ours, first two thirds", seen],
      ["ours, last third (held out until the name model was trained)", held],
    ] as const)
      rows.push({ name, figures: scores(readLabels, part, folder) });
    const unread = UNREAD_SETS.map(([what, at]) => [what, samplesIn(at), at] as const);
    for (const [what, texts, at] of unread)
      rows.push({
        name: `ours, ${what} never read by those who write the rules`,
        figures: scores(readLabels, texts, at),
      });
    rows.push(...calibration(samples, folder));
    for (const [what, texts, at] of unread)
      for (const { name, figures } of calibration(texts, at).slice(-1))
        rows.push({ name: `${name}, of these ${what}`, figures });
  }
  const [ours, plain, peer] = rows.map(({ figures }) => figures);
  const ratio = (column: string, other: Record<string, number> | undefined) =>
    (ours?.[column] ?? Number.NaN) / (other?.[column] ?? Number.NaN);
  return {
    title: "Reading releases",
    method: `${samples.length} labelled releases${shared ? ", scored by the shared scorer (F1; accuracy over the agreements found; recall of fields, sites and quantities)" : ""}. "Told of none" is the share of ${without.length} news texts without an agreement of which one is told. Speed is processor time on one core after a warm-up, in megabytes of UTF-8; ours bundled as it is shipped.`,
    rows,
    ratios: shared
      ? [
          { name: "agreements F1 against the plain baseline", value: ratio("agreements", plain) },
          { name: "agreements F1 against compromise", value: ratio("agreements", peer) },
        ]
      : [{ name: "speed against compromise", value: ratio("MB/s", peer) }],
  };
}

function samplesIn(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const label = JSON.parse(readFileSync(join(folder, file.replace(/txt$/, "json")), "utf8"));
      return {
        name: basename(file, ".txt"),
        input: {
          text: readFileSync(join(folder, file), "utf8"),
          publisher: label.publisher,
          published: label.publishedAt,
        },
      };
    });
}

/** Of news without an agreement the share of which one is told. */
function falselyTold(reader: Reader, samples: readonly Sample[]): number {
  return samples.filter(({ input }) => reader(input).agreements.length > 0).length / samples.length;
}

function scores(reader: Reader, samples: readonly Sample[], folder: string): Record<string, number> {
  const at = mkdtempSync(join(tmpdir(), "entente-releases-"));
  try {
    const gold = mkdtempSync(join(at, "gold-"));
    const found = mkdtempSync(join(at, "found-"));
    for (const { name, input } of samples) {
      writeFileSync(join(gold, `${name}.json`), readFileSync(join(folder, `${name}.json`)));
      writeFileSync(join(found, `${name}.json`), JSON.stringify(reader(input)));
    }
    const out = JSON.parse(
      execFileSync(process.execPath, [join(SHARED, "score.mjs"), gold, found, "--json"], {
        encoding: "utf8",
      }),
    );
    return {
      entities: out.entities.f1,
      pairs: out.partyPairs.f1,
      agreements: out.agreements.f1,
      date: out.dateAccuracy.value,
      kind: out.kindAccuracy.value,
      status: out.statusAccuracy.value,
      "signed at": out.signedAtAccuracy.value,
      topics: out.topicRecall.value,
      sites: out.siteRecall.value,
      quantities: out.quantityRecall.value,
    };
  } finally {
    rmSync(at, { recursive: true });
  }
}

function speedOf(reader: Reader, samples: readonly Sample[]): number {
  const bytes = samples.reduce((sum, { input }) => sum + Buffer.byteLength(input.text), 0);
  for (let warm = 0; warm < WARM_UPS; warm++) for (const { input } of samples) reader(input);
  const start = process.cpuUsage();
  const rounds = 8;
  for (let round = 0; round < rounds; round++) for (const { input } of samples) reader(input);
  const { user, system } = process.cpuUsage(start);
  return (bytes * rounds) / (user + system);
}

/** Of the facts stated at a confidence, how many the labels confirm; by tenths. */
function calibration(samples: readonly Sample[], folder: string): BenchRow[] {
  const bins = new Map<string, { stated: number; held: number; facts: number }>();
  for (const { name, input } of samples) {
    const label: Labels = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    for (const { confidence, held } of heldFacts({ ...input, id: name }, label)) {
      const key = `facts stated at ${(Math.floor(confidence * 10) / 10).toFixed(1)}`;
      const bin = bins.get(key) ?? { stated: 0, held: 0, facts: 0 };
      bins.set(key, {
        stated: bin.stated + confidence,
        held: bin.held + (held ? 1 : 0),
        facts: bin.facts + 1,
      });
    }
  }
  return [...bins]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, { stated, held, facts }]) => ({
      name,
      figures: { "stated (mean)": stated / facts, held: held / facts, facts },
    }));
}

const empty = (): Labels => ({ entities: [], agreements: [], presence: [] });

/** Every two names in a sentence with a cue word agreed on something on the day of publication. */
function together(
  input: ReleaseInput,
  namesIn: (sentence: string) => { name: string; type: string }[],
): Labels {
  const labels = empty();
  const ids = new Map<string, string>();
  for (const sentence of input.text.split(/(?<=[.!?。])\s+|\n+/u)) {
    const found: string[] = [];
    for (const { name, type } of namesIn(sentence)) {
      const id = ids.get(name) ?? `e${ids.size}`;
      if (!ids.has(name)) labels.entities.push({ id, type, name, mentions: [name] });
      ids.set(name, id);
      if (type !== "place") found.push(id);
    }
    const parties = [...new Set(found)];
    if (parties.length >= 2 && CUE.test(sentence))
      labels.agreements.push({
        id: `a${labels.agreements.length}`,
        kind: "strategic-cooperation",
        status: "announced",
        date: input.published ?? null,
        parties: parties.slice(0, 2),
        signedAt: null,
        fields: [],
        projects: [],
      });
  }
  return labels;
}

function compromiseNames(sentence: string): { name: string; type: string }[] {
  const read = nlp(sentence);
  const clean = (name: string) => name.replace(/[,.;:]+$/u, "").replace(/['’]s$/u, "");
  return [
    ...read
      .organizations()
      .out("array")
      .map((name: string) => ({ name: clean(name), type: "company" })),
    ...read
      .places()
      .out("array")
      .map((name: string) => ({ name: clean(name), type: "place" })),
  ];
}
