/** The fields of cooperation of a woven index. */
import { compareTexts } from "@/lib/model/compare-texts";
import { Numbers } from "@/lib/ties/numbers";
import { foldText } from "../fold";
import { placeOfName } from "../place-of-name";
import type { Woven } from "./order";
import { nameOf, type Side } from "./side";

/** A field, with the agreements that name it as places in the woven list. */
export interface WovenField {
  /** The document that has its name: a field of the base, or, below zero, the complement of an added one. */
  document: number;
  agreements: Numbers;
}

/**
 * The fields, the most frequent first. `undefined` where a side does not tell how the newest agreement spells one, or
 * which of two came first.
 */
export function wovenFields({ base, added, orders }: Woven): WovenField[] | undefined {
  const keysOf = [base, added].map((side) =>
    Array.from({ length: side.fields }, (_, i) => foldText(fieldName(side, i))),
  );
  const fields = new Map<string, WovenField>();
  for (let row = 0; row < orders.agreements.length; row++) {
    const number = orders.agreements[row] as number;
    const [side, own] = number < 0 ? [added, ~number] : [base, number];
    for (const one of side.fieldsOf.of(own)) {
      const key = keysOf[number < 0 ? 1 : 0]?.[one] ?? "";
      const known = fields.get(key);
      if (known) known.agreements.push(row);
      else {
        // The name of a field is spelled as the newest agreement of its side spells it.
        if (side.ofField.of(one)[0] !== own) return undefined;
        const agreements = new Numbers(4);
        agreements.push(row);
        fields.set(key, { document: number < 0 ? ~one : one, agreements });
      }
    }
  }
  const ordered = [...fields.values()]
    .map((field) => {
      const { document } = field;
      const name = document < 0 ? fieldName(added, ~document) : fieldName(base, document);
      return { field, place: placeOfName(name) };
    })
    .sort((a, b) => b.field.agreements.length - a.field.agreements.length || compareTexts(a.place, b.place));
  const isUnsure = ordered.some(({ field, place }, i) => {
    const next = ordered[i + 1];
    return next?.place === place && next.field.agreements.length === field.agreements.length;
  });
  return isUnsure ? undefined : ordered.map(({ field }) => field);
}

function fieldName(side: Side, field: number): string {
  return nameOf(side, side.firsts.fields + field);
}
