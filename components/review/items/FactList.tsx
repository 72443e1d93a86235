import { Plus, Quote, X } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import type { Item } from "@/lib/review/draft";
import { confidenceText } from "@/lib/review/evidence/confidence-words";
import { type Fact, factsOf, isAdded } from "@/lib/review/evidence/facts";
import { leftOutOf } from "@/lib/review/evidence/left-out";
import { canBeLeftOut, withoutFact } from "@/lib/review/leave-out";
import type { Review } from "@/lib/review/state";

interface Props {
  review: Review;
  item: Item;
  title: string;
  onField: (field: string | undefined) => void;
  onEdit: (record: Item["record"]) => void;
  /** Called with a fact that a person told, to take its words from the text. */
  onQuote: (fact: Fact) => void;
}

/**
 * All facts of an item. Fields of cooperation, sites and quantities can be left out and put back one by one, since the
 * reading finds too many. Names that the release uses for a known party or place can be added to it. What a person told
 * can be given the words that say it.
 */
export function FactList({ review, item, title, onField, onEdit, onQuote }: Props) {
  const facts = factsOf(review, item);
  const maybe = leftOutOf(review, item);
  const keys = new Map([...keysOf(facts), ...keysOf(maybe)]);
  const row = (fact: Fact, action?: ReactNode) => (
    <FactRow key={keys.get(fact)} fact={fact} onField={onField} action={action} />
  );
  return (
    <>
      <ul className="facts-list" aria-label={`Facts of ${title}`}>
        {facts.map((fact) =>
          row(
            fact,
            <>
              {isToldByHand(fact) && !isAdded(fact) && (
                <button
                  type="button"
                  className="icon-btn fact-btn"
                  aria-label={`Give the words for ${fact.label}: ${fact.text}`}
                  title="Give the words of the text that say it"
                  onClick={() => onQuote(fact)}
                >
                  <Quote aria-hidden="true" />
                </button>
              )}
              {item.kind === "agreement" && canBeLeftOut(fact.field) && (
                <FactButton
                  what={`Leave out ${fact.text}`}
                  onClick={() => onEdit(withoutFact(item.record, fact.field))}
                >
                  <X aria-hidden="true" />
                </FactButton>
              )}
            </>,
          ),
        )}
      </ul>
      {maybe.length > 0 && (
        <ul className="facts-list maybe" aria-label={`Left out of ${title}`}>
          {maybe.map((fact) =>
            row(
              fact,
              <FactButton what={`Add ${fact.text}`} onClick={() => onEdit(fact.added)}>
                <Plus aria-hidden="true" />
              </FactButton>,
            ),
          )}
        </ul>
      )}
    </>
  );
}

/** Keys by what facts say, so that rows, and the focus in them, survive when one before them goes. */
function keysOf(facts: readonly Fact[]): [Fact, string][] {
  const said = Map.groupBy(facts, ({ label, text }) => `${label} ${text}`);
  return [...said].flatMap(([key, alike]) =>
    alike.map((fact, i): [Fact, string] => [fact, i === 0 ? key : `${key} ${i}`]),
  );
}

function isToldByHand({ evidence }: Fact): boolean {
  return evidence !== undefined && evidence.confidence === undefined;
}

function FactButton({ what, onClick, children }: { what: string; onClick: () => void; children: ReactNode }) {
  // The row goes, and its button with it: the focus moves to a neighbour.
  const press = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const row = currentTarget.closest("li");
    const beside = row?.nextElementSibling ?? row?.previousElementSibling;
    const next = beside?.querySelector<HTMLElement>("button:enabled") ?? currentTarget.closest("article");
    next?.focus({ preventScroll: true });
    onClick();
  };
  return (
    <button type="button" className="icon-btn fact-btn" aria-label={what} title={what} onClick={press}>
      {children}
    </button>
  );
}

function FactRow({ fact, onField, action }: { fact: Fact; onField: Props["onField"]; action: ReactNode }) {
  const { field, label, text, evidence } = fact;
  return (
    <li>
      <button
        type="button"
        className="fact-row"
        disabled={evidence?.start === undefined}
        title={evidence?.quote ?? undefined}
        onClick={() => onField(field)}
        onFocus={() => onField(field)}
        onMouseEnter={() => onField(field)}
      >
        <span className="fact-label">{label}</span>
        <span className="fact-text">
          <bdi>{text}</bdi>
        </span>
        <span className="fact-sure num">
          {evidence?.confidence !== undefined
            ? confidenceText(evidence.confidence)
            : isToldByHand(fact)
              ? "by hand"
              : ""}
        </span>
      </button>
      {action}
    </li>
  );
}
