import { Plus } from "lucide-react";
import type { TextSpan } from "@/lib/review/draft";
import { showWords } from "./chosen-words";
import type { Adding } from "./use-adding";

interface Props {
  text: string;
  sentences: readonly TextSpan[];
  adding: Adding;
  isBusy: boolean;
}

/** Sentences that may tell of agreements without a proposal: each can be shown in the text, and added. */
export function PassedOver({ text, sentences, adding, isBusy }: Props) {
  return (
    <section className="group" aria-labelledby="group-passed-over">
      <h2 id="group-passed-over" className="group-title">
        May tell of agreements <span className="dim num">{sentences.length}</span>
      </h2>
      <ul>
        {sentences.map((span) => {
          const quote = text.slice(span.start, span.end).trim();
          return (
            <li key={span.start} className="passed-over">
              <button type="button" className="passed-quote" title={quote} onClick={() => showWords(span)}>
                <q>{quote}</q>
              </button>
              <button
                type="button"
                className="icon-btn"
                aria-label={`Take as an agreement: ${quote}`}
                title="Take as an agreement"
                disabled={isBusy || adding.isReading}
                onClick={() => {
                  showWords(span);
                  adding.begin("agreement");
                }}
              >
                <Plus aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
