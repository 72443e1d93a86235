import type { DecisionChange } from "@/lib/merging/decision";
import type { EntityRef } from "@/lib/model";
import { useAnswer } from "../answers/use-answer";
import { KindIcon } from "../KindIcon";
import { percentText, reasonText, weighedText } from "../same-words";
import { SameComparison } from "./SameComparison";
import {
  forgetting,
  joining,
  parting,
  partingOne,
  type SameMember,
  type SameRecordView,
  type SameRow,
} from "./same-rows";

interface Props {
  row: SameRow;
  /** Whether its records stand side by side. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Whether a decision on it is being stored. */
  isBusy: boolean;
  compare: (refs: readonly EntityRef[]) => Promise<SameRecordView[]>;
  onDecide: (change: DecisionChange, words: string) => void;
}

/** Records that are the same, may be, or are kept apart: who, why, side by side, and what to do. */
export function SameRowView({ row, isOpen, onOpen, isBusy, compare, onDecide }: Props) {
  const { members, state } = row;
  const refs = members.flatMap(({ ref, isGone }) => (isGone ? [] : ref));
  const records = useAnswer(`${row.id} ${refs.join(" ")}`, () => compare(refs));
  const name = members[0]?.name ?? "";
  const found = records.state === "done" ? records.value : [];
  return (
    <div className={`same-row ${state}`}>
      <div className="same-head">
        {row.kind && <KindIcon kind={row.kind} spoken />}
        <div className="grow">
          <div>
            <span className="difference-label">{titleOf(members)}</span>{" "}
            <span className="dim">{members.map(({ dataset }) => dataset).join(", ")}</span>
          </div>
          <div className="mut">{whyText(row, found)}</div>
        </div>
        <div className="same-actions">
          <button type="button" className="linklike" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            Compare<span className="sr"> the records of {name}</span>
          </button>
          <Actions row={row} name={name} isBusy={isBusy} onDecide={onDecide} />
        </div>
      </div>
      {isOpen && records.state === "done" && (
        <SameComparison
          records={found}
          gone={members.filter(({ isGone }) => isGone)}
          label={`Records of ${name}`}
          onPart={
            state === "merged" && members.length > 2
              ? (one) =>
                  onDecide(
                    partingOne(row, one, new Date()),
                    `${one.name} of ${one.dataset} stands by itself now.`,
                  )
              : undefined
          }
          isBusy={isBusy}
        />
      )}
      {isOpen && records.state === "failed" && (
        <p className="bad">They could not be compared. {records.message}</p>
      )}
    </div>
  );
}

function Actions({
  row,
  name,
  isBusy,
  onDecide,
}: Pick<Props, "row" | "isBusy" | "onDecide"> & { name: string }) {
  const button = (text: string, change: () => DecisionChange, words: string, isMain = false) => (
    <button
      type="button"
      className={isMain ? "btn small primary" : "btn small"}
      disabled={isBusy}
      onClick={() => onDecide(change(), words)}
    >
      {text}
      <span className="sr"> ({name})</span>
    </button>
  );
  const apart = `${name}: kept apart.`;
  if (row.state === "proposed")
    return (
      <>
        {button("Merge", () => joining(row, new Date()), `${name}: shown as one now.`, true)}
        {button("Keep apart", () => parting(row, new Date()), apart)}
      </>
    );
  if (row.state === "merged") return button("Split", () => parting(row, new Date()), apart);
  return button("Take back", () => forgetting(row), `${name}: decided by the rules again.`);
}

/** One name where all records have the same, else each. */
function titleOf(members: readonly SameMember[]): string {
  return [...new Set(members.map(({ name }) => name))].join(" / ");
}

function whyText({ state, because, score }: SameRow, records: readonly SameRecordView[]): string {
  if (state === "apart") return "You said that they are not the same.";
  const [first] = records.slice(1);
  if (!first) return because === "rule" ? percentText(score) : "";
  if (state === "proposed") return `May be the same: ${weighedText(first.reasons)} (${percentText(score)}).`;
  return reasonText({ ...first, because, score: because === "rule" ? score : first.score });
}
