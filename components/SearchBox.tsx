import { Search, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect } from "react";

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

/** A search field that "/" focuses; with a list of results it is a combobox whose choice the arrow keys move. */
export function SearchBox({ value, onChange, onKeyDown, inputRef, label, listId, activeId }: Props) {
  useSlashKey(inputRef);
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
        maxLength={500}
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

function useSlashKey(inputRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target;
      if (target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]")) return;
      event.preventDefault();
      inputRef.current?.focus();
      inputRef.current?.select();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, [inputRef]);
}
