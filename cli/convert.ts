import { type Command, UsageError } from "./command";
import { INPUT_HELP, INPUT_OPTIONS, openFile, readInput } from "./input";
import { formatFor, OUTPUT_HELP, OUTPUT_OPTIONS, writeOptions, writeOutput } from "./output";

export const convert: Command = {
  name: "convert",
  summary: "read a dataset in any known format and write it in any other",
  help: `Usage: entente convert [OPTIONS] IN OUT

Reads the dataset IN in any known format (gzipped or not), checks it as \`validate\` does, and writes it to OUT in the format
of OUT's file ending. \`-\` is standard input or output. Records are streamed: a dataset may be larger than memory.

${OUTPUT_HELP}
${INPUT_HELP}
  --show-mapping        only write, as JSON, what the columns of the table IN were taken for

Exit code: 0 if OUT was written; 1 if IN is wrong or a file cannot be read or written, which leaves OUT as it was.`,
  options: { ...INPUT_OPTIONS, ...OUTPUT_OPTIONS, "show-mapping": { type: "boolean" } },
  async run(args) {
    const [from, to, ...more] = args.positionals;
    if (args.values["show-mapping"] === true) {
      if (from === undefined || to !== undefined)
        throw new UsageError("Name the one table whose mapping to show.");
      return showMapping(from, args);
    }
    if (from === undefined || to === undefined || more.length > 0)
      throw new UsageError("Name two files: the one to read and the one to write.");
    const format = formatFor(to, args);
    const options = writeOptions(args);
    const { records, spool } = await readInput(from, args);
    try {
      await writeOutput(records, to, format, options);
    } finally {
      await spool.remove();
    }
    return 0;
  },
};

async function showMapping(file: string, args: Parameters<Command["run"]>[0]): Promise<number> {
  const { options, recognised } = await openFile(file, args);
  if (!options.mapping)
    throw new UsageError(`"${file}" has no columns to map: it is a file of the format ${recognised.format}.`);
  console.log(JSON.stringify(options.mapping, null, 2));
  return 0;
}
