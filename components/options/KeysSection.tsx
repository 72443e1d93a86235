import { Toggle } from "../Toggle";
import type { KeyCommand } from "./options-api";

interface Props {
  commands: readonly KeyCommand[];
  /** Whether single letters are commands. */
  isByLetter: boolean;
  onByLetter: (on: boolean) => void;
  onOpenShortcuts?: (() => void) | undefined;
}

/** The keyboard commands as set in the browser, and the keys of the views. */
export function KeysSection({ commands, isByLetter, onByLetter, onOpenShortcuts }: Props) {
  return (
    <>
      <div className="block">
        <ul className="lines">
          {commands.map(({ description, shortcut }) => (
            <li key={description}>
              <span className="grow">{description}</span>
              {shortcut === "" ? <span className="dim">not set</span> : <kbd>{shortcut}</kbd>}
            </li>
          ))}
          <li>
            <span className="grow">Close the popover over a page</span>
            <kbd>Esc</kbd>
          </li>
          {isByLetter && (
            <li>
              <span className="grow">Go to the search field of the toolbar popup or the explorer</span>
              <kbd>/</kbd>
            </li>
          )}
        </ul>
        {onOpenShortcuts && (
          <button type="button" className="linklike" onClick={onOpenShortcuts}>
            Change shortcuts in the browser
          </button>
        )}
      </div>
      <div className="block">
        <Toggle
          label="Commands of one letter"
          detail="In the review, the search and the explorer. Off, letters do nothing outside of a field, as it suits whoever dictates; all commands have a button too."
          checked={isByLetter}
          onChange={onByLetter}
        />
      </div>
    </>
  );
}
