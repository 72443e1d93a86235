import { useEffect, useState } from "react";
import { isReadLanguage } from "@/lib/releases/read-languages";
import type { About } from "@/lib/review/draft";
import { progressOf } from "@/lib/review/progress";
import { copiedRelease } from "@/lib/review/state";
import { ProblemNote } from "../../ProblemNote";
import type { OpenReview } from "../decisions/decision-line";
import { useOwnFacts } from "../decisions/use-own-facts";
import type { Reviewing } from "../decisions/use-review";
import { DeskDialogs } from "../items/DeskDialogs";
import { ItemList } from "../items/ItemList";
import type { ReviewApi } from "../review-api";
import { TextPane } from "../text/TextPane";
import { addingKey, useAdding } from "../text/use-adding";
import { quotingKeys, useQuoting } from "../text/use-quoting";
import { AboutForm } from "./AboutForm";
import { AttachedNote } from "./AttachedNote";
import { CopyNote } from "./CopyNote";
import { deskKeys } from "./desk-keys";
import { KeyBar } from "./KeyBar";
import { LanguageNote } from "./LanguageNote";
import { MissingNote } from "./MissingNote";
import { useDeskActions } from "./use-desk-actions";
import { useDeskLook } from "./use-desk-look";
import type { KeysAhead } from "./use-keys-ahead";
import { useReadingOfDay } from "./use-reading-of-day";
import { useReviewKeys, useWorkingKeys } from "./use-review-keys";

/** What the desk needs of the page around it. */
export interface DeskProps {
  api: ReviewApi;
  desk: Reviewing;
  opened: OpenReview;
  /** Whether it was taken off the queue in another tab. */
  isOff: boolean;
  /** The keys that were pressed before it was shown. */
  ahead: KeysAhead;
  /** The current revision of the datasets. */
  revision: number | undefined;
  /** Whether it is being read again. */
  isReading: boolean;
  /** Resolves to whether it was read. */
  onReadAgain: (about: About) => Promise<boolean>;
  /** Called with whether an editor or a dialog is open, or something is being said of the release. */
  onHold: (isHeld: boolean) => void;
  /** The least confidence of items that are accepted at once: kept for all releases until it is changed. */
  threshold: number;
  onThreshold: (threshold: number) => void;
  /** Opens the next release that is not done, if there is one. */
  onNext: (() => void) | undefined;
}

/** The desk: text on one side, proposals on the other, and every way to decide. */
export function ReviewDesk(props: DeskProps) {
  const { api, desk, opened, isReading, threshold, onReadAgain, onHold, onNext } = props;
  const { review, row, text } = opened;
  const { state } = review;
  const look = useDeskLook(state);
  const addingMore = useAdding(api, opened, look);
  const quoting = useQuoting(opened, desk, look);
  const actions = useDeskActions({ opened, desk, look, threshold, onNext });
  const { otherwise, isMissing } = useOwnFacts(api, opened, desk.saving, props.revision);
  const { item, isHeld } = look;
  const { isBehind, readAgain } = useReadingOfDay(review, isHeld, onReadAgain);
  const { decided, total } = progressOf(state);
  const keys = deskKeys({ ...look, ...actions, isUndecided: total === 0 || decided < total });
  const working = useWorkingKeys(isHeld ? [] : [...quotingKeys(quoting), ...keys, addingKey(addingMore)]);
  useReviewKeys(working, props.ahead);
  const [isTelling, setTelling] = useState(false);
  const isBusy = isHeld || isTelling;
  useEffect(() => {
    onHold(isBusy);
    return () => onHold(false);
  }, [isBusy, onHold]);

  return (
    <div className="desk">
      <div className="desk-panes">
        <section className="pane text" aria-label="Release">
          <AboutForm
            about={state.about}
            isReading={isReading}
            onReadAgain={isBehind && !isReading ? readAgain : undefined}
            onChange={(about) => desk.decide({ type: "about", about })}
            onTelling={setTelling}
          />
          {isMissing && <MissingNote onPutAgain={desk.putAgain} />}
          {review.start.copyOf && (
            <CopyNote
              {...review.start.copyOf}
              isCopy={copiedRelease(review) !== undefined}
              onCopy={(isCopy) => desk.decide({ type: "copy", isCopy })}
            />
          )}
          {row.attached && <AttachedNote attached={row.attached} />}
          {!isReadLanguage(review.start.release.language) && <LanguageNote />}
          <TextPane
            text={text}
            review={review}
            chosen={item}
            field={look.field}
            onChoose={look.show}
            onWords={quoting.asked && quoting.take}
          />
        </section>
        <section className="pane items" aria-label="Proposals">
          <ProblemNote problem={desk.problem} />
          <ItemList
            api={api}
            text={text}
            review={review}
            isOff={props.isOff}
            otherwise={otherwise}
            look={look}
            actions={actions}
            addingMore={addingMore}
            quoting={quoting}
          />
        </section>
      </div>
      <KeyBar
        keys={keys}
        areKeysOff={look.isEditing}
        opened={opened}
        actions={actions}
        threshold={threshold}
        hasNext={onNext !== undefined}
        onThreshold={props.onThreshold}
      />
      <DeskDialogs api={api} desk={desk} state={state} look={look} />
    </div>
  );
}
