import type { Standing } from "@/lib/ties/as-of";
import type { CardDataset } from "@/lib/ties/card";
import { dateText } from "@/lib/ties/format-date";
import { statusLabel } from "@/lib/ties/labels";

/** Notes on the age of an agreement: it came or changed after the article, ran out, or has no recent news. */
export function StandingNotes({
  standing,
  dataset,
}: {
  standing: Standing;
  dataset: CardDataset | undefined;
}) {
  const { isLater, later, termOver, silentSince } = standing;
  const known =
    dataset?.created === undefined ? "" : ` “${dataset.title}” is of ${dateText(dataset.created)}.`;
  const notes: { text: string; title?: string }[] = [];
  if (isLater) notes.push({ text: "after this article" });
  for (const { status, date } of later)
    notes.push({
      text: `after this article: ${statusLabel(status)}${date === undefined ? "" : ` ${dateText(date)}`}`,
    });
  if (termOver !== undefined)
    notes.push({ text: `term ended ${dateText(termOver)}`, title: `No word of what became of it.${known}` });
  if (silentSince !== undefined)
    notes.push({
      text: `no news since ${silentSince}`,
      title: `Nothing newer is known of it; that does not say that it ended.${known}`,
    });
  if (notes.length === 0) return null;
  return (
    <div className="wide notes">
      {notes.map(({ text, title }) => (
        <span key={text} title={title}>
          {text}
          {title && <span className="sr">. {title}</span>}
        </span>
      ))}
    </div>
  );
}
