import { List } from "lucide-react";
import { useId, useLayoutEffect, useRef } from "react";
import { nameInRef, refByName } from "@/lib/review/known/named";
import { Labelled } from "../../form-fields";
import { type Choice, firstBeside, listFor } from "./choices";

interface Props {
  label: string;
  what: "party" | "place";
  /** An id, a name as `refByName` writes it, or empty. */
  value: string;
  options: readonly Choice[];
  onChange: (value: string) => void;
}

/** Chooses a party or place of the review, or takes the name of another one, which is then added with the record. */
export function RefField({ label, what, value, options, onChange }: Props) {
  const id = useId();
  const name = nameInRef(value);
  const box = useRef<HTMLSpanElement>(null);
  const isTurned = useRef(false);
  const before = useRef(name === undefined ? value : (firstBeside(options, [])?.id ?? ""));
  // The focus goes where the list was, and back.
  useLayoutEffect(() => {
    if (isTurned.current) box.current?.querySelector<HTMLElement>("input, select")?.focus();
    isTurned.current = false;
  });
  const turnTo = (next: string) => {
    isTurned.current = true;
    onChange(next);
  };
  const turnToName = () => {
    before.current = value;
    turnTo(refByName(""));
  };
  return (
    <Labelled id={id} label={label}>
      <span className="ref-field" ref={box}>
        {name === undefined ? (
          <select
            id={id}
            className="field"
            value={value}
            onChange={({ target }) =>
              target.value === refByName("") ? turnToName() : onChange(target.value)
            }
          >
            {listFor(options, value).map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
            {/* Begins with what no name begins with: typing a letter in a list chooses by it. */}
            <option value={refByName("")}>+ Another {what} …</option>
          </select>
        ) : (
          <>
            <input
              id={id}
              className="field"
              dir="auto"
              value={name}
              placeholder="Its name"
              aria-describedby={`${id}-hint`}
              autoComplete="off"
              onChange={({ target }) => onChange(refByName(target.value))}
            />
            <button
              type="button"
              className="icon-btn"
              aria-label={`Choose the ${what} from the list`}
              title="Choose from the list"
              onClick={() => turnTo(before.current)}
            >
              <List aria-hidden="true" />
            </button>
          </>
        )}
      </span>
      {name !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          Added when you save.
        </span>
      )}
    </Labelled>
  );
}
