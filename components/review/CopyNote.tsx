import { Copy } from "lucide-react";
import { dateText } from "@/lib/ties/format-date";

interface Props {
  dataset: string;
  release: { title: string; publisher?: string | undefined; published?: string | undefined };
}

/** Says that a text is a copy of a release in a dataset. */
export function CopyNote({ dataset, release }: Props) {
  const from = [release.publisher, release.published && dateText(release.published)].filter((part) => part);
  return (
    <div className="copy-note" role="note">
      <Copy aria-hidden="true" />
      <span>
        This text is a copy of <b>{release.title}</b>
        {from.length > 0 && ` (${from.join(", ")})`}, which {dataset} has. It will be kept as a copy: a copy
        corroborates nothing.
      </span>
    </div>
  );
}
