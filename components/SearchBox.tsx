import { Search, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect } from "react";
import { MOST_TYPED } from "@/lib/search/query";

interface Props {
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  inputRef: RefObject<HTMLInputElement | null>;
  label: string;
  /** The list of results that the field steers, where one is shown, and the result that is chosen in it. */
  listId?: string | undefined;
  activeId?: string | undefined;
}

/** A search field that "/" focuses, and any letter while nothing else has the focus; with a list of results it is a combobox whose choice the arrow keys move. */
export function SearchBox({ value, onChange, onKeyDown, inputRef, label, listId, activeId }: Props) {
  useTypedKeys(inputRef);
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
        aria-keyshortcuts="/"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_TYPED}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value === "" ? (
        <kbd title="The key / comes here">/</kbd>
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

function useTypedKeys(inputRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      const { activeElement, body } = document;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (activeElement?.closest("input, textarea, [contenteditable]")) return;
      // What else is typed goes on to the field, which has the focus by then.
      if (event.key === "/") event.preventDefault();
      else if (activeElement !== body || !/^\S$/u.test(event.key)) return;
      inputRef.current?.focus();
      inputRef.current?.select();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, [inputRef]);
}
