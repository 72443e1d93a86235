import { useRef, useState } from "react";
import { messageOf } from "@/lib/model/message-of";

/** Undoes what was just done. */
export type Undo = () => Promise<void>;

/** A change that is made at once, reported, and can be undone. */
export interface Change {
  busy: boolean;
  /** What was done last; `undo` takes that back. */
  said: string;
  undo: Undo | undefined;
  /** Why what was tried after it failed. */
  problem: string;
  /**
   * Makes a change that can be undone, and reports it; nothing while another one is being made. Resolves to whether it
   * was made.
   */
  run(change: () => Promise<Undo>, done: string): Promise<boolean>;
  takeBack(): void;
}

/** The last change of a panel. */
export function useChange(): Change {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [undo, setUndo] = useState<Undo>();
  const [problem, setProblem] = useState("");
  const attempt = async (work: () => Promise<Undo | undefined>, done: string) => {
    if (busy) return false;
    setBusy(true);
    try {
      const back = await work();
      setUndo(() => back);
      setSaid(done);
      setProblem("");
      return true;
    } catch (error) {
      setProblem(messageOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    said,
    undo,
    problem,
    run: attempt,
    takeBack: () =>
      void attempt(async () => {
        await undo?.();
        return undefined;
      }, "Taken back."),
  };
}

/** Reports the change, with a button to undo it. The button goes when it is pressed, and the focus to the report. */
export function Said({ change: { busy, said, undo, problem, takeBack } }: { change: Change }) {
  const report = useRef<HTMLParagraphElement>(null);
  const press = () => {
    report.current?.focus({ preventScroll: true });
    takeBack();
  };
  return (
    <p className="said" role="status" ref={report} tabIndex={-1}>
      {busy ? "One moment…" : `${problem} ${said}`}{" "}
      {undo && !busy && (
        <button type="button" className="linklike" onClick={press}>
          Undo
        </button>
      )}
    </p>
  );
}
