import { FileQuestionMark, TriangleAlert } from "lucide-react";
import { EmptyState } from "./EmptyState";

/** Said where a record could not be read: why. */
export function CouldNotLoad({ message }: { message: string }) {
  return (
    <EmptyState icon={TriangleAlert} title="It could not be loaded">
      {message}
    </EmptyState>
  );
}

/** Said where an address leads to a record that no dataset has. */
export function NotInDatasets() {
  return (
    <EmptyState icon={FileQuestionMark} title="Not in your datasets">
      Its dataset was removed or switched off, or the address is not right.
    </EmptyState>
  );
}
