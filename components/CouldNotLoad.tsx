import { FileQuestionMark, TriangleAlert } from "lucide-react";
import { EmptyState } from "./EmptyState";

interface Standing {
  /** It has a page to itself, whose title it is. */
  isPage?: boolean;
}

/** Said where a record could not be read: why. */
export function CouldNotLoad({ message, isPage = false }: { message: string } & Standing) {
  return (
    <EmptyState icon={TriangleAlert} title="It could not be loaded" isPage={isPage}>
      {message}
    </EmptyState>
  );
}

/** Shown where an address leads to a record that no dataset has. */
export function NotInDatasets({ isPage = false }: Standing) {
  return (
    <EmptyState icon={FileQuestionMark} title="Not in your datasets" isPage={isPage}>
      Its dataset was removed or switched off, or the address is not right.
    </EmptyState>
  );
}
