import { ArrowLeft, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";
import { EntityCardView } from "../EntityCardView";
import { EntityFacts, EntityTitle } from "../EntityHeader";
import { Skeleton } from "../Skeleton";

export interface EntityPopoverProps {
  card: EntityCard | null;
  loading: boolean;
  error?: string | undefined;
  /** The spelling on the page. */
  surface: string;
  /** A name inside was chosen: the popover goes on to it. */
  onOpen: (ref: EntityRef) => void;
  onBack?: (() => void) | undefined;
  onClose: () => void;
  /** Opens the entity's own page in a tab. */
  onOpenFull: (ref: EntityRef) => void;
  /** The id that the heading carries, for `aria-labelledby` of the dialog around it. */
  labelId: string;
}

/**
 * What a mark on a page opens: who it is, its ties to others in the same article, then the rest, each with its source.
 * It needs no portal and inherits nothing, since it stands in a closed shadow root; `popover.css` is all its style.
 */
export function EntityPopover(props: EntityPopoverProps) {
  const { card, loading, error, surface, onBack, onClose, onOpenFull, labelId } = props;
  const { heading, body, moveTo } = useFocusAfterMove(card?.head.ref);
  const open = (ref: EntityRef) => {
    moveTo();
    props.onOpen(ref);
  };
  return (
    <div className="entente popover" aria-busy={loading}>
      <header>
        <div className="head-line">
          {onBack && (
            <button
              type="button"
              className="icon-btn back"
              aria-label="Back"
              title="Back"
              onClick={() => {
                moveTo();
                onBack();
              }}
            >
              <ArrowLeft aria-hidden="true" />
            </button>
          )}
          {card ? (
            <EntityTitle head={card.head} labelId={labelId} headingRef={heading} />
          ) : (
            <h2 className="head-name grow" id={labelId}>
              {surface}
            </h2>
          )}
          <button type="button" className="icon-btn" aria-label="Close" title="Close (Esc)" onClick={onClose}>
            <X aria-hidden="true" />
          </button>
        </div>
        {card && <EntityFacts head={card.head} onOpen={open} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: no form field stands in it */}
      <div className="popover-body" ref={body} tabIndex={0} role="group" aria-label="Agreements">
        {error !== undefined ? (
          <p className="note failed" role="alert">
            {error}
          </p>
        ) : card ? (
          <EntityCardView card={card} onOpen={open} />
        ) : loading ? (
          <Skeleton lines={5} />
        ) : (
          <p className="note">“{surface}” is in none of the datasets that are switched on now.</p>
        )}
      </div>
      {card && (
        <footer>
          <button type="button" className="btn primary" onClick={() => onOpenFull(card.head.ref)}>
            Open
          </button>
          <div className="found">
            <span className="num">{totalsText(card)}</span>
            <span title={card.dataset.title}>
              {foundAs(card, surface)}
              {card.dataset.title}
            </span>
          </div>
        </footer>
      )}
    </div>
  );
}

/** "75 agreements, 58 partners", in the right number. */
export function totalsText({ totals, head }: EntityCard): string {
  const agreements = countText(totals.agreements, "agreement");
  if (head.kind === "place") return `${agreements}, ${countText(totals.partners, "party")}`;
  return `${agreements}, ${totals.partners.toLocaleString("en")} ${totals.partners === 1 ? "partner" : "partners"}`;
}

function foundAs({ head }: EntityCard, surface: string): string {
  return surface === "" || surface === head.name ? "" : `found as “${surface}” · `;
}

/**
 * When a name inside is chosen its button goes away with the card. Then, and only then, the new heading takes the
 * focus: a popover that changes because the pointer moved on must not take it.
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
