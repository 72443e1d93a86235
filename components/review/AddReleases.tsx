import { ClipboardPaste, FileUp } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { FilePicker } from "../FilePicker";
import { useFileDrop } from "../use-file-drop";
import type { NewRelease } from "./review-api";

interface Props {
  onAdd: (releases: readonly NewRelease[]) => Promise<void>;
  /** Nothing is in the queue yet: says what all this is for. */
  isFirst?: boolean;
}

/** Takes releases as files, several at once, or as pasted text. */
export function AddReleases({ onAdd, isFirst = false }: Props) {
  const [pasting, setPasting] = useState(false);
  const addFiles = (files: readonly File[]) => {
    if (files.length > 0)
      void onAdd(files.map((file) => ({ name: file.name, origin: "file", content: file, about: {} })));
  };
  const over = useFileDrop(addFiles);
  return (
    <section className={isFirst ? "add first" : "add"} aria-label="Add releases">
      {isFirst && <Welcome />}
      <div className={over ? "drop over" : "drop"}>
        <FileUp aria-hidden="true" />
        <div className="grow">
          <div className="drop-title">{over ? "Drop to read" : "Drop releases here"}</div>
          <div className="dim">Text, HTML, Markdown or PDF, any number at once</div>
        </div>
        <div className="drop-actions">
          <FilePicker
            label="Release files"
            accept=".txt,.html,.htm,.md,.pdf,text/plain,text/html,text/markdown,application/pdf"
            isPrimary={isFirst}
            onFiles={addFiles}
          />
          <button type="button" className="btn" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            <ClipboardPaste aria-hidden="true" /> Paste text
          </button>
        </div>
      </div>
      {pasting && (
        <PasteForm
          onCancel={() => setPasting(false)}
          onAdd={(release) => {
            setPasting(false);
            void onAdd([release]);
          }}
        />
      )}
    </section>
  );
}

function Welcome() {
  return (
    <div className="welcome">
      <h2>Turn press releases into agreements</h2>
      <ol>
        <li>
          <b>Add a release.</b> Drop files below, paste a text, or choose “Read this article as a release” on
          any news page.
        </li>
        <li>
          <b>Look at what it says.</b> Parties, places and agreements are proposed, each with the sentence
          that says so.
        </li>
        <li>
          <b>Decide.</b> Accept, correct, merge or reject, with the mouse or with single keys. What you accept
          goes to a dataset of your own and is marked on pages from then on.
        </li>
      </ol>
    </div>
  );
}

function PasteForm({ onAdd, onCancel }: { onAdd: (release: NewRelease) => void; onCancel: () => void }) {
  const [text, setText] = useState("");
  const [publisher, setPublisher] = useState("");
  const [published, setPublished] = useState("");
  const [url, setUrl] = useState("");
  const id = useId();
  const isWeb = url.trim() === "" || /^https?:\/\/\S+$/u.test(url.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || !isWeb) return;
    const first = text.trim().split("\n")[0]?.trim().slice(0, 80);
    onAdd({
      name: first || "Pasted text",
      origin: "paste",
      content: new Blob([text], { type: "text/plain" }),
      about: {
        ...(publisher.trim() !== "" && { publisher: publisher.trim() }),
        ...(published !== "" && { published }),
        ...(url.trim() !== "" && { url: url.trim() }),
      },
    });
  };
  return (
    <form className="paste" onSubmit={submit}>
      <label className="label" htmlFor={id}>
        Text of a release
      </label>
      <textarea
        id={id}
        rows={10}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it opens at the user's click, to be filled at once
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className="paste-fields">
        <label>
          <span className="label">Publisher</span>
          <input className="field" value={publisher} onChange={(event) => setPublisher(event.target.value)} />
        </label>
        <label>
          <span className="label">Published</span>
          <input
            className="field"
            type="date"
            value={published}
            onChange={(event) => setPublished(event.target.value)}
          />
        </label>
        <label className="wide">
          <span className="label">Web address</span>
          <input
            className="field"
            type="url"
            placeholder="https://"
            aria-invalid={!isWeb}
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
      </div>
      <div className="drop-actions">
        <button type="submit" className="btn primary" disabled={text.trim() === "" || !isWeb}>
          Read it
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
