import { DatabaseZap, Trash2 } from "lucide-react";
import { useState } from "react";
import { counted } from "@/lib/model/counted";
import { OWN_DATASET } from "@/lib/review/own/own";
import type { DatasetEntry } from "@/lib/store";
import { countText } from "@/lib/ties/labels";
import type { Answer } from "../answers/use-answer";
import { EmptyState } from "../EmptyState";
import { Skeleton } from "../Skeleton";
import { Toggle } from "../Toggle";
import { ExportPanel } from "./ExportPanel";
import type { OptionsApi } from "./options-api";
import { VersionsPanel } from "./VersionsPanel";
import { dayText } from "./when";

interface Props {
  datasets: Answer<DatasetEntry[]>;
  /** Resolves once that is done, or has failed. */
  onEnabled: (id: string, enabled: boolean) => Promise<void>;
  onRemove: (dataset: DatasetEntry) => void;
  onRollBack: (id: string, generation: string) => Promise<void>;
  /** Asks first. */
  onForgetEarlier: (dataset: DatasetEntry) => void;
  /** Imports the dataset that comes with Entente. */
  onStarter: () => void;
  onExport: OptionsApi["exportDataset"];
}

/** All datasets, with their content and origin. */
export function DatasetList({ datasets, onStarter, ...actions }: Props) {
  if (datasets.state === "loading") return <Skeleton lines={8} label="Loading the datasets" />;
  if (datasets.state === "failed") return null;
  if (datasets.value.length === 0) {
    return (
      <EmptyState
        icon={DatabaseZap}
        title="No dataset yet"
        actions={
          <button type="button" className="btn" onClick={onStarter}>
            Bring in the starter dataset
          </button>
        }
      >
        Without one no name is marked. Import a file below, or what comes with Entente.
      </EmptyState>
    );
  }
  return (
    <ul className="datasets">
      {datasets.value.map((dataset) => (
        <li key={dataset.info.id} className={dataset.enabled ? "dataset" : "dataset off"}>
          <DatasetItem dataset={dataset} {...actions} />
        </li>
      ))}
    </ul>
  );
}

type Panel = "export" | "versions";

function DatasetItem({
  dataset,
  ...actions
}: { dataset: DatasetEntry } & Omit<Props, "datasets" | "onStarter">) {
  const { info, enabled, earlier = [] } = dataset;
  const [open, setOpen] = useState<Panel>();
  // A large dataset takes seconds to come into the indexes again.
  const [asked, setAsked] = useState<boolean>();
  const onEnabled = (on: boolean) => {
    if (asked !== undefined) return;
    setAsked(on);
    void actions.onEnabled(info.id, on).finally(() => setAsked(undefined));
  };
  const toggle = (panel: Panel) => setOpen(open === panel ? undefined : panel);
  return (
    <>
      <div className="dataset-head">
        <div className="grow">
          <h3 className="dataset-title">
            {info.title} <span className="chip num">{info.version}</span>{" "}
            {info.id === OWN_DATASET && <span className="chip">Your own</span>}
          </h3>
        </div>
        <Toggle
          label={<span className="sr">{`Use ${info.title}`}</span>}
          checked={enabled}
          onChange={onEnabled}
        />
        <button
          type="button"
          className="icon-btn"
          aria-label={`Remove ${info.title}`}
          title="Remove"
          onClick={() => actions.onRemove(dataset)}
        >
          <Trash2 aria-hidden="true" />
        </button>
      </div>
      {info.description !== undefined && <p className="dataset-about mut">{info.description}</p>}
      <Counts dataset={dataset} />
      <div className="dataset-foot">
        <Provenance dataset={dataset} isTurning={asked === true} />
        <div className="dataset-actions">
          {earlier.length > 0 && (
            <button
              type="button"
              className="linklike"
              aria-expanded={open === "versions"}
              onClick={() => toggle("versions")}
            >
              {counted(earlier.length, "earlier version")}
              <span className="sr"> of {info.title}</span>
            </button>
          )}
          <button
            type="button"
            className="linklike"
            aria-expanded={open === "export"}
            onClick={() => toggle("export")}
          >
            Save as a file<span className="sr"> ({info.title})</span>
          </button>
        </div>
      </div>
      {open === "versions" && earlier.length > 0 && (
        <VersionsPanel
          dataset={dataset}
          earlier={earlier}
          onRollBack={(generation) => actions.onRollBack(info.id, generation)}
          onForget={() => actions.onForgetEarlier(dataset)}
        />
      )}
      {open === "export" && <ExportPanel dataset={dataset} onExport={actions.onExport} />}
    </>
  );
}

function Counts({ dataset: { counts, names } }: { dataset: DatasetEntry }) {
  const cells: [count: number, words: string][] = [
    [counts.agreement, words(countText(counts.agreement, "agreement"))],
    [counts.party, words(countText(counts.party, "party"))],
    [counts.place, words(countText(counts.place, "place"))],
    [counts.release, words(countText(counts.release, "release"))],
    [names, names === 1 ? "name" : "names"],
  ];
  return (
    <dl className="counts">
      {cells.map(([count, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{count.toLocaleString("en")}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The words of "1,200 releases" without their number. */
function words(text: string): string {
  return text.replace(/^\S+ /, "");
}

function Provenance({
  dataset: { info, importedAt, enabled },
  isTurning,
}: {
  dataset: DatasetEntry;
  isTurning: boolean;
}) {
  const off = isTurning ? "Being switched on …" : "Switched off: not marked, not searched";
  return (
    <p className="provenance">
      {info.licence !== undefined && <span>Licence {info.licence}</span>}
      {info.attribution !== undefined && <span>{info.attribution}</span>}
      <span className="num">
        {info.id === OWN_DATASET ? "Changed" : "Imported"}{" "}
        <time dateTime={importedAt}>{dayText(importedAt)}</time>
      </span>
      {info.homepage !== undefined && (
        <a className="src" href={info.homepage} target="_blank" rel="noopener noreferrer">
          Homepage<span className="sr"> of {info.title} (opens in a new tab)</span>
        </a>
      )}
      {!enabled && <span className="off-note">{off}</span>}
    </p>
  );
}
