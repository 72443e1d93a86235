import type { MarkKind } from "@/lib/model";
import { markKindLabel } from "@/lib/ties/labels";

interface Props {
  kind: MarkKind;
  /** Reads the kind out, where no word beside it says so. */
  spoken?: boolean;
}

/** The three kinds by shape and hue: company square, public body triangle, place circle. */
export function KindIcon({ kind, spoken = false }: Props) {
  const shape =
    kind === "company" ? (
      <rect width="10" height="10" rx="2" />
    ) : kind === "body" ? (
      <path d="M5 .3 10 9.8H0Z" />
    ) : (
      <circle cx="5" cy="5" r="5" />
    );
  return spoken ? (
    <svg className={`kind ${kind}`} viewBox="0 0 10 10" role="img" aria-label={markKindLabel(kind)}>
      {shape}
    </svg>
  ) : (
    <svg className={`kind ${kind}`} viewBox="0 0 10 10" aria-hidden="true">
      {shape}
    </svg>
  );
}
