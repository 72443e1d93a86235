import { type ReactNode, useEffect, useId, useRef, useState } from "react";

/** Something that can be opened below a line of text. */
export interface Disclosed {
  label: string;
  /** What a screen reader adds to the label, such as whose summary it is. */
  about?: string;
  content: () => ReactNode;
  /** Without a button in the line: something else in the text opens it, by `opener`. */
  isInText?: boolean;
}

/** The properties of a button that opens something below the line. */
export interface Opener {
  "aria-expanded": boolean;
  "aria-controls": string;
  onClick: () => void;
}

/** A line of buttons, of which one at a time opens its content below the line. */
export function useDisclosures(items: readonly (Disclosed | undefined)[]): {
  buttons: ReactNode;
  panel: ReactNode;
  /** The properties of a button elsewhere that opens the item with this label. */
  opener: (label: string) => Opener;
} {
  const id = useId();
  const [open, setOpen] = useState<string>();
  const shown = items.filter((item) => item !== undefined);
  const opened = shown.find(({ label }) => label === open);
  const below = useRef<HTMLDivElement>(null);
  const isOpen = opened !== undefined;
  // The content may lie below the visible part, as if the button did nothing.
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
