import { type ReactNode, useId, useState } from "react";

/** One thing that can be opened below a line of text. */
export interface Disclosed {
  label: string;
  /** What a screen reader hears beside the label, such as whose summary it is. */
  about?: string;
  content: () => ReactNode;
}

/** Buttons in a line, of which one at a time opens what it stands for, below the line. */
export function useDisclosures(items: readonly (Disclosed | undefined)[]): {
  buttons: ReactNode;
  panel: ReactNode;
} {
  const id = useId();
  const [open, setOpen] = useState<string>();
  const shown = items.filter((item) => item !== undefined);
  const opened = shown.find(({ label }) => label === open);
  return {
    buttons: shown.map(({ label, about }) => (
      <button
        key={label}
        type="button"
        className="linklike"
        aria-expanded={label === open}
        aria-controls={id}
        onClick={() => setOpen(label === open ? undefined : label)}
      >
        {label}
        {about !== undefined && <span className="sr"> {about}</span>}
      </button>
    )),
    panel: (
      <div className="wide panel" id={id} hidden={!opened}>
        {opened?.content()}
      </div>
    ),
  };
}
