/** The records that were opened last, as result lines. Loaded only when they are shown. */
import type { AgreementHit, EntityHit, SearchHit } from "@/lib/search/hits";
import type { AgreementCard, EntityCard } from "@/lib/ties/card";
import { dateText } from "@/lib/ties/format-date";
import { formLabel, statusLabel } from "@/lib/ties/labels";
import { agreementTitle } from "../AgreementView";
import { kindText } from "../EntityHeader";
import type { PopupApi } from "./popup-api";
import { isAgreementRef, type RecentRef } from "./recent";

/**
 * The newest first, without records that no enabled dataset has; records that are one by now, once. Rejects where they
 * cannot be read.
 */
export async function recentHits(
  api: Pick<PopupApi, "recent" | "describe" | "agreement">,
): Promise<SearchHit[]> {
  const refs = await api.recent();
  const hits = await Promise.all(refs.map((ref) => hitOf(api, ref)));
  return [...new Map(hits.flatMap((hit) => (hit ? [[hit.ref, hit]] : []))).values()];
}

async function hitOf(
  api: Pick<PopupApi, "describe" | "agreement">,
  ref: RecentRef,
): Promise<SearchHit | undefined> {
  if (isAgreementRef(ref)) {
    const card = await api.agreement(ref);
    return card ? agreementHit(card) : undefined;
  }
  const card = await api.describe(ref, [], 1);
  return card ? entityHit(card) : undefined;
}

function entityHit({ head, totals }: EntityCard): EntityHit {
  const { ref, kind, name, where } = head;
  const places = where.map((place) => place.name).join(", ");
  return {
    type: "entity",
    ref,
    kind,
    name,
    matched: name,
    detail: places === "" ? kindText(head) : `${kindText(head)} · ${places}`,
    agreements: totals.agreements,
  };
}

function agreementHit(card: AgreementCard): AgreementHit {
  const { ref, form, status, date } = card;
  const day = date === undefined ? [] : [dateText(date)];
  return {
    type: "agreement",
    ref,
    title: agreementTitle(card),
    detail: [formLabel(form), ...day, statusLabel(status)].join(" · "),
  };
}
