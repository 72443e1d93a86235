/**
 * Two copies of one dataset, which two people corrected: records of one id are the same, as long as they name the same.
 * Tables with one file name count as copies too, and may number quite different records alike.
 */
import { canonical } from "@/lib/formats/diff/diff-records";
import {
  type Agreement,
  type Dataset,
  isMorePrecise,
  type Name,
  type Release,
  type StatusChange,
} from "@/lib/model";
import { REPEATED_STATUSES } from "@/lib/model/later-steps";
import { foldText } from "@/lib/search/fold";
import { joinReports } from "@/lib/ties/join-reports";

/** Why they are the same, for the report. */
export const SAME_RECORD = "the same record of one dataset";

/** Whether two datasets are copies or versions of one. */
export function areCopies(a: Pick<Dataset, "info">, b: Pick<Dataset, "info">): boolean {
  return a.info.id === b.info.id;
}

/** The ids under which both have a record, where `isSame` says that it is the same one. */
export function sharedIds<T extends { id: string }>(
  mine: readonly T[],
  theirs: readonly T[],
  isSame: (own: T, other: T) => boolean,
): Set<string> {
  const byId = new Map(mine.map((record) => [record.id, record]));
  return new Set(
    theirs.flatMap((other) => {
      const own = byId.get(other.id);
      return own && isSame(own, other) ? other.id : [];
    }),
  );
}

/** Whether two parties or places have a name in common. */
export function shareName(own: { names: readonly Name[] }, other: { names: readonly Name[] }): boolean {
  const spellings = new Set(own.names.map(({ text }) => foldText(text)));
  return other.names.some(({ text }) => spellings.has(foldText(text)));
}

/** Whether two releases have their address or their title in common. */
export function areOneRelease(own: Release, other: Release): boolean {
  return (own.url !== undefined && own.url === other.url) || own.title === other.title;
}

/**
 * Whether all parties of one of two agreements, or two of them, are the other's; their ids are those of one dataset.
 * Where that is a single party, which may have many agreements, they must also have their title or form in common.
 */
export function haveSameParties(own: Agreement, other: Agreement): boolean {
  const mine = new Set(own.parties.map(({ party }) => party));
  const theirs = new Set(other.parties.map(({ party }) => party));
  const shared = [...mine].filter((party) => theirs.has(party)).length;
  if (shared !== 1) return shared > 1;
  if (mine.size > 1 && theirs.size > 1) return false;
  return own.title && other.title ? own.title === other.title : own.form === other.form;
}

/** Two agreements merged, and the fields in which they contradict each other: there the first is kept. */
export function mergedAgreement(
  own: Agreement,
  other: Agreement,
): { agreement: Agreement; conflicts: string[] } {
  if (canonical({ ...other, id: own.id }) === canonical(own)) return { agreement: own, conflicts: [] };
  const parties = other.parties.filter(({ party }) => own.parties.every((one) => one.party !== party));
  const history = other.history.filter((step) => !isCorrected(step, own.history, other.history));
  const agreement = {
    ...joinReports(own, { ...other, history }),
    parties: [...own.parties, ...parties],
  };
  for (const list of LISTS) if (agreement[list]?.length === 0) delete agreement[list];
  const conflicts = Object.keys(other).filter((field) => {
    if (field === "history")
      return !other.history.every((step) => agreement.history.some((kept) => tells(kept, step)));
    return field !== "id" && !isKept(Reflect.get(agreement, field), Reflect.get(other, field));
  });
  return { agreement, conflicts };
}

const LISTS = ["functions", "fields", "projects", "scopePlaces"] as const;

/** Whether a step says what another does, its date as precisely or more so. */
export function tells(kept: StatusChange, { status, date }: StatusChange): boolean {
  return (
    kept.status === status &&
    (date === undefined || kept.date === date || (kept.date !== undefined && isMorePrecise(kept.date, date)))
  );
}

/**
 * Whether a step is the only one of its status in both copies, and has another date than the first gives it. What happens
 * again and again may have happened at both.
 */
function isCorrected(
  step: StatusChange,
  own: readonly StatusChange[],
  all: readonly StatusChange[],
): boolean {
  if (REPEATED_STATUSES.has(step.status)) return false;
  const [mine, ...more] = own.filter(({ status }) => status === step.status);
  const isOnly = more.length === 0 && all.filter(({ status }) => status === step.status).length === 1;
  return mine?.date !== undefined && isOnly && !tells(mine, step) && !tells(step, mine);
}

/** Whether a value, or each entry of a list, is in what was kept. */
function isKept(kept: unknown, said: unknown): boolean {
  if (!Array.isArray(kept) || !Array.isArray(said)) return canonical(kept) === canonical(said);
  const entries = new Set(kept.map(canonical));
  return said.every((entry) => entries.has(canonical(entry)));
}
