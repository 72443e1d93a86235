import { Copy } from "lucide-react";
import { useState } from "react";
import { type Problem, problemText } from "@/lib/model";

/** Rows drawn; a file can have very many, and the first ones show what is wrong. */
const ROWS = 200;

interface Props {
  problems: readonly Problem[];
  /** How many there are in all; `problems` may hold fewer. */
  total: number;
  onCopy: (text: string) => Promise<void>;
}

/** What is wrong with a file: where, what, and what to do. */
export function ProblemReport({ problems, total, onCopy }: Props) {
  const shown = problems.slice(0, ROWS);
  return (
    <div className="report">
      <div className="report-scroll">
        <table>
          <caption className="sr">Problems of the file</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Record</th>
              <th scope="col">Field</th>
              <th scope="col">What is wrong</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same problem can stand twice, and rows never move
              <ProblemRow key={index} problem={problem} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="report-foot">
        <span className="dim num grow">
          {shown.length < total
            ? `The first ${shown.length} of ${total.toLocaleString("en")}`
            : total === 1
              ? "1 problem"
              : `${total.toLocaleString("en")} problems`}
        </span>
        <CopyButton text={() => reportText(problems, total)} onCopy={onCopy} />
      </div>
    </div>
  );
}

function ProblemRow({ problem: { line, record, field, message, advice } }: { problem: Problem }) {
  return (
    <tr>
      <td className="num" data-label="Line">
        {line}
      </td>
      <td data-label="Record">{record}</td>
      <td data-label="Field">{field !== undefined && <code>{field}</code>}</td>
      <td data-label="What is wrong">{message}</td>
      <td data-label="What to do">{advice}</td>
    </tr>
  );
}

/** The report as plain text, one problem a line. */
export function reportText(problems: readonly Problem[], total: number): string {
  const lines = problems.map(problemText);
  const more = total - problems.length;
  return [...lines, ...(more > 0 ? [`… and ${more.toLocaleString("en")} more.`] : [])].join("\n");
}

function CopyButton({ text, onCopy }: { text: () => string; onCopy: Props["onCopy"] }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = () =>
    onCopy(text()).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  const said = { idle: "Copy report", copied: "Copied", failed: "The browser refused" }[state];
  return (
    <>
      <span className="sr" role="status">
        {state !== "idle" && said}
      </span>
      <button type="button" className="btn" onClick={copy}>
        <Copy aria-hidden="true" /> {said}
      </button>
    </>
  );
}
