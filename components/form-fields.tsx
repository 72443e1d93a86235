/** The fields of all forms, each with its label above. */
import { type ReactNode, useId } from "react";

interface LabelledProps {
  /** The id of the field. */
  id: string;
  label: string;
  /** It needs less room than others beside it. */
  narrow?: boolean | undefined;
  children: ReactNode;
}

/** A field with its label. */
export function Labelled({ id, label, narrow, children }: LabelledProps) {
  return (
    <span className={narrow ? "form-field narrow" : "form-field"}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
    </span>
  );
}

interface TextFieldProps extends Omit<LabelledProps, "id" | "children"> {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  wrong?: boolean;
  /** A note on what was typed: how it was read, or what is wrong with it. */
  hint?: ReactNode;
  /** The id of an element elsewhere that says what is wrong, instead of a hint. */
  problemId?: string | undefined;
  /** The id of a list of usual values. */
  list?: string;
}

/** One line of text. */
export function TextField({
  label,
  value,
  onChange,
  placeholder,
  hint,
  problemId,
  wrong = problemId !== undefined,
  narrow,
  list,
}: TextFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} narrow={narrow}>
      <input
        id={id}
        className="field"
        dir="auto"
        value={value}
        placeholder={placeholder}
        aria-invalid={wrong}
        aria-describedby={hint === undefined ? problemId : `${id}-hint`}
        autoComplete="off"
        list={list}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={wrong ? "field-problem" : "field-hint"} aria-live="polite">
          {hint}
        </span>
      )}
    </Labelled>
  );
}

/** Values to choose from, each with its label, in their order. */
export type Options<T extends string> = readonly (readonly [value: T, label: string])[];

/** The values of a record, to choose from. */
export function optionsOf<T extends string>(labels: Readonly<Record<T, string>>): Options<T> {
  return (Object.keys(labels) as T[]).map((value) => [value, labels[value]]);
}

/** One of several values, and what to choose from. */
export interface Chosen<T extends string> {
  value: T;
  options: Options<T>;
  onChange: (value: T) => void;
}

/** A choice of one of a few values. */
export function SelectField<T extends string>({
  label,
  narrow,
  ...chosen
}: Chosen<T> & Omit<LabelledProps, "id" | "children">) {
  const id = useId();
  return (
    <Labelled id={id} label={label} narrow={narrow}>
      <Select id={id} className="field" {...chosen} />
    </Labelled>
  );
}

/** The same without its label, which refers to `id`. */
export function Select<T extends string>({
  id,
  className,
  value,
  options,
  onChange,
}: Chosen<T> & { id: string; className?: string }) {
  return (
    <select
      id={id}
      className={className}
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}
