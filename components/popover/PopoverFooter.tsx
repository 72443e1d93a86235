import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { totalsText } from "../card-totals";

interface Props {
  card: EntityCard;
  /** The spelling on the page. */
  surface: string;
  /** The panel that tells why the name was matched; absent where nothing can be said of that. */
  matchPanel: { id: string; isOpen: boolean; onToggle: () => void } | undefined;
  onOpenFull: (ref: EntityRef) => void;
}

/** Leads on to the entity's own page and to the reasons of the match, and tells what there is and where it was found. */
export function PopoverFooter({ card, surface, matchPanel, onOpenFull }: Props) {
  return (
    <footer>
      <button type="button" className="btn primary" onClick={() => onOpenFull(card.head.ref)}>
        Open
      </button>
      {matchPanel && (
        <button
          type="button"
          className="linklike"
          aria-expanded={matchPanel.isOpen}
          aria-controls={matchPanel.id}
          onClick={matchPanel.onToggle}
        >
          {matchPanel.isOpen ? "Back to its agreements" : "Why this match?"}
        </button>
      )}
      {!matchPanel?.isOpen && (
        <div className="found">
          {card.totals.agreements > 0 && <span className="num">{totalsText(card)}</span>}
          <span title={card.dataset.title}>
            {[foundAs(card, surface), card.same ? "" : card.dataset.title]
              .filter((part) => part !== "")
              .join(" · ")}
          </span>
        </div>
      )}
    </footer>
  );
}

function foundAs({ head }: EntityCard, surface: string): string {
  return surface === "" || surface === head.name ? "" : `found as “${surface}”`;
}
