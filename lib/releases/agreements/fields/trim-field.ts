/**
 * Trims a field: at its start, units of a number and what was done with it; at its end, words that say how far a number
 * goes, and for how long.
 */

import { CODES } from "../../quantities/currencies";
import { regex } from "../../text/regex";
import type { Field } from "./fields";

/** "Buy a maximum of 50,000 tonnes of steel": the limit and its number. */
const AT_MOST =
  /^(?:\p{Ll}+ )?(?:an? |the )?(?:maximum|minimum|total) of [\d.,]+ (?:(?:thousand|million) )?(?=\p{L})/u;
/** "The 500-megawatt plant", "186 km of cables", "four 82,400 dwt bulkers": the unit of the number before it. */
const UNIT = regex("u")`
  ^(?:- ?(?:megawatts?|gigawatts?|kilowatts?|MW|GW|kV|km|tonnes?|tons?|hectares?|acres|kilomet(?:re|er)s?)
    |dwt|kV|cbm
    |(?:t|km|kg|ha|tonnes?|tons?|hectares|acres|kilomet(?:re|er)s|miles
       |(?:square|cubic)[ -](?:met(?:re|er)s|feet)|met(?:re|er)s|litres|barrels) of(?: (?:the|its|their))?) (?=\p{L})
`;
/** "000tpa of concentrate", "8m in cash": the rest of a number that was split at its sign, with its unit. */
const LEFT_OF_NUMBER =
  /^\d+(?:[mk]|bn|mn|mtpa|ktpa|tpa|tpy|tpd|dmt|kt|Mt|kg|km|MWp?|GWp?|kW|MWh|GWh|bpd|boepd|sqm|dwt|teu|TEU) (?:of |in )?(?=\p{L})/u;
/** "The 2 bln cell plant", "a $1.2 billion mill": the scale of the sum before it. */
const SCALE = new RegExp(
  `^(?:bln|bn|mln|mn|[bm]illion|trillion|crore|lakh)(?:[ -](?:euros?|dollars?|yuan|pounds?|US dollars?|${CODES.join("|")}))? (?!(?:in|of|for|by|to|from|and|on|over|with|a|per)\\b)(?=\\p{L})`,
  "u",
);
/** "Renewed its feed contract", "ordered a catamaran", "won the concession": the deed, which is the cue's part. */
const DEED =
  /^(?:\p{Ll}+(?<!ne|fe|se|bre)ed|chosen|won|lost|bought|sold|taken|given|got|took|kept|brought in|put|drawn) (?:an?|the|its|their|his|our|another) (?=\p{L})/u;
/** "The process of licensing", "annum of concentrate", "units of electric buses": an empty word before the matter. */
const EMPTY = regex("u")`
  ^(?:(?:the )?(?:purpose|process|basis|business|efforts?|variety|range|scope|portion|number|series|units?
      |pieces|sets?|annum|t\/y|tpa|mtpa|continuation|attainment|fulfilment) of
    |looking for|responsible for|engage in(?: the business of)?) (?:the |an? |its |their )?(?=\p{L})
`;
/** "- B engines": a word cut before its hyphen. */
const HYPHEN = /^- ?(?=\p{L})/u;

/** "Battery systems of up", which continues with "to 500 MWh"; "green ammonia a year", whose amount has the rate */
const BOUND =
  / (?:of up|(?:an?|per|each|every) (?:year|yr|annum|month|week|day|hour)|annually|yearly|p\.a\.)$/u;

/** The field without such a start and end; the same object where it has none. */
export function trimmedField<T extends Field>(field: T): T {
  const { end } = field;
  const bound = BOUND.exec(field.text)?.[0].length ?? 0;
  let { start } = field;
  let text = field.text.slice(0, field.text.length - bound);
  // Cells of a table are further apart in the text than in the field.
  const asWritten = field.end - field.start === field.text.length;
  for (const pattern of [AT_MOST, ...(asWritten ? [LEFT_OF_NUMBER] : []), UNIT, SCALE, DEED, EMPTY, HYPHEN]) {
    const lead = pattern.exec(text)?.[0];
    if (lead === undefined || text.length - lead.length < 3) continue;
    text = text.slice(lead.length);
    // A hyphen has a space after it in the field, and none in the text.
    start += lead.length - (lead.startsWith("- ") ? 1 : 0);
  }
  return text === field.text ? field : { ...field, text, start, end: end - bound };
}
