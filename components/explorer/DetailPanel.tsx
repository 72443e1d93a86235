import { ArrowLeft, Focus, Network, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import type { Connection } from "@/lib/explore/paths";
import type { EntityRef } from "@/lib/model";
import type { Selection } from "@/lib/search/selection";
import type { AgreementRef } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";
import { AgreementView } from "../AgreementView";
import { EmptyState } from "../EmptyState";
import { EntityCardView } from "../EntityCardView";
import { EntityFacts, EntityTitle } from "../EntityHeader";
import { KindIcon } from "../KindIcon";
import { SameNote } from "../SameNote";
import { Skeleton } from "../Skeleton";
import { useAsync } from "../use-async";
import type { ExplorerApi } from "./explorer-api";
import { PathPanel } from "./PathPanel";

/** What the panel shows beside the picture. */
export interface DetailProps {
  api: ExplorerApi;
  selection: Selection;
  focus: EntityRef | undefined;
  steps: number | undefined;
  to: EntityRef | undefined;
  connection: Connection | undefined;
  agreement: AgreementRef | undefined;
  onFocus: (ref: EntityRef | undefined) => void;
  onSteps: (steps: number | undefined) => void;
  onTo: (ref: EntityRef | undefined) => void;
  onAgreement: (ref: AgreementRef | undefined) => void;
}

/** Names listed where nobody is looked at. */
const LISTED = 100;

/** Beside the picture: who is in it, one of them with all ties and connections, or one agreement. */
export function DetailPanel(props: DetailProps) {
  const { agreement, focus } = props;
  return (
    <aside className="detail-panel scroll" aria-label="Details">
      {agreement !== undefined ? (
        <AgreementDetail {...props} agreement={agreement} />
      ) : focus !== undefined ? (
        <EntityDetail {...props} focus={focus} />
      ) : (
        <PartyList {...props} />
      )}
    </aside>
  );
}

function PartyList({ selection, onFocus }: DetailProps) {
  const counts = new Map<number, number>();
  for (const { parties } of selection.agreements)
    for (const party of new Set(parties)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return (
    <section>
      <div className="section-head">
        <h2 className="label">In the middle</h2>
        <span className="num dim">{countText(ranked.length, "party")}</span>
      </div>
      <ol className="party-list">
        {ranked.slice(0, LISTED).map(([party, count]) => {
          const entity = selection.entities[party];
          return (
            entity && (
              <li key={entity.ref}>
                <KindIcon kind={entity.kind} spoken />
                <button type="button" className="name" onClick={() => onFocus(entity.ref)}>
                  {entity.name}
                </button>
                <span className="num dim" title={countText(count, "agreement")}>
                  {count.toLocaleString("en")}
                </span>
              </li>
            )
          );
        })}
      </ol>
      {ranked.length > LISTED && (
        <p className="dim">and {(ranked.length - LISTED).toLocaleString("en")} more; filter to see them</p>
      )}
    </section>
  );
}

function EntityDetail(props: DetailProps & { focus: EntityRef }) {
  const { api, selection, focus, steps, to, connection, onFocus, onSteps, onTo, onAgreement } = props;
  const [round, setRound] = useState(0);
  const answer = useAsync(focus, () => api.describe(focus, [], 200), round);
  const entity = selection.entities.find(({ ref }) => ref === focus);
  if (answer.state === "loading") return <Skeleton lines={6} />;
  if (answer.state === "failed" || answer.value === null)
    return (
      <EmptyState icon={TriangleAlert} title="It could not be loaded">
        {answer.state === "failed" ? answer.message : "Its dataset was removed or switched off."}
      </EmptyState>
    );
  const card = answer.value;
  return (
    <>
      <header className="detail-head">
        <div className="head-line">
          <EntityTitle head={card.head} level={2} />
          <button type="button" className="icon-btn" aria-label="Close" onClick={() => onFocus(undefined)}>
            <X aria-hidden="true" />
          </button>
        </div>
        <EntityFacts head={card.head} onOpen={onFocus} />
        <SameNote
          key={focus}
          same={card.same}
          onKeepApart={api.keepApart}
          onChanged={() => setRound((before) => before + 1)}
        />
        <div className="detail-tools">
          <button
            type="button"
            className="btn small"
            aria-pressed={steps === 1}
            onClick={() => onSteps(steps === 1 ? undefined : 1)}
          >
            <Focus aria-hidden="true" /> Only its partners
          </button>
          <button
            type="button"
            className="btn small"
            aria-pressed={steps === 2}
            onClick={() => onSteps(steps === 2 ? undefined : 2)}
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
          onTo={onTo}
          onFocus={onFocus}
          onOpen={onAgreement}
        />
      ) : (
        <p className="note">It is not in the selection; the filter leaves it out.</p>
      )}
      <EntityCardView
        card={card}
        level={3}
        onOpen={onFocus}
        onOpenAgreement={onAgreement}
        onCopy={api.copy}
      />
    </>
  );
}

function AgreementDetail({
  api,
  agreement,
  onFocus,
  onAgreement,
}: DetailProps & { agreement: AgreementRef }) {
  const answer = useAsync(agreement, () => api.agreement(agreement));
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => onAgreement(undefined)}>
        <ArrowLeft aria-hidden="true" /> Back
      </button>
      {answer.state === "loading" ? (
        <Skeleton lines={8} />
      ) : answer.state === "failed" || answer.value === null ? (
        <EmptyState icon={TriangleAlert} title="It could not be loaded">
          {answer.state === "failed" ? answer.message : "Its dataset was removed or switched off."}
        </EmptyState>
      ) : (
        <AgreementView agreement={answer.value} onOpen={onFocus} />
      )}
    </>
  );
}
