import { writeNativeJson } from "@/lib/formats/native-json";
import { type Command, UsageError } from "./command";
import { readDatasetFile, writeText } from "./files";

export const convert: Command = {
  name: "convert",
  summary: "read a dataset in any known format and write it in the native one",
  help: `Usage: entente convert IN OUT

Reads the dataset IN, whatever of the known formats it is in, checks it as \`validate\` does, and writes it to OUT.
OUT ends in .json and gets the native format as one file; \`-\` writes it to standard output.

Ends with 0 where OUT was written, with 1 where IN is wrong or a file cannot be read or written. Then OUT is left
as it was.`,
  options: {},
  async run({ positionals }) {
    const [from, to, ...more] = positionals;
    if (from === undefined || to === undefined || more.length > 0)
      throw new UsageError("Name two files: the one to read and the one to write.");
    if (to !== "-" && !/\.json$/i.test(to))
      throw new UsageError(`"${to}" ends in no format that can be written: name a file that ends in .json.`);
    const text = writeNativeJson(await readDatasetFile(from));
    if (to === "-") process.stdout.write(text);
    else await writeText(to, text);
    return 0;
  },
};
