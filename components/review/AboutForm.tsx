import { CalendarDays } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { About } from "@/lib/review/draft";

interface Props {
  about: About;
  /** The text is being read again. */
  isReading: boolean;
  onChange: (about: About) => void;
}

type Field = keyof About;
const FIELDS: readonly { field: Field; label: string; type: "text" | "date" | "url" }[] = [
  { field: "title", label: "Title", type: "text" },
  { field: "publisher", label: "Publisher", type: "text" },
  { field: "published", label: "Published", type: "date" },
  { field: "url", label: "Web address", type: "url" },
];

/** Where the text comes from. What is not known is asked for; each field is kept when it is left. */
export function AboutForm({ about, isReading, onChange }: Props) {
  const missing = (["publisher", "published"] as const).filter((field) => about[field] === undefined);
  return (
    <div className="about-release">
      {missing.length > 0 && (
        <p className="about-ask">
          <CalendarDays aria-hidden="true" />
          {missing.includes("published")
            ? `When was it published${missing.length > 1 ? ", and by whom" : ""}? Dates such as “on Monday” are read against that day.`
            : "Who published it?"}
        </p>
      )}
      <div className="about-fields">
        {FIELDS.map(({ field, label, type }) => (
          <AboutField
            key={field}
            field={field}
            label={label}
            type={type}
            value={about[field] ?? ""}
            isMissing={missing.some((one) => one === field)}
            onCommit={(value) => {
              const { [field]: _, ...rest } = about;
              onChange(value === "" ? rest : { ...rest, [field]: value });
            }}
          />
        ))}
      </div>
      {isReading && (
        <p className="dim" role="status">
          Reading the text again with this …
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  field: Field;
  label: string;
  type: "text" | "date" | "url";
  value: string;
  isMissing: boolean;
  onCommit: (value: string) => void;
}

function AboutField({ field, label, type, value, isMissing, onCommit }: FieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  // Undone elsewhere, or read anew.
  useEffect(() => setTyped(value), [value]);
  const isWrong = type === "url" && typed.trim() !== "" && !/^https?:\/\/\S+$/u.test(typed.trim());
  const commit = () => {
    const next = typed.replace(/\s+/gu, " ").trim();
    if (!isWrong && next !== value) onCommit(next);
  };
  const common = {
    id,
    className: "field",
    value: typed,
    maxLength: field === "url" ? 4_000 : 300,
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter") {
        event.preventDefault();
        commit();
      }
      if (event.key === "Escape") setTyped(value);
    },
  };
  return (
    <div className={`about-field ${field}${isMissing ? " missing" : ""}`}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {field === "title" ? (
        <textarea {...common} rows={2} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input
          {...common}
          type={type}
          placeholder={isMissing && type !== "date" ? "Not known" : type === "url" ? "https://" : undefined}
          aria-invalid={isWrong}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </div>
  );
}
