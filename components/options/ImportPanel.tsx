import { ClipboardPaste, FileUp, Link } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { DatasetInfo } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { FilePicker } from "../FilePicker";
import { Labelled } from "../form-fields";
import { ProblemNote } from "../ProblemNote";
import { type Dropped, useDrop } from "../use-drop";
import { ImportJobs } from "./ImportJobs";
import type { ImportSource } from "./import-jobs";
import type { Imports } from "./use-imports";

interface Props {
  imports: Imports;
  /** The datasets that are there. */
  datasets: readonly DatasetInfo[];
  /**
   * Fetches a file from the web, asking the browser for access if needed. Stops when the signal aborts; rejects with
   * what went wrong.
   */
  onFetch: (address: string, signal: AbortSignal) => Promise<ImportSource>;
}

/** Takes dataset files by picker, drop, pasted text or web address, and shows each import. Text and links can be dropped too. */
export function ImportPanel({ imports, datasets, onFetch }: Props) {
  const [open, setOpen] = useState<"paste" | "fetch">();
  const addFiles = (files: readonly File[]) =>
    imports.add(files.map((file) => ({ name: file.name, content: file })));
  const [text, setText] = useState("");
  const [address, setAddress] = useState("");
  const onDrop = (dropped: Dropped) => {
    if ("files" in dropped) addFiles(dropped.files);
    else if ("link" in dropped) {
      setAddress(dropped.link);
      setOpen("fetch");
    } else {
      setText(text.trim() === "" ? dropped.text : `${text.trimEnd()}\n${dropped.text}`);
      setOpen("paste");
    }
  };
  const over = useDrop(onDrop);
  const toggle = (which: "paste" | "fetch") => setOpen(open === which ? undefined : which);
  const add = (source: ImportSource) => {
    imports.add([source]);
    close();
  };
  const close = () => {
    setOpen(undefined);
    setText("");
    setAddress("");
  };
  return (
    <>
      <div className={over ? "drop over" : "drop"}>
        <FileUp aria-hidden="true" />
        <div className="grow">
          <div className="drop-title">{over ? "Drop to import" : "Drop dataset files here"}</div>
          <div className="dim">
            Data packages, JSON, CSV and other tables, Excel, FollowTheMoney, lists of names; also gzipped.
            Everything is checked first; what is stored stays as it is until all is right.
          </div>
        </div>
        <div className="drop-actions">
          <FilePicker label="Dataset files" onFiles={addFiles} />
          <button
            type="button"
            className="btn"
            aria-expanded={open === "paste"}
            onClick={() => toggle("paste")}
          >
            <ClipboardPaste aria-hidden="true" /> Paste text
          </button>
          <button
            type="button"
            className="btn"
            aria-expanded={open === "fetch"}
            onClick={() => toggle("fetch")}
          >
            <Link aria-hidden="true" /> From the web
          </button>
        </div>
      </div>
      {open === "paste" && <PasteForm text={text} onText={setText} onCancel={close} onSource={add} />}
      {open === "fetch" && (
        <FetchForm
          address={address}
          onAddress={setAddress}
          onFetch={onFetch}
          onCancel={close}
          onSource={add}
        />
      )}
      <ImportJobs imports={imports} datasets={datasets} />
    </>
  );
}

interface FormProps {
  onSource: (source: ImportSource) => void;
  onCancel: () => void;
}

interface PasteProps extends FormProps {
  text: string;
  onText: (text: string) => void;
}

function PasteForm({ text, onText, onSource, onCancel }: PasteProps) {
  const id = useId();
  return (
    <div className="paste">
      <Labelled id={id} label="Text of a dataset">
        <textarea
          id={id}
          rows={8}
          spellCheck={false}
          placeholder="JSON, a table with a header, or a name on each line"
          value={text}
          // biome-ignore lint/a11y/noAutofocus: it opens at the user's click, to be filled at once
          autoFocus
          onChange={(event) => onText(event.target.value)}
        />
      </Labelled>
      <div className="drop-actions">
        <button
          type="button"
          className="btn primary"
          disabled={text.trim() === ""}
          onClick={() => onSource({ name: "Pasted text", content: new Blob([text]) })}
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

interface FetchProps extends FormProps, Pick<Props, "onFetch"> {
  address: string;
  onAddress: (address: string) => void;
}

function FetchForm({ address, onAddress, onSource, onCancel, onFetch }: FetchProps) {
  const [state, setState] = useState<"idle" | "busy" | { problem: string }>("idle");
  const id = useId();
  const fetching = useRef<AbortController>(undefined);
  // A file that comes after the form was closed is not wanted.
  useEffect(() => () => fetching.current?.abort(), []);
  const fetchIt = () => {
    setState("busy");
    fetching.current = new AbortController();
    const { signal } = fetching.current;
    onFetch(address.trim(), signal).then(
      (source) => {
        if (!signal.aborted) onSource(source);
      },
      (error: unknown) => {
        if (!signal.aborted) setState({ problem: messageOf(error) });
      },
    );
  };
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        fetchIt();
      }}
    >
      <Labelled id={id} label="Address of a dataset file">
        <input
          id={id}
          className="field"
          inputMode="url"
          spellCheck={false}
          placeholder="https://example.org/agreements.json"
          value={address}
          // biome-ignore lint/a11y/noAutofocus: it opens at the user's click, to be filled at once
          autoFocus
          onChange={(event) => onAddress(event.target.value)}
        />
      </Labelled>
      <ProblemNote problem={typeof state === "object" ? state.problem : undefined} className="bad" />
      <p className="dim">
        It is fetched once. To follow it, subscribe to it under Subscriptions. Entente asks the browser for
        access to this one site.
      </p>
      <div className="drop-actions">
        <button type="submit" className="btn primary" disabled={address.trim() === "" || state === "busy"}>
          {state === "busy" ? "Fetching" : "Fetch and check"}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
