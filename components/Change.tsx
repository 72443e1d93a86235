import { useRef, useState } from "react";
import { messageOf } from "@/lib/model/message-of";

/** Undoes what was just done. */
export type Undo = () => Promise<void>;

/** A change that is made at once, reported, and can be undone. */
export interface Change {
  busy: boolean;
  said: string;
  undo: Undo | undefined;
  /** Makes a change that can be undone, and reports it; nothing while another one is being made. */
  run(change: () => Promise<Undo>, done: string): void;
  takeBack(): void;
}

/** The last change of a panel. */
export function useChange(): Change {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [undo, setUndo] = useState<Undo>();
  const attempt = async (work: () => Promise<Undo | undefined>, done: string) => {
    if (busy) return;
    setBusy(true);
    try {
      const back = await work();
      setUndo(() => back);
      setSaid(done);
    } catch (error) {
      setSaid(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    said,
    undo,
    run: (change, done) => void attempt(change, done),
    takeBack: () =>
      void attempt(async () => {
        await undo?.();
        return undefined;
      }, "Taken back."),
  };
}

/** Reports the change, with a button to undo it. The button goes when it is pressed, and the focus to the report. */
export function Said({ change: { busy, said, undo, takeBack } }: { change: Change }) {
  const report = useRef<HTMLParagraphElement>(null);
  const press = () => {
    report.current?.focus({ preventScroll: true });
    takeBack();
  };
  return (
    <p className="said" role="status" ref={report} tabIndex={-1}>
      {busy ? "One moment…" : said}{" "}
      {undo && !busy && (
        <button type="button" className="linklike" onClick={press}>
          Undo
        </button>
      )}
    </p>
  );
}
