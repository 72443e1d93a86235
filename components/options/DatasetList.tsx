import { DatabaseZap, Trash2, TriangleAlert } from "lucide-react";
import { countText } from "@/lib/ties/labels";
import { EmptyState } from "../EmptyState";
import { Skeleton } from "../Skeleton";
import { Toggle } from "../Toggle";
import type { Answer } from "../use-async";
import type { DatasetView } from "./options-api";

interface Props {
  datasets: Answer<DatasetView[]>;
  onEnabled: (id: string, enabled: boolean) => void;
  onRemove: (dataset: DatasetView) => void;
}

/** Every dataset with what it holds and where it comes from. */
export function DatasetList({ datasets, onEnabled, onRemove }: Props) {
  if (datasets.state === "loading") return <Skeleton lines={5} label="Loading the datasets" />;
  if (datasets.state === "failed") {
    return (
      <EmptyState icon={TriangleAlert} title="The datasets could not be read">
        {datasets.message}
      </EmptyState>
    );
  }
  if (datasets.value.length === 0) {
    return (
      <EmptyState icon={DatabaseZap} title="No dataset yet">
        Without one no name is marked. Import a file below.
      </EmptyState>
    );
  }
  return (
    <ul className="datasets">
      {datasets.value.map((dataset) => (
        <li key={dataset.info.id} className={dataset.enabled ? "dataset" : "dataset off"}>
          <DatasetItem dataset={dataset} onEnabled={onEnabled} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  );
}

function DatasetItem({ dataset, onEnabled, onRemove }: { dataset: DatasetView } & Omit<Props, "datasets">) {
  const { info, enabled } = dataset;
  return (
    <>
      <div className="dataset-head">
        <div className="grow">
          <h3 className="dataset-title">
            {info.title} <span className="chip num">{info.version}</span>
          </h3>
          {info.description !== undefined && <p className="mut">{info.description}</p>}
        </div>
        <Toggle
          label={<span className="sr">{`Use ${info.title}`}</span>}
          checked={enabled}
          onChange={(on) => onEnabled(info.id, on)}
        />
        <button
          type="button"
          className="icon-btn"
          aria-label={`Remove ${info.title}`}
          title="Remove"
          onClick={() => onRemove(dataset)}
        >
          <Trash2 aria-hidden="true" />
        </button>
      </div>
      <Counts dataset={dataset} />
      <Provenance dataset={dataset} />
    </>
  );
}

function Counts({ dataset: { counts, names } }: { dataset: DatasetView }) {
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
          <dd className="num">{count.toLocaleString("en")}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}

/** The words of "1,200 releases" without their number. */
function words(text: string): string {
  return text.replace(/^\S+ /, "");
}

const dateFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

function Provenance({ dataset: { info, importedAt, enabled } }: { dataset: DatasetView }) {
  return (
    <p className="provenance">
      {info.licence !== undefined && <span>Licence {info.licence}</span>}
      {info.attribution !== undefined && <span>{info.attribution}</span>}
      <span className="num">
        Imported <time dateTime={importedAt}>{dateFormat.format(new Date(importedAt))}</time>
      </span>
      {info.homepage !== undefined && (
        <a className="src" href={info.homepage} target="_blank" rel="noopener noreferrer">
          Homepage<span className="sr"> of {info.title} (opens in a new tab)</span>
        </a>
      )}
      {!enabled && <span className="off-note">Switched off: not marked, not searched</span>}
    </p>
  );
}
