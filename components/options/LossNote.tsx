import { useFresh } from "../answers/use-fresh";
import { ProblemNote } from "../ProblemNote";
import { useAttempt } from "../use-attempt";
import type { OptionsApi } from "./options-api";
import { dayText } from "./when";

interface Props {
  api: Pick<OptionsApi, "lossFound" | "forgetLoss">;
}

/** Says that the browser has lost the datasets, until the user has read it. */
export function LossNote({ api }: Props) {
  const { answer: found, reload } = useFresh(api.lossFound);
  const { problem, attempt } = useAttempt(reload);
  if (found.state !== "done" || found.value === undefined) return null;
  return (
    <>
      <p className="note failed">
        <span role="alert">
          The browser has lost your datasets, as was found on {dayText(found.value)}. What comes with Entente
          was brought in again. For the others restore a backup, import them again, or check{" "}
          <a className="linklike" href="#subscriptions">
            your subscriptions
          </a>
          .
        </span>{" "}
        <button type="button" className="linklike" onClick={() => attempt(api.forgetLoss())}>
          Understood
        </button>
      </p>
      <ProblemNote problem={problem} />
    </>
  );
}
