/** Converts what the rules read in simplified characters back to the text's own characters. */
import type { Deal } from "../agreements/deal";
import type { Entity } from "../entities/entity";

/**
 * Restores names and fields as the text writes them. `read` is the text that the rules saw, `raw` the original, unit
 * for unit.
 */
export function asWritten(
  raw: string,
  read: string,
  entities: readonly Entity[],
  deals: readonly Deal[],
): void {
  const written = (form: string) => {
    const at = read.indexOf(form);
    return at < 0 ? form : raw.slice(at, at + form.length);
  };
  for (const entity of entities) {
    entity.name = written(entity.name);
    const forms = [...entity.forms];
    entity.forms.clear();
    for (const [form, at] of forms) entity.forms.set(written(form), at);
  }
  for (const deal of deals)
    for (const field of deal.fields)
      if (field.end - field.start === field.text.length) field.text = raw.slice(field.start, field.end);
}
