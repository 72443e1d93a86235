import { type FormEvent, type Ref, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import { useUnloadQuestion } from "./use-unload-question";

interface Props {
  /** Of the form itself. */
  ref: Ref<HTMLFormElement>;
  title: string;
  /** Rejects where the title could not be stored. */
  onRename: (title: string) => Promise<void>;
  onClose: () => void;
}

/** A form for the title of the user's dataset. Stays open, with what was typed, until the title is stored. */
export function RenameForm({ ref, title, onRename, onClose }: Props) {
  const [typed, setTyped] = useState(title);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const next = typed.trim();
  useUnloadQuestion(typed !== title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next === "" || isBusy) return;
    setBusy(true);
    setProblem(undefined);
    onRename(next).then(onClose, (error: unknown) => {
      setBusy(false);
      setProblem(messageOf(error));
    });
  };
  return (
    <form ref={ref} className="target rename" onSubmit={submit}>
      <input
        type="text"
        className="field"
        aria-label="Title of your dataset"
        value={typed}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: it opens at the user's click, to be filled at once
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        // An input method uses Escape while composing.
        onKeyDown={({ key, nativeEvent }) => key === "Escape" && !nativeEvent.isComposing && onClose()}
      />
      <button type="submit" className="btn primary" disabled={isBusy || next === ""}>
        {isBusy ? "Renaming …" : "Rename"}
      </button>
      {problem !== undefined && (
        <span className="bad" role="alert">
          Not renamed. {problem}
        </span>
      )}
    </form>
  );
}
