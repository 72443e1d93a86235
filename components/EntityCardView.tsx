import { useState } from "react";
import type { EntityRef } from "@/lib/model";
import type { AgreementRef, CardSection, EntityCard } from "@/lib/ties/card";
import { countText, sectionLabel } from "@/lib/ties/labels";
import { AgreementEntry } from "./AgreementEntry";

/** Entries drawn at once: a party can have thousands, and a page of them all would not scroll smoothly. */
const PAGE = 60;

interface Props {
  card: EntityCard;
  onOpen: (ref: EntityRef) => void;
  onOpenAgreement?: ((ref: AgreementRef) => void) | undefined;
  /** The level of the sections' headings: one below that of the entity's name. */
  level?: 2 | 3;
}

/** The agreements of a party or place, section by section in the card's order. */
export function EntityCardView({ card, onOpen, onOpenAgreement, level = 3 }: Props) {
  if (card.sections.length === 0) {
    return <p className="note">No agreement of {card.head.name} is in the datasets that are switched on.</p>;
  }
  const alone = card.sections.length === 1;
  return card.sections.map((section) => (
    <Section
      key={`${card.head.ref} ${section.id}`}
      section={section}
      // "Elsewhere" says nothing where no article stands beside it.
      label={alone && section.id === "latest" ? "Latest first" : sectionLabel(section.id)}
      onOpen={onOpen}
      onOpenAgreement={onOpenAgreement}
      level={level}
    />
  ));
}

interface SectionProps extends Omit<Props, "card"> {
  section: CardSection;
  label: string;
}

function Section({ section, label, onOpen, onOpenAgreement, level }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const [shown, setShown] = useState(PAGE);
  const entries = section.entries.slice(0, shown);
  const more = section.entries.length - entries.length;
  return (
    <section className={section.id} aria-label={label}>
      <div className="section-head">
        <Heading className="label">{label}</Heading>
        <span className="num">{shownText(section)}</span>
      </div>
      <ul>
        {entries.map(({ agreement, partners }) => (
          <li key={agreement.ref}>
            <AgreementEntry
              agreement={agreement}
              partners={partners}
              onOpen={onOpen}
              onOpenAgreement={onOpenAgreement}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="btn more" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(more, PAGE)} more
        </button>
      )}
    </section>
  );
}

function shownText({ entries, total }: CardSection): string {
  const all = countText(total, "agreement");
  return entries.length < total ? `${entries.length} of ${all}` : all;
}
