import { Merge } from "lucide-react";
import { useMemo, useState } from "react";
import type { EntityRef } from "@/lib/model";
import type { Question } from "../answers/keep-asking";
import { StaleNote } from "../answers/StaleNote";
import { useFresh } from "../answers/use-fresh";
import { EmptyState } from "../EmptyState";
import { Skeleton } from "../Skeleton";
import { ListFilter } from "./ListFilter";
import { SameRowView } from "./SameRowView";
import { countRows, filterRows, type SameFilter, type SameRecordView, type SameRow } from "./same-rows";
import { type DecisionKeeper, useDecisions } from "./use-decisions";
import { VirtualRows } from "./VirtualRows";

interface Props {
  same: Question<SameRow[]>;
  compare: (refs: readonly EntityRef[]) => Promise<SameRecordView[]>;
  decisions: DecisionKeeper;
}

/** The parties and places that several datasets have: those shown as one, and those for the user to decide on. */
export function SameSection({ same, compare, decisions: keeper }: Props) {
  // Splits made in a popover or another tab show here, but cannot be undone here.
  const decisions = useDecisions(keeper);
  const { answer, problem, reload } = useFresh(same);
  const [filter, setFilter] = useState<SameFilter>({ words: "", state: "" });
  // A row that is scrolled out of the window is not drawn any more, and comes back as it was.
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const rows = answer.state === "done" ? answer.value : NO_ROWS;
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  if (answer.state === "loading") return <Skeleton lines={6} />;
  const stale = (
    <StaleNote
      what="What several datasets have"
      problem={problem}
      isShown={answer.state === "done"}
      onAgain={() => void reload()}
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
          <ListFilter
            labels={["Only those with these words", "Which of them"]}
            placeholder="Filter by name or dataset"
            words={filter.words}
            onWords={(words) => setFilter({ ...filter, words })}
            choice={filter.state}
            choices={choicesOf(rows)}
            onChoice={(state) => setFilter({ ...filter, state })}
          />
          {shown.length === 0 ? (
            <p className="report-empty dim">Nothing fits the filter.</p>
          ) : (
            <VirtualRows label="Parties and places of several datasets" rows={shown} estimate={76}>
              {(row) => (
                <SameRowView
                  key={row.id}
                  row={row}
                  // Undecided rows are open at first, decided ones closed.
                  isOpen={opened.get(row.id) ?? row.state === "proposed"}
                  onOpen={(isOpen) => setOpened(new Map(opened).set(row.id, isOpen))}
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

/** The states of rows, to choose one. */
function choicesOf(rows: readonly SameRow[]): [state: SameFilter["state"], text: string][] {
  const counts = countRows(rows);
  const text = (words: string, count: number) => `${words} (${count.toLocaleString("en")})`;
  return [
    ["", text("All", rows.length)],
    ["proposed", text("To decide", counts.proposed)],
    ["merged", text("Shown as one", counts.merged)],
    ["apart", text("Kept apart", counts.apart)],
  ];
}
