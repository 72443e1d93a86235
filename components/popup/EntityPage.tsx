import { useEffect, useRef } from "react";
import type { AgreementRef, EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { CouldNotLoad, NotInDatasets } from "../answers/CouldNotLoad";
import { useAnswer } from "../answers/use-answer";
import { totalsText } from "../card-totals";
import { EntityCardView } from "../EntityCardView";
import { EntityFacts, EntityTitle } from "../EntityHeader";
import { SameNote } from "../SameNote";
import { Skeleton } from "../Skeleton";
import { articleOf } from "./article-of-page";
import type { PageView, PopupApi } from "./popup-api";
import "./detail-page.css";

/** The most agreements to show in a section. */
const LIMIT = 1_000;

interface Props {
  api: PopupApi;
  /** The page in the tab: ties to those that it names come first, and what came after its article is told apart. */
  page: PageView | undefined;
  entity: EntityRef;
  onOpen: (ref: EntityRef) => void;
  onOpenAgreement: (ref: AgreementRef) => void;
}

/** One party or place with all its agreements. */
export function EntityPage({ api, page, entity, onOpen, onOpenAgreement }: Props) {
  const { others, published } = articleOf(page);
  const ask = () => api.describe(entity, others, LIMIT, published);
  // A page that names more while it is read adds to what is shown, and does not replace it.
  const answer = useAnswer(entity, ask, {
    follow: api.followDatasets,
    round: [published, ...others].join(" "),
  });
  const known = answer.state === "done" ? answer.value?.head.ref : undefined;
  useEffect(() => {
    if (known !== undefined) void api.keepRecent(known).catch(() => undefined);
  }, [api, known]);
  if (answer.state === "loading") return <Skeleton lines={8} />;
  if (answer.state === "failed") return <CouldNotLoad failure={answer} isPage />;
  if (answer.value === null) return <NotInDatasets isPage />;
  return (
    <EntityArticle
      // New facts about a party may come in, as after a split; another party starts afresh.
      key={entity}
      api={api}
      card={answer.value}
      published={published}
      onChanged={answer.again}
      onOpen={onOpen}
      onOpenAgreement={onOpenAgreement}
    />
  );
}

function EntityArticle({
  api,
  card,
  published,
  onChanged,
  ...events
}: { card: EntityCard; published: string | undefined; onChanged: () => void } & Pick<
  Props,
  "api" | "onOpen" | "onOpenAgreement"
>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { ref, name } = card.head;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entity is another page
  useEffect(() => {
    document.title = `${name} – Entente`;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [ref, name]);
  return (
    <div className="entity">
      <header className="entity-head">
        <div className="head-line">
          <EntityTitle head={card.head} level={1} headingRef={heading} />
        </div>
        <EntityFacts head={card.head} onOpen={events.onOpen} />
        {card.totals.agreements > 0 && <div className="entity-totals num">{totalsText(card)}</div>}
        {!card.same && <div className="dim">{card.dataset.title}</div>}
        <SameNote same={card.same} onKeepApart={api.keepApart} onChanged={onChanged} />
      </header>
      <div className="entity-sections">
        <EntityCardView card={card} published={published} level={2} {...events} />
      </div>
    </div>
  );
}
