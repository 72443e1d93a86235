import { Languages } from "lucide-react";
import { UNREAD_LANGUAGE } from "@/lib/releases/read-languages";

/** Says above a text that its language is not read. */
export function LanguageNote() {
  return (
    <div className="copy-note" role="note">
      <Languages aria-hidden="true" />
      <span>{UNREAD_LANGUAGE}</span>
    </div>
  );
}
