import { type FocusEvent, useEffect, useMemo, useRef } from "react";
import type { EntityRef } from "@/lib/model";
import { PopoverApp } from "../popover/PopoverApp";
import { EXAMPLE } from "./example";
import { MarkWindow } from "./MarkWindow";
import type { Marked, Piece } from "./marked-text";
import { type PressHandlers, useLongPress } from "./use-long-press";
import { type OpenMark, useOpenMark } from "./use-open-mark";
import type { WelcomeApi } from "./welcome-api";

const LABEL_ID = "mark-window-label";

interface Props {
  popoverSource: WelcomeApi["popoverSource"];
  /** The title, then a block for each paragraph. */
  blocks: readonly Piece[][];
}

/**
 * The example article with its marks. On our own page they are buttons: Tab goes from name to name and opens each,
 * Enter goes into the open popover, Escape back out.
 */
export function ExampleArticle({ popoverSource, blocks }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  /** The focus goes into the popover once it is there. */
  const entering = useRef(false);
  /** The focus returns to a mark that was closed, which must stay closed. */
  const returning = useRef(false);
  const marks = useOpenMark(frame);
  const { open, openNow, close, tell } = marks;
  const pressOf = useLongPress(openNow);

  const all = useMemo(() => blocks.flat().filter((piece) => typeof piece !== "string"), [blocks]);
  const others = useMemo(() => [...new Set(all.map(({ ref }): EntityRef => ref))], [all]);
  const source = useMemo(() => popoverSource(others, EXAMPLE.published), [popoverSource, others]);
  const opened = all.find(({ key }) => key === open);
  const [title = [], ...paragraphs] = blocks;

  useEffect(() => {
    if (open === undefined || !entering.current) return;
    entering.current = false;
    card.current?.focus({ preventScroll: true });
  }, [open]);

  const back = (key: string) => {
    returning.current = true;
    buttons.current.get(key)?.focus({ preventScroll: true });
    returning.current = false;
    close();
  };
  const left = ({ relatedTarget: next, currentTarget }: FocusEvent<HTMLElement>) => {
    // Without a next element, the window lost the focus, or the focused element was redrawn.
    if (next instanceof Node && !currentTarget.contains(next) && !card.current?.contains(next)) close();
  };
  const text = (pieces: readonly Piece[]) =>
    pieces.map((piece) =>
      typeof piece === "string" ? (
        piece
      ) : (
        <MarkButton
          key={piece.key}
          mark={piece}
          marks={marks}
          press={pressOf(piece.key)}
          buttonRef={(button) => {
            if (button) buttons.current.set(piece.key, button);
            return () => void buttons.current.delete(piece.key);
          }}
          onFocus={() => returning.current || openNow(piece.key)}
          onBlur={left}
          onEnter={() => {
            if (open === piece.key) card.current?.focus({ preventScroll: true });
            else {
              entering.current = true;
              openNow(piece.key);
            }
          }}
        />
      ),
    );

  const button = opened && buttons.current.get(opened.key);
  return (
    <div className="example" ref={frame}>
      <article lang={EXAMPLE.lang}>
        <p className="label">{EXAMPLE.kicker}</p>
        <h3 className="example-title">{text(title)}</h3>
        {paragraphs.map((pieces, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text have no other name
          <p key={number}>{text(pieces)}</p>
        ))}
      </article>
      {opened && button && frame.current && (
        <MarkWindow
          key={opened.key}
          windowRef={card}
          mark={button}
          frame={frame.current}
          labelId={LABEL_ID}
          onPointer={(inside) => tell({ type: inside ? "enter-popover" : "leave-popover" })}
          onBlur={left}
          onEscape={() => back(opened.key)}
        >
          {(onReady) => (
            <PopoverApp
              meant={{ ...opened, published: EXAMPLE.published }}
              source={source}
              labelId={LABEL_ID}
              onClose={() => back(opened.key)}
              onReady={onReady}
            />
          )}
        </MarkWindow>
      )}
    </div>
  );
}

interface MarkButtonProps {
  mark: Marked;
  marks: OpenMark;
  press: PressHandlers;
  buttonRef: (button: HTMLButtonElement | null) => () => void;
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
  /** Called when the keyboard presses it. */
  onEnter: () => void;
}

function MarkButton({ mark, marks, press, buttonRef, onFocus, onBlur, onEnter }: MarkButtonProps) {
  const { key, kind, surface } = mark;
  return (
    <button
      type="button"
      ref={buttonRef}
      className={`live-mark ${kind}`}
      aria-haspopup="dialog"
      aria-expanded={marks.open === key}
      {...press}
      onPointerMove={(event) => {
        const { pointerType, clientX: x, clientY: y } = event;
        if (pointerType === "touch") press.onPointerMove(event);
        else marks.tell({ type: "over", mark: key, x, y });
      }}
      onPointerLeave={({ pointerType, clientX: x, clientY: y }) => {
        if (pointerType !== "touch") marks.tell({ type: "away", x, y });
      }}
      onFocus={({ currentTarget }) => {
        if (currentTarget.matches(":focus-visible")) onFocus();
      }}
      onBlur={onBlur}
      onClick={({ detail }) => (detail === 0 ? onEnter() : marks.openNow(key))}
    >
      {surface}
    </button>
  );
}
