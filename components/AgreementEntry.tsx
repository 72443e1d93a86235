import type { AgreementFunction, AgreementRef, EntityRef } from "@/lib/model";
import { standingOf } from "@/lib/ties/as-of";
import type { AgreementCard, CardDataset, EntityLink } from "@/lib/ties/card";
import { dateText } from "@/lib/ties/format-date";
import { bindingText, formLabel, functionLabel } from "@/lib/ties/labels";
import { Citation, type Copy } from "./Cite";
import { type Disclosed, useDisclosures } from "./Disclosure";
import { EntityName, FewNames } from "./EntityName";
import { Fact, type FactOpener, factDisclosures, factOpenerOf } from "./Fact";
import { KindIcon } from "./KindIcon";
import { joinNames } from "./name-words";
import { Projects } from "./Projects";
import { SourceLine, SourceList } from "./Sources";
import { StandingNotes } from "./StandingNotes";
import { StatusChip } from "./StatusChip";

/** What all agreements of a card share. */
export interface EntryContext {
  onOpen: (ref: EntityRef) => void;
  /** Opens the agreement's own page, where there is one. */
  onOpenAgreement?: ((ref: AgreementRef) => void) | undefined;
  /** Copies citations of agreements and releases; absent where text cannot be copied. */
  onCopy?: Copy | undefined;
  /** The day of the article beside the card: whatever came later is dimmed. */
  published?: string | undefined;
  dataset?: CardDataset | undefined;
}

interface Props extends EntryContext {
  agreement: AgreementCard;
  /** Who to name first: on a party's card the other parties, on a place's card all. */
  partners: readonly EntityLink[];
  /** The first partner is named above, for several agreements. */
  isGrouped?: boolean;
}

/** One agreement in a card: partners, form, status, when and where it was signed, fields, and sources. */
export function AgreementEntry(props: Props) {
  const { agreement, partners, isGrouped = false, onOpen, published, dataset } = props;
  const { form, functions, fields, projects } = agreement;
  const standing = standingOf(agreement, { published, knownUntil: dataset?.created });
  const { buttons, panel, opener } = useDisclosures(disclosuresOf(props));
  const factOpener = factOpenerOf(agreement.sources, opener);
  const others = isGrouped ? partners.slice(1) : partners;
  return (
    <article className={standing.isLater ? "tie later" : "tie"}>
      {isGrouped ? <span /> : <KindIcon kind={partners[0]?.kind ?? "company"} spoken />}
      {isGrouped ? (
        <div className="form-line">
          <FormDatePlace agreement={agreement} date={standing.date} opener={factOpener} onOpen={onOpen} />
        </div>
      ) : (
        <Partners partners={partners} title={agreement.title} onOpen={onOpen} />
      )}
      <StatusChip status={standing.status} form={form} />
      {!isGrouped && (
        <div className="wide">
          <FormDatePlace agreement={agreement} date={standing.date} opener={factOpener} onOpen={onOpen} />
        </div>
      )}
      {isGrouped && others.length > 0 && (
        <div className="wide mut">
          also with <FewNames entities={others} onOpen={onOpen} />
        </div>
      )}
      <StandingNotes standing={standing} dataset={dataset} />
      {(functions.length > 0 || fields.length > 0) && (
        <div className="wide mut">
          {functions.length > 0 && (
            <Fact of="functions" opener={factOpener}>
              {functionsText(functions)}
            </Fact>
          )}
          {functions.length > 0 && fields.length > 0 && " · "}
          {fields.length > 0 && (
            <Fact of="fields" opener={factOpener}>
              {fields.join(", ")}
            </Fact>
          )}
        </div>
      )}
      {projects.length > 0 && (
        <div className="wide mut">
          <Projects projects={projects} opener={factOpener} onOpen={onOpen} />
        </div>
      )}
      <div className="wide foot">
        <SourceLine sources={agreement.sources} />
        <span className="toggles">
          {buttons}
          <Details {...props} />
        </span>
      </div>
      {panel}
    </article>
  );
}

function disclosuresOf({ agreement, partners, onCopy, dataset }: Props): (Disclosed | undefined)[] {
  const { sources, summary, datasets } = agreement;
  const whole = `the agreement with ${namesOf(partners)}`;
  const about = `of ${whole}`;
  return [
    sources.length > 0
      ? {
          label: "Evidence",
          about,
          content: () => <SourceList sources={sources} datasets={datasets} onCopy={onCopy} />,
        }
      : undefined,
    summary === undefined
      ? undefined
      : { label: "Summary", about, content: () => <p dir="auto">{summary}</p> },
    onCopy && dataset
      ? {
          label: "Cite",
          about: whole,
          content: () => <Citation of={{ agreement, dataset }} onCopy={onCopy} />,
        }
      : undefined,
    ...factDisclosures(sources, onCopy),
  ];
}

function Details({ agreement, partners, onOpenAgreement }: Props) {
  if (!onOpenAgreement) return null;
  return (
    <button
      type="button"
      className="linklike"
      aria-label={`Details of the agreement with ${namesOf(partners)}`}
      onClick={() => onOpenAgreement(agreement.ref)}
    >
      Details
    </button>
  );
}

/** For a label: as many as can be listened to. */
function namesOf(partners: readonly EntityLink[]): string {
  return joinNames(partners.map(({ name }) => name));
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
  // An agreement can name a single party: its title then says more than an empty line.
  if (partners.length === 0) return <div className="partners">{title ?? "No other party named"}</div>;
  return (
    <div className="partners">
      <FewNames entities={partners} onOpen={onOpen} strong />
    </div>
  );
}

function FormDatePlace({
  agreement,
  date,
  opener,
  onOpen,
}: {
  agreement: AgreementCard;
  date: string | undefined;
  opener: FactOpener;
  onOpen: Props["onOpen"];
}) {
  const { form, binding, placeSigned } = agreement;
  return (
    <>
      <Fact of="form" opener={opener}>
        {formLabel(form)}
        {bindingText(binding)}
      </Fact>
      {" · "}
      {date === undefined ? (
        "date unknown"
      ) : (
        <Fact of="date" opener={opener}>
          <span className="num whole">{dateText(date)}</span>
        </Fact>
      )}
      {placeSigned && (
        <>
          {" · "}
          <Fact of="place" opener={opener}>
            signed in
          </Fact>{" "}
          <EntityName entity={placeSigned} onOpen={onOpen} />
        </>
      )}
    </>
  );
}
