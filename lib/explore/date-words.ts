import type { SelectedAgreement } from "@/lib/search/selection";

/** The date of an agreement in words, as precise and as sure as it is known; empty where it has none. */
export function dateWords({ detail }: Pick<SelectedAgreement, "detail">): string {
  const [, date = "", status] = detail.split(" · ");
  return status === undefined ? "" : date;
}
