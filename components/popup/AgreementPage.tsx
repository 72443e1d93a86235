import { useEffect, useRef } from "react";
import type { AgreementRef, EntityRef } from "@/lib/model";
import { AgreementView, agreementTitle } from "../AgreementView";
import { CouldNotLoad, NotInDatasets } from "../answers/CouldNotLoad";
import { useAnswer } from "../answers/use-answer";
import { Skeleton } from "../Skeleton";
import { articleOf } from "./article-of-page";
import type { PageView, PopupApi } from "./popup-api";
import "./detail-page.css";
import { RelatedAgreements } from "./RelatedAgreements";

interface Props {
  api: PopupApi;
  page: PageView | undefined;
  agreement: AgreementRef;
  onOpen: (ref: EntityRef) => void;
  onOpenAgreement: (ref: AgreementRef) => void;
}

/** One agreement, with everything that is known of it. */
export function AgreementPage({ api, page, agreement, onOpen, onOpenAgreement }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useAnswer(agreement, () => api.agreement(agreement), { follow: api.followDatasets });
  const card = answer.state === "done" ? answer.value : null;
  const known = card?.ref;
  useEffect(() => {
    if (known === undefined) return;
    void api.keepRecent(known).catch(() => undefined);
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [api, known]);
  useEffect(() => {
    if (card) document.title = `${agreementTitle(card)} – Entente`;
  }, [card]);
  if (answer.state === "loading") return <Skeleton lines={8} />;
  if (answer.state === "failed") return <CouldNotLoad failure={answer} isPage />;
  if (!card) return <NotInDatasets isPage />;
  return (
    <>
      <AgreementView agreement={card} onOpen={onOpen} headingRef={heading} />
      <RelatedAgreements
        api={api}
        agreement={card}
        published={articleOf(page).published}
        onOpen={onOpen}
        onOpenAgreement={onOpenAgreement}
      />
    </>
  );
}
