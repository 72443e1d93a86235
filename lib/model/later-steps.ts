/** Which statuses follow the making of an agreement. Apart from the vocabulary, which every page loads. */
import type { AgreementStatus } from "./vocabulary";

/** The statuses of an agreement that was made before. */
export const LATER_STATUSES: ReadonlySet<AgreementStatus> = new Set([
  "operating",
  "extended",
  "renegotiated",
  "expired",
  "terminated",
]);
/** The statuses that one agreement can have more than once. */
export const REPEATED_STATUSES: ReadonlySet<AgreementStatus> = new Set(["extended", "renegotiated"]);
