import { CalendarDays } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { aboutProblem } from "@/lib/review/about";
import type { About } from "@/lib/review/draft";
import { FieldProblem, LAST_DAY } from "../forms/fields";
import { useUnloadQuestion } from "../use-unload-question";

interface Props {
  about: About;
  /** Whether the text is being read again. */
  isReading: boolean;
  /** Set where the text was read with another day of publication. */
  onReadAgain: (() => void) | undefined;
  onChange: (about: About) => void;
}

type Field = keyof About;
const FIELDS: readonly { field: Field; label: string; type: "text" | "date" | "url" }[] = [
  { field: "title", label: "Title", type: "text" },
  { field: "publisher", label: "Publisher", type: "text" },
  { field: "published", label: "Published", type: "date" },
  { field: "url", label: "Web address", type: "url" },
];

/** The origin of the text. Asks for what is unknown; each field is stored when it is left. */
export function AboutForm({ about, isReading, onReadAgain, onChange }: Props) {
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
      {onReadAgain && (
        <p className="about-ask" role="status">
          <span className="grow">Dates such as “on Monday” are not read against this day yet.</span>
          <button type="button" className="btn small" onClick={onReadAgain}>
            Read again
          </button>
        </p>
      )}
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
  // The value changed elsewhere, by undo or a new reading.
  useEffect(() => setTyped(value), [value]);
  const next = typed.replace(/\s+/gu, " ").trim();
  useUnloadQuestion(typed !== value && next !== value);
  const problem = next === "" ? undefined : aboutProblem(field, next);
  const commit = () => {
    if (problem === undefined && next !== value) onCommit(next);
  };
  const common = {
    id,
    className: "field",
    value: typed,
    maxLength: field === "url" ? 4_000 : 300,
    "aria-invalid": problem !== undefined,
    "aria-describedby": problem === undefined ? undefined : `${id}-problem`,
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      // An input method uses these keys while composing.
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Enter") {
        event.preventDefault();
        commit();
      }
      if (event.key === "Escape") setTyped(value);
    },
  };
  return (
    <div className={`about-field ${field}${isMissing ? " missing" : ""}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {field === "title" ? (
        <textarea {...common} dir="auto" rows={2} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input
          {...common}
          type={type}
          dir={type === "text" ? "auto" : undefined}
          placeholder={isMissing && type !== "date" ? "Not known" : type === "url" ? "https://" : undefined}
          max={type === "date" ? LAST_DAY : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </div>
  );
}
