/** A connection in one line: how far apart its ends are, how many agreements it rests on, and since when. */
import type { Selection } from "@/lib/search/selection";
import { countText } from "@/lib/ties/labels";
import type { Connection } from "./paths";

/** The line; the agreements counted are those of the chains that are shown, each once. */
export function connectionText(selection: Selection, { length, paths, more }: Connection): string {
  if (length === 0) return "They are one and the same.";
  const rows = new Set(paths.flatMap(({ steps }) => steps.flatMap(({ agreements }) => agreements)));
  const by = `by ${countText(rows.size, "agreement")}${whenText(selection, rows)}.`;
  if (length === 1) return `Directly, ${by}`;
  const over = length === 2 ? "over one other" : `over ${length - 1} others`;
  return `${chainsText(paths.length, more)}: ${over}, ${by}`;
}

function chainsText(shown: number, more: boolean): string {
  if (shown > 1) return `The ${shown} strongest of the shortest chains`;
  return more ? "The strongest of the shortest chains" : "One chain";
}

function whenText({ agreements }: Selection, rows: ReadonlySet<number>): string {
  const years = [...rows]
    .map((row) => Math.floor((agreements[row]?.days[0] ?? 0) / 10_000))
    .filter((year) => year > 0);
  if (years.length === 0) return "";
  return rows.size === 1 ? ` of ${years[0]}` : ` since ${Math.min(...years)}`;
}
