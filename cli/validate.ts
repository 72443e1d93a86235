import { InputError, problemText } from "@/lib/model";
import { type Command, UsageError } from "./command";
import { readDatasetFile } from "./files";

export const validate: Command = {
  name: "validate",
  summary: "say whether files are datasets, and what is wrong where they are not",
  help: `Usage: entente validate FILE…

Reads each file as a dataset and checks every record and every reference. A file that is right is told with
its counts on standard output; everything that is wrong goes to standard error, one line a problem: file, line,
record, field, what is wrong and what to do.

Ends with 0 where all files are right, with 1 where one is not.`,
  options: {},
  async run({ positionals }) {
    if (positionals.length === 0) throw new UsageError("Name at least one file.");
    let wrong = 0;
    for (const file of positionals) {
      try {
        const { info, places, parties, releases, agreements, evidence } = await readDatasetFile(file);
        const counts = Object.entries({ places, parties, releases, agreements, evidence })
          .map(([name, list]) => `${name} ${list.length}`)
          .join(", ");
        console.log(`${file}: ${info.title} (${info.id}, version ${info.version}): ${counts}.`);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        wrong += 1;
        for (const problem of error.problems) console.error(problemText(problem));
        const { length } = error.problems;
        console.error(`${file}: ${length === 1 ? "1 problem" : `${length} problems`}.`);
      }
    }
    return wrong > 0 ? 1 : 0;
  },
};
