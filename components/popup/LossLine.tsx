import { useAnswer } from "../answers/use-answer";
import type { PopupApi } from "./popup-api";

/** Says that the browser has lost the datasets, until the user has read the options page about it. */
export function LossLine({ api }: { api: Pick<PopupApi, "lossFound" | "openOptions"> }) {
  const found = useAnswer("loss", api.lossFound);
  if (found.state !== "done" || found.value === undefined) return null;
  return (
    <p className="loss">
      The browser has lost your datasets.{" "}
      <button type="button" className="linklike" onClick={api.openOptions}>
        What to do
      </button>
    </p>
  );
}
