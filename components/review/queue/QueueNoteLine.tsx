import type { QueueNote } from "./queue-note";

interface Props {
  note: QueueNote | undefined;
  className: string;
  onOpen: (id: string) => void;
}

/** The message about the queue, with what can be done about it. */
export function QueueNoteLine({ note, className, onOpen }: Props) {
  if (note === undefined) return null;
  const { text, release, undo } = note;
  return (
    <p className={className} role="status">
      {text}
      {release !== undefined && (
        <>
          {" "}
          <button type="button" className="linklike" onClick={() => onOpen(release)}>
            Show it
          </button>
        </>
      )}
      {undo && (
        <>
          {" "}
          <button type="button" className="linklike" onClick={undo}>
            Put it back
          </button>
        </>
      )}
    </p>
  );
}
