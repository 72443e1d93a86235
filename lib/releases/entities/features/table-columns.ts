/** Finds the names that are in table columns of places or parties. */
import type { ReleaseDocument } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import { type Cell, cellsOf, type Heads, headsOver, PARTY_HEAD, PLACE_HEAD } from "../../text/columns";
import type { Candidate } from "../candidates/candidates";

const RULE = /^[\s\-=_|+:.]+$/u;

/** Cells by what they hold. */
export interface Columns {
  /** Cells under heads of places, or in a first column of known places without a head. */
  places: Cell[];
  parties: Cell[];
}

/** The cells of a text's tables in such columns. */
export function columnsOf({ text }: Pick<ReleaseDocument, "text">): Columns {
  const out: Columns = { places: [], parties: [] };
  if (!text.includes("  ") && !text.includes(" | ")) return out;
  let heads: Heads | undefined;
  let bare: Cell[] = [];
  const close = () => {
    // Most of the first column must be known places.
    if (bare.filter((cell) => anyPlace(cell.text)).length * 2 > bare.length) out.places.push(...bare);
    bare = [];
    heads = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf("\n", at);
    const end = stop < 0 ? text.length : stop;
    const cells = cellsOf(text, at, end);
    if (cells.length >= 3 && cells.some((cell) => isHead(cell))) {
      close();
      heads = { cells, at };
    } else if (heads && cells.length >= 2) {
      const over = headsOver(heads, cells, at);
      cells.forEach((cell, i) => {
        const head = over[i];
        if (head && PLACE_HEAD.test(head.text)) out.places.push(cell);
        else if (head && PARTY_HEAD.test(head.text)) out.parties.push(cell);
        else if (!head && i === 0) bare.push(cell);
      });
    } else if (heads && !RULE.test(text.slice(at, end))) close();
    at = end + 1;
  }
  close();
  return out;
}

const isHead = ({ text }: Cell) => PLACE_HEAD.test(text) || PARTY_HEAD.test(text);

/** Whether a name is in a cell of a place, at its start or after small words. */
export function isListedPlace({ places }: Columns, candidates: readonly Candidate[]): boolean {
  return (
    places.length > 0 &&
    candidates.some(({ start, end }) => places.some((cell) => start >= cell.start && end <= cell.end))
  );
}

/** Whether a name fills a cell of a party. */
export function isListedParty({ parties }: Columns, candidates: readonly Candidate[]): boolean {
  return (
    parties.length > 1 &&
    candidates.some(({ start, end }) => parties.some((cell) => start === cell.start && end === cell.end))
  );
}
