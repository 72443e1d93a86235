import { type CSSProperties, useEffect, useId, useRef, useState } from "react";
import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import type { Copy } from "../Cite";
import { totalsText } from "../card-totals";
import { EntityCardView } from "../EntityCardView";
import { type KeepApart, SameNote } from "../SameNote";
import { Skeleton } from "../Skeleton";
import { type Doubt, DoubtPanel } from "./DoubtPanel";
import { type MatchActions, MatchPanel } from "./MatchPanel";
import { type HeaderEvents, PopoverHeader } from "./PopoverHeader";

export interface EntityPopoverProps extends HeaderEvents {
  card: EntityCard | null;
  loading: boolean;
  error?: string | undefined;
  /** The spelling on the page. */
  surface: string;
  /** The article's date, as far as the page tells. */
  published?: string | undefined;
  /** The page's host. */
  site?: string | undefined;
  /** Only for the marked entity, not for one opened from within. */
  match?: MatchActions | undefined;
  /** Set where the page hardly tells which of several is meant. */
  doubt?: Doubt | undefined;
  onCopy?: Copy | undefined;
  /** Separates records that are shown as one; `onChanged` is called when what is shown is out of date. */
  onKeepApart?: KeepApart | undefined;
  onChanged?: (() => void) | undefined;
  /** Asks again after an error. */
  onRetry?: (() => void) | undefined;
  /** Opens the entity's own page in a tab. */
  onOpenFull: (ref: EntityRef) => void;
  /** The id of the heading, for `aria-labelledby` of the surrounding dialog. */
  labelId: string;
}

/**
 * The content of a popover: who it is, its ties to others in the article, then the rest, each with its source. Needs no
 * portal and inherits no styles; all of them are in `popover.css`.
 */
export function EntityPopover(props: EntityPopoverProps) {
  const { card, loading, error, surface, published, doubt, onBack, onOpenFull } = props;
  const { heading, body, moveTo } = useFocusAfterMove(card?.head.ref);
  const { frame, least, keepHeight } = useLeastHeight();
  const [asked, setAsked] = useState<EntityRef>();
  const matchId = useId();
  const isAsked = card !== null && asked === card.head.ref;
  const open = (ref: EntityRef) => {
    moveTo();
    keepHeight();
    props.onOpen(ref);
  };
  const show = (ref: EntityRef) => {
    keepHeight();
    doubt?.onShow(ref);
  };
  const back = () => {
    moveTo();
    keepHeight();
    onBack?.();
  };
  return (
    <div className="entente popover" aria-busy={loading} ref={frame} style={least}>
      <PopoverHeader {...props} title={surface} headingRef={heading} onOpen={open} onBack={onBack && back} />
      {/* biome-ignore lint/a11y/useSemanticElements: no form field stands in it */}
      <div
        className="popover-body"
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label="Agreements"
        hidden={isAsked}
      >
        {error !== undefined ? (
          <div className="note failed">
            <p role="alert">{error}</p>
            {props.onRetry && (
              <button type="button" className="btn small" onClick={props.onRetry}>
                Try again
              </button>
            )}
          </div>
        ) : card ? (
          <>
            <SameNote
              key={card.head.ref}
              same={card.same}
              onKeepApart={props.onKeepApart}
              onChanged={props.onChanged}
            />
            {doubt && <DoubtPanel {...doubt} surface={surface} shown={card.head.ref} onShow={show} />}
            <EntityCardView card={card} published={published} onCopy={props.onCopy} onOpen={open} />
          </>
        ) : loading ? (
          <Skeleton lines={5} />
        ) : (
          <p className="note">“{surface}” is in none of the datasets that are switched on now.</p>
        )}
      </div>
      {/* It replaces the agreements, so that the popover keeps its size. */}
      {card && props.match && (
        // biome-ignore lint/a11y/useSemanticElements: its fields are a form of their own
        <div className="popover-body" id={matchId} role="group" aria-label="Why this match" hidden={!isAsked}>
          {isAsked && (
            <MatchPanel
              subject={{ ref: card.head.ref, name: card.head.name }}
              surface={surface}
              site={props.site}
              actions={props.match}
            />
          )}
        </div>
      )}
      {card && error === undefined && (
        <footer>
          <button type="button" className="btn primary" onClick={() => onOpenFull(card.head.ref)}>
            Open
          </button>
          {props.match && (
            <button
              type="button"
              className="linklike"
              aria-expanded={isAsked}
              aria-controls={matchId}
              onClick={() => {
                keepHeight();
                setAsked(isAsked ? undefined : card.head.ref);
              }}
            >
              {isAsked ? "Back to its agreements" : "Why this match?"}
            </button>
          )}
          {!isAsked && (
            <div className="found">
              <span className="num">{totalsText(card)}</span>
              <span title={card.dataset.title}>
                {foundAs(card, surface)}
                {!card.same && card.dataset.title}
              </span>
            </div>
          )}
        </footer>
      )}
    </div>
  );
}

function foundAs({ head }: EntityCard, surface: string): string {
  return surface === "" || surface === head.name ? "" : `found as “${surface}” · `;
}

/**
 * Keeps the popover at least as high as it was. If new content made it shorter, its edge would move away from under the
 * pointer, which would close it.
 */
function useLeastHeight() {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const least: CSSProperties & Record<"--least", string> = { "--least": `${height}px` };
  return { frame, least, keepHeight: () => setHeight(frame.current?.offsetHeight ?? 0) };
}

/**
 * Moves the focus to the new heading when the user has chosen a name inside: its button goes away with the card. Only
 * then: a popover that changes because the pointer moved on must not take the focus.
 */
function useFocusAfterMove(ref: EntityRef | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const moving = useRef(false);
  useEffect(() => {
    if (ref === undefined) return;
    if (body.current) body.current.scrollTop = 0;
    if (!moving.current) return;
    moving.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [ref]);
  return {
    heading,
    body,
    moveTo: () => {
      moving.current = true;
    },
  };
}
