import { Archive, ArchiveRestore, ShieldCheck } from "lucide-react";
import { useRef, useState } from "react";
import { counted } from "@/lib/model/counted";
import { messageOf } from "@/lib/model/message-of";
import type { MadeFile } from "@/lib/store/tasks/run-task";
import { useFresh } from "../answers/use-fresh";
import { saveFile } from "../save-file";
import { RestoreDialog } from "./lazy-dialogs";
import type { OptionsApi, RestoreView, StorageView } from "./options-api";
import { bytesText } from "./pace";
import { RunProgress } from "./RunProgress";
import { SavedFile } from "./SavedFile";
import { useLongRun } from "./use-long-run";

interface Props {
  api: Pick<OptionsApi, "storage" | "backUp" | "checkBackup" | "restore">;
  onRestored: () => void;
}

/** How much is stored, with backup and restore. */
export function StorageSection({ api, onRestored }: Props) {
  const { answer } = useFresh(api.storage);
  return (
    <>
      <div className="block">
        <h3 className="block-title">What is stored</h3>
        {answer.state === "failed" && (
          <p className="bad">How much is stored could not be told. {answer.message}</p>
        )}
        {answer.state === "done" && <Use storage={answer.value} />}
      </div>
      <Backup api={api} />
      <Restore api={api} onRestored={onRestored} />
    </>
  );
}

function Use({ storage: { used, quota, persistent } }: { storage: StorageView }) {
  return (
    <>
      <p className="num">
        {bytesText(used)} of the {bytesText(quota)} that the browser allows.
      </p>
      <meter className="use" min={0} max={quota} value={used} aria-label="Space used">
        {bytesText(used)}
      </meter>
      {persistent ? (
        <p className="good with-icon">
          <ShieldCheck aria-hidden="true" /> The browser keeps it until you remove it.
        </p>
      ) : (
        <p className="mut">When the disk gets full the browser may delete it: keep a backup.</p>
      )}
    </>
  );
}

function Backup({ api }: Pick<Props, "api">) {
  const { state, start, cancel } = useLongRun<MadeFile>();
  return (
    <div className="block">
      <h3 className="block-title">Backup</h3>
      <p className="dim">
        Everything in one file: all datasets with their earlier versions, releases under review, your
        corrections, settings and subscriptions. It can be restored on another browser too.
      </p>
      {state.step === "running" ? (
        <RunProgress label="Backup" progress={state.progress} onCancel={cancel} />
      ) : (
        <button
          type="button"
          className="btn"
          onClick={() => start(api.backUp, ({ name, content }) => saveFile(name, content))}
        >
          <Archive aria-hidden="true" /> Save a backup
        </button>
      )}
      <SavedFile state={state} failed="No backup was made." />
    </div>
  );
}

function Restore({ api, onRestored }: Pick<Props, "api" | "onRestored">) {
  const { state, start, cancel } = useLongRun<RestoreView>();
  const [file, setFile] = useState<File>();
  const [refused, setRefused] = useState<string>();
  // The latest file is told of alone, not what became of one before.
  const problem = refused ?? (state.step === "failed" ? state.message : undefined);
  const picker = useRef<HTMLInputElement>(null);
  const ask = (chosen: File) => {
    setRefused(undefined);
    api.checkBackup(chosen).then(
      () => setFile(chosen),
      (error: unknown) => setRefused(messageOf(error)),
    );
  };
  const restore = (chosen: File) => {
    setFile(undefined);
    start((onProgress) => api.restore(chosen, onProgress), onRestored);
  };
  return (
    <div className="block">
      <h3 className="block-title">Restore</h3>
      <p className="dim">
        A backup takes the place of everything that is here. All of the file is checked first; where anything
        in it is wrong, nothing changes.
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".gz,.jsonl"
        aria-label="Backup file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) ask(chosen);
          event.target.value = "";
        }}
      />
      {state.step === "running" ? (
        <RunProgress label="Restore" progress={state.progress} onCancel={cancel} />
      ) : (
        <button type="button" className="btn" onClick={() => picker.current?.click()}>
          <ArchiveRestore aria-hidden="true" /> Restore a backup
        </button>
      )}
      <div role="status">
        {problem !== undefined && <p className="bad">Nothing was restored and nothing changed. {problem}</p>}
        {refused === undefined && state.step === "done" && <Restored {...state.value} />}
      </div>
      <RestoreDialog file={file} onCancel={() => setFile(undefined)} onRestore={restore} />
    </div>
  );
}

/** Says what a restore put in place, and what it could not. */
export function Restored({ datasets, corrections, settingsProblem, tooLate }: RestoreView) {
  const records = `${counted(datasets, "dataset")}, ${counted(corrections, "correction")}`;
  const late = tooLate ? "It was in place before it could be cancelled. " : "";
  if (settingsProblem === undefined)
    return <p className="good num">{`${late}Restored: ${records} and the settings.`}</p>;
  return (
    <p className="bad num">
      {`${late}Restored: ${records}, but not the settings and subscriptions: restore the backup again. ${settingsProblem}`}
    </p>
  );
}
