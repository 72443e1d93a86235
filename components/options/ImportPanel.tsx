import { ClipboardPaste, FileUp } from "lucide-react";
import { useId, useRef, useState } from "react";
import { ImportJobs } from "./ImportJobs";
import { useFileDrop } from "./use-file-drop";
import type { Imports } from "./use-imports";

interface Props {
  imports: Imports;
  onCopy: (text: string) => Promise<void>;
}

/** Takes dataset files by picker, by drop or as pasted text, and shows how each import goes. */
export function ImportPanel({ imports, onCopy }: Props) {
  const [pasting, setPasting] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const addFiles = (files: readonly File[]) =>
    imports.add(files.map((file) => ({ name: file.name, content: file })));
  const over = useFileDrop(addFiles);
  return (
    <>
      <div className={over ? "drop over" : "drop"}>
        <FileUp aria-hidden="true" />
        <div className="grow">
          <div className="drop-title">{over ? "Drop to import" : "Drop dataset files here"}</div>
          <div className="dim">
            Entente’s own JSON, or a watch list: a plain list of names to find. Everything is checked first;
            what is stored stays as it is until all is right.
          </div>
        </div>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          multiple
          hidden
          aria-label="Dataset files"
          onChange={(event) => {
            addFiles([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was mended.
            event.target.value = "";
          }}
        />
        <div className="drop-actions">
          <button type="button" className="btn primary" onClick={() => picker.current?.click()}>
            Choose files
          </button>
          <button type="button" className="btn" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            <ClipboardPaste aria-hidden="true" /> Paste text
          </button>
        </div>
      </div>
      {pasting && (
        <PasteForm
          onCancel={() => setPasting(false)}
          onText={(text) => {
            imports.add([{ name: "Pasted text", content: new Blob([text]) }]);
            setPasting(false);
          }}
        />
      )}
      <ImportJobs imports={imports} onCopy={onCopy} />
    </>
  );
}

function PasteForm({ onText, onCancel }: { onText: (text: string) => void; onCancel: () => void }) {
  const [text, setText] = useState("");
  const id = useId();
  return (
    <div className="paste">
      <label className="label" htmlFor={id}>
        Text of a dataset
      </label>
      <textarea
        id={id}
        rows={8}
        spellCheck={false}
        placeholder={'{ "format": "entente-dataset/1", "dataset": { … }, … }'}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it opens at the user's click, to be filled at once
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className="drop-actions">
        <button
          type="button"
          className="btn primary"
          disabled={text.trim() === ""}
          onClick={() => onText(text)}
        >
          Import text
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
