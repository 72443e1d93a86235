import { ArrowLeft, GripHorizontal, Pin, PinOff, X } from "lucide-react";
import type { KeyboardEvent, PointerEvent, Ref } from "react";
import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { EntityFacts, EntityTitle } from "../EntityHeader";

/** Moves a pinned popover. */
export interface Mover {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The actions of the header's buttons. */
export interface HeaderEvents {
  /** The id of the heading, for `aria-labelledby` of the surrounding dialog. */
  labelId: string;
  onBack?: (() => void) | undefined;
  onClose: () => void;
  /** Pins the popover; absent where that is not possible. */
  onPin?: (() => void) | undefined;
  /** Set once it is pinned. */
  mover?: Mover | undefined;
}

interface Props extends HeaderEvents {
  card: EntityCard | null;
  title: string;
  onOpen: (ref: EntityRef) => void;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The name, with buttons to go back and to pin, and to move it once it is pinned. */
export function PopoverHeader(props: Props) {
  const { card, title, labelId, headingRef, onOpen, onBack, onClose, onPin, mover } = props;
  return (
    <header className={mover ? "movable" : undefined} onPointerDown={mover?.onPointerDown}>
      <div className="head-line">
        {onBack && (
          <button type="button" className="icon-btn back" aria-label="Back" title="Back" onClick={onBack}>
            <ArrowLeft aria-hidden="true" />
          </button>
        )}
        {card ? (
          <EntityTitle head={card.head} labelId={labelId} headingRef={headingRef} />
        ) : (
          <h2 className="head-name grow" dir="auto" id={labelId} ref={headingRef} tabIndex={-1}>
            {title}
          </h2>
        )}
        {mover ? (
          <button
            type="button"
            className="icon-btn"
            aria-label="Move with the arrow keys"
            title="Move: drag the header, or use the arrow keys"
            onKeyDown={mover.onKeyDown}
          >
            <GripHorizontal aria-hidden="true" />
          </button>
        ) : (
          onPin && (
            <button type="button" className="icon-btn" aria-label="Pin" title="Keep open" onClick={onPin}>
              <Pin aria-hidden="true" />
            </button>
          )
        )}
        <button
          type="button"
          className="icon-btn"
          aria-label={mover ? "Unpin and close" : "Close"}
          title={mover ? "Unpin and close" : "Close (Esc)"}
          onClick={onClose}
        >
          {mover ? <PinOff aria-hidden="true" /> : <X aria-hidden="true" />}
        </button>
      </div>
      {card && <EntityFacts head={card.head} onOpen={onOpen} />}
    </header>
  );
}
