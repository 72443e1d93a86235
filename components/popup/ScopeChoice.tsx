import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import type { Scope, WantedScope } from "@/lib/sites/access";

interface Props {
  scope: Scope;
  onScope: (scope: WantedScope) => void;
}

const WORDS: Readonly<Record<Scope, string>> = {
  none: "only where you allow it",
  some: "news sites, but not all",
  news: "news sites",
  everything: "every site",
};

const CHOICES: readonly { scope: WantedScope; label: string; detail: string }[] = [
  {
    scope: "news",
    label: "News sites",
    detail: "News and press sites are read without asking, any other when you say so.",
  },
  {
    scope: "everything",
    label: "Every site",
    detail:
      "Each page that you open is read, and marked where it is an article. The browser asks you once. Nothing of it leaves this machine, and you can go back here at any time.",
  },
];

/** The choice of pages that are read without asking, with the meaning of each. */
export function ScopeChoice({ scope, onScope }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="scope-choice">
      <button
        type="button"
        className="scope-line"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="grow">
          <span className="toggle-label">Reads</span> <span className="mut">{WORDS[scope]}</span>
        </span>
        <ChevronDown aria-hidden="true" />
      </button>
      <fieldset id={id} hidden={!open}>
        <legend className="sr">Where pages are read without asking</legend>
        {CHOICES.map(({ scope: choice, label, detail }) => (
          <label key={choice} className="scope">
            <input
              type="radio"
              name={id}
              value={choice}
              checked={scope === choice}
              aria-describedby={`${id}-${choice}`}
              onChange={() => onScope(choice)}
            />
            <span>
              <span className="toggle-label">{label}</span>
              <span className="dim" id={`${id}-${choice}`}>
                {detail}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
