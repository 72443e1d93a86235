/** Citations to copy, loaded when the first is asked for. */
import { lazy, Suspense } from "react";
import type { AgreementCard, CardDataset, SourceLink } from "@/lib/ties/card";

const Choices = lazy(async () => ({ default: (await import("./CiteChoices")).CiteChoices }));

/** Copies text to the clipboard; resolves to whether it did. */
export type Copy = (text: string) => Promise<boolean>;

export interface CitationProps {
  /** A release, or an agreement with the dataset that tells it. */
  of: { source: SourceLink } | { agreement: AgreementCard; dataset: CardDataset };
  onCopy: Copy;
}

export function Citation(props: CitationProps) {
  return (
    <Suspense>
      <Choices {...props} />
    </Suspense>
  );
}
