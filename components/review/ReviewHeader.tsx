import { Check, CircleAlert, LoaderCircle, Pencil } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { DraftRow } from "@/lib/review/draft";
import { countText } from "@/lib/ties/labels";
import { Mark } from "../Mark";
import { useAsync } from "../use-async";
import type { OwnView, ReviewApi } from "./review-api";
import type { Saving } from "./use-review";

interface Props {
  api: ReviewApi;
  saving: Saving;
  rows: readonly DraftRow[];
}

/** The head of the page: where accepted facts go, and whether they are there. */
export function ReviewHeader({ api, saving, rows }: Props) {
  const [renamed, setRenamed] = useState(0);
  const accepted = rows.map(({ version, published }) => `${version} ${published}`).join();
  const own = useAsync(`${renamed} ${saving} ${accepted}`, () => api.own());
  const [shown, setShown] = useState<OwnView>();
  if (own.state === "done" && own.value !== shown) setShown(own.value);
  return (
    <header className="review-top">
      <Mark size={24} />
      <h1>Releases</h1>
      <div className="grow" />
      <Target
        own={shown}
        saving={saving}
        onRename={(title) => api.rename(title).then(() => setRenamed(renamed + 1))}
      />
      <button type="button" className="btn" onClick={api.openDatasets}>
        Datasets and settings
      </button>
    </header>
  );
}

const STATES = {
  saved: { icon: Check, text: "" },
  saving: { icon: LoaderCircle, text: "Saving …" },
  failed: { icon: CircleAlert, text: "Not saved" },
} as const;

function Target({
  own,
  saving,
  onRename,
}: {
  own: OwnView | undefined;
  saving: Saving;
  onRename: (title: string) => Promise<void>;
}) {
  const [editing, setEditing] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  if (!own)
    return (
      <span className="dim target">What you accept goes to a dataset of your own, “My agreements”.</span>
    );
  const { icon: Icon, text } = STATES[saving];
  if (editing !== undefined) {
    const submit = (event: FormEvent) => {
      event.preventDefault();
      const title = editing.trim();
      if (title === "") return;
      setBusy(true);
      void onRename(title).finally(() => {
        setBusy(false);
        setEditing(undefined);
      });
    };
    return (
      <form className="target rename" onSubmit={submit}>
        <input
          type="text"
          className="field"
          aria-label="Title of your dataset"
          value={editing}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: it opens at the user's click, to be filled at once
          autoFocus
          onChange={(event) => setEditing(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && setEditing(undefined)}
        />
        <button type="submit" className="btn primary" disabled={isBusy || editing.trim() === ""}>
          {isBusy ? "Renaming …" : "Rename"}
        </button>
      </form>
    );
  }
  return (
    <div className="target">
      <Icon className={`target-icon ${saving}`} aria-hidden="true" />
      <span className="target-text">
        <b>{own.title}</b>{" "}
        <span className="dim num" role="status">
          {text === "" ? countText(own.agreements, "agreement") : text}
          {!own.enabled && " (switched off)"}
        </span>
      </span>
      <button
        type="button"
        className="icon-btn"
        aria-label={`Rename ${own.title}`}
        title="Rename"
        onClick={() => setEditing(own.title)}
      >
        <Pencil aria-hidden="true" />
      </button>
    </div>
  );
}
