/** Tells whether agreements of two datasets are one agreement that both report. */
import { type Agreement, canBeOneDay } from "@/lib/model";
import { agreementDate } from "@/lib/ties/agreement-date";

/** An agreement with what is needed to compare it. */
export interface ReportedAgreement {
  agreement: Agreement;
  /** Web addresses of the releases that say so. */
  urls: readonly string[];
}

/**
 * Whether two agreements are one: of the same form, and either signed or announced on the same day, or told by the same
 * release without contradicting dates. The caller makes sure that their parties are the same.
 */
export function isSameAgreement(a: ReportedAgreement, b: ReportedAgreement): boolean {
  if (a.agreement.form !== b.agreement.form) return false;
  const [left, right] = [agreementDate(a.agreement), agreementDate(b.agreement)];
  if (left !== undefined && left === right && IS_DAY.test(left)) return true;
  const urls = new Set(b.urls);
  if (!a.urls.some((url) => urls.has(url))) return false;
  return left === undefined || right === undefined || canBeOneDay(left, right);
}

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/u;
