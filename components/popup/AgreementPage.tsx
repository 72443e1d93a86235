import { FileQuestionMark, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { EntityRef } from "@/lib/model";
import type { AgreementRef } from "@/lib/ties/card";
import { AgreementView, agreementTitle } from "../AgreementView";
import { EmptyState } from "../EmptyState";
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
  if (answer.state === "failed") {
    return (
      <EmptyState icon={TriangleAlert} title="It could not be loaded">
        {answer.message}
      </EmptyState>
    );
  }
  if (!card) {
    return (
      <EmptyState icon={FileQuestionMark} title="Not in your datasets">
        Its dataset was removed or switched off, or the address is not right.
      </EmptyState>
    );
  }
  return (
    <>
      <AgreementView agreement={card} onOpen={onOpen} headingRef={heading} />
      <RelatedAgreements api={api} agreement={card} onOpen={onOpen} onOpenAgreement={onOpenAgreement} />
    </>
  );
}
