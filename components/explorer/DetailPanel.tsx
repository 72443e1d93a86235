import { ArrowLeft, Focus, Network, X } from "lucide-react";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Connection } from "@/lib/explore/paths";
import type { AgreementRef, EntityRef } from "@/lib/model";
import { compareNames } from "@/lib/model/compare-names";
import type { SelectedEntity, Selection } from "@/lib/search/selection";
import { countText } from "@/lib/ties/labels";
import { AgreementView, agreementTitle } from "../AgreementView";
import { CouldNotLoad, NotInDatasets } from "../answers/CouldNotLoad";
import { useAnswer } from "../answers/use-answer";
import { copyText } from "../copy-text";
import { EntityCardView } from "../EntityCardView";
import { EntityFacts, EntityTitle } from "../EntityHeader";
import { KindIcon } from "../KindIcon";
import { SameNote } from "../SameNote";
import { Skeleton } from "../Skeleton";
import { useKeptFocus } from "../use-kept-focus";
import type { ExplorerApi } from "./explorer-api";
import { NOT_NAMED } from "./NothingSelected";
import { PathPanel } from "./PathPanel";
import type { Address } from "./use-address";
import { useWayBack } from "./use-way-back";

/** What the panel shows beside the picture. */
export interface DetailProps extends Address {
  api: ExplorerApi;
  selection: Selection;
  connection: Connection | undefined;
  onFocus: (ref: EntityRef | undefined) => void;
  onAgreement: (ref: AgreementRef | undefined) => void;
}

/** How many names are listed where nobody is chosen. */
const LISTED = 100;

/**
 * The panel beside the picture: everyone in it, one of them with all ties and connections, or one agreement. What a new
 * view covers stays as it was, to go back to.
 */
export function DetailPanel(props: DetailProps) {
  const { focus, agreement } = props.place;
  const panel = useKeptFocus<HTMLElement>();
  const [said, setSaid] = useState("");
  useWayBack([focus, agreement].filter((part) => part !== undefined));
  return (
    <aside className="detail-panel scroll" aria-label="Details" ref={panel}>
      <div className="sr" role="status">
        {said}
      </div>
      <div hidden={focus !== undefined || agreement !== undefined}>
        <PartyList {...props} />
      </div>
      {focus !== undefined && (
        <div hidden={agreement !== undefined}>
          <EntityDetail key={focus} {...props} focus={focus} onSaid={setSaid} />
        </div>
      )}
      {agreement !== undefined && (
        <div>
          <AgreementDetail key={agreement} {...props} agreement={agreement} onSaid={setSaid} />
        </div>
      )}
    </aside>
  );
}

/**
 * The heading of a new view in the panel. It takes the focus where the panel has kept it from an element that is gone;
 * otherwise the name is only announced.
 */
function useHeading(
  name: string | undefined,
  onSaid: (text: string) => void,
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (name === undefined) return;
    const isWaiting = document.activeElement === heading.current?.closest("aside");
    if (isWaiting) heading.current?.focus({ preventScroll: true });
    onSaid(isWaiting ? "" : `Details: ${name}`);
  }, [name, onSaid]);
  return heading;
}

function PartyList({ selection, onFocus }: DetailProps) {
  const ranked = useMemo(() => busiest(selection), [selection]);
  return (
    <section>
      <div className="section-head">
        <h2 className="label">With most agreements</h2>
        <span className="num dim">{countText(ranked.length, "party")}</span>
      </div>
      <ol className="party-list">
        {ranked.slice(0, LISTED).map(({ entity, count }) => (
          <li key={entity.ref}>
            <KindIcon kind={entity.kind} spoken />
            <button type="button" className="name" onClick={() => onFocus(entity.ref)}>
              {entity.name}
            </button>
            <span className="num dim" title={countText(count, "agreement")}>
              {count.toLocaleString("en")}
            </span>
          </li>
        ))}
      </ol>
      {ranked.length > LISTED && (
        <p className="dim">and {(ranked.length - LISTED).toLocaleString("en")} more; filter to see them</p>
      )}
    </section>
  );
}

