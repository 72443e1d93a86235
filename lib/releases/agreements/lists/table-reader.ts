/** Reads the tables of a text, row by row. */
import type { ReleaseDocument, Sentence } from "../../document";
import type { Entity } from "../../entities/entity";
import type { Recognised } from "../../entities/recognise";
import type { Context } from "../context";
import type { Deal } from "../deal";
import { join } from "../join-deals";
import type { View } from "../view/view";
import { mayNameOneSide } from "./listed";
import { addRowSites, matterOf, quantitiesOf } from "./table-cells";
import { cellParties, rowEvent, type TableRow, tableRows } from "./tables";

/** Reads the rows of a text's tables that report agreements. */
export class TableReader {
  readonly #document: ReleaseDocument;
  readonly #context: Context;
  readonly #rows: readonly TableRow[];
  readonly #partyOfCell: ReturnType<typeof cellParties>;

  constructor(document: ReleaseDocument, { entities }: Recognised, context: Context) {
    this.#document = document;
    this.#context = context;
    this.#partyOfCell = cellParties(entities);
    this.#rows = tableRows(document, this.#issuer !== undefined || mayNameOneSide(document.text));
  }

  /** The rows in a sentence. */
  rowsIn({ start, end }: Sentence): TableRow[] {
    return this.#rows.filter((row) => row.start >= start && row.start < end);
  }

  /** Joins a row to the agreements; returns the one that it reports. */
  read(row: TableRow, view: View, deals: Deal[]): Deal | undefined {
    const { lister, scene } = this.#context;
    // "The project company X placed the following orders:"
    const [only, ...more] = lister?.entities ?? [];
    const issuer = only && more.length === 0 ? only : this.#issuer;
    const event = rowEvent(this.#document, row, view, this.#partyOfCell, issuer);
    if (!event) return undefined;
    const opened = lister ?? scene;
    if (opened?.date) event.date ??= opened.date;
    if (opened?.place) event.place ??= opened.place;
    const deal = join(deals, event);
    deal.quantities.push(...quantitiesOf(this.#document, row));
    deal.offered.push(...matterOf(row));
    addRowSites(deal, row, view);
    return deal;
  }

  /** The party whose agreements a table lists that names only the others. */
  get #issuer(): Entity | undefined {
    return this.#context.company ?? this.#context.publisher;
  }
}
