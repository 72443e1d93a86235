import { CircleMinus, CirclePlus, PencilLine, TriangleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { counted } from "@/lib/model/counted";
import type { Change, Comparison, DifferenceRow } from "./import-events";
import { VirtualRows } from "./VirtualRows";

const CHANGES: readonly Change[] = ["added", "changed", "removed"];
const ICONS = { added: CirclePlus, changed: PencilLine, removed: CircleMinus };
/** The most fields of a changed record to show; others are only counted. */
const FIELDS_SHOWN = 4;

type Shown = Change | "conflicts" | "all";

/** What a new version would add, change and remove. */
export function ComparisonReport({ comparison }: { comparison: Comparison }) {
  const { totals, conflicts, rows } = comparison;
  const all = totals.added + totals.changed + totals.removed;
  const [shown, setShown] = useState<Shown>("all");
  const listed = useMemo(() => rows.filter((row) => isShown(row, shown)), [rows, shown]);
  if (all === 0)
    return <p className="report-empty dim">Every record is the same as in the version that is here.</p>;
  return (
    <div className="report">
      <fieldset className="report-filter" aria-label="Which differences to list">
        <Choice of="all" count={all} shown={shown} onShow={setShown} />
        {CHANGES.map((change) => (
          <Choice key={change} of={change} count={totals[change]} shown={shown} onShow={setShown} />
        ))}
        {conflicts > 0 && <Choice of="conflicts" count={conflicts} shown={shown} onShow={setShown} />}
      </fieldset>
      <VirtualRows label="Differences to the version that is here" rows={listed} estimate={34}>
        {(row) => <Difference row={row} />}
      </VirtualRows>
      {rows.length < all && (
        <p className="report-foot dim num">
          The first {rows.length.toLocaleString("en")} of {all.toLocaleString("en")} are listed.
        </p>
      )}
    </div>
  );
}

function isShown(row: DifferenceRow, shown: Shown): boolean {
  if (shown === "all") return true;
  return shown === "conflicts" ? row.conflicts.length > 0 : row.change === shown;
}

function Choice({
  of,
  count,
  shown,
  onShow,
}: {
  of: Shown;
  count: number;
  shown: Shown;
  onShow: (shown: Shown) => void;
}) {
  const words = of === "all" ? "All" : of === "conflicts" ? "With your corrections" : of;
  return (
    <button
      type="button"
      className="filter-chip"
      aria-pressed={of === shown}
      disabled={count === 0}
      onClick={() => onShow(of)}
    >
      {words} <span className="num">{count.toLocaleString("en")}</span>
    </button>
  );
}

function Difference({ row }: { row: DifferenceRow }) {
  const Icon = ICONS[row.change];
  const more = row.fields.length - FIELDS_SHOWN;
  return (
    <div className={`difference ${row.change}`}>
      <Icon aria-hidden="true" />
      <div className="grow">
        <div>
          <span className="sr">{row.change}: </span>
          <span className="difference-label">{row.label}</span> <span className="dim">{row.kind}</span>
        </div>
        {row.conflicts.map((conflict) => (
          <p key={conflict} className="conflict">
            <TriangleAlert aria-hidden="true" /> {conflict}
          </p>
        ))}
        {row.fields.slice(0, FIELDS_SHOWN).map(({ label, before, after }) => (
          <div key={label} className="difference-field">
            <span className="dim">{label}</span>
            {before === "" ? <span className="dim">nothing</span> : <del>{before}</del>}
            <span aria-hidden="true">→</span>
            {after === "" ? <span className="dim">nothing</span> : <ins>{after}</ins>}
          </div>
        ))}
        {more > 0 && <span className="dim">and {counted(more, "more field")}</span>}
      </div>
    </div>
  );
}
