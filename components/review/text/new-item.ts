/** Items for what the reading missed, to be filled in. */
import type { Evidence } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import { begunAgreement, begunParty, begunPlace } from "@/lib/review/added";
import type { Action, Item, TextSpan } from "@/lib/review/draft";
import { BY_HAND } from "@/lib/review/evidence/field-evidence";
import { quoteAt } from "@/lib/review/evidence/quoted";
import { isStanding, namedIn } from "@/lib/review/known/named-in";
import type { ChosenAgreement } from "@/lib/review/read-chosen";
import type { Review } from "@/lib/review/state";

/** An item that is being added, with its evidence. */
export type NewItem = Omit<Extract<Action, { type: "add" }>, "type">;

/** The most letters of a name. */
const LONGEST_NAME = 300;

/** A new item, which counts once it is filled in. Words chosen in the text become its name and its evidence. */
export function newItem(
  review: Review,
  kind: Item["kind"],
  text: string,
  chosen: TextSpan | undefined,
): NewItem {
  const { release } = review.start;
  // Unique, since another tab can add one to the same release.
  const id = `${release.id}-h${crypto.randomUUID().slice(0, 8)}`;
  const said = chosen && trimmed(text, chosen);
  const words = said ? cut(text.slice(said.start, said.end).replace(/\s+/gu, " "), LONGEST_NAME) : "";
  // The user who adds it confirms it.
  const base = { id: `${kind}/${id}`, decision: "accepted" as const, confidence: 1, fact: `${kind} ${id}` };
  const evidence: Evidence = {
    id: `${id}-e`,
    record: { kind, id },
    release: release.id,
    method: BY_HAND,
    // The chosen words are the name of a party or place, but prove an agreement as a whole.
    ...(said && kind !== "agreement" && { field: "names.0" }),
    ...(said && quoteAt(text, said)),
  };
  return { item: itemFor(), evidence };

  function itemFor(): Item {
    if (kind === "agreement") {
      const parties = review.state.items.filter((item) => item.kind === "party" && isStanding(item));
      // Whom the release names first may have nothing to do with words that name nobody.
      const agreed = said ? namedIn(text, review.state.items, said) : parties.slice(0, 2);
      return {
        ...base,
        kind,
        record: { ...begunAgreement(id), parties: agreed.map(({ record }) => ({ party: record.id })) },
      };
    }
    const names = [{ text: words, type: "official" as const }];
    return kind === "party"
      ? { ...base, kind, record: { ...begunParty(id), names } }
      : { ...base, kind, record: { ...begunPlace(id), names } };
  }
}

/** The new agreement, with what the reading found of it. */
export function withReading(begun: NewItem, { begun: asRead, record, read }: ChosenAgreement): NewItem {
  const { item } = begun;
  return item.kind === "agreement" ? { ...begun, item: { ...item, record, begun: asRead }, read } : begun;
}

/** The words without surrounding spaces; `undefined` where there are only spaces. */
function trimmed(text: string, { start, end }: TextSpan): TextSpan | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return from < to ? { start: from, end: to } : undefined;
}
