import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { AgreementRef } from "@/lib/model";
import { compareNames } from "@/lib/model/compare-names";
import type { Selection } from "@/lib/search/selection";
import { rootScale } from "../root-scale";
import { usePrinting } from "../use-printing";
import { Menu } from "./Menu";
import { RowParties } from "./RowParties";
import { COLUMNS, type TableRow, tableRows } from "./table-rows";

interface Props {
  selection: Selection;
  /** The column to sort by, with `-` before it for descending order. */
  sort: string;
  chosen: AgreementRef | undefined;
  onSort: (sort: string) => void;
  onOpen: (ref: AgreementRef) => void;
}

type Column = (typeof COLUMNS)[number];
type ColumnId = Column["id"];

/** At the usual text size, in px. */
const ROW_HEIGHT = 34;
/** The column that is always shown: the parties say which agreement it is. */
const ALWAYS: ColumnId = "parties";
const WITHOUT_AMOUNT: readonly Column[] = COLUMNS.filter(({ id }) => id !== "amount");
/** Columns of figures, with the field of a row that sorts each. */
const FIGURES: Partial<Record<ColumnId, "day" | "much">> = { date: "day", amount: "much" };

/** All agreements of the selection, sorted by any column. Draws only the rows in view. */
export function TableView({ selection, sort, chosen, onSort, onOpen }: Props) {
  const rows = useMemo(() => sorted(tableRows(selection), sort), [selection, sort]);
  const [hidden, setHidden] = useState<ReadonlySet<ColumnId>>(new Set());
  const there = rows.some(({ amount }) => amount !== "") ? COLUMNS : WITHOUT_AMOUNT;
  const columns = there.filter(({ id }) => !hidden.has(id));
  return (
    <div className="table-view">
      <div className="view-bar">
        <Menu label="Columns" icon={Columns3}>
          {there
            .filter(({ id }) => id !== ALWAYS)
            .map(({ id, label }) => (
              <label key={id} className="menu-check">
                <input
                  type="checkbox"
                  checked={!hidden.has(id)}
                  onChange={() => setHidden(toggled(hidden, id))}
                />
                {label}
              </label>
            ))}
        </Menu>
      </div>
      <Rows rows={rows} columns={columns} sort={sort} chosen={chosen} onSort={onSort} onOpen={onOpen} />
    </div>
  );
}

interface RowsProps extends Pick<Props, "sort" | "chosen" | "onSort" | "onOpen"> {
  rows: readonly TableRow[];
  columns: readonly Column[];
}

function Rows({ rows, columns, sort, chosen, onSort, onOpen }: RowsProps) {
  const window = useRef<HTMLElement>(null);
  const [scale] = useState(rootScale);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => window.current,
    estimateSize: () => ROW_HEIGHT * scale,
    overscan: 12,
    // Draws some rows before the window is measured, also in tests.
    initialRect: { width: 900, height: 600 },
  });
  const inView = virtual.getVirtualItems();
  const isPrinting = usePrinting();
  const drawn = isPrinting ? rows.map((_, index) => ({ index, key: index })) : inView;
  const above = isPrinting ? 0 : (inView[0]?.start ?? 0);
  const below = isPrinting ? 0 : virtual.getTotalSize() - (inView.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a window that scrolls must be reached by keyboard
    <section className="table-window" ref={window} tabIndex={0} aria-label="Agreements">
      <table aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: width * scale }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, label }) => (
              <Heading key={id} id={id} sort={sort} onSort={onSort}>
                {label}
              </Heading>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={columns.length} />
          {drawn.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && (
                <tr
                  key={key}
                  aria-rowindex={index + 2}
                  aria-current={row.ref === chosen || undefined}
                  onClick={({ detail }) => {
                    // By a key it is its button's; with the pointer, words in it can be selected too, to be copied.
                    if (detail === 0 || getSelection()?.isCollapsed !== false) onOpen(row.ref);
                  }}
                >
                  {columns.map(({ id }) => (
                    <td key={id} className={FIGURES[id] && "num"} title={row[id]}>
                      {id === ALWAYS ? (
                        <button type="button" className="name">
                          <RowParties row={row} areAll={isPrinting} />
                        </button>
                      ) : (
                        row[id]
                      )}
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          <Spacer height={below} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

function Heading({
  id,
  sort,
  onSort,
  children,
}: {
  id: ColumnId;
  sort: string;
  onSort: (sort: string) => void;
  children: ReactNode;
}) {
  const direction = sort === id ? "ascending" : sort === `-${id}` ? "descending" : undefined;
  // Dates and amounts sort from the newest and largest first, texts from A.
  const first = FIGURES[id] === undefined ? id : `-${id}`;
  const next = direction === undefined ? first : direction === "ascending" ? `-${id}` : id;
  return (
    <th scope="col" aria-sort={direction ?? "none"}>
      <button type="button" onClick={() => onSort(next)}>
        {children}
        {direction === "ascending" && <ArrowUp aria-hidden="true" />}
        {direction === "descending" && <ArrowDown aria-hidden="true" />}
      </button>
    </th>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    height > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
      <tr aria-hidden="true" className="spacer">
        <td colSpan={columns} style={{ height }} />
      </tr>
    )
  );
}

function sorted(rows: readonly TableRow[], sort: string): readonly TableRow[] {
  const down = sort.startsWith("-");
  const column = COLUMNS.find(({ id }) => id === sort.replace("-", ""))?.id;
  if (column === undefined) return rows;
  const figure = FIGURES[column];
  const compare =
    figure === undefined
      ? (a: TableRow, b: TableRow) => compareNames(a[column], b[column])
      : (a: TableRow, b: TableRow) => a[figure] - b[figure];
  return rows.toSorted((a, b) => (down ? compare(b, a) : compare(a, b)));
}

function toggled(set: ReadonlySet<ColumnId>, id: ColumnId): ReadonlySet<ColumnId> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
