/** `annotate`: what the extension marks on saved pages. */
import { counted } from "@/lib/model/counted";
import { builtExtension } from "../../scripts/lib/built-extension";
import { setUp } from "../../scripts/setup.mjs";
import { type Command, type CommandArgs, textOption, UsageError } from "../command";
import { readBytes, writeText } from "../files";
import { readDatasetFile } from "../input";
import { annotatePages } from "./annotate-pages";
import { explanationText } from "./explanation";
import { readManifest } from "./manifest";
import { addressOf, type PageSource } from "./page-source";

export const annotate: Command = {
  name: "annotate",
  summary: "open saved pages in Chromium with the extension and print what it marks",
  help: `Usage: entente annotate --dataset FILE [--url URL] PAGE.html…
       entente annotate --dataset FILE --manifest LIST.json

Opens saved pages in headless Chromium with the built extension, as a reader would, and prints what it marked as
JSON. Only the given dataset is loaded. Each page is served under its own address without any network, and is read
as if the user had switched its site on.

  --dataset FILE    the dataset, in any format that \`convert\` reads
  --url URL         the address of the page, where one page is given. Otherwise it is the page's own
                    (<link rel="canonical">, then og:url), else one on the demo site example-news.com
  --manifest FILE   the pages in a list instead:
                      [{ "name": "a", "file": "a.html", "url": "https://…", "within": ["article"], "except": ["aside"] }]
                    \`file\` is relative to the list. \`url\`, \`within\` and \`except\` are optional. \`within\` and
                    \`except\` are CSS selectors, one or a list: with \`within\` only mentions inside a matching
                    element count, with \`except\` none inside one
  --out FILE        write the JSON there instead of to standard output
  --explain         also list, on standard error, every spelling of a known name on the page, marked or not, with the
                    evidence for and against each party and place that it may mean
  --timeout S       how long a page may take to come to rest, in seconds (default 30)

The output is an object with a list for each page, under its \`name\` in the manifest or else its path as given:
  { "a.html": [{ "id": "catl", "surface": "CATL", "count": 4 }] }
\`id\` is that of the party or place in the dataset, \`surface\` the spelling on the page; mentions are in the order of
their first occurrence. Everything else goes to standard error.

The extension is built first if it is missing or older than its sources.
Exit code: 0 if all pages were read, else 1.`,
  options: {
    dataset: { type: "string" },
    url: { type: "string" },
    manifest: { type: "string" },
    out: { type: "string" },
    explain: { type: "boolean" },
    timeout: { type: "string" },
  },
  async run(args) {
    const datasetFile = textOption(args, "dataset");
    if (datasetFile === undefined) throw new UsageError("Name the dataset with --dataset FILE.");
    const seconds = Number(textOption(args, "timeout") ?? 30);
    if (!(seconds > 0 && seconds <= 3_600))
      throw new UsageError("--timeout is a number of seconds from 1 to 3600.");

    // All input is read before a browser is started for it.
    const pages = await readPages(args);
    const dataset = await readDatasetFile(datasetFile);
    setUp({ quiet: true });
    const mentions = await annotatePages(builtExtension(), dataset, pages, seconds * 1_000, {
      page({ name, url }, { state, each }, blocked) {
        const rest = blocked.length > 0 ? `, ${counted(blocked.length, "request")} blocked` : "";
        console.error(`${name}: ${url}: state "${state}", ${each?.length ?? 0} marks${rest}.`);
      },
      explanation:
        args.values.explain === true
          ? (_page, mentions) => console.error(explanationText(mentions))
          : undefined,
    });
    const json = `${JSON.stringify(mentions, null, 2)}\n`;
    const out = textOption(args, "out");
    if (out === undefined) process.stdout.write(json);
    else await writeText(out, json);
    return 0;
  },
};

async function readPages(args: CommandArgs): Promise<PageSource[]> {
  const { positionals } = args;
  const manifest = textOption(args, "manifest");
  const url = textOption(args, "url");
  if (manifest !== undefined) {
    if (positionals.length > 0 || url !== undefined)
      throw new UsageError(
        "With --manifest the pages and their addresses stand in the list: leave PAGE and --url out.",
      );
    return readManifest(manifest);
  }
  if (positionals.length === 0) throw new UsageError("Name at least one page, or a --manifest.");
  if (url !== undefined && positionals.length > 1)
    throw new UsageError("--url is for one page. Give several their addresses in a --manifest.");
  const twice = positionals.find((file, at) => positionals.indexOf(file) !== at);
  if (twice !== undefined) throw new UsageError(`The page ${twice} is named twice.`);
  return Promise.all(
    positionals.map(async (file) => {
      const body = await readBytes(file);
      return { name: file, file, body, url: addressOf(file, body, url), within: [], except: [] };
    }),
  );
}
