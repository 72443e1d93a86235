import { FilePlus2, PanelRight } from "lucide-react";
import { ProblemNote } from "../ProblemNote";
import { useAttempt } from "../use-attempt";
import type { PopupApi } from "./popup-api";

interface Props {
  api: Pick<PopupApi, "readArticle" | "openPanel">;
}

/** Other actions for the page in the tab: show it in context beside it, or read it as a release. */
export function ReadAsRelease({ api }: Props) {
  const { problem, attempt } = useAttempt();
  return (
    <>
      <div className="read-as-release">
        <button type="button" className="btn" title="Opens the side panel" onClick={api.openPanel}>
          <PanelRight aria-hidden="true" /> In context
        </button>
        <button type="button" className="btn" onClick={() => attempt(api.readArticle())}>
          <FilePlus2 aria-hidden="true" /> Read this article as a release
        </button>
      </div>
      <ProblemNote problem={problem} className="note bad" />
    </>
  );
}
