import { type MouseEvent, memo, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { markKindOf } from "@/lib/model";
import type { Item, TextSpan } from "@/lib/review/draft";
import { evidenceOf, quoteSpan, spanOf } from "@/lib/review/evidence/facts";
import { leftOutOf } from "@/lib/review/evidence/left-out";
import { occurrencesOf, type Paragraph, paragraphsOf, type TextMark } from "@/lib/review/evidence/segments";
import { type Review, resolve } from "@/lib/review/state";
import { chooseWords, chosenWords } from "./chosen-words";

interface Props {
  text: string;
  review: Review;
  chosen: Item | undefined;
  /** The field of the chosen item whose evidence is highlighted. */
  field: string | undefined;
  onChoose: (id: string) => void;
  /** Takes the next words that are selected, where somebody waits for them; a click then chooses nothing. */
  onWords: ((words: TextSpan) => void) | undefined;
}

/** The text with the evidence of all items; that of the chosen one stands out and is scrolled into view. */
export function TextPane({ text, review, chosen, field, onChoose, onWords }: Props) {
  const pane = useRef<HTMLElement>(null);
  const { start, state } = review;
  const marks = useMemo(() => marksOf(text, review), [text, review]);
  const paragraphs = useMemo(() => paragraphsOf(text, marks), [text, marks]);
  const looks = useMemo(() => looksOf(state.items), [state.items]);
  const focus = useMemo(() => {
    const evidence = chosen ? evidenceOf(review, chosen) : [];
    const maybe = chosen ? leftOutOf(review, chosen) : [];
    const one =
      evidence.find((other) => (other.field ?? "") === (field ?? "")) ??
      maybe.find((other) => other.field === field)?.evidence ??
      evidence[0];
    return { quote: one && quoteSpan(one), span: spanOf(review, one) };
  }, [review, chosen, field]);

  const at = focus.span?.start;
  const areWordsChosen = useRef(false);
  useLayoutEffect(() => {
    // Words that the user is choosing stay in view.
    if (at === undefined || areWordsChosen.current) return;
    const pieces = pane.current?.querySelectorAll<HTMLElement>("[data-at]") ?? [];
    const piece = [...pieces].findLast((element) => Number(element.dataset.at) <= at);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    piece?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  }, [at]);

  const [found, setFound] = useState<number>();
  const choose = (event: MouseEvent) => {
    const span = chosenWords();
    if (onWords) return span && onWords(span);
    const hit = span
      ? marks.filter((mark) => mark.start < span.end && mark.end > span.start).map(({ item }) => item)
      : ((event.target as Element).closest<HTMLElement>("[data-items]")?.dataset.items?.split(" ") ?? []);
    const items = [...new Set(hit)].map((id) => standing(review, id));
    setFound(span ? items.length : undefined);
    // A second click on the same words goes to the next item with them.
    const next = items[(items.indexOf(chosen?.id ?? "") + 1) % Math.max(1, items.length)];
    if (next === undefined) return;
    areWordsChosen.current = span !== undefined;
    // The text is drawn again with the choice, so words must be chosen after that.
    flushSync(() => onChoose(next));
    if (span) chooseWords(span);
    areWordsChosen.current = false;
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of proposals does the same by keyboard */}
      <section
        ref={pane}
        className="release-text scroll"
        lang={start.release.language}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls can be reached by keyboard
        tabIndex={0}
        aria-label="Text of the release"
        onClick={choose}
      >
        {paragraphs.map((paragraph) => (
          <TextParagraph
            key={paragraph.start}
            text={text}
            paragraph={paragraph}
            looks={looks}
            chosen={chosen?.id}
            focus={focus.span && touches(focus.span, paragraph) ? focus.span : undefined}
            quote={focus.quote && touches(focus.quote, paragraph) ? focus.quote : undefined}
          />
        ))}
      </section>
      <div className="sr" role="status">
        {found !== undefined &&
          `${found === 1 ? "1 proposal rests" : `${found || "No"} proposals rest`} on these words.`}
      </div>
    </>
  );
}

interface ParagraphProps {
  text: string;
  paragraph: Paragraph;
  looks: ReadonlyMap<string, string>;
  chosen: string | undefined;
  focus: TextSpan | undefined;
  quote: TextSpan | undefined;
}

const TextParagraph = memo(function TextParagraph({
  text,
  paragraph,
  looks,
  chosen,
  focus,
  quote,
}: ParagraphProps) {
  const pieces = paragraph.segments.flatMap((segment) => cut(segment, [focus, quote]));
  return (
    <p dir="auto">
      {pieces.map(({ start, end, items }) => {
        const isFocus = focus !== undefined && start >= focus.start && end <= focus.end;
        const isQuote = quote !== undefined && start >= quote.start && end <= quote.end;
        const [first] = items;
        const look = first === undefined ? "" : (looks.get(first) ?? "");
        const classes = [
          "seg",
          look,
          isQuote && "quoted",
          isFocus && "focus",
          chosen !== undefined && items.includes(chosen) && "chosen",
        ].filter((one) => one);
        return (
          <span
            key={start}
            className={classes.join(" ")}
            data-at={start}
            data-items={items.length > 0 ? items.join(" ") : undefined}
          >
            {text.slice(start, end)}
          </span>
        );
      })}
    </p>
  );
});

/** Cuts a piece where stretches begin or end in it. */
function cut<T extends TextSpan>(segment: T, spans: readonly (TextSpan | undefined)[]): T[] {
  const cuts = spans
    .flatMap((span) => (span ? [span.start, span.end] : []))
    .filter((at) => at > segment.start && at < segment.end);
  const edges = [...new Set([segment.start, ...cuts, segment.end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => ({ ...segment, start, end: edges[i + 1] ?? segment.end }));
}

function touches(span: TextSpan, { start, end }: TextSpan): boolean {
  return span.start < end && span.end > start;
}

/** The evidence of all items, and all names of the parties and places. */
function marksOf(text: string, review: Review): TextMark[] {
  const { state } = review;
  const marks = state.evidence.flatMap(({ id, record }): TextMark[] => {
    const span = state.spans[id];
    return span && record.kind === "agreement" ? [{ ...span, item: `agreement/${record.id}` }] : [];
  });
  for (const item of state.items) {
    if (item.kind === "agreement") continue;
    const names = [...item.record.names, ...(item.same?.record.names ?? [])].map((name) => name.text);
    for (const span of occurrencesOf(text, names)) marks.push({ ...span, item: item.id });
  }
  return marks;
}

function standing(review: Review, id: string): string {
  const at = id.indexOf("/");
  return resolve(review.state, id.slice(0, at) as Item["kind"], id.slice(at + 1))?.id ?? id;
}

function looksOf(items: readonly Item[]): Map<string, string> {
  return new Map(
    items.map((item) => {
      const kind = item.kind === "party" ? markKindOf(item.same?.record.kind ?? item.record.kind) : item.kind;
      return [item.id, `${kind} ${item.decision}`];
    }),
  );
}
