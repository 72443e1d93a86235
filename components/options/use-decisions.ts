import { useCallback, useRef, useState } from "react";
import type { DecisionChange } from "@/lib/merging/decision";
import { messageOf } from "@/lib/model/message-of";

/** A decision on a row of the list. */
interface Asked {
  row: string;
  change: DecisionChange;
  /** What is said when it is done. */
  words: string;
}

/** What the user decides on records, kept one after the other: those that are made meanwhile go together. */
export interface DecisionQueue {
  /** The rows whose decision is not kept yet. */
  pending: ReadonlySet<string>;
  said: string;
  failed: boolean;
  decide(asked: Asked): void;
  /** Takes the last back; absent where there is nothing to take back. */
  undo: (() => void) | undefined;
}

/** Sends decisions on; `keep` resolves to what takes a change back. */
export function useDecisions(
  keep: (change: DecisionChange) => Promise<DecisionChange>,
  onChanged: () => void,
): DecisionQueue {
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<{ said: string; failed: boolean; back?: DecisionChange }>({
    said: "",
    failed: false,
  });
  const queue = useRef<Asked[]>([]);
  const isRunning = useRef(false);
  const run = useCallback(async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    while (queue.current.length > 0) {
      const batch = queue.current.splice(0);
      const [first] = batch;
      try {
        const back = await keep({
          keep: batch.flatMap(({ change }) => change.keep),
          forget: batch.flatMap(({ change }) => change.forget),
          // Taking back is offered only where nothing is pending: it never goes with others.
          over: first?.change.over,
        });
        const said = batch.length === 1 ? (first?.words ?? "") : `${batch.length} decisions are kept.`;
        setOutcome({ said, failed: false, back });
      } catch (error) {
        setOutcome({ said: messageOf(error), failed: true });
      }
      setPending(new Set(queue.current.map(({ row }) => row)));
      onChanged();
    }
    isRunning.current = false;
  }, [keep, onChanged]);
  const decide = (asked: Asked) => {
    queue.current.push(asked);
    setPending((before) => new Set([...before, asked.row]));
    void run();
  };
  const { said, failed, back } = outcome;
  const undo = () => {
    if (!back) return;
    setOutcome({ said: "", failed: false });
    decide({ row: "undo", change: back, words: "Taken back." });
  };
  return {
    pending,
    said: pending.size > 0 ? "Building the indexes anew…" : said,
    failed,
    decide,
    undo: back && pending.size === 0 && said !== "Taken back." ? undo : undefined,
  };
}
