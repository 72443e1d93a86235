import { ExternalLink } from "lucide-react";
import type { SourceLink } from "@/lib/ties/card";
import { dateText } from "@/lib/ties/format-date";

/** What a source is called in a line: its publisher, else the host that it stands on. */
export function sourceName({ publisher, url }: Pick<SourceLink, "publisher" | "url">): string {
  return publisher ?? URL.parse(url)?.hostname.replace(/^www\./, "") ?? url;
}

function copiesText(copies: number): string {
  return copies === 0 ? "" : copies === 1 ? " (and 1 copy)" : ` (and ${copies} copies)`;
}

/** A link to a source release; it opens in a tab of its own, and the site does not learn where from. */
export function SourceAnchor({ source, full = false }: { source: SourceLink; full?: boolean }) {
  const date = source.published === undefined ? "" : `, ${dateText(source.published)}`;
  return (
    <a
      className="src"
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      title={full ? "Opens in a new tab" : `${source.title} (opens in a new tab)`}
    >
      {full ? source.title : `${sourceName(source)}${date}`}
    </a>
  );
}

/** The sources of an agreement in one line. */
export function SourceLine({ sources }: { sources: readonly SourceLink[] }) {
  if (sources.length === 0) return <span>No source given</span>;
  return (
    <span>
      {sources.length === 1 ? "Source: " : `${sources.length} sources: `}
      {sources.map((source, index) => (
        <span key={`${source.url} ${source.title}`}>
          {index > 0 && "; "}
          <SourceAnchor source={source} />
          {copiesText(source.copies)}
        </span>
      ))}
    </span>
  );
}

/** The sources of an agreement in full: title, publisher, date and the sentence that says it. */
export function SourceList({ sources }: { sources: readonly SourceLink[] }) {
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={`${source.url} ${source.title}`}>
          <ExternalLink aria-hidden="true" />
          <div>
            <SourceAnchor source={source} full />
            <div className="dim">
              {sourceName(source)}
              {source.published !== undefined && <span className="num"> · {dateText(source.published)}</span>}
              {copiesText(source.copies)}
            </div>
            {source.quote !== undefined && <blockquote className="quote">“{source.quote}”</blockquote>}
          </div>
        </li>
      ))}
    </ul>
  );
}
