import { Fragment } from "react";
import { type KeysAhead, useCollectedKeys } from "./use-keys-ahead";

/** Takes the keys that are pressed while a release is on its way, and shows them. */
export function KeysAheadLine({ ahead }: { ahead: KeysAhead }) {
  useCollectedKeys(ahead);
  return (
    <p className="loading-line" role="status">
      {ahead.names.length > 0 && (
        <span>
          Once it is shown:{" "}
          {ahead.names.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice
            <Fragment key={i}>
              <kbd>{name}</kbd>{" "}
            </Fragment>
          ))}
          (<kbd>Esc</kbd> takes that back)
        </span>
      )}
    </p>
  );
}
