import { RefreshCw } from "lucide-react";
import { type CheckedAll, checkedText } from "./check-all";
import type { OptionsApi } from "./options-api";
import { RunProgress } from "./RunProgress";
import { useLongRun } from "./use-long-run";

interface Props {
  urls: readonly string[];
  check: OptionsApi["checkSubscriptions"];
  /** Called after each check. */
  onChecked: () => void;
}

/** One button to check all subscriptions, as after the browser has lost the datasets. */
export function CheckAll({ urls, check, onChecked }: Props) {
  const { state, start, cancel } = useLongRun<CheckedAll>();
  const begin = () =>
    start((onProgress) =>
      check(urls, (progress) => {
        onProgress(progress);
        onChecked();
      }),
    );
  return (
    <div className="block">
      {state.step === "running" ? (
        <RunProgress label="Subscriptions asked" progress={state.progress} onCancel={cancel} />
      ) : (
        <button type="button" className="btn" onClick={begin}>
          <RefreshCw aria-hidden="true" /> Check all {urls.length} now
        </button>
      )}
      <p className="dim num" role="status">
        {state.step === "done" && checkedText(state.value)}
      </p>
    </div>
  );
}
