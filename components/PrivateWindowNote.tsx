import { EyeOff } from "lucide-react";
import { EmptyState } from "./EmptyState";
import { ProblemNote } from "./ProblemNote";
import { useAttempt } from "./use-attempt";

interface Props {
  /** Whether an article was to be read as a release; otherwise a page of the extension was to be opened. */
  isArticle: boolean;
  /** Opens the page in an ordinary window; absent where the browser has no windows or there is no page to open. */
  onOpen?: (() => Promise<void>) | undefined;
}

/** Replaces a page of the extension that cannot work in a private window: says why, and what to do. */
export function PrivateWindowNote({ isArticle, onOpen }: Props) {
  const { problem, attempt } = useAttempt();
  return (
    <main className="entente">
      <h1 className="sr">Entente</h1>
      {isArticle ? (
        <EmptyState icon={EyeOff} title="Nothing of the article was kept">
          A release under review is stored on this machine, and Entente stores no article of a private window.
          To read it as a release, open it in an ordinary window.
        </EmptyState>
      ) : (
        <EmptyState
          icon={EyeOff}
          title="Your datasets cannot be read in a private window"
          actions={
            onOpen && (
              <button type="button" className="btn primary" onClick={() => attempt(onOpen())}>
                Open in an ordinary window
              </button>
            )
          }
        >
          In private windows the browser keeps stored data closed to the pages of Entente. Marks, the popover
          and search work here as well.
        </EmptyState>
      )}
      <ProblemNote problem={problem} />
    </main>
  );
}
