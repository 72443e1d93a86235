/** Finds tables of agreements in plain text: a line of column heads, then a row for each agreement. */

import type { ReleaseDocument } from "../../document";
import { type Entity, newEntity } from "../../entities/entity";
import { keyOf } from "../../entities/name-keys";
import { union } from "../../entities/party-sets";
import { type Cell, cellsOf, type Heads, headsOver, PARTY_HEAD } from "../../text/columns";
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";
import { type DealEvent, type EventStatus, eventIn } from "../event";
import { numericDay } from "../signing/when";
import { type View, withLine } from "../view/view";

/** A table that is being read. */
interface Table extends Heads {
  /** The words of its heads. */
  words: string;
  /** The text's issuer is the other side of each row. */
  issued: boolean;
  /** Its heads, or the lines above, say that the agreements were signed. */
  signed: boolean;
}

/** One row: the cells of its parties, all its cells, and the words of the column heads. */
export interface TableRow {
  parties: Cell[];
  /** One cell names all the parties. */
  together: boolean;
  /** The text's issuer is the other side. */
  issued: boolean;
  /** The table says that its agreements were signed. */
  signed: boolean;
  cells: Cell[];
  start: number;
  end: number;
  heads: string;
  /** The head above each cell. */
  headOf: ReadonlyMap<Cell, string>;
  /** The cell with how many. */
  count?: Cell;
}

/** A column whose cells name all who signed. */
const PARTIES_HEAD =
  /^(?:(?:signed|concluded|agreed) (?:by|between)|(?:contracting |signing )?parties|signatories|participants|partners|between|organi[sz]ations|institutions|companies)$/iu;
const COUNT_HEAD =
  /^(?:no\.?|nos\.?|number|qty\.?|quantity|units|ships|vessels|aircraft|trains|trams|buses|vehicles|turbines|locomotives|trucks|helicopters|machines|sets|pieces|#)$/iu;
const RULE = /^[\s\-=_|+:.]+$/u;

/** A column of the issuer's partners. */
const OTHER_SIDE = regex("iu")`
  ^(?:(?:the )?(?:customer|client|buyer|purchaser|counterparty|charterer|partner|contractor|supplier
      |licensee|licensor|lessee|lessor|tenant|distributor|off-?taker|airline|carrier|yard|shipyard
      |shipbuilder|franchisee|lender|operator|utility|retailer|vendor|seller)s?(?: name)?)$
`;
/** Words above a table of agreements, unlike those above a fleet or figures. */
const LEADS = regex("iu")`
  \b(?:announc(?:ed?|es|ing)|sign(?:ed|s|ing)?|award(?:ed|s)?|secur(?:ed?|es|ing)|conclud(?:ed?|es)
    |w[io]n(?:s|ning)?|receiv(?:ed?|es)|book(?:ed|s|ing)?|plac(?:ed?|es|ing))\b[^|]*\b
  (?:contracts?|awards?|orders?|agreements?|charters?|leases?|memoranda|mous|deals|extensions?)\b
`;
/** A column of what was agreed. */
const AGREED =
  /^(?:(?:type|kind|form) of )?(?:contract|agreement|deal|order|lease|charter|licen[cs]e|instrument)s?(?: (?:type|signed|for))?$/iu;
const LEAD = 400;
const SIGNED_ABOVE = new RegExp(
  `\\b(?:${INSTRUMENT}|conventions?)\\b[^.|]*\\b(?:signed|inked|concluded|exchanged)\\b|\\b(?:signed|inked|concluded|signing|closed|exchanged?)\\b[^.|]*\\b(?:${INSTRUMENT}|conventions?)\\b`,
  "iu",
);
const SIGNED = /\b(?:signed|concluded|inked|signatories)\b/iu;
const NOBODY =
  /^(?:undisclosed|unnamed|confidential|various|n\/?a|tb[acd]|not (?:disclosed|named)|several|multiple|none|total|other)\b/iu;

/**
 * The rows of the tables in a text. A table needs two columns of parties, or one of the issuer's partners where the
 * text has an issuer.
 */
export function tableRows(document: ReleaseDocument, hasIssuer: boolean): TableRow[] {
  const out: TableRow[] = [];
  let table: Table | undefined;
  let at = 0;
  const { text } = document;
  while (at < text.length) {
    const stop = text.indexOf("\n", at);
    const end = stop < 0 ? text.length : stop;
    const cells = cellsOf(text, at, end);
    const found = cells.filter((cell) => PARTY_HEAD.test(cell.text));
    const all = cells.some((cell) => PARTIES_HEAD.test(cell.text));
    const one =
      hasIssuer &&
      cells.length >= 3 &&
      found.length <= 1 &&
      cells.filter((cell) => OTHER_SIDE.test(cell.text)).length === 1 &&
      (LEADS.test(text.slice(Math.max(0, at - LEAD), at)) ||
        SIGNED_ABOVE.test(text.slice(Math.max(0, at - LEAD), at)) ||
        cells.some((cell) => AGREED.test(cell.text)));
    if (cells.length >= 2 && (found.length >= 2 || all || one)) {
      table = tableUnder(text, { cells, at }, one && !all);
    } else if (table && cells.length >= 2) {
      const row = rowOf(table, cells, at);
      if (row) out.push(row);
    } else if (table && !RULE.test(text.slice(at, end))) table = undefined;
    at = end + 1;
  }
  return out;
}

/** The table that a line of heads opens. */
function tableUnder(text: string, { cells, at }: Heads, issued: boolean): Table {
  const words = cells.map((cell) => cell.text.toLowerCase()).join(" ");
  const signed = SIGNED.test(words) || SIGNED_ABOVE.test(text.slice(Math.max(0, at - LEAD), at));
  return { cells, at, words, issued, signed };
}

/** A row under its heads. */
function rowOf(table: Table, cells: readonly Cell[], lineAt: number): TableRow | undefined {
  const { issued } = table;
  const parties: Cell[] = [];
  let together: Cell | undefined;
  let count: Cell | undefined;
  const headOf = new Map<Cell, string>();
  const over = headsOver(table, cells, lineAt);
  for (const [number, cell] of cells.entries()) {
    const head = over[number];
    if (!head) continue;
    headOf.set(cell, head.text);
    if (PARTIES_HEAD.test(head.text)) together = cell;
    if (COUNT_HEAD.test(head.text)) count = cell;
    if (
      (issued ? OTHER_SIDE : PARTY_HEAD).test(head.text) &&
      !(issued && NOBODY.test(cell.text)) &&
      /^\p{L}/u.test(cell.text) &&
      cell.text.length < 80
    )
      parties.push(cell);
  }
  return parties.length >= (issued ? 1 : 2) || together
    ? {
        parties: together ? [together] : parties,
        together: together !== undefined,
        issued,
        signed: table.signed,
        cells: [...cells],
        start: cells[0]?.start ?? lineAt,
        end: cells.at(-1)?.end ?? lineAt,
        heads: table.words,
        headOf,
        ...(count ? { count } : {}),
      }
    : undefined;
}

const MEMORANDUM = /\b(?:letter of intent|loi|mou|memorandum)\b/iu;
const NAMED = new RegExp(`\\b${INSTRUMENT}\\b`, "iu");

const STATUSES: readonly (readonly [EventStatus, RegExp])[] = [
  ["ended", /\b(?:terminated|cancell?ed|ended|expired|dissolved|withdrawn|lapsed)\b/iu],
  ["extended", /\b(?:renewed|extended|prolonged|renewal|extension)\b/iu],
  ["planned", /\b(?:planned|to be signed|intended|expected)\b/iu],
];

/** The status in a cell of a row. */
function statusIn(words: string): EventStatus | undefined {
  return STATUSES.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The sort of a table's agreements by its heads; by default, things are ordered. */
const TOLD_BY_HEADS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:licensors?|licensees?|rights|property|territory|seasons)\b/u, "licence for"],
  [/\b(?:targets?|acquirers?|acquired)\b/u, "acquisition of"],
  [/\b(?:borrowers?|lenders?)\b/u, "loan for"],
  [/\b(?:sponsors?|clubs?)\b/u, "sponsorship of"],
  [/\b(?:investors?|round)\b/u, "investment in"],
  [/\b(?:off-?takers?|gwh|tonnes|volume|t\/yr|mtpa)\b/u, "supply of"],
  [/\b(?:distributors?|dealers?)\b/u, "distribution of"],
  [/\b(?:contractors?|services?)\b/u, "service contract for"],
];

