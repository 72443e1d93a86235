import { useRef } from "react";

interface Props {
  /** What to choose, for screen readers: it stands behind the button's words. */
  label: string;
  /** The kinds of file that the browser's dialog offers first. */
  accept?: string;
  isPrimary?: boolean;
  onFiles: (files: File[]) => void;
}

/** The button that opens the browser's dialog for any number of files. */
export function FilePicker({ label, accept, isPrimary = true, onFiles }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={accept}
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // Lets the same file be chosen again after it was mended.
          event.target.value = "";
        }}
      />
      <button
        type="button"
        className={isPrimary ? "btn primary" : "btn"}
        onClick={() => picker.current?.click()}
      >
        Choose files<span className="sr">: {label}</span>
      </button>
    </>
  );
}
