import { type ReactNode, useId, useState } from "react";
import type { Decided } from "@/lib/merging/decision";
import type { SameSource } from "@/lib/ties/card";
import { Said, type Undo, useChange } from "./Change";
import { reasonText } from "./same-words";

/** Separates a record from those that it is shown together with. */
export type KeepApart = (one: Decided, others: readonly Decided[]) => Promise<Undo>;

interface Props {
  /** The sources of a party or place; none where only one dataset has it. */
  same: readonly SameSource[] | undefined;
  onKeepApart?: KeepApart | undefined;
  /** Called after records were split or joined again: what is shown is out of date. */
  onChanged?: (() => void) | undefined;
}

/** Says which datasets have a party or place and why they are shown as one, and splits it where that is wrong. */
export function SameNote({ same, onKeepApart, onChanged }: Props) {
  const [isOpen, setOpen] = useState(false);
  const change = useChange();
  const id = useId();
  const split = (source: SameSource) => {
    const others = (same ?? []).filter(({ ref }) => ref !== source.ref);
    if (!onKeepApart) return;
    change.run(async () => {
      const undo = await onKeepApart(source, others);
      setOpen(false);
      onChanged?.();
      return async () => {
        await undo();
        onChanged?.();
      };
    }, `${source.name} of ${source.dataset} stands by itself now.`);
  };
  if (!same && change.said === "" && !change.busy) return null;
  return (
    <section className="same-note" aria-label="Datasets that have it">
      {same && (
        <p>
          <button
            type="button"
            className="linklike"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            In {same.length} datasets
          </button>{" "}
          <span className="dim">{same.map(({ dataset }) => dataset).join(", ")}</span>
        </p>
      )}
      {same && (
        <div id={id} hidden={!isOpen}>
          {isOpen && <Sources same={same} onSplit={onKeepApart && split} isBusy={change.busy} />}
        </div>
      )}
      <Said change={change} />
    </section>
  );
}

function Sources({
  same,
  onSplit,
  isBusy,
}: {
  same: readonly SameSource[];
  onSplit: ((source: SameSource) => void) | undefined;
  isBusy: boolean;
}): ReactNode {
  const [, ...others] = same;
  const isPair = same.length === 2;
  return (
    <>
      <ul className="same-sources">
        {same.map((source, i) => (
          <li key={source.ref}>
            <span className="grow">
              <span className="strong">{source.name}</span> <span className="dim">in {source.dataset}</span>
              {i > 0 && <span className="same-why mut">{reasonText(source)}</span>}
            </span>
            {onSplit && i > 0 && !isPair && <SplitButton source={source} isBusy={isBusy} onSplit={onSplit} />}
          </li>
        ))}
      </ul>
      {onSplit && isPair && others[0] && <SplitButton source={others[0]} isBusy={isBusy} onSplit={onSplit} />}
    </>
  );
}

function SplitButton({
  source,
  isBusy,
  onSplit,
}: {
  source: SameSource;
  isBusy: boolean;
  onSplit: (source: SameSource) => void;
}) {
  return (
    <button type="button" className="btn small" aria-disabled={isBusy} onClick={() => onSplit(source)}>
      Not the same: split
      <span className="sr">
        {" "}
        ({source.name} of {source.dataset})
      </span>
    </button>
  );
}
