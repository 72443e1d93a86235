import { useCallback, useRef, useState } from "react";
import { canTakeBack } from "@/lib/merging/change-decisions";
import type { DecisionChange, SameDecision } from "@/lib/merging/decision";
import { messageOf } from "@/lib/model/message-of";
import { useFresh } from "../use-fresh";
import { REREAD_MS } from "./reread";

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
  /** Another text whenever other decisions hold. */
  decisions: string | undefined;
  /** Takes the last back; absent where there is nothing to take back. */
  undo: (() => void) | undefined;
}

/** The decisions, and how they are changed. */
export interface DecisionKeeper {
  /** All that holds now, wherever it was decided. */
  all: () => Promise<readonly SameDecision[]>;
  /** Keeps a change; resolves to what takes it back. */
  decide: (change: DecisionChange) => Promise<DecisionChange>;
}

const DECIDED_ELSEWHERE = "This was taken back or decided anew elsewhere: the list shows what holds now.";

/** Sends decisions on, one change after the other, and keeps what holds fresh. */
export function useDecisions({ all, decide: keep }: DecisionKeeper): DecisionQueue {
  const { answer, reload } = useFresh(all, REREAD_MS);
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
        // Before it is offered to take it back: whether that is possible is told from what holds.
        await reload();
        const said = batch.length === 1 ? (first?.words ?? "") : `${batch.length} decisions are kept.`;
        // What was taken back is not offered to be taken back in its turn.
        setOutcome({ said, failed: false, ...(first?.change.over === undefined && { back }) });
      } catch (error) {
        setOutcome({ said: messageOf(error), failed: true });
        await reload();
      }
      setPending(new Set(queue.current.map(({ row }) => row)));
    }
    isRunning.current = false;
  }, [keep, reload]);
  const decide = (asked: Asked) => {
    queue.current.push(asked);
    setPending((before) => new Set([...before, asked.row]));
    void run();
  };
  const { said, failed, back } = outcome;
  const decisions = answer.state === "done" ? answer.value : undefined;
  const isMoved = back !== undefined && decisions !== undefined && !canTakeBack(decisions, back);
  const undo = () => {
    if (!back) return;
    setOutcome({ said: "", failed: false });
    decide({ row: "undo", change: back, words: "Taken back." });
  };
  return {
    pending,
    decisions: JSON.stringify(decisions),
    said: pending.size > 0 ? "Building the indexes anew…" : isMoved ? DECIDED_ELSEWHERE : said,
    failed,
    decide,
    undo: back && !isMoved && pending.size === 0 ? undo : undefined,
  };
}
