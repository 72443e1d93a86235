import { Paperclip } from "lucide-react";
import type { AttachedDocument } from "@/lib/review/draft";

/** Says which document of a mail the text is from, and which were not read. */
export function AttachedNote({ attached }: { attached: readonly AttachedDocument[] }) {
  const read = attached.find(({ isRead }) => isRead);
  const others = attached.filter(({ isRead }) => !isRead).map(({ name }) => `“${name}”`);
  return (
    <div className="copy-note" role="note">
      <Paperclip aria-hidden="true" />
      <span>
        {read && `This is the text of “${read.name}”, which is attached to the mail. `}
        {others.length > 0 &&
          `${others.join(", ")} ${others.length === 1 ? "is attached and was not read: drop it here too if it tells" : "are attached and were not read: drop them here too if they tell"} more.`}
      </span>
    </div>
  );
}
