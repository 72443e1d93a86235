import { ClipboardPaste, FileUp } from "lucide-react";
import { lazy, Suspense } from "react";
import type { NewDraft } from "@/lib/store";
import { FilePicker } from "../../FilePicker";
import { Skeleton } from "../../Skeleton";
import { useDrop } from "../../use-drop";
import type { KnownPages } from "./AddressNote";
import { NOTHING_PASTED, type PastedText, withDropped } from "./pasted-text";

// Loaded when the form is opened, so that the review opens sooner.
const PasteForm = lazy(async () => ({ default: (await import("./PasteForm")).PasteForm }));

interface Props extends KnownPages {
  /** Resolves to whether they were added to the queue. */
  onAdd: (releases: readonly NewDraft[]) => Promise<boolean>;
  /** The text in the form; without one, the form is closed. */
  pasted: PastedText | undefined;
  onPasted: (pasted: PastedText | undefined) => void;
  /** Set where the queue is empty: explains the review. */
  isFirst?: boolean;
}

/** Takes releases as files, several at once, or as text that is pasted or dropped. */
export function AddReleases({ onAdd, pasted, onPasted, isFirst = false, ...known }: Props) {
  const addFiles = (files: readonly File[]) => {
    if (files.length > 0)
      void onAdd(files.map((file) => ({ name: file.name, origin: "file", content: file, about: {} })));
  };
  const over = useDrop((dropped) =>
    "files" in dropped ? addFiles(dropped.files) : onPasted(withDropped(pasted, dropped)),
  );
  return (
    <section className={isFirst ? "add first" : "add"} aria-label="Add releases">
      {isFirst && <Welcome menuItem={known.api.readMenuItem} />}
      <div className={over ? "drop over" : "drop"}>
        <FileUp aria-hidden="true" />
        <div className="grow">
          <div className="drop-title">{over ? "Drop to read" : "Drop releases here"}</div>
          <div className="dim">
            Text, HTML, Markdown, PDF, Word, OpenDocument, RTF or mails, any number at once; or words selected
            on a page
          </div>
        </div>
        <div className="drop-actions">
          <FilePicker
            label="Release files"
            accept=".txt,.html,.htm,.mht,.mhtml,.md,.pdf,.docx,.docm,.odt,.rtf,.eml,text/plain,text/html,text/markdown,application/pdf"
            isPrimary={isFirst}
            onFiles={addFiles}
          />
          <button
            type="button"
            className="btn"
            aria-expanded={pasted !== undefined}
            onClick={() => onPasted(pasted ? undefined : NOTHING_PASTED)}
          >
            <ClipboardPaste aria-hidden="true" /> Paste text
          </button>
        </div>
      </div>
      {pasted && (
        <Suspense fallback={<Skeleton lines={6} label="Opening the form" />}>
          <PasteForm
            {...known}
            pasted={pasted}
            onChange={onPasted}
            onCancel={() => onPasted(undefined)}
            onAdd={async (release) => {
              if (await onAdd([release])) onPasted(undefined);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function Welcome({ menuItem }: { menuItem: string }) {
  return (
    <div className="welcome">
      <h2>Turn press releases into agreements</h2>
      <ol>
        <li>
          <b>Add a release.</b> Drop files below, paste a text, or choose “{menuItem}” in the context menu of
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
