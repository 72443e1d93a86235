/** Takes off what is no part of a field at its beginning: units of a number, and what was done with it. */
import { CODES } from "../../quantities/currencies";
import type { Field } from "./fields";

/** "The 500-megawatt plant", "186 km of cables", "four 82,400 dwt bulkers": the unit of the number before it. */
const UNIT =
  /^(?:- ?(?:megawatts?|gigawatts?|kilowatts?|MW|GW|kV|km|tonnes?|tons?|hectares?|acres|kilomet(?:re|er)s?)|dwt|kV|cbm|(?:t|km|kg|ha|tonnes?|tons?|hectares|acres|kilomet(?:re|er)s|miles|(?:square|cubic)[ -](?:met(?:re|er)s|feet)|met(?:re|er)s|litres|barrels) of(?: (?:the|its|their))?) (?=\p{L})/u;
/** "The 2 bln cell plant", "a $1.2 billion mill": the scale of the sum before it. */
const SCALE = new RegExp(
  `^(?:bln|bn|mln|mn|[bm]illion|trillion|crore|lakh)(?:[ -](?:euros?|dollars?|yuan|pounds?|US dollars?|${CODES.join("|")}))? (?!(?:in|of|for|by|to|from|and|on|over|with|a|per)\\b)(?=\\p{L})`,
  "u",
);
/** "Renewed its feed contract", "ordered a catamaran", "won the concession": the deed is told by its cue. */
const DEED =
  /^(?:\p{Ll}+(?<!ne|fe|se|bre)ed|chosen|won|lost|bought|sold|taken|given|got|took|kept|brought in|put|drawn) (?:an?|the|its|their|his|our|another) (?=\p{L})/u;
/** "- B engines": what stands before the hyphen is gone. */
const HYPHEN = /^- ?(?=\p{L})/u;

/** A field without such a beginning; the same field where it has none. */
export function trimmedField<T extends Field>(field: T): T {
  let { text, start } = field;
  for (const pattern of [UNIT, SCALE, DEED, HYPHEN]) {
    const lead = pattern.exec(text)?.[0];
    if (lead === undefined || text.length - lead.length < 3) continue;
    text = text.slice(lead.length);
    // A hyphen is told with a space behind it, and has none in the text.
    start += lead.length - (lead.startsWith("- ") ? 1 : 0);
  }
  return text === field.text ? field : { ...field, text, start };
}
