import type { EntityRef } from "@/lib/model";
import type { Named } from "@/lib/popover/framed";
import type { EntityCard } from "@/lib/ties/card";
import type { AskedInVain } from "../answers/use-answer";
import type { Copy } from "../Cite";
import { EntityCardView } from "../EntityCardView";
import { type KeepApart, SameNote } from "../SameNote";
import { Skeleton } from "../Skeleton";
import { type Doubt, DoubtPanel } from "./DoubtPanel";

/** What is known of the entity that is shown. */
export interface CardAnswer {
  card: EntityCard | null;
  /** Another card is on its way; this one stays until then. */
  isLoading: boolean;
  failure?: AskedInVain | undefined;
}

export interface ContentProps {
  answer: CardAnswer;
  named: Named;
  /** Set where the page hardly tells which of several is meant. */
  doubt?: Doubt | undefined;
  onCopy?: Copy | undefined;
  /** Separates records that are shown as one; `onChanged` is called when what is shown is out of date. */
  onKeepApart?: KeepApart | undefined;
  onChanged?: (() => void) | undefined;
  onOpen: (ref: EntityRef) => void;
  /** Opens the entity's own page in a tab, with all its agreements. */
  onOpenFull: (ref: EntityRef) => void;
}

/** The agreements of the entity, what the name may mean besides, or why nothing is shown. */
export function CardContent({ answer, named, doubt, ...events }: ContentProps) {
  const { card, isLoading, failure } = answer;
  if (failure)
    return (
      <div className="note failed">
        <p role="alert">{failure.message}</p>
        <button type="button" className="btn small" onClick={failure.again}>
          Try again
        </button>
      </div>
    );
  if (!card)
    return isLoading ? (
      <Skeleton lines={5} />
    ) : (
      <p className="note">“{named.surface}” is in none of the datasets that are switched on now.</p>
    );
  const { onCopy, onKeepApart, onChanged, onOpen, onOpenFull } = events;
  return (
    <>
      <SameNote key={card.head.ref} same={card.same} onKeepApart={onKeepApart} onChanged={onChanged} />
      {doubt && <DoubtPanel {...doubt} surface={named.surface} shown={card.head.ref} />}
      <EntityCardView
        card={card}
        published={named.published}
        onCopy={onCopy}
        onOpen={onOpen}
        onOpenAll={onOpenFull}
      />
    </>
  );
}
