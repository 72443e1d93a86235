import { Merge } from "lucide-react";
import { useId, useMemo, useState } from "react";
import type { EntityRef } from "@/lib/model";
import { EmptyState } from "../EmptyState";
import { Skeleton } from "../Skeleton";
import { StaleNote } from "../StaleNote";
import { useAsync } from "../use-async";
import { useHeld } from "../use-fresh";
import { useRound } from "../use-round";
import { SameRowView } from "./SameRowView";
import { countRows, filterRows, type SameFilter, type SameRecordView, type SameRow } from "./same-rows";
import { type DecisionKeeper, useDecisions } from "./use-decisions";
import { VirtualRows } from "./VirtualRows";

interface Props {
  /** Identifies the state of the datasets; the list is read again when it changes. */
  revision: string;
  list: () => Promise<SameRow[]>;
  compare: (refs: readonly EntityRef[]) => Promise<SameRecordView[]>;
  decisions: DecisionKeeper;
}

/** The parties and places that several datasets have: those shown as one, and those for the user to decide on. */
export function SameSection({ revision, list, compare, decisions: keeper }: Props) {
  const { round, again } = useRound();
  // Splits made in a popover or another tab show here, but cannot be undone here.
  const decisions = useDecisions(keeper);
  const { answer, problem } = useHeld(useAsync("same", list, `${revision} ${round} ${decisions.decisions}`));
  const [filter, setFilter] = useState<SameFilter>({ words: "", state: "" });
  const rows = answer.state === "done" ? answer.value : NO_ROWS;
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  if (answer.state === "loading") return <Skeleton lines={6} />;
  const stale = (
    <StaleNote
      what="What several datasets have"
      problem={problem}
      isShown={answer.state === "done"}
      onAgain={again}
    />
  );
  if (answer.state === "failed") return stale;
  return (
    <>
      {stale}
      {rows.length === 0 ? (
        <EmptyState icon={Merge} title="No dataset has what another has">
          When a second dataset tells of a party or place that is here already, both are shown as one, and
          stand here with the reason. You can split them again.
        </EmptyState>
      ) : (
        <>
          <Filter rows={rows} filter={filter} onChange={setFilter} />
          {shown.length === 0 ? (
            <p className="report-empty dim">Nothing fits the filter.</p>
          ) : (
            <VirtualRows label="Parties and places of several datasets" rows={shown} estimate={76}>
              {(row) => (
                <SameRowView
                  key={row.id}
                  row={row}
                  isBusy={decisions.pending.has(row.id)}
                  compare={compare}
                  onDecide={(change, words) => decisions.decide({ row: row.id, change, words })}
                />
              )}
            </VirtualRows>
          )}
        </>
      )}
      <p className="same-said said" role="status">
        <span className={decisions.failed ? "bad" : undefined}>{decisions.said}</span>{" "}
        {decisions.undo && (
          <button type="button" className="linklike" onClick={decisions.undo}>
            Undo
          </button>
        )}
      </p>
    </>
  );
}

const NO_ROWS: readonly SameRow[] = [];

function Filter({
  rows,
  filter,
  onChange,
}: {
  rows: readonly SameRow[];
  filter: SameFilter;
  onChange: (filter: SameFilter) => void;
}) {
  const wordsId = useId();
  const stateId = useId();
  const counts = countRows(rows);
  const number = (count: number) => count.toLocaleString("en");
  return (
    <div className="report-filter">
      <label className="sr" htmlFor={wordsId}>
        Only those with these words
      </label>
      <input
        id={wordsId}
        type="search"
        className="field grow"
        placeholder="Filter by name or dataset"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
      <label className="sr" htmlFor={stateId}>
        Which of them
      </label>
      <select
        id={stateId}
        className="field"
        value={filter.state}
        onChange={({ target: { value } }) =>
          onChange({
            ...filter,
            state: value === "proposed" || value === "merged" || value === "apart" ? value : "",
          })
        }
      >
        <option value="">All ({number(rows.length)})</option>
        <option value="proposed">To decide ({number(counts.proposed)})</option>
        <option value="merged">Shown as one ({number(counts.merged)})</option>
        <option value="apart">Kept apart ({number(counts.apart)})</option>
      </select>
    </div>
  );
}
