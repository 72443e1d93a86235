import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import type { Answer } from "../answers/use-answer";
import { ProblemNote } from "../ProblemNote";
import type { CorrectionsView } from "./options-api";
import { dayText } from "./when";

interface Props {
  corrections: Answer<CorrectionsView>;
  /** Why the last change failed. */
  problem?: string | undefined;
  /** Says that the corrections could not be read, if so. */
  stale?: ReactNode;
  onUndoRejection: (rejection: Rejection) => void;
  onRemoveName: (name: AddedName) => void;
}

/** The user's corrections of names: "not this one", and added names. Each can be undone. */
export function CorrectionsSection({ corrections, problem, stale, onUndoRejection, onRemoveName }: Props) {
  if (corrections.state === "loading") return null;
  if (corrections.state === "failed") return stale;
  const { rejections, addedNames } = corrections.value;
  return (
    <>
      {stale}
      <ProblemNote problem={problem} />
      <div className="block">
        <h3 className="block-title">Not this one</h3>
        {rejections.length === 0 ? (
          <p className="dim">Nothing yet. “Why this match?” in a name's popover has the choice.</p>
        ) : (
          <ul className="lines">
            {rejections.map((rejection) => (
              <Line
                key={rejection.id}
                text={`“${rejection.surface}” is not ${rejection.name}`}
                detail={`${whereText(rejection)}, `}
                at={rejection.at}
                label={`Take back that “${rejection.surface}” is not ${rejection.name}`}
                onUndo={() => onUndoRejection(rejection)}
              />
            ))}
          </ul>
        )}
      </div>
      <div className="block">
        <h3 className="block-title">Names that you added</h3>
        {addedNames.length === 0 ? (
          <p className="dim">Nothing yet. “Why this match?” in a popover takes another name.</p>
        ) : (
          <ul className="lines">
            {addedNames.map((name) => (
              <Line
                key={name.id}
                text={`“${name.text}” for ${name.name}`}
                at={name.at}
                label={`Remove the name “${name.text}” of ${name.name}`}
                onUndo={() => onRemoveName(name)}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** Where a rejection applies, in words. */
export function whereText({ scope, where }: Pick<Rejection, "scope" | "where">): string {
  if (scope === "everywhere" || where === undefined) return "everywhere";
  return scope === "site" ? `on ${where}` : `on the page ${where}`;
}

function Line({
  text,
  detail = "",
  at,
  label,
  onUndo,
}: {
  text: string;
  detail?: string;
  /** When it was said. */
  at: string;
  label: string;
  onUndo: () => void;
}) {
  return (
    <li>
      <span className="grow">
        {text}{" "}
        <span className="dim">
          {detail}
          <span className="num whole">{dayText(at)}</span>
        </span>
      </span>
      <button type="button" className="icon-btn" aria-label={label} title={label} onClick={onUndo}>
        <Undo2 aria-hidden="true" />
      </button>
    </li>
  );
}