/** The parties with most agreements first, and those with as many by name. */
function busiest({ agreements, entities }: Selection): { entity: SelectedEntity; count: number }[] {
  const counts = new Map<number, number>();
  for (const { parties } of agreements)
    for (const party of new Set(parties)) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts]
    .flatMap(([party, count]) => {
      const entity = entities[party];
      return entity ? [{ entity, count }] : [];
    })
    .sort((a, b) => b.count - a.count || compareNames(a.entity.name, b.entity.name));
}

interface Arriving {
  /** Announces what has come, for screen readers. */
  onSaid: (text: string) => void;
}

function EntityDetail(props: DetailProps & Arriving & { focus: EntityRef }) {
  const { api, selection, place, go, focus, connection, onFocus, onAgreement } = props;
  const { steps, to, agreement } = place;
  const answer = useAnswer(focus, () => api.describe(focus, [], 200), { follow: api.followDatasets });
  // Below an agreement it is not what the panel shows.
  const name = answer.state === "done" && agreement === undefined ? answer.value?.head.name : undefined;
  const heading = useHeading(name, props.onSaid);
  const entity = selection.entities.find(({ ref }) => ref === focus);
  if (answer.state === "loading") return <Skeleton lines={6} />;
  if (answer.state === "failed" || answer.value === null)
    return (
      <>
        <button type="button" className="btn quiet" onClick={() => onFocus(undefined)}>
          <ArrowLeft aria-hidden="true" /> Back
        </button>
        {answer.state === "failed" ? <CouldNotLoad failure={answer} /> : <NotInDatasets />}
      </>
    );
  const card = answer.value;
  return (
    <>
      <header className="detail-head">
        <div className="head-line">
          <EntityTitle head={card.head} level={2} headingRef={heading} />
          <button type="button" className="icon-btn" aria-label="Close" onClick={() => onFocus(undefined)}>
            <X aria-hidden="true" />
          </button>
        </div>
        <EntityFacts head={card.head} onOpen={onFocus} />
        <SameNote same={card.same} onKeepApart={api.keepApart} onChanged={answer.again} />
        <div className="detail-tools">
          <button
            type="button"
            className="btn small"
            aria-pressed={steps === 1}
            onClick={() => go({ steps: steps === 1 ? undefined : 1 })}
          >
            <Focus aria-hidden="true" /> Only its partners
          </button>
          <button
            type="button"
            className="btn small"
            aria-pressed={steps === 2}
            onClick={() => go({ steps: steps === 2 ? undefined : 2 })}
          >
            <Network aria-hidden="true" /> And theirs
          </button>
        </div>
      </header>
      {entity ? (
        <PathPanel
          api={api}
          selection={selection}
          from={entity}
          to={to}
          connection={connection}
          onTo={(ref) => go({ to: ref })}
          onFocus={onFocus}
          onOpen={onAgreement}
        />
      ) : (
        <p className="note">{NOT_NAMED}</p>
      )}
      <EntityCardView
        card={card}
        level={3}
        onOpen={onFocus}
        onOpenAgreement={onAgreement}
        onCopy={copyText}
      />
    </>
  );
}

function AgreementDetail({
  api,
  agreement,
  onFocus,
  onAgreement,
  onSaid,
}: DetailProps & Arriving & { agreement: AgreementRef }) {
  const answer = useAnswer(agreement, () => api.agreement(agreement), { follow: api.followDatasets });
  const card = answer.state === "done" ? answer.value : null;
  const heading = useHeading(card === null ? undefined : agreementTitle(card), onSaid);
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => onAgreement(undefined)}>
        <ArrowLeft aria-hidden="true" /> Back
      </button>
      {answer.state === "loading" ? (
        <Skeleton lines={8} />
      ) : answer.state === "failed" ? (
        <CouldNotLoad failure={answer} />
      ) : card === null ? (
        <NotInDatasets />
      ) : (
        <AgreementView agreement={card} onOpen={onFocus} headingRef={heading} />
      )}
    </>
  );
}
