/** Edits of one's own, for `diff`: which fields of which records a person has changed. */
import * as v from "valibot";
import type { EditedFields } from "@/lib/formats/diff/diff-datasets";
import { InputError, idSchema, RECORD_KINDS } from "@/lib/model";
import { parseJson, readText } from "./files";

const editsSchema = v.array(
  v.strictObject({
    kind: v.picklist(RECORD_KINDS),
    id: idSchema,
    fields: v.optional(v.array(v.string()), [""]),
  }),
);

const ADVICE = 'Write [{"kind": "party", "id": "…", "fields": ["names"]}].';

/** Reads a file of edits; one without fields touches its whole record. Throws an `InputError` where it is none. */
export async function readEdits(file: string): Promise<EditedFields> {
  const result = v.safeParse(editsSchema, parseJson(await readText(file), file, ADVICE));
  if (!result.success) {
    const [issue] = result.issues;
    const field = v.getDotPath(issue);
    throw new InputError([
      { file, ...(field !== null && { field }), message: `holds ${issue.received}.`, advice: ADVICE },
    ]);
  }
  const fields = new Map<string, string[]>();
  for (const edit of result.output) {
    const key = `${edit.kind} ${edit.id}`;
    fields.set(key, [...(fields.get(key) ?? []), ...edit.fields]);
  }
  return (kind, id) => fields.get(`${kind} ${id}`) ?? [];
}
