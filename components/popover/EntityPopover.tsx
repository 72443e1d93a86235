import { type CSSProperties, useEffect, useId, useRef, useState } from "react";
import type { EntityRef } from "@/lib/model";
import { CardContent, type ContentProps } from "./CardContent";
import { type MatchActions, MatchPanel } from "./MatchPanel";
import { PopoverFooter } from "./PopoverFooter";
import { type HeaderEvents, PopoverHeader } from "./PopoverHeader";

interface Props extends ContentProps {
  header: HeaderEvents;
  /** Only for the marked entity, not for one opened from within. */
  match?: MatchActions | undefined;
}

/**
 * The content of a popover: who it is, its ties to others in the article, then the rest, each with its source. Needs no
 * portal and inherits no styles; all of them are in `popover.css`.
 */
export function EntityPopover({ header, match, ...content }: Props) {
  const { answer, named, doubt } = content;
  const { card, isLoading, failure } = answer;
  const { heading, body, moveTo } = useFocusAfterMove(card?.head.ref);
  const { frame, least, keepHeight } = useLeastHeight();
  const [asked, setAsked] = useState<EntityRef>();
  const matchId = useId();
  const isAsked = card !== null && asked === card.head.ref;
  const open = (ref: EntityRef) => {
    moveTo();
    keepHeight();
    content.onOpen(ref);
  };
  const show = (ref: EntityRef) => {
    keepHeight();
    doubt?.onShow(ref);
  };
  const back = () => {
    moveTo();
    keepHeight();
    header.onBack?.();
  };
  const toggleMatch = () => {
    keepHeight();
    setAsked(isAsked ? undefined : card?.head.ref);
  };
  return (
    <div className="entente popover" aria-busy={isLoading} ref={frame} style={least}>
      <PopoverHeader
        {...header}
        card={card}
        title={named.surface}
        headingRef={heading}
        onOpen={open}
        onBack={header.onBack && back}
      />
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
        <CardContent {...content} doubt={doubt && { ...doubt, onShow: show }} onOpen={open} />
      </div>
      {/* It replaces the agreements, so that the popover keeps its size. */}
      {card && match && (
        // biome-ignore lint/a11y/useSemanticElements: its fields are a form of their own
        <div className="popover-body" id={matchId} role="group" aria-label="Why this match" hidden={!isAsked}>
          {isAsked && (
            <MatchPanel
              subject={{ ref: card.head.ref, name: card.head.name }}
              named={named}
              actions={match}
            />
          )}
        </div>
      )}
      {card && !failure && (
        <PopoverFooter
          card={card}
          surface={named.surface}
          matchPanel={match && { id: matchId, isOpen: isAsked, onToggle: toggleMatch }}
          onOpenFull={content.onOpenFull}
        />
      )}
    </div>
  );
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
