import { useCallback, useRef, useState } from "react";
import { canTakeBack } from "@/lib/merging/change-decisions";
import type { DecisionChange, SameDecision } from "@/lib/merging/decision";
import { messageOf } from "@/lib/model/message-of";
import type { Question } from "../answers/keep-asking";
import { useFresh } from "../answers/use-fresh";

/** A decision on a row of the list. */
interface Asked {
  row: string;
  change: DecisionChange;
  /** The message once it is stored. */
  words: string;
}

/** The user's decisions on records, stored one after the other; those made meanwhile are stored together. */
export interface DecisionQueue {
  /** The rows whose decision is not stored yet. */
  pending: ReadonlySet<string>;
  said: string;
  failed: boolean;
  decide(asked: Asked): void;
  /** Undoes the last decision; absent where there is none to undo. */
  undo: (() => void) | undefined;
}

/** Reads and changes the decisions. */
export interface DecisionKeeper {
  /** All current decisions, wherever they were made. */
  all: Question<readonly SameDecision[]>;
  /** Stores a change; resolves to the change that undoes it. */
  decide: (change: DecisionChange) => Promise<DecisionChange>;
}

const DECIDED_ELSEWHERE = "This was taken back or decided anew elsewhere: the list shows what holds now.";

/** Stores decisions one change at a time, and keeps the current ones fresh. */
export function useDecisions({ all, decide: keep }: DecisionKeeper): DecisionQueue {
  const { answer, reload } = useFresh(all);
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
          // Undo is offered only while nothing is pending, so it never goes with other changes.
          over: first?.change.over,
        });
        // Whether undo is possible depends on the current decisions.
        await reload();
        const said = batch.length === 1 ? (first?.words ?? "") : `${batch.length} decisions are kept.`;
        // An undo cannot be undone in turn.
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
    said: pending.size > 0 ? "Building the indexes anew…" : isMoved ? DECIDED_ELSEWHERE : said,
    failed,
    decide,
    undo: back && !isMoved && pending.size === 0 ? undo : undefined,
  };
}
