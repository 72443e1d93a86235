import { readRecords } from "@/lib/formats/read-records";
import { InputError, LIST_OF, problemText, RECORD_KINDS } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { type Command, type CommandArgs, UsageError } from "./command";
import { nameOf, openFile, TABLE_HELP, TABLE_OPTIONS, tellLeftOut, tellWarnings } from "./input";

export const validate: Command = {
  name: "validate",
  summary: "check files as datasets and report everything that is wrong",
  help: `Usage: entente validate [OPTIONS] FILE…

Reads each file, in any known format, and checks every record and every reference. Counts of valid files go to standard
output; problems go to standard error, one a line: file, line, record, field, what is wrong and what to do. \`-\` is
standard input.

${TABLE_HELP}

Exit code: 0 if all files are valid, else 1.`,
  options: TABLE_OPTIONS,
  async run(args) {
    if (args.positionals.length === 0) throw new UsageError("Name at least one file.");
    let wrong = 0;
    for (const file of args.positionals) if (!(await isRight(file, args))) wrong += 1;
    return wrong > 0 ? 1 : 0;
  },
};

/** Reads a file to its end, keeping nothing of it. Tells its counts or its problems. */
async function isRight(file: string, args: CommandArgs): Promise<boolean> {
  const name = nameOf(file);
  try {
    const { source, recognised, options } = await openFile(file, args);
    for await (const event of readRecords(source, recognised, options))
      if (event.type === "problems")
        for (const problem of event.problems) console.error(problemText(problem));
      else if (event.type === "end") {
        const { info, counts, problemCount, leftOut, warnings } = event;
        tellLeftOut(name, leftOut);
        tellWarnings(name, warnings);
        if (problemCount > 0) return told(name, problemCount);
        const list = RECORD_KINDS.map((kind) => `${LIST_OF[kind]} ${counts[kind]}`).join(", ");
        console.log(
          `${name}: ${recognised.label}: ${info.title} (${info.id}, version ${info.version}): ${list}.`,
        );
      }
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) console.error(problemText(problem));
    return told(name, error.problems.length);
  }
}

function told(name: string, problems: number): false {
  console.error(`${name}: ${counted(problems, "problem")}.`);
  return false;
}
