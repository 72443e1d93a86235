/** The fields that only the editors of records have. */
import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";

/** The latest date of a date field: without one, browsers allow years of six digits. */
export const LAST_DAY = "9999-12-31";

/** What to do with a date of which only a part is typed: the value of its field is empty, as if there was none. */
export const HALF_DAY = "Write the whole day, or empty the field.";

/** What is wrong with a field, below it; the field refers to it with `aria-describedby`. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <span id={id} className="field-problem" role="alert">
      {problem}
    </span>
  );
}

interface CheckProps {
  label: string;
  /** What happens to it. */
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A box to tick, with what that does once it is ticked. */
export function CheckField({ label, hint, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <span className="form-checks">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={checked ? id : undefined}
          onChange={({ target }) => onChange(target.checked)}
        />
        {label}
      </label>
      {checked && (
        <span id={id} className="field-hint">
          {hint}
        </span>
      )}
    </span>
  );
}

interface LinesProps {
  label: string;
  value: string;
  /** The number of visible lines. */
  rows: number;
  onChange: (value: string) => void;
}

/** A text of several lines. */
export function LinesField({ label, value, rows, onChange }: LinesProps) {
  return (
    <label className="form-field wide">
      <span className="field-label">{label}</span>
      <textarea
        className="field"
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/**
 * The rows of a list, each with a button to remove it, and a button that adds one. The focus moves to an added row, and
 * from a removed row to its neighbour.
 */
export function Rows<T>({
  legend,
  rows,
  add,
  what,
  empty,
  onChange,
  children,
}: {
  legend: string;
  rows: readonly T[];
  /** The label of the button that adds a row. */
  add: string;
  /** The name of a row, for its button. */
  what: string;
  /** A new row. */
  empty: T;
  onChange: (rows: T[]) => void;
  /** The fields of a row; `put` replaces it. */
  children: (row: T, put: (row: T) => void, index: number) => ReactNode;
}) {
  const list = useRef<HTMLFieldSetElement>(null);
  const keys = useRowKeys(rows.length);
  const next = useRef<(rows: readonly Element[]) => HTMLElement | null | undefined>(undefined);
  useLayoutEffect(() => {
    if (!next.current || !list.current) return;
    const shown = [...list.current.querySelectorAll(":scope > .form-row")];
    const target = next.current(shown) ?? list.current.querySelector<HTMLElement>(":scope > .linklike");
    target?.focus();
    next.current = undefined;
  });
  const addOne = () => {
    next.current = (shown) => shown.at(-1)?.querySelector<HTMLElement>("input, select, textarea");
    onChange([...rows, empty]);
  };
  const remove = (index: number) => {
    next.current = (shown) =>
      shown[Math.min(index, shown.length - 1)]?.querySelector<HTMLElement>(":scope > .icon-btn");
    keys.splice(index, 1);
    onChange(rows.filter((_, i) => i !== index));
  };
  const put = (index: number, row: T) => onChange(rows.map((one, i) => (i === index ? row : one)));
  return (
    <fieldset ref={list} className="form-rows">
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        <div key={keys[index]} className="form-row">
          <div className="form-cells">{children(row, (changed) => put(index, changed), index)}</div>
          <button
            type="button"
            className="icon-btn"
            aria-label={`Take out ${what} ${index + 1}`}
            title="Take out"
            onClick={() => remove(index)}
          >
            <X aria-hidden="true" />
          </button>
        </div>
      ))}
      <button type="button" className="linklike" onClick={addOne}>
        {add}
      </button>
    </fieldset>
  );
}

/** Keys for rows, which have no ids, while their fields remember what belongs to them: one is taken out with its row. */
function useRowKeys(count: number): number[] {
  const [keys] = useState<number[]>([]);
  const last = useRef(0);
  while (keys.length < count) keys.push(last.current++);
  return keys;
}
