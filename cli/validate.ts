import { readRecords } from "@/lib/formats/read-records";
import { InputError, LIST_OF, problemText, RECORD_KINDS } from "@/lib/model";
import { type Command, type CommandArgs, UsageError } from "./command";
import { openFile, TABLE_HELP, TABLE_OPTIONS, tellLeftOut, tellWarnings } from "./input";

export const validate: Command = {
  name: "validate",
  summary: "say whether files are datasets, and what is wrong where they are not",
  help: `Usage: entente validate [OPTIONS] FILE…

Reads each file, whatever of the known formats it is in, and checks every record and every reference. A file that is
right is told with its counts on standard output; everything that is wrong goes to standard error, one line a problem:
file, line, record, field, what is wrong and what to do. \`-\` reads standard input.

${TABLE_HELP}

Ends with 0 where all files are right, with 1 where one is not.`,
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
  try {
    const { source, recognised, options } = await openFile(file, args);
    for await (const event of readRecords(source, recognised, options))
      if (event.type === "problems")
        for (const problem of event.problems) console.error(problemText(problem));
      else if (event.type === "end") {
        const { info, counts, problemCount, leftOut, warnings } = event;
        tellLeftOut(file, leftOut);
        tellWarnings(file, warnings);
        if (problemCount > 0) return told(file, problemCount);
        const list = RECORD_KINDS.map((kind) => `${LIST_OF[kind]} ${counts[kind]}`).join(", ");
        console.log(
          `${file}: ${recognised.label}: ${info.title} (${info.id}, version ${info.version}): ${list}.`,
        );
      }
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) console.error(problemText(problem));
    return told(file, error.problems.length);
  }
}

function told(file: string, problems: number): false {
  console.error(`${file}: ${problems === 1 ? "1 problem" : `${problems} problems`}.`);
  return false;
}
