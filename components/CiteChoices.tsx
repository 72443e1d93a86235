import { useEffect, useRef, useState } from "react";
import { CITATION_FORMATS, citationText } from "@/lib/citations/formats";
import { agreementItem, releaseItem } from "@/lib/citations/item";
import type { CitationProps } from "./Cite";

/** Buttons for the formats of a citation, in a row: a floating menu would need a portal. */
export function CiteChoices({ of, onCopy }: CitationProps) {
  const [said, setSaid] = useState("");
  const row = useRef<HTMLDivElement>(null);
  // It comes after what opened it was scrolled to.
  useEffect(() => {
    row.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const item = "source" in of ? releaseItem(of.source) : agreementItem(of.agreement, of.dataset);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form field stands in it
    <div ref={row} className="choices" role="group" aria-label={`Copy a citation of “${item.title}”`}>
      <span className="dim">Copy as</span>
      {CITATION_FORMATS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="btn small"
          onClick={() =>
            void onCopy(citationText([item], id)).then((done) =>
              setSaid(done ? `${label} copied` : "The browser did not let it be copied"),
            )
          }
        >
          {label}
        </button>
      ))}
      <span className="said" role="status">
        {said}
      </span>
    </div>
  );
}
