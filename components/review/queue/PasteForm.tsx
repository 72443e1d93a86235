import { type FormEvent, useId, useRef, useState } from "react";
import { cut } from "@/lib/model/cut";
import { aboutProblem } from "@/lib/review/about";
import type { NewDraft } from "@/lib/store";
import { FieldProblem, HALF_DAY, LAST_DAY } from "../forms/fields";
import { useUnloadQuestion } from "../use-unload-question";
import { AddressNote, isAddress, type KnownPages } from "./AddressNote";
import type { PastedText } from "./pasted-text";

interface Props extends KnownPages {
  pasted: PastedText;
  onChange: (pasted: PastedText) => void;
  /** Resolves once the text was added or refused. */
  onAdd: (release: NewDraft) => Promise<void>;
  onCancel: () => void;
}

/** A form for a release as text. The caller keeps the text, so that none is lost where the form moves on the page. */
export function PasteForm({ pasted, onChange, onAdd, onCancel, ...known }: Props) {
  const { text, publisher, published, url } = pasted;
  const [isBusy, setBusy] = useState(false);
  const day = useRef<HTMLInputElement>(null);
  const [isHalf, setHalf] = useState(false);
  const id = useId();
  useUnloadQuestion(Object.values(pasted).some((typed) => typed.trim() !== ""));
  const set = (field: keyof PastedText) => (event: { target: { value: string } }) =>
    onChange({ ...pasted, [field]: event.target.value });
  const wrongDay = published === "" ? undefined : aboutProblem("published", published);
  const problems = {
    published: isHalf ? HALF_DAY : wrongDay,
    url: url.trim() === "" ? undefined : aboutProblem("url", url.trim()),
  };
  const isOnlyAddress = isAddress(text);
  const canAdd =
    text.trim() !== "" && !isOnlyAddress && problems.published === undefined && problems.url === undefined;
  const lookAtDay = () => {
    const half = day.current?.validity.badInput === true;
    setHalf(half);
    return half;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canAdd || isBusy || lookAtDay()) return;
    setBusy(true);
    void onAdd(releaseOf(pasted)).finally(() => setBusy(false));
  };
  return (
    <form className="paste" noValidate onSubmit={submit}>
      <label className="field-label" htmlFor={id}>
        Text of a release
      </label>
      <textarea
        id={id}
        rows={10}
        dir="auto"
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it opens at the user's click, to be filled at once
        autoFocus
        onChange={set("text")}
      />
      {isOnlyAddress && <AddressNote address={text.trim()} {...known} />}
      <div className="paste-fields">
        <label>
          <span className="field-label">Publisher</span>
          <input className="field" dir="auto" value={publisher} maxLength={300} onChange={set("publisher")} />
        </label>
        <div>
          <label>
            <span className="field-label">Published</span>
            <input
              className="field"
              type="date"
              max={LAST_DAY}
              aria-invalid={problems.published !== undefined}
              aria-describedby={problems.published === undefined ? undefined : `${id}-published`}
              value={published}
              ref={day}
              onBlur={lookAtDay}
              onChange={(event) => {
                set("published")(event);
                setHalf(false);
              }}
            />
          </label>
          <FieldProblem id={`${id}-published`} problem={problems.published} />
        </div>
        <div className="wide">
          <label>
            <span className="field-label">Web address</span>
            <input
              className="field"
              type="url"
              placeholder="https://"
              aria-invalid={problems.url !== undefined}
              aria-describedby={problems.url === undefined ? undefined : `${id}-url`}
              value={url}
              onChange={set("url")}
            />
          </label>
          <FieldProblem id={`${id}-url`} problem={problems.url} />
        </div>
      </div>
      <div className="drop-actions">
        <button type="submit" className="btn primary" disabled={!canAdd || isBusy}>
          Read it
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function releaseOf({ text, publisher, published, url }: PastedText): NewDraft {
  const first = cut(text.trim().split("\n")[0]?.trim() ?? "", 80);
  return {
    name: first || "Pasted text",
    origin: "paste",
    content: new Blob([text], { type: "text/plain" }),
    about: {
      ...(publisher.trim() !== "" && { publisher: publisher.trim() }),
      ...(published !== "" && { published }),
      ...(url.trim() !== "" && { url: url.trim() }),
    },
  };
}
