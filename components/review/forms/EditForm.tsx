import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useLeaving } from "../leaving";
import { useUnloadQuestion } from "../use-unload-question";
import { FormProblems } from "./FormProblems";

interface Props {
  label: string;
  problems: readonly string[];
  /** Everything that it holds; a new object after each change. */
  content: object;
  /** Whether it differs from when it was opened. */
  isChanged: boolean;
  /** Whether it is being saved. */
  isSaving: boolean;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

const UNSAVED = ["What you changed here is not saved. Save it, or do this once more to give it up."];

/**
 * The frame of an editor. Its first field gets the focus, Enter saves, Escape leaves without saving. After a change,
 * the first attempt to leave only warns.
 */
export function EditForm(props: Props) {
  const { label, problems, content, isChanged, isSaving, onSave, onCancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  // Further typing brings the warning back.
  const [toldOf, setToldOf] = useState<object>();
  const isTold = isChanged && toldOf === content;
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  const mayLeave = () => {
    if (!isChanged || isTold) return true;
    setToldOf(content);
    return false;
  };
  useLeaving(mayLeave);
  useUnloadQuestion(isChanged);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const cancel = () => mayLeave() && onCancel();
  const leave = (event: KeyboardEvent) => {
    // An input method uses Escape while composing.
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // A key that is held down does not answer the warning.
    if (!event.repeat) cancel();
  };
  return (
    <form ref={form} className="edit" aria-label={label} noValidate onSubmit={submit} onKeyDown={leave}>
      {isTold && <FormProblems problems={UNSAVED} />}
      <FormProblems problems={problems} />
      {children}
      <div className="form-buttons">
        <button type="submit" className="btn primary" aria-disabled={isSaving}>
          {isSaving ? "Saving…" : "Save"} <kbd>Enter</kbd>
        </button>
        <button type="button" className="btn" onClick={cancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
