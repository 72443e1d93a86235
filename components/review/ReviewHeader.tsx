import { Check, CircleAlert, LoaderCircle, Pencil } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { countText } from "@/lib/ties/labels";
import { useFresh } from "../answers/use-fresh";
import { Mark } from "../Mark";
import type { Saving } from "./decisions/use-publishing";
import { RenameForm } from "./RenameForm";
import type { OwnView, ReviewApi } from "./review-api";

interface Props {
  api: ReviewApi;
  saving: Saving;
  /** Called to save again what could not be saved. */
  onSave: () => void;
}

/** The head of the page: where accepted facts go, and whether they are stored there. */
export function ReviewHeader({ api, saving, onSave }: Props) {
  const { answer: own, reload } = useFresh(api.own);
  return (
    <header className="review-top">
      <Mark size={24} />
      <h1>Releases</h1>
      <Target
        own={own.state === "done" ? own.value : undefined}
        saving={saving}
        onSave={onSave}
        onRename={(title) => api.rename(title).then(() => void reload())}
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
  onSave,
  onRename,
}: {
  own: OwnView | undefined;
  saving: Saving;
  onSave: () => void;
  onRename: (title: string) => Promise<void>;
}) {
  const [isRenaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const close = () => {
    // A user who went on elsewhere while the title was stored keeps the focus there.
    const active = document.activeElement;
    const isLeft = active !== null && active !== document.body && !form.current?.contains(active);
    flushSync(() => setRenaming(false));
    if (!isLeft) button.current?.focus();
  };
  const { icon: Icon, text } = STATES[saving];
  const again = saving === "failed" && (
    <button type="button" className="linklike" onClick={onSave}>
      Try again
    </button>
  );
  if (!own)
    return (
      <span className="dim target" role="status">
        {text === "" ? "What you accept goes to a dataset of your own, “My agreements”." : text} {again}
      </span>
    );
  if (isRenaming) return <RenameForm ref={form} title={own.title} onRename={onRename} onClose={close} />;
  return (
    <div className="target">
      <Icon className={`target-icon ${saving}`} aria-hidden="true" />
      <span className="target-text">
        <b>{own.title}</b>{" "}
        <span className="dim num" role="status">
          {text === "" ? countText(own.agreements, "agreement") : text}
          {!own.enabled && " (switched off)"}
        </span>{" "}
        {again}
      </span>
      <button
        type="button"
        className="icon-btn"
        ref={button}
        aria-label={`Rename ${own.title}`}
        title="Rename"
        onClick={() => setRenaming(true)}
      >
        <Pencil aria-hidden="true" />
      </button>
    </div>
  );
}
