import { useId, useState } from "react";
import type { AgreementFunction, EntityRef } from "@/lib/model";
import type { AgreementCard, AgreementRef, EntityLink } from "@/lib/ties/card";
import { dateText } from "@/lib/ties/format-date";
import { formLabel, functionLabel } from "@/lib/ties/labels";
import { EntityName, EntityNames } from "./EntityName";
import { KindIcon } from "./KindIcon";
import { Projects } from "./Projects";
import { SourceLine } from "./Sources";
import { StatusChip } from "./StatusChip";

interface Props {
  agreement: AgreementCard;
  /** Who to name first: the other parties, seen from the subject of a card; all parties for a place. */
  partners: readonly EntityLink[];
  onOpen: (ref: EntityRef) => void;
  /** Opens the agreement's own page, where there is one to open. */
  onOpenAgreement?: ((ref: AgreementRef) => void) | undefined;
}

/** One agreement in a card: with whom, what kind, when and where signed, about what, and from which sources. */
export function AgreementEntry({ agreement, partners, onOpen, onOpenAgreement }: Props) {
  const { functions, fields, projects, summary, sources } = agreement;
  const [open, setOpen] = useState(false);
  const summaryId = useId();
  const about = [functionsText(functions), fields.join(", ")].filter((part) => part !== "");
  return (
    <article className="tie">
      <KindIcon kind={partners[0]?.kind ?? "company"} spoken />
      <Partners partners={partners} title={agreement.title} onOpen={onOpen} />
      <StatusChip status={agreement.status} form={agreement.form} />
      <div className="wide">
        <FormDatePlace agreement={agreement} onOpen={onOpen} />
      </div>
      {about.length > 0 && <div className="wide mut">{about.join(" · ")}</div>}
      {projects.length > 0 && (
        <div className="wide mut">
          <Projects projects={projects} onOpen={onOpen} />
        </div>
      )}
      <div className="wide foot">
        <SourceLine sources={sources} />
        {summary !== undefined && (
          <button
            type="button"
            className="linklike"
            aria-expanded={open}
            aria-controls={summaryId}
            onClick={() => setOpen(!open)}
          >
            {open ? "Hide summary" : "Summary"}
          </button>
        )}
        {onOpenAgreement && (
          <button
            type="button"
            className="linklike"
            aria-label={`Details of the agreement with ${partners.map((partner) => partner.name).join(", ")}`}
            onClick={() => onOpenAgreement(agreement.ref)}
          >
            Details
          </button>
        )}
      </div>
      <p className="wide mut" id={summaryId} hidden={!open}>
        {summary}
      </p>
    </article>
  );
}

/** The functions as one phrase: "Supply, joint R&D". */
export function functionsText(functions: readonly AgreementFunction[]): string {
  return functions
    .map(functionLabel)
    .map((label, index) => (index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)))
    .join(", ");
}

function Partners({
  partners,
  title,
  onOpen,
}: {
  partners: readonly EntityLink[];
  title: string | undefined;
  onOpen: Props["onOpen"];
}) {
  // An agreement can name one party only: its title then says more than an empty line.
  if (partners.length === 0) return <div className="partners">{title ?? "No other party named"}</div>;
  return (
    <div className="partners">
      <EntityNames entities={partners} onOpen={onOpen} strong />
    </div>
  );
}

function FormDatePlace({ agreement, onOpen }: { agreement: AgreementCard; onOpen: Props["onOpen"] }) {
  const { form, date, placeSigned } = agreement;
  return (
    <>
      {formLabel(form)} · <span className="num">{date === undefined ? "date unknown" : dateText(date)}</span>
      {placeSigned && (
        <>
          {" · signed in "}
          <EntityName entity={placeSigned} onOpen={onOpen} />
        </>
      )}
    </>
  );
}
