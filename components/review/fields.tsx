import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { displayName } from "@/lib/model";
import type { ReviewState } from "@/lib/review/state";
import { titleOf } from "@/lib/review/state";

/** Small fields that the editors of records share. */

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  wrong?: boolean;
  list?: string;
  narrow?: boolean;
}

export function TextField({
  label,
  value,
  onChange,
  placeholder,
  wrong = false,
  list,
  narrow,
}: TextFieldProps) {
  const id = useId();
  return (
    <span className={narrow ? "form-field narrow" : "form-field"}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        value={value}
        placeholder={placeholder}
        aria-invalid={wrong}
        list={list}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onChange: (value: T) => void;
  narrow?: boolean;
}

export function SelectField<T extends string>({ label, value, options, onChange, narrow }: SelectProps<T>) {
  const id = useId();
  return (
    <span className={narrow ? "form-field narrow" : "form-field"}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Rows of a list, each of which can be taken out, and a button that adds one. */
export function Rows<T>({
  legend,
  rows,
  add,
  what,
  onAdd,
  onRemove,
  children,
}: {
  legend: string;
  rows: readonly T[];
  /** What the button that adds one says. */
  add: string;
  /** What one row is, for its button. */
  what: string;
  onAdd: () => void;
  onRemove: (index: number) => void;
  children: (row: T, index: number) => ReactNode;
}) {
  return (
    <fieldset className="form-rows">
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and their fields hold no state of their own
        <div key={index} className="form-row">
          {children(row, index)}
          <button
            type="button"
            className="icon-btn"
            aria-label={`Take out ${what} ${index + 1}`}
            title="Take out"
            onClick={() => onRemove(index)}
          >
            <X aria-hidden="true" />
          </button>
        </div>
      ))}
      <button type="button" className="linklike" onClick={onAdd}>
        {add}
      </button>
    </fieldset>
  );
}

/** The parties or places that a record can refer to, by the ids of their records. */
export function choicesOf(state: ReviewState, kind: "party" | "place"): [id: string, name: string][] {
  return state.items.flatMap((item) =>
    item.kind === kind && item.merged === undefined && item.decision !== "rejected"
      ? [[item.record.id, titleOf(state, item) || displayName(item.record)] as [string, string]]
      : [],
  );
}

/** Choices with an empty one before them. */
export function orNone(choices: readonly [string, string][]): [string, string][] {
  return [["", "Not said"], ...choices];
}
