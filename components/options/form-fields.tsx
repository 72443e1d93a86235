import { type ReactNode, useId } from "react";

/** A field with its label above it. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** One line of text. */
export function TextField({
  label,
  value,
  placeholder,
  problemId,
  onChange,
}: {
  label: string;
  value: string;
  placeholder?: string;
  /** The element that says what is wrong with the field, if anything. */
  problemId?: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className="field"
          value={value}
          placeholder={placeholder}
          aria-invalid={problemId !== undefined}
          aria-describedby={problemId}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** A value out of a few, each with a label. */
export interface Chosen<T extends string> {
  value: T;
  choices: Readonly<Record<T, string>>;
  onChange: (value: T) => void;
}

/** A choice of one of a few values. */
export function Choice<T extends string>({ label, ...chosen }: Chosen<T> & { label: string }) {
  return <Labelled label={label}>{(id) => <Select id={id} className="field" {...chosen} />}</Labelled>;
}

/** The same without its label, which refers to `id`. */
export function Select<T extends string>({
  id,
  className,
  value,
  choices,
  onChange,
}: Chosen<T> & { id: string; className?: string }) {
  const values = Object.keys(choices) as T[];
  return (
    <select
      id={id}
      className={className}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {choices[one]}
        </option>
      ))}
    </select>
  );
}
