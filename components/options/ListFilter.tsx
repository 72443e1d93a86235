import { useId } from "react";

interface Props<T extends string> {
  /** What the words and the choice are about, for screen readers. */
  labels: readonly [words: string, choice: string];
  placeholder: string;
  words: string;
  onWords: (words: string) => void;
  choice: T;
  choices: readonly (readonly [value: T, text: string])[];
  onChoice: (choice: T) => void;
}

/** Filters a long list by words and by one choice. */
export function ListFilter<T extends string>({ labels, placeholder, words, choices, ...rest }: Props<T>) {
  const [wordsLabel, choiceLabel] = labels;
  const id = useId();
  return (
    <div className="report-filter">
      <label className="sr" htmlFor={`${id}-words`}>
        {wordsLabel}
      </label>
      <input
        id={`${id}-words`}
        type="search"
        className="field grow"
        placeholder={placeholder}
        value={words}
        onChange={(event) => rest.onWords(event.target.value)}
      />
      <label className="sr" htmlFor={`${id}-choice`}>
        {choiceLabel}
      </label>
      <select
        id={`${id}-choice`}
        className="field"
        value={rest.choice}
        onChange={({ target }) => {
          const [chosen] = choices.find(([value]) => value === target.value) ?? [];
          if (chosen !== undefined) rest.onChoice(chosen);
        }}
      >
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
