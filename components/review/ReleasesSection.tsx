import { ArrowRight } from "lucide-react";
import type { Question } from "../answers/keep-asking";
import { StaleNote } from "../answers/StaleNote";
import { useFresh } from "../answers/use-fresh";

/** The number of releases in the queue. */
export interface ReleaseCounts {
  /** Waiting or being worked on. */
  toDo: number;
  done: number;
}

interface Props {
  counts: Question<ReleaseCounts>;
  /** The browser's menu item that reads a page's article as a release, in the browser's language. */
  menuItem: string;
}

/** For the options page: explains the review of releases, says how much is left, and leads there. */
export function ReleasesSection({ counts, menuItem }: Props) {
  const { answer, problem, reload } = useFresh(counts);
  return (
    <div className="block releases">
      <div className="grow">
        <p>
          Press releases become agreements: paste a text, drop files (text, HTML, Markdown, PDF, Word,
          OpenDocument, RTF, mails), or choose “{menuItem}” in the context menu of any page. What Entente
          reads in them is proposed with the sentence that says so; you decide, and what you accept goes to a
          dataset of your own.
        </p>
        <p className="dim num" role="status">
          {answer.state === "done" ? countsText(answer.value) : problem ? "" : "\u00a0"}
        </p>
        <StaleNote
          what="The queue"
          problem={problem}
          isShown={answer.state === "done"}
          onAgain={() => void reload()}
          className="bad"
        />
      </div>
      <a className="btn primary" href="/review.html">
        Review releases <ArrowRight aria-hidden="true" />
      </a>
    </div>
  );
}

function countsText({ toDo, done }: ReleaseCounts): string {
  if (toDo + done === 0) return "None in the queue yet.";
  return `${toDo} to review, ${done} done.`;
}
