import type { KeyCommand } from "./options-api";

interface Props {
  commands: readonly KeyCommand[];
  onOpenShortcuts?: (() => void) | undefined;
}

/** The keyboard commands as set in the browser, and the keys of the views. */
export function KeysSection({ commands, onOpenShortcuts }: Props) {
  return (
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
        <li>
          <span className="grow">Go to the search field of the toolbar popup</span>
          <kbd>/</kbd>
        </li>
      </ul>
      {onOpenShortcuts && (
        <button type="button" className="linklike" onClick={onOpenShortcuts}>
          Change shortcuts in the browser
        </button>
      )}
    </div>
  );
}
