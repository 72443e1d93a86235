/** The parties and places of a release, before they become records. */
import { isDefinedTerm } from "./forms/defined-terms";

/** The four sorts of the label format; a record's kind follows from it and the words of the name. */
export type EntityType = "company" | "government" | "organization" | "place";

/** One mention of an entity. Offsets are UTF-16 units; `from` and `to` number tokens of the sentence. */
export interface EntityMention {
  entity: Entity;
  sentence: number;
  from: number;
  to: number;
  start: number;
  end: number;
}

/** A party or place, which one or several names of the text mean. */
export interface Entity {
  type: EntityType;
  /** The fullest form. */
  name: string;
  /** All forms, with the offset of the first mention of each. */
  forms: Map<string, number>;
  mentions: EntityMention[];
  /** The rule that decided the type. */
  rule: string;
  /** Its rule is weak, but it is probably a party or place: reported even if no agreement needs it. */
  likely?: boolean;
  /** How likely it is a party or place, by the name model. */
  chance?: number;
  /** Its id in the given dataset, if known. */
  known?: string;
  country?: string;
  /** For a place: the larger place that the text names with it. */
  within?: Entity;
  /** For a government named after a place. */
  territory?: Entity;
}

/** A new entity with one form. */
export function newEntity(name: string, type: EntityType, rule: string, at: number): Entity {
  return { type, name, forms: new Map([[name, at]]), mentions: [], rule };
}

/** Adds a form; the longest form is the name. */
export function addForm(entity: Entity, form: string, at: number): void {
  const before = entity.forms.get(form);
  entity.forms.set(form, before === undefined ? at : Math.min(before, at));
  if (entity.known === undefined && isFuller(form, entity.name)) entity.name = form;
}

/** "the Purchaser" is no fuller name than "Orvex AG". */
function isFuller(form: string, name: string): boolean {
  const isTerm = isDefinedTerm(form);
  return isTerm === isDefinedTerm(name) ? form.length > name.length : !isTerm;
}

/** The name of a place without the larger one around it: "Punjab" for "Punjab, India". */
export function ownName({ name, within }: Entity): string {
  return within ? name.replace(/(?:,| \().*$/u, "") : name;
}
