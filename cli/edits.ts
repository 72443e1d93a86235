/** Edits of one's own, for `diff`: which fields of which records a person has changed. */
import * as v from "valibot";
import type { EditedFields } from "@/lib/formats/diff/diff-datasets";
import { InputError, idSchema, RECORD_KINDS } from "@/lib/model";
import { readText } from "./files";

const editsSchema = v.array(
  v.strictObject({
    kind: v.picklist(RECORD_KINDS),
    id: idSchema,
    fields: v.optional(v.array(v.string()), [""]),
  }),
);

/** Reads a file of edits; one without fields touches its whole record. Throws an `InputError` where it is none. */
export async function readEdits(file: string): Promise<EditedFields> {
  const refuse = (field: string, message: string): InputError =>
    new InputError([
      {
        file,
        ...(field !== "" && { field }),
        message,
        advice: 'Write [{"kind": "party", "id": "…", "fields": ["names"]}].',
      },
    ]);
  let value: unknown;
  const text = await readText(file);
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse("", "is no JSON.");
  }
  const result = v.safeParse(editsSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw refuse(v.getDotPath(issue) ?? "", `holds ${issue.received}.`);
  }
  const fields = new Map<string, string[]>();
  for (const edit of result.output) {
    const key = `${edit.kind} ${edit.id}`;
    fields.set(key, [...(fields.get(key) ?? []), ...edit.fields]);
  }
  return (kind, id) => fields.get(`${kind} ${id}`) ?? [];
}
