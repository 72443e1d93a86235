/** Reads `facts.ndjson`: one JSON object per line, one line per source page. See README.md for the format. */
import * as v from "valibot";
import { InputError, type Problem } from "@/lib/model";

const text = v.pipe(v.string(), v.minLength(1));

const entitySchema = v.strictObject({
  key: text,
  type: v.picklist(["company", "government", "organization", "place"]),
  name: text,
  aliases: v.array(v.strictObject({ text, lang: text, weak: v.optional(v.literal(true)) })),
  country: v.nullable(text),
  within: v.nullable(text),
});
export type FactEntity = v.InferOutput<typeof entitySchema>;

const agreementSchema = v.strictObject({
  key: text,
  kind: v.picklist([
    "memorandum",
    "supply",
    "strategic-cooperation",
    "joint-venture",
    "investment",
    "framework",
    "other",
    "acquisition",
    "service",
    "research",
    "purchase-order",
    "licensing",
    "distribution",
  ]),
  status: v.picklist(["signed", "announced", "planned", "extended", "ended"]),
  date: v.nullable(text),
  ended: v.optional(text),
  parties: v.pipe(v.array(v.strictObject({ entity: text, role: v.nullable(text) })), v.minLength(2)),
  signedAt: v.nullable(text),
  fields: v.array(text),
  projects: v.array(
    v.strictObject({
      name: text,
      site: v.nullable(text),
      quantities: v.array(v.strictObject({ value: v.number(), unit: text, what: text })),
    }),
  ),
  summary: text,
});
export type FactAgreement = v.InferOutput<typeof agreementSchema>;
export type FactProject = FactAgreement["projects"][number];

const lineSchema = v.strictObject({
  release: v.strictObject({ title: text, publisher: text, url: text, publishedAt: v.nullable(text) }),
  entities: v.array(entitySchema),
  agreements: v.array(agreementSchema),
  presence: v.array(v.strictObject({ entity: text, place: text, what: text })),
});
export type FactLine = v.InferOutput<typeof lineSchema>;

/** All facts: the lines in order, and each entity once, in the order of first occurrence. */
export interface Facts {
  lines: FactLine[];
  entities: ReadonlyMap<string, FactEntity>;
}

/**
 * Reads the facts.
 * @throws InputError with every line that has the wrong shape, or an entity that differs from its first occurrence
 */
export function readFacts(ndjson: string, file: string): Facts {
  const problems: Problem[] = [];
  const lines: FactLine[] = [];
  const entities = new Map<string, FactEntity>();
  for (const [index, json] of ndjson.split("\n").entries()) {
    if (json.trim() === "") continue;
    const note = (message: string, advice: string, field?: string) =>
      problems.push({ file, line: index + 1, ...(field && { field }), message, advice });
    const result = v.safeParse(lineSchema, JSON.parse(json));
    if (!result.success) {
      for (const issue of result.issues)
        note(issue.message, "Correct this field.", v.getDotPath(issue) ?? undefined);
      continue;
    }
    lines.push(result.output);
    for (const entity of result.output.entities) {
      const known = entities.get(entity.key);
      if (!known) entities.set(entity.key, entity);
      else if (JSON.stringify(known) !== JSON.stringify(entity))
        note(`holds another "${entity.key}" than a line above.`, "Write an entity the same on every line.");
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return { lines, entities };
}
