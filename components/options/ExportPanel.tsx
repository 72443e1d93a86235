import { Download } from "lucide-react";
import { useState } from "react";
import { WRITE_FORMATS } from "@/lib/formats/write-formats";
import type { DatasetEntry } from "@/lib/store";
import type { MadeFile } from "@/lib/store/tasks/run-task";
import { SelectField, TextField } from "../form-fields";
import { saveFile } from "../save-file";
import type { OptionsApi } from "./options-api";
import { RunProgress } from "./RunProgress";
import { SavedFile } from "./SavedFile";
import { useLongRun } from "./use-long-run";

interface Props {
  dataset: DatasetEntry;
  onExport: OptionsApi["exportDataset"];
}

/** Saves a dataset, or the results of a search in it, as a file in a chosen format. */
export function ExportPanel({ dataset: { info }, onExport }: Props) {
  const [format, setFormat] = useState<string>(WRITE_FORMATS[0].id);
  const [query, setQuery] = useState("");
  const { state, start, cancel } = useLongRun<MadeFile>();
  const chosen = WRITE_FORMATS.find(({ id }) => id === format);
  const save = () =>
    start(
      (onProgress) => onExport({ dataset: info.id, format, query: query.trim() }, onProgress),
      ({ name, content }) => saveFile(name, content),
    );
  return (
    <form
      className="panel-box"
      aria-label={`Save ${info.title} as a file`}
      onSubmit={(event) => {
        event.preventDefault();
        if (state.step !== "running") save();
      }}
    >
      <div className="mapping-fields">
        <SelectField
          label="Format"
          value={format}
          options={WRITE_FORMATS.map(({ id, label }) => [id, label])}
          onChange={setFormat}
        />
        <TextField
          label="Only what a search finds"
          placeholder="everything"
          value={query}
          onChange={setQuery}
        />
        <div className="form-field end">
          <button type="submit" className="btn primary" aria-disabled={state.step === "running"}>
            <Download aria-hidden="true" /> Save
          </button>
        </div>
      </div>
      {chosen && <p className="dim">{whatItHolds(chosen.lossless, query.trim() !== "")}</p>}
      {state.step === "running" && (
        <RunProgress label={`Saving ${info.title}`} progress={state.progress} onCancel={cancel} />
      )}
      <SavedFile state={state} failed="Nothing was saved." />
    </form>
  );
}

function whatItHolds(isLossless: boolean, isPart: boolean): string {
  if (!isLossless) return "For other programs: what they have no place for is left out.";
  return isPart
    ? "Holds a part, as a dataset of its own: importing the file leaves the whole as it is."
    : "Holds everything: importing the file gives the same dataset.";
}
