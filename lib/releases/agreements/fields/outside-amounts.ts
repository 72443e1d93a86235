/** Keeps fields out of amounts: "5M in cash" of "$45.5M in cash" begins inside a figure. */

import { isMeasure } from "../../quantities/units";
import { regex } from "../../text/regex";
import { quantitiesIn } from "../details/quantities-in";
import type { View } from "../view/view";
import type { Field } from "./fields";

/** Trims the fields of a text; `undefined` for one of which an amount leaves nothing whole. */
export type Outside = <T extends Field>(field: T) => T | undefined;

/** What trims the fields of a text. */
export function outsideAmounts(text: string, views: readonly View[]): Outside {
  return (field) => {
    const { end } = field;
    const view = views.find(({ sentence }) => sentence.start <= field.start && end <= sentence.end);
    // What is counted belongs to the field: "electric buses" of "20 electric buses".
    const amounts = view
      ? quantitiesIn(text, view).filter(({ money, unit }) => money || isMeasure(unit))
      : [];
    const inside = (at: number) => amounts.find((one) => one.start < at && at < one.end);
    if (inside(end)) return undefined;
    const amount = inside(field.start);
    if (!amount) return field;
    const start = amount.end + (LEAD.exec(text.slice(amount.end, end))?.[0].length ?? 0);
    const rest = text.slice(start, end).replace(/\s+/gu, " ");
    return WORD.test(rest) ? { ...field, start, text: rest } : undefined;
  };
}

/** "A year of", "in", what links an amount to its matter. */
const LEAD = regex("u")`
  ^[ -]?(?:(?:(?:a|per|each|every) |/ ?)(?:year|yr|annum|y|month|day|d|hour|h)(?!\p{L}) ?|annually ?)?
  (?:(?:of|in|worth of|for)(?!\p{L}) ?)?(?:(?:the|its|their|an?)(?!\p{L}) ?)?
`;
const WORD = /^\p{L}{3}/u;
