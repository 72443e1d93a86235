import { ExternalLink, FileText } from "lucide-react";
import { useState } from "react";
import { counted } from "@/lib/model/counted";
import type { SourceLink } from "@/lib/ties/card";
import { fieldWords } from "@/lib/ties/field-words";
import { dateText } from "@/lib/ties/format-date";
import { sourceKey } from "@/lib/ties/source-key";
import { Citation, type Copy } from "./Cite";

/** The short name of a source: its publisher, else the host of its address, else its title. */
export function sourceName({
  publisher,
  url,
  title,
}: Pick<SourceLink, "publisher" | "url" | "title">): string {
  if (publisher !== undefined || url === undefined) return publisher ?? title;
  return URL.parse(url)?.hostname.replace(/^www\./, "") ?? url;
}

function copiesText(copies: number): string {
  return copies === 0 ? "" : ` (and ${counted(copies, "copy", "copies")})`;
}

/** The text below a source's title: its publisher and date. */
function aboutText(source: SourceLink): string {
  const name = sourceName(source);
  return [
    name === source.title ? "" : name,
    source.published === undefined ? "" : dateText(source.published),
    source.url === undefined ? "no web address" : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/**
 * A link to a source release. Opens a new tab, and does not tell the site where from. Without a web address, only the
 * name.
 */
export function SourceAnchor({ source, full = false }: { source: SourceLink; full?: boolean }) {
  const date = source.published === undefined ? "" : `, ${dateText(source.published)}`;
  const words = full ? source.title : `${sourceName(source)}${date}`;
  if (source.url === undefined) return <span title={full ? undefined : source.title}>{words}</span>;
  return (
    <a
      className="src"
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      dir={full ? "auto" : undefined}
      title={full ? "Opens in a new tab" : `${source.title} (opens in a new tab)`}
    >
      {words}
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
        <span key={`${sourceKey(source)} ${source.title}`}>
          {index > 0 && "; "}
          <SourceAnchor source={source} />
          {copiesText(source.copies)}
        </span>
      ))}
    </span>
  );
}

interface ListProps {
  sources: readonly SourceLink[];
  /** The datasets that tell of the agreement, where there are several. */
  datasets?: readonly string[] | undefined;
  /** Copies citations of releases; absent where text cannot be copied. */
  onCopy?: Copy | undefined;
}

/** The sources of an agreement in full: title, publisher, date, and the sentences that prove it, each with its fact. */
export function SourceList({ sources, datasets, onCopy }: ListProps) {
  return (
    <>
      {sources.length > 1 && (
        <p className="dim">{sources.length} releases say so; copies of them are not counted.</p>
      )}
      {datasets && <p className="dim">Told by {datasets.join(" and ")}.</p>}
      <ul className="source-list">
        {sources.map((source) => (
          <li key={`${sourceKey(source)} ${source.title}`}>
            {source.url === undefined ? <FileText aria-hidden="true" /> : <ExternalLink aria-hidden="true" />}
            <div>
              <SourceAnchor source={source} full />
              <div className="dim">
                {aboutText(source)}
                {copiesText(source.copies)}
              </div>
              <Quotes source={source} />
              {onCopy && <CiteSource source={source} onCopy={onCopy} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Quotes({ source }: { source: SourceLink }) {
  return source.quotes?.map(({ text, fields = [] }) => {
    const about = [...new Set(fields.map(fieldWords))].filter((words) => words !== undefined).join(", ");
    return (
      <blockquote key={text} className="quote" lang={source.language} dir="auto">
        {about !== "" && (
          <span className="label" lang="en" dir="ltr">
            {about}{" "}
          </span>
        )}
        “{text}”
      </blockquote>
    );
  });
}

function CiteSource({ source, onCopy }: { source: SourceLink; onCopy: Copy }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="linklike" aria-expanded={open} onClick={() => setOpen(!open)}>
        Cite<span className="sr"> “{source.title}”</span>
      </button>
      {open && <Citation of={{ source }} onCopy={onCopy} />}
    </>
  );
}
