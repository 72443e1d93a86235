import { writeNativeJson } from "@/lib/formats/native-json";
import { type Dataset, InputError, problemText } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import {
  datasetOfProposals,
  IdMaker,
  type KnownDataset,
  labelsOf,
  openKnown,
  type Proposal,
  proposeFrom,
  readRelease,
} from "@/lib/releases";
import { isReadLanguage, UNREAD_LANGUAGE } from "@/lib/releases/read-languages";
import { type Command, type CommandArgs, textOption, UsageError, userPath } from "./command";
import { isDay, readReleaseFile } from "./extract-input";
import { planOutputs, STANDARD_INPUT, writeRelease } from "./extract-output";
import { extractStream } from "./extract-stream";
import { readDatasetFile } from "./input";
import { readerHasStopped } from "./standard-output";

export const extract: Command = {
  name: "extract",
  summary: "read press releases and propose parties, places and agreements with evidence",
  help: `Usage: entente extract [OPTIONS] FILE…
       entente extract --ndjson [OPTIONS] < IN > OUT

Reads releases (text, Markdown, HTML, PDF, Word, OpenDocument, RTF, mails with attachments) and writes one dataset in the
native format to standard output: parties, places, agreements, releases, and the sentence behind every field with its
offsets in the text. A JSON file of the same name beside a release may give "publisher", "publishedAt" and "url"; for pages, their own
metadata fills in the rest. \`-\` is standard input.

  --publisher P         who published the releases
  --published DAY       the day of publication (2025-03-20), against which "on Monday" is resolved
  --dataset FILE        a dataset: its parties, places and agreements are recognised and not proposed anew
  --labels              write the label format instead, one JSON object for each release
  --out DIR             write a file for each release into DIR (NAME.json), replacing those of an earlier run, instead of
                        to standard output
  --ndjson              read {id, text, publisher, publishedAt, url} lines from standard input and write a line for
                        each as it comes: with --labels the labels, else the proposal

A release that cannot be read is reported on standard error with the reason, and the others are still read. So is one in
another language than English and Chinese; nothing in its proposal is sure.
Exit code: 0 if all were read, else 1.`,
  options: {
    publisher: { type: "string" },
    published: { type: "string" },
    dataset: { type: "string" },
    labels: { type: "boolean" },
    out: { type: "string" },
    ndjson: { type: "boolean" },
  },
  async run(args) {
    const published = textOption(args, "published");
    if (published !== undefined && !isDay(published))
      throw new UsageError(`"${published}" is no day: write it as 2025-03-20.`);
    const file = textOption(args, "dataset");
    const dataset = file === undefined ? undefined : await readDatasetFile(file);
    const known = dataset && openKnown(dataset);
    if (args.values.ndjson === true) return runStream(args, known, published);
    if (args.positionals.length === 0) throw new UsageError("Name at least one release, or use --ndjson.");
    return runFiles(args, known, published);
  },
};

async function runStream(
  args: CommandArgs,
  known: KnownDataset | undefined,
  published: string | undefined,
): Promise<number> {
  if (args.positionals.length > 0)
    throw new UsageError("With --ndjson the releases come from standard input: name no files.");
  if (args.values.out !== undefined)
    throw new UsageError("With --ndjson everything goes to standard output: leave --out away.");
  const options = {
    labels: args.values.labels === true,
    known,
    publisher: textOption(args, "publisher"),
    published,
  };
  return (await extractStream(process.stdin, process.stdout, options, (message) => console.error(message))) >
    0
    ? 1
    : 0;
}

async function runFiles(
  args: CommandArgs,
  known: KnownDataset | undefined,
  published: string | undefined,
): Promise<number> {
  const labels = args.values.labels === true;
  const out = textOption(args, "out");
  const proposals: Proposal[] = [];
  let failed = 0;
  const outputs = out === undefined ? undefined : await planOutputs(out, args.positionals);
  const files = eachOnce(args.positionals);
  // Files of several folders may have one name; each in a file of its own needs no other.
  const ids = outputs || files.length === 1 ? undefined : new IdMaker();
  for (const file of files) {
    if (readerHasStopped()) break;
    try {
      const read = await readReleaseFile(file, { publisher: textOption(args, "publisher"), published });
      const input = ids ? { ...read, id: ids.of(read.id ?? STANDARD_INPUT) } : read;
      const proposal = labels ? undefined : proposeFrom(input, known);
      const reading = proposal ? undefined : readRelease(input);
      const text = reading && `${JSON.stringify(labelsOf(reading), null, 1)}\n`;
      if (!isReadLanguage(reading?.document.language ?? proposal?.release.language))
        console.error(`${file}: ${UNREAD_LANGUAGE}`);
      const path = outputs?.get(file);
      if (path !== undefined)
        await writeRelease(path, text ?? native(proposal ? [proposal] : [], known?.dataset));
      else if (text !== undefined) process.stdout.write(text);
      else if (proposal) proposals.push(proposal);
    } catch (error) {
      failed += 1;
      if (error instanceof InputError)
        for (const problem of error.problems) console.error(problemText(problem));
      else console.error(`${file}: ${messageOf(error)}`);
    }
  }
  if (!labels && out === undefined && proposals.length > 0)
    process.stdout.write(native(proposals, known?.dataset));
  return failed > 0 ? 1 : 0;
}

/** The files without those that are named again in other words: `a.txt` and `./a.txt`. */
function eachOnce(files: readonly string[]): string[] {
  const paths = files.map((file) => (file === "-" ? file : userPath(file)));
  return files.filter((_, at) => paths.indexOf(paths[at] ?? "") === at);
}

function native(proposals: readonly Proposal[], known: Dataset | undefined): string {
  const info = {
    id: "proposals",
    title: "Proposed from releases",
    version: "1",
    description: "Read by rules and models; not yet decided on by a person.",
  };
  return writeNativeJson(datasetOfProposals(proposals, info, known));
}
