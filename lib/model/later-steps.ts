/** Which steps of an agreement's life come behind its making. Apart from the vocabulary, which every page loads. */
import type { AgreementStatus } from "./vocabulary";

/** The steps of an agreement that was made before. */
export const LATER_STATUSES: ReadonlySet<AgreementStatus> = new Set([
  "operating",
  "extended",
  "renegotiated",
  "expired",
  "terminated",
]);
/** What can happen to one agreement more than once. */
export const REPEATED_STATUSES: ReadonlySet<AgreementStatus> = new Set(["extended", "renegotiated"]);
