import type { MadeFile } from "@/lib/store/tasks/run-task";
import type { RunState } from "./long-run";
import { bytesText } from "./pace";

/** Says under which name a file was saved, or why none was. `failed` begins the sentence. */
export function SavedFile({ state, failed }: { state: RunState<MadeFile>; failed: string }) {
  return (
    <div role="status">
      {state.step === "done" && (
        <p className="good num">
          Saved as {state.value.name}, {bytesText(state.value.content.size)}.
        </p>
      )}
      {state.step === "failed" && (
        <p className="bad">
          {failed} {state.message}
        </p>
      )}
    </div>
  );
}
