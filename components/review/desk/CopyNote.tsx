import { Copy } from "lucide-react";
import { dateText } from "@/lib/ties/format-date";

interface Props {
  dataset: string;
  release: { title: string; publisher?: string | undefined; published?: string | undefined };
  isCopy: boolean;
  onCopy: (isCopy: boolean) => void;
}

/** Says that a text repeats a release of a dataset, and asks whether it is a copy. */
export function CopyNote({ dataset, release, isCopy, onCopy }: Props) {
  const from = [release.publisher, release.published && dateText(release.published)].filter((part) => part);
  return (
    <div className="copy-note" role="note">
      <Copy aria-hidden="true" />
      <span className="grow">
        This text {isCopy ? "is a copy" : "repeats much"} of <b>{release.title}</b>
        {from.length > 0 && ` (${from.join(", ")})`}, which {dataset} has.{" "}
        {isCopy
          ? "It will be kept as a copy: a copy corroborates nothing. If it corrects that release, it is not a copy."
          : "It is kept as a release of its own."}
      </span>
      <button type="button" className="btn small" onClick={() => onCopy(!isCopy)}>
        {isCopy ? "It is not a copy" : "It is a copy"}
      </button>
    </div>
  );
}
