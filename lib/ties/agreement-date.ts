import type { Agreement } from "@/lib/model";

/** The date by which an agreement is ordered: when it was signed, else announced, else the first that is known. */
export function agreementDate(agreement: Pick<Agreement, "history" | "effective">): string | undefined {
  const { history } = agreement;
  const dateOf = (status: "signed" | "announced") =>
    history.find((change) => change.status === status && change.date !== undefined)?.date;
  return (
    dateOf("signed") ??
    dateOf("announced") ??
    history.find((change) => change.date !== undefined)?.date ??
    agreement.effective
  );
}
