import { useState } from "react";
import type { AgreementRef } from "@/lib/model";
import { dateText } from "@/lib/ties/format-date";
import { countText, formLabel, statusLabel } from "@/lib/ties/labels";
import { StaleNote } from "../answers/StaleNote";
import { useAnswer } from "../answers/use-answer";
import { SourceLine } from "../Sources";
import type { ExplorerApi } from "./explorer-api";

interface Props {
  api: ExplorerApi;
  /** The agreements of the step, newest first. */
  agreements: readonly AgreementRef[];
  onOpen: (ref: AgreementRef) => void;
}

/** The proof of one step in a chain: its newest agreement and its sources; the others on demand. */
export function StepCitation({ api, agreements, onOpen }: Props) {
  const [all, setAll] = useState(false);
  const [newest, ...others] = agreements;
  if (newest === undefined) return null;
  return (
    <div className="citation">
      {(all ? agreements : [newest]).map((ref) => (
        <Cited key={ref} api={api} agreement={ref} onOpen={onOpen} />
      ))}
      {others.length > 0 && !all && (
        <button type="button" className="linklike" onClick={() => setAll(true)}>
          and {countText(others.length, "agreement")} more
        </button>
      )}
    </div>
  );
}

function Cited({
  api,
  agreement,
  onOpen,
}: {
  api: ExplorerApi;
  agreement: AgreementRef;
  onOpen: Props["onOpen"];
}) {
  const answer = useAnswer(agreement, () => api.agreement(agreement));
  if (answer.state === "loading") return <p className="dim">…</p>;
  if (answer.state === "failed")
    return (
      <StaleNote
        what="The agreement"
        problem={answer}
        isShown={false}
        onAgain={answer.again}
        className="dim"
      />
    );
  const card = answer.value;
  if (!card) return <p className="dim">It is in no dataset that is switched on any more.</p>;
  const date = card.date === undefined ? "date unknown" : dateText(card.date);
  return (
    <p>
      <button type="button" className="name" onClick={() => onOpen(agreement)}>
        {formLabel(card.form)}
      </button>
      , <span className="num">{date}</span>, {statusLabel(card.status)}.{" "}
      <span className="dim">
        <SourceLine sources={card.sources} />
      </span>
    </p>
  );
}
