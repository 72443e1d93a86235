import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import type { PrivateWindow } from "@/lib/messages/private-window";
import { EmptyState } from "./EmptyState";
import { ProblemNote } from "./ProblemNote";
import { useAttempt } from "./use-attempt";

/** The page, or what stands in for it where it cannot work in a private window. */
export function unlessPrivate(why: PrivateWindow | undefined, page: () => ReactNode): ReactNode {
  return why ? <PrivateWindowNote {...why} /> : page();
}

function PrivateWindowNote({ isArticle, onOpen }: PrivateWindow) {
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
