import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { countryName, countText } from "@/lib/ties/labels";
import { Said, type Undo, useChange } from "../Change";
import { kindText } from "../EntityHeader";
import { KindIcon } from "../KindIcon";

/** The possible meanings of a name where the page hardly tells which is meant. */
export interface Doubt {
  /** Their cards, the likeliest first. */
  meanings: readonly EntityCard[];
  /** How many more meanings there are. */
  others: number;
  onShow: (ref: EntityRef) => void;
  /** Takes the name for one of them on this page; absent where nothing about the page may be stored. */
  onChoose?: ((chosen: EntityRef) => Promise<Undo>) | undefined;
}

interface Props extends Doubt {
  surface: string;
  /** The meaning whose card is shown. */
  shown: EntityRef;
}

/** Says that a name may mean several parties or places, shows each, and lets the user choose one for this page. */
export function DoubtPanel({ surface, meanings, others, shown, onShow, onChoose }: Props) {
  const change = useChange();
  // Until that is taken back.
  const isDecided = change.busy || change.undo !== undefined;
  const count = meanings.length + others;
  return (
    <section className="doubt" aria-label={`What “${surface}” may mean`}>
      <p>
        “{surface}” may mean {count === 2 ? "either of two" : `any of ${count}`}, and this page does not tell
        which{others > 0 && `. The likeliest ${meanings.length}`}:
      </p>
      <ul>
        {meanings.map(({ head, totals }) => (
          <li key={head.ref}>
            <KindIcon kind={head.kind} spoken />
            <button
              type="button"
              className="name"
              aria-current={head.ref === shown ? "true" : undefined}
              onClick={() => onShow(head.ref)}
            >
              <span className="strong">{head.name}</span>
              <span className="dim">
                {meaningText(head)}{" "}
                <span className="count">· {countText(totals.agreements, "agreement")}</span>
              </span>
            </button>
            {onChoose && (
              <button
                type="button"
                className="btn small"
                aria-disabled={isDecided}
                aria-label={`On this page, “${surface}” is ${head.name}, ${meaningText(head)}`}
                onClick={() =>
                  isDecided ||
                  change.run(
                    () => onChoose(head.ref),
                    `“${surface}” is ${head.name}, ${meaningText(head)}, on this page.`,
                  )
                }
              >
                This one
              </button>
            )}
          </li>
        ))}
      </ul>
      <Said change={change} />
    </section>
  );
}

/** "City, Illinois, United States": distinguishes namesakes. */
export function meaningText(head: EntityCard["head"]): string {
  const nation = head.country === undefined ? undefined : countryName(head.country);
  const parts = [kindText(head), head.where[0]?.name, nation];
  return [...new Set(parts)].filter((part) => part !== undefined && part !== head.name).join(", ");
}
