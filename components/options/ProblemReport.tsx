import { Copy, Download } from "lucide-react";
import { useMemo, useState } from "react";
import { type Problem, problemText } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { copyText } from "../copy-text";
import { saveFile } from "../save-file";
import { ListFilter } from "./ListFilter";
import { fieldCounts, filterProblems, type ProblemFilter, problemsCsv } from "./problem-rows";
import { VirtualRows } from "./VirtualRows";

/** With fewer problems, a filter would be in the way. */
const FILTER_FROM = 8;

interface Props {
  /** The name of the file with these problems. */
  file: string;
  problems: readonly Problem[];
  /** The number of all problems; `problems` may have fewer. */
  total: number;
  /** They may be no faults: the file was imported as it is. */
  areDoubts?: boolean;
}

/** The problems of a file: where, what, and what to do. Can be filtered, copied and saved. */
export function ProblemReport({ file, problems, total, areDoubts = false }: Props) {
  const [filter, setFilter] = useState<ProblemFilter>({ words: "", field: "" });
  const shown = useMemo(() => filterProblems(problems, filter), [problems, filter]);
  const fields = useMemo(() => fieldChoices(problems), [problems]);
  return (
    <div className="report">
      {problems.length >= FILTER_FROM && (
        <ListFilter
          labels={["Only problems with these words", "Only problems of this field"]}
          placeholder="Filter by any word"
          words={filter.words}
          onWords={(words) => setFilter({ ...filter, words })}
          choice={filter.field}
          choices={fields}
          onChoice={(field) => setFilter({ ...filter, field })}
        />
      )}
      <div className="problem-row problem-head" aria-hidden="true">
        <span>Where</span>
        <span>{areDoubts ? "What may be wrong" : "What is wrong"}</span>
        <span>What to do</span>
      </div>
      {shown.length === 0 ? (
        <p className="report-empty dim">No problem fits the filter.</p>
      ) : (
        <VirtualRows label={`Problems of ${file}`} rows={shown} estimate={44}>
          {(problem) => <ProblemRow problem={problem} file={file} />}
        </VirtualRows>
      )}
      <div className="report-foot">
        <span className="dim num grow">{countLine(shown.length, problems.length, total, areDoubts)}</span>
        <button
          type="button"
          className="btn"
          onClick={() =>
            saveFile(`${file}-problems.csv`, new Blob([problemsCsv(shown, file)], { type: "text/csv" }))
          }
        >
          <Download aria-hidden="true" /> Save as CSV
        </button>
        <CopyButton
          // What was copied is another report once the filter has changed.
          key={`${filter.words} ${filter.field}`}
          text={() => reportText(shown, total - (problems.length - shown.length))}
        />
      </div>
    </div>
  );
}

/** The fields with problems, to choose one. */
function fieldChoices(problems: readonly Problem[]): [field: string, text: string][] {
  const each = fieldCounts(problems).map(({ field, count }): [string, string] => [
    field,
    `${field} (${count.toLocaleString("en")})`,
  ]);
  return [["", "All fields"], ...each];
}

function countLine(shown: number, listed: number, total: number, areDoubts: boolean): string {
  const all = counted(total, areDoubts ? "cell" : "problem");
  if (shown < listed) return `${shown.toLocaleString("en")} of ${all}`;
  return listed < total ? `The first ${listed.toLocaleString("en")} of ${all}` : all;
}

function ProblemRow({ problem, file }: { problem: Problem; file: string }) {
  const { line, record, field, message, advice } = problem;
  const isElsewhere = problem.file !== undefined && problem.file !== file;
  const isOfWhole = line === undefined && record === undefined && field === undefined;
  return (
    <div className="problem-row">
      <span className="problem-where">
        {isElsewhere ? <span>{problem.file} </span> : isOfWhole && <span className="dim">the file</span>}
        {line !== undefined && <span className="num">line {line.toLocaleString("en")} </span>}
        {record !== undefined && <span className="dim">{record} </span>}
        {field !== undefined && <code>{field}</code>}
      </span>
      <span>{message}</span>
      <span className="mut">{advice}</span>
    </div>
  );
}

/** The report as plain text, one problem per line. */
export function reportText(problems: readonly Problem[], total: number): string {
  const lines = problems.map(problemText);
  const more = total - problems.length;
  return [...lines, ...(more > 0 ? [`… and ${more.toLocaleString("en")} more.`] : [])].join("\n");
}

function CopyButton({ text }: { text: () => string }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = () => void copyText(text()).then((done) => setState(done ? "copied" : "failed"));
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
