/** Recognises cells that say nothing is known, and rows that sum up the table. */
import { regex } from "@/lib/releases/text/regex";

const NOTHING = regex("iu")`
  ^(?:
  n\.?\s?/\s?a\.?|n\.a\.?|
  0000-00-00(?: 00:00:00)?|00?[./]0?[01][./](?:0000|1900)|1/0/1900|
  #(?:n/a|ref!|value!|div/0!|name\?|null!|num!)|
  null|none|nan|
  [-–—]+|-0-|\?+|\.{2,}|
  t\.?b\.?[acd]\.?|to be (?:announced|confirmed|determined|decided)|
  unknown|undisclosed|not (?:known|available|applicable|disclosed|stated|specified|reported)|k\.\s?a\.?|
  unbekannt|inconnu|desconocido|
  未知|未披露|未公开|不详|暂无|不明|非公開)$`;

/**
 * Whether a cell says that nothing is known: `n/a`, `TBD`, `#N/A`, `–`, `未披露`, and the day 0 of databases and
 * spreadsheets. `NA` is Namibia.
 */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text);
}

const TOTAL =
  /^(?:(?:grand |sub ?-?)?totals?|sum|gesamt(?:summe)?|summe|somme|suma|合计|總計|总计|小计|合計|計)\s*:?$/iu;

/** Whether a row sums up those above it: it has a word for that, and otherwise only numbers. */
export function sumsUp(cells: readonly string[]): boolean {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const others = said.filter((cell) => !TOTAL.test(cell));
  return (
    others.length < said.length && others.length > 0 && others.every((cell) => /^\P{L}*\d\P{L}*$/u.test(cell))
  );
}
