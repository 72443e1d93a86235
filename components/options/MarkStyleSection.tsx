import { useEffect, useId, useRef } from "react";
import type { MarkKind } from "@/lib/model";
import { drawnMarks, highlightName, MARK_STYLES, type MarkStyle } from "@/lib/model/mark-look";
import { markKindLabel } from "@/lib/ties/labels";

interface Props {
  style: MarkStyle;
  onChange: (style: MarkStyle) => void;
}

const LABELS: Readonly<Record<MarkStyle, string>> = {
  underline: "A line under each name",
  tint: "A tint behind each name",
  first: "A line under the first mention of each",
  hover: "Nothing until the pointer is on a name",
};

/** The styles of marks, each beside a sample. */
export function MarkStyleSection({ style, onChange }: Props) {
  const id = useId();
  return (
    <div className="block" role="radiogroup" aria-labelledby={id}>
      <h3 id={id} className="block-title">
        How names are marked
      </h3>
      {MARK_STYLES.map((one) => (
        <label key={one} className="mark-style">
          <input
            type="radio"
            name={`${id}-style`}
            aria-labelledby={`${id}-${one}`}
            checked={one === style}
            onChange={() => onChange(one)}
          />
          <span id={`${id}-${one}`}>{LABELS[one]}</span>
          <Sample style={one} />
        </label>
      ))}
      <p className="dim">
        Every name answers the pointer and the keys, marked or not. Companies have a dotted line, public
        bodies a dashed one, places a plain one. Nothing of it is printed.
      </p>
    </div>
  );
}

/** A made-up sentence; a part in a list is a name. */
const SENTENCE: readonly (string | readonly [text: string, kind: MarkKind])[] = [
  ["Northwind Cells", "company"],
  " signed with the ",
  ["Ministry of Energy", "body"],
  " in ",
  ["Lisbon", "place"],
  "; ",
  ["Northwind Cells", "company"],
  " builds there.",
];

/** A sample, marked as on a page: by highlights, which the style sheet of the marks draws. */
function Sample({ style }: { style: MarkStyle }) {
  const sample = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const names = [...(sample.current?.querySelectorAll("span") ?? [])].map((element) => ({
      element,
      ref: element.textContent,
      kind: SENTENCE.flatMap((part) => (part[0] === element.textContent ? [part[1] as MarkKind] : []))[0],
    }));
    const undo = drawnMarks(names, style).map(({ element, kind = "company" }) =>
      highlight(element, highlightName(kind, style)),
    );
    return () => {
      for (const one of undo) one();
    };
  }, [style]);
  return (
    <span ref={sample} className="sample">
      {SENTENCE.map((part, at) =>
        typeof part === "string" ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentence never changes
          <span key={at} title={markKindLabel(part[1])}>
            {part[0]}
          </span>
        ),
      )}
    </span>
  );
}

function highlight(element: Element, name: string): () => void {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const all = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, all.add(range));
  return () => all.delete(range);
}
