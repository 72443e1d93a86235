interface Props {
  /** What a field can mean, each with its text. */
  values: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
}

/** The question below a field, which of two meanings is right. */
export function WhichOne({ values, onChoose }: Props) {
  return (
    <>
      Which is meant?{" "}
      {values.map(([value, text]) => (
        <button
          key={value}
          type="button"
          className="btn small num"
          onClick={({ currentTarget }) => {
            // The buttons go with the question: the focus moves to the field.
            currentTarget.closest(".form-field")?.querySelector("input")?.focus();
            onChoose(value);
          }}
        >
          {text}
        </button>
      ))}
    </>
  );
}
