/**
 * Writes the JSON Schema of the native format, generated from the schemas that check at run time. Run `npm run schema`.
 * Rules that JSON Schema cannot express (a date that exists, references that lead to a record) become a pattern or a
 * description as far as possible; the reader checks them in full.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { prettyJson } from "@/lib/formats/pretty-json";
import { linkSchema, NATIVE_FORMAT, nativeFileSchema, partialDateSchema } from "@/lib/model";

/** The file that the build writes. */
export const SCHEMA = new URL("../public/schema/entente-dataset.schema.json", import.meta.url);

/** Our own checks as patterns, as far as possible. Keyed by the check itself, which is the same wherever it is used. */
const PATTERNS = new Map<unknown, string>([
  [partialDateSchema.pipe[1], "^\\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?))?~?$"],
  [linkSchema.pipe[2], "^[hH][tT][tT][pP][sS]?:"],
]);

/** The JSON Schema (draft 7) of a dataset in one JSON file, as text. */
export function buildSchema(): string {
  const schema = toJsonSchema(nativeFileSchema, {
    target: "draft-07",
    typeMode: "input",
    // The only checks without a counterpart are our own, below, and trimming, which refuses nothing.
    errorMode: "ignore",
    overrideAction({ jsonSchema, valibotAction }) {
      const pattern = PATTERNS.get(valibotAction);
      if (pattern === undefined || !("message" in valibotAction)) return undefined;
      return { ...jsonSchema, pattern, description: `A text that ${valibotAction.message}.` };
    },
  });
  const { $schema, ...rest } = schema;
  return prettyJson({
    $schema,
    title: `Entente dataset (${NATIVE_FORMAT})`,
    description:
      "Ids are unique in their list. Every reference leads to a record of the same file: places by within, seat, territory, presence, placeSigned, scopePlaces and site; parties by parent and party; releases by release and copyOf; agreements by related. Country codes are ISO 3166-1 alpha-2, language tags BCP 47.",
    ...rest,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL(".", SCHEMA), { recursive: true });
  writeFileSync(SCHEMA, buildSchema());
}
