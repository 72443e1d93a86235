import type { ReactNode, Ref } from "react";
import type { EntityRef, StatusChange } from "@/lib/model";
import type { AgreementCard, ParticipantLink } from "@/lib/ties/card";
import { dateText } from "@/lib/ties/format-date";
import { bindingText, formLabel, statusLabel } from "@/lib/ties/labels";
import { functionsText } from "./AgreementEntry";
import { EntityName, EntityNames } from "./EntityName";
import { KindIcon } from "./KindIcon";
import { Projects } from "./Projects";
import { SourceList } from "./Sources";
import { StatusChip, statusFill } from "./StatusChip";

interface Props {
  agreement: AgreementCard;
  onOpen: (ref: EntityRef) => void;
  headingRef?: Ref<HTMLHeadingElement> | undefined;
}

/** The name of an agreement: its own title, else its parties. */
export function agreementTitle({ title, parties }: Pick<AgreementCard, "title" | "parties">): string {
  return title ?? parties.map(({ name }) => name).join(" – ");
}

/** Everything that is known of one agreement. */
export function AgreementView({ agreement, onOpen, headingRef }: Props) {
  const { form, functions, fields, placeSigned, scopePlaces, projects, summary, sources } = agreement;
  const term = termText(agreement);
  return (
    <article className="agreement">
      <header>
        <h1 className="head-name" dir="auto" ref={headingRef} tabIndex={-1}>
          {agreementTitle(agreement)}
        </h1>
        <div className="agreement-form">
          <StatusChip status={agreement.status} form={form} />
          <span>
            {formLabel(form)}
            {bindingText(agreement.binding)}
          </span>
        </div>
        {summary !== undefined && (
          <p className="summary" dir="auto">
            {summary}
          </p>
        )}
      </header>
      <dl className="facts">
        <AgreementFact name="Parties">
          <ul className="parties">
            {agreement.parties.map((party) => (
              <Participant key={`${party.ref} ${party.role ?? ""}`} party={party} onOpen={onOpen} />
            ))}
          </ul>
        </AgreementFact>
        <AgreementFact name="History">
          <Timeline history={agreement.history} form={form} />
        </AgreementFact>
        {term !== "" && (
          <AgreementFact name="Term">
            <span className="num">{term}</span>
          </AgreementFact>
        )}
        {placeSigned && (
          <AgreementFact name="Signed in">
            <EntityName entity={placeSigned} onOpen={onOpen} />
          </AgreementFact>
        )}
        {scopePlaces.length > 0 && (
          <AgreementFact name="About">
            <EntityNames entities={scopePlaces} onOpen={onOpen} />
          </AgreementFact>
        )}
        {functions.length > 0 && <AgreementFact name="Functions">{functionsText(functions)}</AgreementFact>}
        {fields.length > 0 && <AgreementFact name="Fields">{fields.join(", ")}</AgreementFact>}
        {projects.length > 0 && (
          <AgreementFact name={projects.length === 1 ? "Project" : "Projects"}>
            <Projects projects={projects} onOpen={onOpen} />
          </AgreementFact>
        )}
        <AgreementFact name={sources.length === 1 ? "Source" : "Sources"}>
          {sources.length > 0 ? <SourceList sources={sources} /> : "No source given"}
        </AgreementFact>
        {agreement.datasets && <AgreementFact name="Told by">{agreement.datasets.join(", ")}</AgreementFact>}
      </dl>
    </article>
  );
}

function AgreementFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt className="label">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Participant({ party, onOpen }: { party: ParticipantLink; onOpen: Props["onOpen"] }) {
  const share = party.share === undefined ? undefined : `${party.share.toLocaleString("en")}%`;
  const part = [party.role, share].filter((word) => word !== undefined);
  return (
    <li>
      <KindIcon kind={party.kind} spoken />
      <div>
        <EntityName entity={party} onOpen={onOpen} strong />
        {part.length > 0 && <div className="mut num">{part.join(", ")}</div>}
      </div>
    </li>
  );
}

/** The status history as a small timeline. */
function Timeline({ history, form }: Pick<AgreementCard, "history" | "form">) {
  return (
    <ol className="timeline">
      {history.map((step, index) => (
        <li
          key={stepKey(step, index)}
          className={statusFill(step.status, form)}
          aria-current={index === history.length - 1 ? "step" : undefined}
        >
          <span className="timeline-what">{statusLabel(step.status)}</span>
          <span className="num dim whole">
            {step.date === undefined ? "date unknown" : dateText(step.date)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** "from 1 Apr 2025 until 2030", as far as it is known. */
function termText({ effective, ends }: Pick<AgreementCard, "effective" | "ends">): string {
  return [
    effective === undefined ? "" : `from ${dateText(effective)}`,
    ends === undefined ? "" : `until ${dateText(ends)}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function stepKey({ status, date }: StatusChange, index: number): string {
  return `${index} ${status} ${date ?? ""}`;
}
