import { useEffect, useRef } from "react";
import type { EntityRef } from "@/lib/model";
import type { AgreementRef } from "@/lib/ties/card";
import { AgreementView, agreementTitle } from "../AgreementView";
import { CouldNotLoad, NotInDatasets } from "../CouldNotLoad";
import { Skeleton } from "../Skeleton";
import { useAsync } from "../use-async";
import type { PopupApi } from "./popup-api";
import { RelatedAgreements } from "./RelatedAgreements";

interface Props {
  api: PopupApi;
  agreement: AgreementRef;
  onOpen: (ref: EntityRef) => void;
  onOpenAgreement: (ref: AgreementRef) => void;
}

/** One agreement with everything known of it. */
export function AgreementPage({ api, agreement, onOpen, onOpenAgreement }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useAsync(agreement, () => api.agreement(agreement));
  const card = answer.state === "done" ? answer.value : null;
  useEffect(() => {
    if (!card) return;
    void api.keepRecent(card.ref).catch(() => undefined);
    document.title = `${agreementTitle(card)} – Entente`;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [api, card]);
  if (answer.state === "loading") return <Skeleton lines={8} />;
  if (answer.state === "failed") return <CouldNotLoad message={answer.message} />;
  if (!card) return <NotInDatasets />;
  return (
    <>
      <AgreementView agreement={card} onOpen={onOpen} headingRef={heading} />
      <RelatedAgreements api={api} agreement={card} onOpen={onOpen} onOpenAgreement={onOpenAgreement} />
    </>
  );
}
