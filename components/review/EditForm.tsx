import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { FormProblems } from "./FormProblems";

interface Props {
  label: string;
  problems: readonly string[];
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** The frame of an editor: its first field takes the keyboard, Enter saves, Escape leaves without keeping anything. */
export function EditForm({ label, problems, onSave, onCancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form ref={form} className="edit" aria-label={label} noValidate onSubmit={submit} onKeyDown={leave}>
      <FormProblems problems={problems} />
      {children}
      <div className="form-buttons">
        <button type="submit" className="btn primary">
          Save <kbd>Enter</kbd>
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
