/** What the rules read in simplified characters, told in those of the text. */
import type { Deal } from "../agreements/deal";
import type { Entity } from "../entities/entity";

/** Gives names and fields back as the text writes them. `read` is the text that the rules saw, `raw` the same unit for unit in the signs of the text. */
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
