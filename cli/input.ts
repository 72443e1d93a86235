/** Reading any file with the readers of the extension: for `validate`, `convert`, `diff` and `merge`. */
import { openAsBlob } from "node:fs";
import { access, constants, readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import * as v from "valibot";
import { mappingProblems } from "@/lib/formats/mapping/check";
import { guessMapping } from "@/lib/formats/mapping/guess";
import { leftOutColumns } from "@/lib/formats/mapping/left-out";
import { type Mapping, mappingSchema } from "@/lib/formats/mapping/mapping";
import { type OpenDate, openDateOf } from "@/lib/formats/mapping/open-date";
import { addRecords, emptyDataset, type ReadOptions, readRecords } from "@/lib/formats/read-records";
import { type Recognised, recognise } from "@/lib/formats/recognise";
import type { RecordSource } from "@/lib/formats/record-source";
import type { Source } from "@/lib/formats/source";
import { previewRows, type RowsOptions, type RowsPreview } from "@/lib/formats/tables/preview";
import { type Dataset, InputError, type Problem, problemText, RECORD_KINDS } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { type CommandArgs, textOption, UsageError, userPath } from "./command";
import { fileError, parseJson, readText } from "./files";
import { Spool } from "./spool";

/** The options of every command that reads tables. */
export const TABLE_OPTIONS = {
  mapping: { type: "string" },
  sheet: { type: "string" },
  encoding: { type: "string" },
  delimiter: { type: "string" },
} as const;

/** What `--help` says of them. */
export const TABLE_HELP = `  --mapping FILE        what the columns of a table mean, as JSON (\`convert --show-mapping\` writes a first one)
  --sheet NAME          the sheet of a workbook
  --encoding LABEL      the encoding of a text, such as gb18030 or windows-1252
  --delimiter C         the delimiter of a table's cells`;

/** The options of every command that goes on with what it reads. */
export const INPUT_OPTIONS = { ...TABLE_OPTIONS, "skip-faulty": { type: "boolean" } } as const;

/** What `--help` says of them. */
export const INPUT_HELP = `${TABLE_HELP}
  --skip-faulty         leave out faulty records, and of a table only the faulty cells, and report each`;

/** A file that was opened, and how it is to be read. */
export interface Opened {
  source: Source;
  recognised: Recognised;
  options: ReadOptions;
}

/** What a file is called in messages. */
export const nameOf = (file: string) => (file === "-" ? "standard input" : file);

/** A file as a source; `-` is standard input. Throws an `InputError` where it cannot be read. */
async function sourceOf(file: string): Promise<Source> {
  if (file === "-") return { name: nameOf(file), content: new Blob([await buffer(process.stdin)]) };
  try {
    const path = userPath(file);
    // A pipe has no size, so that a blob of it would be empty; and it can be read only once.
    const content = (await stat(path)).isFile() ? await openAsBlob(path) : new Blob([await readFile(path)]);
    return { name: file, content };
  } catch (error) {
    throw fileError(file, error, "Check the path.");
  }
}

/** Recognises a file and guesses or reads the mapping of its columns. */
export async function openFile(file: string, args: CommandArgs): Promise<Opened> {
  // A blob says only when it is read that there is no such file.
  if (file !== "-") await readableFile(file);
  const source = await sourceOf(file);
  const recognised = await recognise(source);
  if (!recognised.needsMapping) return { source, recognised, options: encodingOf(args) };
  const preview = await previewRows(source, recognised, { ...rowsOptions(args), rows: 200 });
  const given = textOption(args, "mapping");
  const mapping = given === undefined ? guessMapping(preview) : await readMapping(given);
  if (given === undefined && args.values["show-mapping"] !== true) checkGuess(source.name, preview, mapping);
  return { source, recognised, options: { mapping, rows: preview.options } };
}

/** Says what was only guessed or not understood of columns. Throws an `InputError` where they cannot be read so. */
function checkGuess(file: string, preview: RowsPreview, mapping: Mapping): void {
  const advice = correcting("what the columns mean");
  const problems = mappingProblems(mapping, preview.header).map((problem) => ({ ...problem, file, advice }));
  if (problems.length > 0) throw new InputError(problems);
  const open = openDateOf(preview, mapping);
  if (open) tellOpenDate(file, open, mapping);
  const leftOut = leftOutColumns(preview, mapping);
  if (leftOut.length > 0)
    console.error(`${file}: columns that were not understood are left out: ${leftOut.join(", ")}. ${advice}`);
}

/** Says that the order of day and month was only guessed. */
function tellOpenDate(file: string, { column, text, or }: OpenDate, { dates }: Mapping): void {
  const [read, other] = dates === "dmy" ? ["day", or === "year" ? "ymd" : "mdy"] : [or, "dmy"];
  console.error(
    `${file}, ${column}: "${text}" is read with the ${read} first, as no date of the first rows tells. If it is the other way round: ${correcting(`"dates": "${other}"`)}`,
  );
}

/** How to correct a mapping from a terminal. */
function correcting(what: string): string {
  return `Write ${what} into what \`convert --show-mapping\` prints, and give that with --mapping.`;
}

async function readableFile(file: string): Promise<void> {
  try {
    await access(userPath(file), constants.R_OK);
    if ((await stat(userPath(file))).isDirectory())
      throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  } catch (error) {
    throw fileError(file, error, "Check the path.");
  }
}

function rowsOptions(args: CommandArgs): RowsOptions {
  const [sheet, encoding, delimiter] = ["sheet", "encoding", "delimiter"].map((name) =>
    textOption(args, name),
  );
  if (encoding !== undefined && !isEncoding(encoding))
    throw new UsageError(`"${encoding}" is not a known encoding.`);
  if (delimiter !== undefined && delimiter !== "\\t" && delimiter.length !== 1)
    throw new UsageError(`"${delimiter}" is not a single character.`);
  return {
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter: delimiter === "\\t" ? "\t" : delimiter }),
  };
}

