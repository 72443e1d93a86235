/** Marks the labels of rows that name each side without a colon: "Buyer Orvex AG" above "Seller Zemtek plc". */
import { endsInForm } from "../text/legal-form";
import { type Side, sideOf } from "../text/party-labels";
import type { Edit } from "./edits";
import { textLines } from "./lines";

/** The most rows between two sides. */
const FAR = 4;
const LONGEST_ROW = 100;
const LONGEST_LABEL = 3;
const NAME = /^\p{Lu}\S*(?: (?:[\p{Lu}\p{N}&(]\S*|of|and|the|for|de|du|und|et|y|plc))*$/u;

/** A row that may name a side; `at` is where its label ends. */
interface PartyRow {
  number: number;
  at: number;
  side: Side;
}

/**
 * Adds the colons. One row alone may be a name ("Buyer Group AB"); two of them name two sides, each a firm by its form
 * or by the rest of the text.
 */
export function partyRows(text: string): Edit[] {
  const rows: PartyRow[] = [];
  let number = 0;
  for (const { start, line } of textLines(text)) {
    if (line.trim() === "") continue;
    number += 1;
    const row = line.length < LONGEST_ROW ? sideIn(text, line) : undefined;
    if (row) rows.push({ number, at: start + row.length, side: row.side });
  }
  return rows
    .filter((row) =>
      rows.some((other) => other.side !== row.side && Math.abs(other.number - row.number) <= FAR),
    )
    .map(({ at }) => ({ start: at, end: at + 1, by: ": " }));
}

function sideIn(text: string, line: string): { side: Side; length: number } | undefined {
  const words = line.trimEnd().split(" ");
  for (let count = Math.min(LONGEST_LABEL, words.length - 1); count > 0; count--) {
    const label = words.slice(0, count).join(" ");
    const side = sideOf(label.toLowerCase());
    const name = words.slice(count).join(" ");
    if (side && NAME.test(name) && (endsInForm(name) || isNamedElsewhere(text, name, label)))
      return { side, length: label.length };
  }
  return undefined;
}

/** Whether a text has a name without the label too. */
function isNamedElsewhere(text: string, name: string, label: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!text.slice(Math.max(0, at - label.length - 1), at).includes(label)) return true;
  return false;
}
