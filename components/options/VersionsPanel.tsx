import { History } from "lucide-react";
import { useState } from "react";
import { OWN_DATASET } from "@/lib/review/own/own";
import type { DatasetEntry } from "@/lib/store";
import { countText } from "@/lib/ties/labels";
import { minuteText } from "./when";

interface Props {
  dataset: DatasetEntry;
  earlier: NonNullable<DatasetEntry["earlier"]>;
  onRollBack: (generation: string) => Promise<void>;
  /** Asks first. */
  onForget: () => void;
}

/** The earlier versions of a dataset, to go back to. */
export function VersionsPanel({ dataset: { info }, earlier, onRollBack, onForget }: Props) {
  const [busy, setBusy] = useState<string>();
  const rollBack = (generation: string) => {
    setBusy(generation);
    void onRollBack(generation).finally(() => setBusy(undefined));
  };
  return (
    <div className="panel-box">
      <ul className="lines" aria-label={`Earlier versions of ${info.title}`}>
        {earlier.map(({ info: { version }, generation, importedAt, counts }) => (
          <li key={generation}>
            <History className="line-icon" aria-hidden="true" />
            <span className="grow">
              <b className="num">{version}</b>{" "}
              <span className="dim num">
                {countText(counts.agreement, "agreement")}, {info.id === OWN_DATASET ? "written" : "imported"}{" "}
                {minuteText(importedAt)}
              </span>
            </span>
            <button
              type="button"
              className="btn"
              disabled={busy !== undefined}
              onClick={() => rollBack(generation)}
            >
              {busy === generation ? "Building the indexes" : "Go back to this"}
              <span className="sr"> version {version}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="panel-foot">
        <span className="dim grow">
          The version that is here now stays among them. What you corrected and added holds for every version.
        </span>
        <button type="button" className="linklike" disabled={busy !== undefined} onClick={onForget}>
          Delete earlier versions
        </button>
      </div>
    </div>
  );
}