function encodingOf(args: CommandArgs): ReadOptions {
  const { encoding } = rowsOptions(args);
  return encoding === undefined ? {} : { rows: { encoding } };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

async function readMapping(file: string): Promise<Mapping> {
  const value = parseJson(await readText(file), file, "Write it with `convert --show-mapping`.");
  const result = v.safeParse(mappingSchema, value);
  if (result.success) return result.output;
  throw new InputError(
    result.issues.map((issue) => ({
      file,
      field: v.getDotPath(issue) ?? "",
      message: `holds ${issue.received}.`,
      advice: `Expected is ${issue.expected ?? "something else"}.`,
    })),
  );
}

/** A file that was read into a spool. */
export interface Input {
  records: RecordSource;
  spool: Spool;
}

/**
 * Reads a file into a spool, which the caller removes. Throws an `InputError` with every problem, unless the faulty records
 * may be left out: then it says what they were.
 */
export async function readInput(file: string, args: CommandArgs): Promise<Input> {
  const { source, recognised, options } = await openFile(file, args);
  const spool = await Spool.open();
  const problems: Problem[] = [];
  try {
    for await (const event of readRecords(source, recognised, options))
      if (event.type === "records") await spool.add(event);
      else if (event.type === "problems") problems.push(...event.problems);
      else {
        const { info, problemCount, repairs, leftOut, warnings } = event;
        if (problemCount > 0 && args.values["skip-faulty"] !== true) throw new InputError(problems);
        for (const problem of problems) console.error(problemText(problem));
        if (problemCount > 0)
          console.error(`${source.name}: ${counted(problemCount, "problem")}; read without what is faulty.`);
        tellLeftOut(source.name, leftOut);
        tellWarnings(source.name, warnings);
        return { spool, records: await spool.source(info, problemCount > 0 ? repairs : undefined) };
      }
    throw new Error("A reader ended without saying so.");
  } catch (error) {
    await spool.remove();
    throw error;
  }
}

/** Reads a dataset into memory. Throws an `InputError` with every problem. */
export async function readDatasetFile(
  file: string,
  args: CommandArgs = { values: {}, positionals: [] },
): Promise<Dataset> {
  const { spool, records } = await readInput(file, args);
  try {
    const dataset = emptyDataset(records.info);
    for (const kind of RECORD_KINDS)
      for await (const some of records.records(kind)) addRecords(dataset, kind, some);
    return dataset;
  } finally {
    await spool.remove();
  }
}

/** Says what a file holds that a dataset has no place for. */
export function tellLeftOut(file: string, leftOut: Readonly<Record<string, number>>): void {
  const sorts = Object.entries(leftOut).map(([sort, count]) => `${sort} ${count}`);
  if (sorts.length > 0)
    console.error(`${file}: left out, as a dataset has no place for them: ${sorts.join(", ")}.`);
}

/** Says what of a file may be meant otherwise than it was read. */
export function tellWarnings(file: string, warnings: readonly Problem[] = []): void {
  for (const warning of warnings) console.error(problemText(warning));
  if (warnings.length > 0)
    console.error(
      `${file}: ${counted(warnings.length, "cell")} to look at; read as ${warnings.length === 1 ? "it stands" : "they stand"}.`,
    );
}
