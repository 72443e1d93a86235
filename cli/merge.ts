import { checkDataset } from "@/lib/formats/check-dataset";
import { closest } from "@/lib/formats/closest";
import { sourceOfDataset } from "@/lib/formats/record-source";
import type { Pair } from "@/lib/merging/group-matches";
import { type MergeReport, mergeDatasets } from "@/lib/merging/merge-datasets";
import { partyIdOf, sideRef } from "@/lib/merging/sides";
import { type Dataset, problemText } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { type Command, type CommandArgs, textOption, UsageError } from "./command";
import { INPUT_HELP, INPUT_OPTIONS, readDatasetFile } from "./input";
import { formatFor, OUTPUT_HELP, OUTPUT_OPTIONS, writeOptions, writeOutput } from "./output";

export const merge: Command = {
  name: "merge",
  summary: "merge two datasets, and report which parties were taken for the same and why",
  help: `Usage: entente merge [OPTIONS] A B OUT

Reads two datasets and writes one with the records of both. A party of B that is the same as one of A is merged into it:
identifiers decide first, then names, country and kind, each with its weight. In two copies of one dataset, which two people
corrected, records of one id are the same as long as they name the same; agreements are completed by each other. Every merge is reported on standard error with
its score and reasons, and so is every pair that is only likely and was kept apart.

  --take-likely         merge pairs that are only likely too
  --split A=B           the party A of the first dataset and B of the second are not the same (may be given several times)
  --join A=B            they are the same, whatever the score
  --report FORMAT       the form of that report: text (the default) or json
  --title T, --id ID    what the new dataset is called
${OUTPUT_HELP}
${INPUT_HELP}

Exit code: 0 if OUT was written, else 1.`,
  options: {
    ...INPUT_OPTIONS,
    ...OUTPUT_OPTIONS,
    "take-likely": { type: "boolean" },
    split: { type: "string", multiple: true },
    join: { type: "string", multiple: true },
    report: { type: "string" },
    title: { type: "string" },
    id: { type: "string" },
  },
  async run(args) {
    const [first, second, to, ...more] = args.positionals;
    if (first === undefined || second === undefined || to === undefined || more.length > 0)
      throw new UsageError("Name three files: the two to read and the one to write.");
    const report = textOption(args, "report") ?? "text";
    if (report !== "text" && report !== "json")
      throw new UsageError(`"${report}" is no sort of report: write text or json.`);
    const format = formatFor(to, args);
    const options = writeOptions(args);
    const [title, id] = [textOption(args, "title"), textOption(args, "id")];
    const [split, joined] = [pairs(args, "split"), pairs(args, "join")];
    const [a, b] = [await readDatasetFile(first, args), await readDatasetFile(second, args)];
    for (const [inA, inB] of [...split, ...joined]) {
      mustHaveParty(a, first, inA);
      mustHaveParty(b, second, inB);
    }
    const merged = mergeDatasets(a, b, {
      takeLikely: args.values["take-likely"] === true,
      split: split.map(refsOf),
      joined: joined.map(refsOf),
      info: { ...(title !== undefined && { title }), ...(id !== undefined && { id }) },
    });
    const problems = checkDataset(merged.dataset);
    if (problems.length > 0) {
      for (const problem of problems) console.error(problemText(problem));
      return 1;
    }
    tell(merged.report, report);
    await writeOutput(sourceOfDataset(merged.dataset), to, format, options);
    return 0;
  },
};

/** The ids of two parties: of one in the first dataset, of one in the second. */
type IdPair = readonly [a: string, b: string];

/** Pairs such as `catl=contemporary-amperex`: an id of the first dataset, an id of the second. */
function pairs({ values }: CommandArgs, name: string): IdPair[] {
  const given = values[name];
  return (Array.isArray(given) ? given : []).map((text) => {
    const [a, b, ...more] = String(text).split("=");
    if (!a || !b || more.length > 0)
      throw new UsageError(`"${text}" is no pair: write the ids of two parties as A=B.`);
    return [a, b];
  });
}

function refsOf([a, b]: IdPair): Pair {
  return [sideRef("first", a), sideRef("second", b)];
}

function mustHaveParty({ parties }: Dataset, file: string, id: string): void {
  const ids = parties.map((party) => party.id);
  if (ids.includes(id)) return;
  const near = closest(id, ids);
  throw new UsageError(
    `There is no party "${id}" in ${file}${near === undefined ? "." : `; did you mean "${near}"?`}`,
  );
}

function tell(report: MergeReport, form: "text" | "json"): void {
  if (form === "json") {
    console.error(JSON.stringify(report, null, 2));
    return;
  }
  for (const { a, b, label, score, reasons, conflicts } of report.merged) {
    const why = reasons.map(({ text }) => text).join("; ") || "--join says so";
    console.error(
      `merged ${partyIdOf(a)} = ${partyIdOf(b)} (${label}), ${score.toFixed(2)}: ${why}.${contradictions(conflicts)}`,
    );
  }
  for (const { a, b, label, score, reasons } of report.likely)
    console.error(
      `kept apart ${partyIdOf(a)} / ${partyIdOf(b)} (${label}), ${score.toFixed(2)}: ${reasons.map(({ text }) => text).join("; ")}.`,
    );
  for (const { kind, a, b, why, conflicts = [] } of report.shared)
    console.error(`in both: ${kind} ${a} = ${b}: ${why}.${contradictions(conflicts)}`);
  for (const { kind, from, to } of report.renamed)
    console.error(`renamed ${kind} ${from} to ${to}: the id was taken.`);
  const { merged, likely, shared, licences } = report;
  if (licences)
    console.error(
      licences.a !== undefined && licences.b !== undefined
        ? `licences differ: the first says ${licences.a}, the second ${licences.b}; the result names both, and you may publish it only as both allow.`
        : `the ${licences.a === undefined ? "first" : "second"} says no licence, the other ${licences.a ?? licences.b}; ask before you publish the result.`,
    );
  console.error(
    `${counted(merged.length, "party", "parties")} merged, ${counted(likely.length, "likely pair")} kept apart, ${counted(shared.length, "other record")} in both.`,
  );
}

function contradictions(fields: readonly string[]): string {
  return fields.length > 0 ? ` They contradict each other in ${fields.join(", ")}; the first was kept.` : "";
}
