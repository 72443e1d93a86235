import type { AgreementRef, EntityRef } from "@/lib/model";
import type { AgreementCard } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";
import { relatedTo, relationText } from "@/lib/ties/related";
import { AgreementEntry } from "../AgreementEntry";
import { useAnswer } from "../answers/use-answer";
import { Skeleton } from "../Skeleton";
import type { PopupApi } from "./popup-api";

/** The most agreements between the same parties to list. */
const MOST = 50;

interface Props {
  api: Pick<PopupApi, "agreement" | "describe" | "followDatasets">;
  agreement: AgreementCard;
  /** The day of the article in the tab. */
  published: string | undefined;
  onOpen: (ref: EntityRef) => void;
  onOpenAgreement: (ref: AgreementRef) => void;
}

/** Agreements related to one: linked by their records, or between the same parties. */
export function RelatedAgreements({ api, agreement, published, onOpen, onOpenAgreement }: Props) {
  const answer = useAnswer(agreement.ref, () => candidatesFor(api, agreement), {
    follow: api.followDatasets,
  });
  if (answer.state === "loading") return <Skeleton lines={2} />;
  // The page is useful without them.
  if (answer.state === "failed") return null;
  const related = relatedTo(agreement, answer.value).slice(0, MOST);
  if (related.length === 0) return null;
  return (
    <section className="related" aria-label="Related agreements">
      <div className="section-head">
        <h2 className="label">Related agreements</h2>
        <span className="num">{relatedCount(related.length)}</span>
      </div>
      <ul>
        {related.map(({ agreement: other, relation }) => (
          <li key={other.ref}>
            {relation && <p className="note">{relationText(relation)}</p>}
            <AgreementEntry
              agreement={other}
              partners={other.parties}
              published={published}
              onOpen={onOpen}
              onOpenAgreement={onOpenAgreement}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many there are; no number of all where the list is cut. */
export function relatedCount(shown: number): string {
  return shown < MOST ? countText(shown, "agreement") : `the ${MOST} newest`;
}

async function candidatesFor(
  api: Pick<PopupApi, "agreement" | "describe">,
  { parties, related = [] }: AgreementCard,
): Promise<AgreementCard[]> {
  const [first, ...others] = parties.map(({ ref }) => ref);
  const [named, card] = await Promise.all([
    Promise.all(related.map(({ ref }) => api.agreement(ref))),
    first === undefined || others.length === 0 ? null : api.describe(first, others, MOST + 1),
  ]);
  const between = card?.sections.find(({ id }) => id === "in-article")?.entries ?? [];
  return [...named.filter((one) => one !== null), ...between.map(({ agreement }) => agreement)];
}
