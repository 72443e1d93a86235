/** The list of pages that `annotate --manifest` takes. */
import { dirname, resolve } from "node:path";
import * as v from "valibot";
import { InputError } from "@/lib/model";
import { userPath } from "../command";
import { parseJson, readBytes, readText } from "../files";
import { addressOf, type PageSource } from "./page-source";

const selectors = v.optional(
  v.union([
    v.pipe(
      v.string(),
      v.transform((one) => [one]),
    ),
    v.array(v.string()),
  ]),
  [],
);
const entrySchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  file: v.pipe(v.string(), v.minLength(1)),
  url: v.optional(v.string()),
  within: selectors,
  except: selectors,
});
const manifestSchema = v.array(entrySchema);

/** Reads a manifest and the pages that it names; their paths are taken from its folder. Throws `InputError`. */
export async function readManifest(file: string): Promise<PageSource[]> {
  const entries = parseManifest(await readText(file), file);
  const folder = dirname(userPath(file));
  return Promise.all(
    entries.map(async ({ name, file: page, url, within, except }) => {
      const path = resolve(folder, page);
      const body = await readBytes(path);
      return { name, file: path, body, url: addressOf(path, body, url), within, except };
    }),
  );
}

/** Reads a manifest's text. Throws `InputError` with every problem. */
export function parseManifest(text: string, file: string): v.InferOutput<typeof manifestSchema> {
  const result = v.safeParse(manifestSchema, parseJson(text, file, "Mend it there."));
  if (!result.success) {
    throw new InputError(
      result.issues.map((issue) => {
        const [first, ...rest] = issue.path ?? [];
        return {
          file,
          ...(first ? { record: `[${String(first.key)}]` } : {}),
          ...(rest.length > 0 ? { field: rest.map(({ key }) => String(key)).join(".") } : {}),
          message: `${issue.message}.`,
          advice: "`entente annotate --help` shows what a manifest looks like.",
        };
      }),
    );
  }
  const names = result.output.map(({ name }) => name);
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (twice >= 0)
    throw new InputError([
      {
        file,
        record: `[${twice}]`,
        field: "name",
        message: `"${names[twice]}" is there already.`,
        advice: "Give each page a name of its own.",
      },
    ]);
  return result.output;
}