/** The event of a row; `partyOf` gives the party of a cell. */
export function rowEvent(
  document: ReleaseDocument,
  row: TableRow,
  view: View,
  partyOf: (cell: Cell) => Entity,
  issuer: Entity | undefined,
): DealEvent | undefined {
  const [first] = row.parties;
  const inCell = view.steps.filter(
    ({ start, end, bracket }) => !bracket && first && start >= first.start && end <= first.end,
  );
  const parties = union(
    row.issued && issuer ? [issuer] : [],
    row.together ? inCell.flatMap((step) => step.parties) : row.parties.map(partyOf),
  );
  if (parties.length < 2) return undefined;
  const words = document.text.slice(row.start, row.end);
  const steps = view.steps.filter(({ start, end }) => start >= row.start && end <= row.end);
  const part = withLine({
    sentence: { ...view.sentence, start: row.start, end: row.end },
    number: view.number,
    steps,
  });
  const signed = row.signed || SIGNED.test(words);
  const sort = TOLD_BY_HEADS.find(([heads]) => heads.test(row.heads))?.[1];
  const named = NAMED.test(words) && !/\border/iu.test(words);
  const order = MEMORANDUM.test(words)
    ? "memorandum of understanding"
    : row.together || (named && !sort)
      ? ""
      : (sort ?? "order for");
  const date = row.cells
    .map((cell) => numericDay(document, cell.start, cell.end, row.headOf.get(cell) ?? ""))
    .find((one) => one);
  return eventIn(part, {
    deed: row.together ? "sign" : sort ? "agree" : "order",
    to: Math.max(1, steps.length),
    cue: `${order} ${words.toLowerCase().replace(/\s+/gu, " ")}`,
    parties,
    status: statusIn(words) ?? (signed ? "signed" : "announced"),
    separate: true,
    rule: row.together ? "listed" : "table row",
    ...(date ? { date } : {}),
  });
}

/** Makes a function that finds the party of a cell by name, adding unrecognised ones to `entities`. */
export function cellParties(entities: Entity[]): (cell: { text: string; start: number }) => Entity {
  const byKey = new Map<string, Entity>();
  for (const entity of entities)
    if (entity.type !== "place")
      for (const form of entity.forms.keys()) if (!byKey.has(keyOf(form))) byKey.set(keyOf(form), entity);
  return ({ text, start }) => {
    const name = text.replace(/\s*\([^()]*\)$/u, "").trim() || text;
    const key = keyOf(name);
    let entity = byKey.get(key);
    if (!entity) {
      entity = newEntity(name, "company", "table cell", start);
      entities.push(entity);
      byKey.set(key, entity);
    }
    return entity;
  };
}
