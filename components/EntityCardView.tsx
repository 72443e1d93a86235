import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { EntityRef } from "@/lib/model";
import type { CardSection, EntityCard } from "@/lib/ties/card";
import { countText, sectionLabel } from "@/lib/ties/labels";
import { type PartnerGroup, partnerGroups } from "@/lib/ties/partner-groups";
import { AgreementEntry, type EntryContext } from "./AgreementEntry";
import { EntityName } from "./EntityName";
import { KindIcon } from "./KindIcon";
import { usePrinting } from "./use-printing";

/** The number of entries drawn at once: a party can have thousands, and drawing all would make scrolling slow. */
const PAGE = 60;

interface Props extends Omit<EntryContext, "dataset"> {
  card: EntityCard;
  /** Opens all agreements of the entity; absent where there is no other view with more of them. */
  onOpenAll?: ((ref: EntityRef) => void) | undefined;
  /** The level of the sections' headings, one below that of the entity's name. */
  level?: 2 | 3;
}

/** The agreements of a party or place, section by section in the card's order. */
export function EntityCardView({ card, onOpenAll, level = 3, ...context }: Props) {
  if (card.sections.length === 0) {
    return <p className="note">No agreement of {card.head.name} is in the datasets that are switched on.</p>;
  }
  const alone = card.sections.length === 1;
  return card.sections.map((section) => (
    <Section
      key={`${card.head.ref} ${section.id}`}
      section={section}
      // "Elsewhere" means nothing without an article beside it.
      label={alone && section.id === "latest" ? "Latest first" : sectionLabel(section.id)}
      byTime={card.head.kind === "place"}
      onAll={onOpenAll && (() => onOpenAll(card.head.ref))}
      context={{ ...context, dataset: card.dataset }}
      level={level}
    />
  ));
}

interface SectionProps {
  section: CardSection;
  label: string;
  /** Ordered only by time, not by partner. */
  byTime: boolean;
  onAll: (() => void) | undefined;
  context: EntryContext;
  level: 2 | 3;
}

function Section({ section, label, byTime, onAll, context, level }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const [shown, setShown] = useState(PAGE);
  const isPrinting = usePrinting();
  const entries = isPrinting ? section.entries : section.entries.slice(0, shown);
  const more = section.entries.length - entries.length;
  const list = useRef<HTMLUListElement>(null);
  const showMore = () => {
    const drawn = () => [...(list.current?.querySelectorAll("article") ?? [])];
    const before = new Set(drawn());
    flushSync(() => setShown(shown + PAGE));
    // The button is gone: what it stood for has the focus.
    if (more <= PAGE)
      drawn()
        .find((entry) => !before.has(entry))
        ?.querySelector("button")
        ?.focus();
  };
  return (
    <section className={section.id} aria-label={label}>
      <div className="section-head">
        <Heading className="label">{label}</Heading>
        {onAll && section.entries.length < section.total ? (
          <button type="button" className="linklike num" title="Open all of them" onClick={onAll}>
            {shownText(section)}
          </button>
        ) : (
          <span className="num">{shownText(section)}</span>
        )}
      </div>
      <ul ref={list}>
        {partnerGroups(section.id, entries, byTime).map((group) => (
          <li key={group.entries[0]?.agreement.ref}>
            <Group group={group} isCut={entries.length < section.total} context={context} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="btn more" onClick={showMore}>
          Show {Math.min(more, PAGE)} more
        </button>
      )}
    </section>
  );
}

interface GroupProps {
  group: PartnerGroup;
  /** The section has more entries than it shows, and maybe this partner too. */
  isCut: boolean;
  context: EntryContext;
}

/** The agreements with one partner: a single one as it is, several under the partner's name. */
function Group({ group: { partner, entries }, isCut, context }: GroupProps) {
  const list = entries.map(({ agreement, partners }) => (
    <AgreementEntry
      key={agreement.ref}
      agreement={agreement}
      partners={partners}
      isGrouped={partner !== undefined}
      {...context}
    />
  ));
  if (!partner) return list;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form field stands in it
    <div className="partner-group" role="group" aria-label={partner.name}>
      <div className="partner-head">
        <KindIcon kind={partner.kind} spoken />
        <EntityName entity={partner} onOpen={context.onOpen} strong />
        <span className="dim num">
          {isCut ? `${entries.length} shown` : countText(entries.length, "agreement")}
        </span>
      </div>
      {list}
    </div>
  );
}

function shownText({ entries, total }: CardSection): string {
  const all = countText(total, "agreement");
  return entries.length < total ? `${entries.length} of ${all}` : all;
}
