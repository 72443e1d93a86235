import { useState } from "react";
import { messageOf } from "@/lib/model/message-of";

/** Takes back what was just done. */
export type Undo = () => Promise<void>;

/** Something that is changed at once, said, and can be taken back. */
export interface Change {
  busy: boolean;
  said: string;
  undo: Undo | undefined;
  /** Does something that can be undone, and says so. */
  run(change: () => Promise<Undo>, done: string): void;
  takeBack(): void;
}

/** The last change of a panel. */
export function useChange(): Change {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [undo, setUndo] = useState<Undo>();
  const attempt = async (work: () => Promise<Undo | undefined>, done: string) => {
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

/** What was done, with the way back. */
export function Said({ change: { busy, said, undo, takeBack } }: { change: Change }) {
  return (
    <p className="said" role="status">
      {busy ? "One moment…" : said}{" "}
      {undo && !busy && (
        <button type="button" className="linklike" onClick={takeBack}>
          Undo
        </button>
      )}
    </p>
  );
}
