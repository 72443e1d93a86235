/** Turns FollowTheMoney's relations into agreements. It has no schema for agreements, only for ties. */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  type Agreement,
  type AgreementForm,
  type AgreementFunction,
  type Participant,
  parsePartialDate,
  type StatusChange,
} from "@/lib/model";
import { all, type FtmEntity, first, recordId, untitled } from "./entity";
import { dateOf, fitted } from "./things";

/** How to read each relation between two parties: the properties of its ends, their roles, and what it is. */
const RELATIONS: Readonly<
  Record<string, { ends: [string, string]; roles: [string, string] | undefined; title: string }>
> = {
  Ownership: { ends: ["owner", "asset"], roles: ["owner", "owned"], title: "Ownership" },
  Membership: { ends: ["member", "organization"], roles: ["member", "organisation"], title: "Membership" },
  UnknownLink: { ends: ["subject", "object"], roles: undefined, title: "Link" },
};

/** Whether an entity is a relation that is read. */
export function isRelation({ schema }: FtmEntity): boolean {
  return Object.hasOwn(RELATIONS, schema);
}

/** A relation between two parties as an agreement; `undefined` where one of its ends is missing. */
export function relationOf(entity: FtmEntity): Agreement | undefined {
  const relation = RELATIONS[entity.schema];
  if (!relation) return undefined;
  const [from = [], to = []] = relation.ends.map((end) => [...new Set(all(entity, end).map(recordId))]);
  if (from.length === 0 || to.length === 0) return undefined;
  const role = first(entity, "role");
  const share = entity.schema === "Ownership" ? shareOf(first(entity, "percentage")) : undefined;
  const [fromRole, toRole] = relation.roles ?? [];
  const parties: Participant[] = [
    ...from.map((party) => ({
      party,
      ...(fromRole !== undefined && { role: fromRole }),
      // With several owners, it is unknown whose share it is.
      ...(share !== undefined && from.length === 1 && { share }),
    })),
    ...to.map((party) => ({ party, ...(toRole !== undefined && { role: toRole }) })),
  ];
  return {
    id: recordId(entity.id),
    title: role === undefined ? relation.title : fitted(role, 1_000),
    form: share !== undefined && share < 50 ? "minority-stake" : "other",
    parties,
    history: historyOf(entity),
    ...endOf(entity),
    ...summaryOf(entity),
  };
}

function shareOf(text: string | undefined): number | undefined {
  const share = Number((text ?? "").replace(/\s*%$/, "").replace(",", "."));
  return text !== undefined && Number.isFinite(share) && share >= 0 && share <= 100 ? share : undefined;
}

/** A project with its participants as an agreement; `undefined` where nobody takes part. */
export function projectAgreement(
  entity: FtmEntity,
  participants: readonly FtmEntity[],
): Agreement | undefined {
  const parties = participants.flatMap((link): Participant[] => {
    const role = first(link, "role");
    const share = shareOf(/^(\d\S*) ?%$/.exec(first(link, "summary") ?? "")?.[1]);
    return all(link, "participant").map((party) => ({
      party: recordId(party),
      ...(role !== undefined && { role: fitted(role, 1_000) }),
      ...(share !== undefined && { share }),
    }));
  });
  if (parties.length === 0) return undefined;
  const words = marksOf(entity);
  const id = recordId(entity.id);
  const name = first(entity, "name");
  const title = name === untitled({ form: words.form, id }) ? undefined : name;
  const site = first(entity, "addressEntity");
  return {
    id,
    ...(title !== undefined && { title: fitted(title, 1_000) }),
    form: words.form,
    ...(words.functions.length > 0 && { functions: words.functions }),
    parties,
    history: words.history.length > 0 ? words.history : historyOf(entity),
    ...endOf(entity),
    ...(words.fields.length > 0 && { fields: words.fields }),
    ...(site !== undefined && { projects: [{ site: recordId(site) }] }),
    ...summaryOf(entity),
  };
}

/** What our own writer puts into a project's keywords: `form:memorandum`, `status:signed 2025-03-15`, … */
function marksOf(entity: FtmEntity) {
  let form: AgreementForm = "other";
  const functions: AgreementFunction[] = [];
  const history: StatusChange[] = [];
  const fields: string[] = [];
  for (const keyword of all(entity, "keywords")) {
    const [, mark, value = ""] = /^(form|function|status|field):(.*)$/s.exec(keyword) ?? [];
    if (mark === "form") form = AGREEMENT_FORMS.find((word) => word === value) ?? form;
    else if (mark === "function") functions.push(...AGREEMENT_FUNCTIONS.filter((word) => word === value));
    else if (mark === "status") history.push(...statusOf(value));
    else fields.push(fitted(mark === "field" ? value : keyword, 1_000));
  }
  return { form, functions, history, fields: fields.filter((field) => field !== "") };
}

function statusOf(text: string): StatusChange[] {
  const [word, date] = text.split(" ");
  const status = AGREEMENT_STATUSES.find((known) => known === word);
  if (status === undefined) return [];
  return [{ status, ...(date !== undefined && parsePartialDate(date) && { date }) }];
}

/** A start date means operating, an end date over. */
function historyOf(entity: FtmEntity): StatusChange[] {
  const start = dateOf(first(entity, "startDate", "date"));
  return [{ status: "operating", ...(start !== undefined && { date: start }) }];
}

function endOf(entity: FtmEntity): { ends?: string } {
  const ends = dateOf(first(entity, "endDate"));
  return ends === undefined ? {} : { ends };
}

function summaryOf(entity: FtmEntity): { summary?: string } {
  const text = all(entity, "description", "summary", "aim", "notes").join("\n");
  return text === "" ? {} : { summary: fitted(text, 20_000) };
}
