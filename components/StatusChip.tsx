import type { AgreementForm, AgreementStatus } from "@/lib/model";
import { statusLabel } from "@/lib/ties/labels";

/** Forms that state an intention and do not bind anyone yet. */
const LOOSE_FORMS: ReadonlySet<AgreementForm> = new Set(["letter-of-intent", "memorandum"]);

/** The fill of a status: firm (filled), loose (dashed), planned (tinted), plain or ended (outlined red). */
export function statusFill(
  status: AgreementStatus,
  form: AgreementForm,
): "firm" | "loose" | "planned" | "plain" | "ended" {
  switch (status) {
    case "expired":
    case "terminated":
      return "ended";
    case "rumoured":
    case "announced":
      return "planned";
    case "signed":
      return LOOSE_FORMS.has(form) ? "loose" : "firm";
    default:
      return "plain";
  }
}

/** An agreement's current status. The word says it; the fill helps the eye to sort a list. */
export function StatusChip({ status, form }: { status: AgreementStatus; form: AgreementForm }) {
  return <span className={`chip ${statusFill(status, form)}`}>{statusLabel(status)}</span>;
}
