import { type ReactNode, useEffect, useId, useRef, useState } from "react";

/** One thing that can be opened below a line of text. */
export interface Disclosed {
  label: string;
  /** What a screen reader hears beside the label, such as whose summary it is. */
  about?: string;
  content: () => ReactNode;
  /** It has no button in the line: something else in the text opens it, by `opener`. */
  isInText?: boolean;
}

/** What a button needs to open something below the line. */
export interface Opener {
  "aria-expanded": boolean;
  "aria-controls": string;
  onClick: () => void;
}

/** Buttons in a line, of which one at a time opens what it stands for, below the line. */
export function useDisclosures(items: readonly (Disclosed | undefined)[]): {
  buttons: ReactNode;
  panel: ReactNode;
  /** For a button elsewhere that opens the item of this label. */
  opener: (label: string) => Opener;
} {
  const id = useId();
  const [open, setOpen] = useState<string>();
  const shown = items.filter((item) => item !== undefined);
  const opened = shown.find(({ label }) => label === open);
  const below = useRef<HTMLDivElement>(null);
  const isOpen = opened !== undefined;
  // It may lie under the edge of what scrolls, and the button would seem dead.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another label is other content
  useEffect(() => {
    if (isOpen) below.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen, open]);
  const opener = (label: string): Opener => ({
    "aria-expanded": label === open,
    "aria-controls": id,
    onClick: () => setOpen(label === open ? undefined : label),
  });
  return {
    buttons: shown
      .filter(({ isInText }) => isInText !== true)
      .map(({ label, about }) => (
        <button key={label} type="button" className="linklike" {...opener(label)}>
          {label}
          {about !== undefined && <span className="sr"> {about}</span>}
        </button>
      )),
    panel: (
      <div className="wide panel" id={id} hidden={!opened} ref={below}>
        {opened?.content()}
      </div>
    ),
    opener,
  };
}
