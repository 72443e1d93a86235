import { CalendarDays } from "lucide-react";
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useId, useState } from "react";
import { aboutProblem } from "@/lib/review/about";
import type { About } from "@/lib/review/draft";
import { FieldProblem, HALF_DAY, LAST_DAY } from "../forms/fields";
import { useUnloadQuestion } from "../use-unload-question";

interface Props {
  about: About;
  /** Whether the text is being read again. */
  isReading: boolean;
  /** Set where the text was read with another day of publication. */
  onReadAgain: (() => void) | undefined;
  onChange: (about: About) => void;
  /** Called with whether a field is being filled in. */
  onTelling: (isTelling: boolean) => void;
}

type Field = keyof About;
const FIELDS: readonly { field: Field; label: string; type: "text" | "date" | "url" }[] = [
  { field: "title", label: "Title", type: "text" },
  { field: "publisher", label: "Publisher", type: "text" },
  { field: "published", label: "Published", type: "date" },
  { field: "url", label: "Web address", type: "url" },
];

/** The origin of the text. Asks for what is unknown; each field is stored when it is left. */
export function AboutForm({ about, isReading, onReadAgain, onChange, onTelling }: Props) {
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears of its fields and is no control itself */}
      <div
        className="about-fields"
        onFocus={() => onTelling(true)}
        onBlur={({ currentTarget, relatedTarget }) => onTelling(currentTarget.contains(relatedTarget))}
      >
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
  const { typed, problem, events } = useTyped(field, value, onCommit);
  const common = {
    id,
    className: "field",
    value: typed,
    maxLength: field === "url" ? 4_000 : 300,
    "aria-invalid": problem !== undefined,
    "aria-describedby": problem === undefined ? undefined : `${id}-problem`,
    ...events,
  };
  return (
    <div className={`about-field ${field}${isMissing ? " missing" : ""}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {field === "title" ? (
        <textarea {...common} dir="auto" rows={2} />
      ) : (
        <input
          {...common}
          type={type}
          dir={type === "text" ? "auto" : undefined}
          placeholder={isMissing && type !== "date" ? "Not known" : type === "url" ? "https://" : undefined}
          max={type === "date" ? LAST_DAY : undefined}
        />
      )}
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </div>
  );
}

type Input = HTMLInputElement | HTMLTextAreaElement;

/** What is typed into a field, and what is wrong with it; passed on once the field is left. */
function useTyped(field: Field, value: string, onCommit: (value: string) => void) {
  // Until it is passed on, it stays whatever is said of the field elsewhere.
  const [own, setOwn] = useState<string>();
  const [isHalf, setHalf] = useState(false);
  const type = (text: string | undefined) => {
    setOwn(text);
    setHalf(false);
  };
  const typed = own ?? value;
  const next = typed.replace(/\s+/gu, " ").trim();
  useUnloadQuestion(typed !== value && next !== value);
  const wrong = next === "" ? undefined : aboutProblem(field, next);
  const commit = ({ validity: { badInput } }: Input) => {
    setHalf(badInput);
    if (badInput || wrong !== undefined) return;
    setOwn(undefined);
    if (next !== value) onCommit(next);
  };
  const events = {
    onBlur: ({ currentTarget }: FocusEvent<Input>) => commit(currentTarget),
    onChange: ({ target }: ChangeEvent<Input>) => type(target.value),
    onKeyDown: (event: KeyboardEvent<Input>) => {
      // An input method uses these keys while composing.
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Enter") {
        event.preventDefault();
        commit(event.currentTarget);
      }
      if (event.key === "Escape") {
        // To React the value has not changed while a day is half typed: it would leave that in the field.
        event.currentTarget.value = value;
        type(undefined);
      }
    },
  };
  return { typed, problem: isHalf ? HALF_DAY : wrong, events };
}
