import { Search, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useLayoutEffect } from "react";
import { MOST_TYPED } from "@/lib/search/query";
import { useLetterKeys } from "./LetterKeys";

interface Props {
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  inputRef: RefObject<HTMLInputElement | null>;
  label: string;
  /** The list of results that the field controls, if any, and the result that is chosen there. */
  listId?: string | undefined;
  activeId?: string | undefined;
}

/**
 * A search field: to screen readers a combobox, which is closed without a list. "/" or, where nothing has the focus, any
 * letter focuses it. Choosing with arrow keys is the caller's `onKeyDown`.
 */
export function SearchBox({ value, onChange, onKeyDown, inputRef, label, listId, activeId }: Props) {
  const isByLetter = useLetterKeys();
  useTypedKeys(inputRef, isByLetter);
  return (
    <div className="search">
      <Search aria-hidden="true" />
      <input
        ref={inputRef}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-keyshortcuts={isByLetter ? "/" : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_TYPED}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value === "" ? (
        isByLetter && <kbd title="The key / comes here">/</kbd>
      ) : (
        <button
          type="button"
          className="icon-btn"
          aria-label="Clear the search"
          onClick={() => {
            onChange("");
            inputRef.current?.focus();
          }}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function useTypedKeys(inputRef: RefObject<HTMLInputElement | null>, isByLetter: boolean): void {
  // A key may be pressed as soon as the field is seen.
  useLayoutEffect(() => {
    if (!isByLetter) return;
    const focus = (event: globalThis.KeyboardEvent) => {
      const { activeElement, body } = document;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (activeElement?.closest("input, textarea, [contenteditable]")) return;
      // Other keys go on into the field, which has the focus by then.
      if (event.key === "/") event.preventDefault();
      else if (activeElement !== body || !/^\S$/u.test(event.key)) return;
      inputRef.current?.focus();
      inputRef.current?.select();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, [inputRef, isByLetter]);
}
