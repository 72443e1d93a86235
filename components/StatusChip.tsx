import type { AgreementForm, AgreementStatus } from "@/lib/model";
import { statusLabel } from "@/lib/ties/labels";

/** Forms that state an intention and bind nobody yet. */
const LOOSE_FORMS: ReadonlySet<AgreementForm> = new Set(["letter-of-intent", "memorandum"]);

/** How a status is filled: firm (filled), loose (dashed), planned (tinted), plain or ended (outlined red). */
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

/** An agreement's present status. The word says it; the fill lets the eye sort a list. */
export function StatusChip({ status, form }: { status: AgreementStatus; form: AgreementForm }) {
  return <span className={`chip ${statusFill(status, form)}`}>{statusLabel(status)}</span>;
}
