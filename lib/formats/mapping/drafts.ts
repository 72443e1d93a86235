/** Turns the facts of one row, or of several rows with the same number, into the records of an agreement. */
import {
  AGREEMENT_STATUSES,
  type Agreement,
  type AgreementStatus,
  type Evidence,
  latestDay,
  type Release,
  type StatusChange,
} from "@/lib/model";
import { cut } from "@/lib/model/cut";
import { isAfter } from "@/lib/ties/as-of";
import type { Parties, Places } from "./entities";
import { lettersOf, shortHash, type UniqueIds } from "./ids";
import { projectsOf } from "./projects";
import type { RowFacts } from "./row-facts";
import type { RowParty } from "./row-parties";

/** The rows of one agreement. */
export interface Draft {
  /** The number that the rows share; empty without such a column. */
  key: string;
  rows: RowFacts[];
  /** Whether one of its rows is faulty: the rest would tell something else. */
  faulty: boolean;
}

/** A release that rows name, and the evidence that it proves the agreement. */
interface Proof {
  release: Release;
  evidence: Evidence;
}

/** The records of a draft. */
export interface Drafted {
  agreement: Agreement;
  proofs: Proof[];
}

/** The records of a draft; `ids` are those of agreements. Adds parties and places to their tables. */
export function recordsOf(
  draft: Draft & { isOfProjects: boolean },
  parties: Parties,
  places: Places,
  ids: UniqueIds,
): Drafted | undefined {
  const [first] = draft.rows;
  if (!first) return undefined;
  const facts = joined(first, draft.rows);
  const participants = participantsOf(facts.parties, parties, places);
  if (participants.length === 0) return undefined;
  const history = historyOf(facts);
  const id = draft.key === "" ? ids.take(contentId(facts, participants)) : ids.given(draft.key);
  const projects = projectsOf(draft.isOfProjects ? draft.rows : [facts], places);
  const scope = [...new Set(facts.scopePlaces.map((name) => places.of(name)))];
  const agreement: Agreement = {
    id,
    ...(facts.title !== undefined && { title: facts.title }),
    form: facts.form ?? "other",
    ...(facts.functions.length > 0 && { functions: facts.functions }),
    ...(facts.binding !== undefined && { binding: facts.binding }),
    parties: participants,
    history,
    ...(facts.effective !== undefined && { effective: facts.effective }),
    ...(facts.ends !== undefined && { ends: facts.ends }),
    ...(facts.placeSigned !== undefined && { placeSigned: places.of(facts.placeSigned) }),
    ...(scope.length > 0 && { scopePlaces: scope }),
    ...(facts.fields.length > 0 && { fields: [...new Set(facts.fields)] }),
    ...(projects.length > 0 && { projects }),
    ...(facts.summary !== undefined && { summary: facts.summary }),
  };
  return { agreement, proofs: proofsOf(facts, draft.rows, id) };
}

/** Joins the rows of one agreement: keeps the first value of each fact, and joins lists. */
function joined(first: RowFacts, rows: readonly RowFacts[]): RowFacts {
  if (rows.length === 1) return first;
  const all: RowFacts = { ...first };
  for (const row of rows.toReversed())
    for (const [field, value] of Object.entries(row)) if (value !== undefined) Reflect.set(all, field, value);
  all.functions = [...new Set(rows.flatMap(({ functions }) => functions))];
  all.fields = [...new Set(rows.flatMap(({ fields }) => fields))];
  all.scopePlaces = [...new Set(rows.flatMap(({ scopePlaces }) => scopePlaces))];
  all.statusDates = rows.flatMap(({ statusDates }) => statusDates);
  all.parties = rows.flatMap(({ parties }) => parties);
  return all;
}

function participantsOf(rows: readonly RowParty[], parties: Parties, places: Places): Agreement["parties"] {
  const found = new Map<string, Agreement["parties"][number]>();
  for (const row of rows) {
    const party = partyId(row, parties, places);
    const before = found.get(party);
    if (before) {
      // A party that comes twice: the second row adds what the first lacks.
      if (row.role !== undefined) before.role ??= row.role;
      if (row.share !== undefined) before.share ??= row.share;
      continue;
    }
    const { role, share } = row;
    found.set(party, { party, ...(role !== undefined && { role }), ...(share !== undefined && { share }) });
  }
  return [...found.values()];
}

/** The id of a row's party, with its seat and parent. */
export function partyId(row: RowParty, parties: Parties, places: Places): string {
  const { city, parentName, role: _role, share: _share, column: _column, isQuoted: _quoted, ...facts } = row;
  const isOwn = parentName !== undefined && lettersOf(parentName) === lettersOf(row.name);
  return parties.of({
    ...facts,
    ...(city !== undefined && { seat: places.of(city, facts.country) }),
    ...(!isOwn && { parentName }),
  });
}

function historyOf({ statusDates, status, date }: RowFacts): StatusChange[] {
  const history: StatusChange[] = [];
  const add = (change: { status: AgreementStatus; date?: string | undefined }) => {
    if (history.some((other) => other.status === change.status && other.date === change.date)) return;
    history.push({ status: change.status, ...(change.date !== undefined && { date: change.date }) });
  };
  for (const change of statusDates) add(change);
  const isDated = (wanted: AgreementStatus) => history.some((change) => change.status === wanted);
  if (date !== undefined && !(status !== undefined && isDated(status)))
    add({ status: status ?? "announced", date });
  else if (status !== undefined && !isDated(status)) add({ status });
  if (history.length === 0) add({ status: "announced" });
  history.sort(
    (a, b) =>
      (dayOf(a) ?? "9999").localeCompare(dayOf(b) ?? "9999") ||
      AGREEMENT_STATUSES.indexOf(a.status) - AGREEMENT_STATUSES.indexOf(b.status),
  );
  return withLast(history, status);
}

/** Moves the row's own status to the end of the history, where the dates allow it: `2024` and `2024-05-02`. */
function withLast(history: StatusChange[], status: AgreementStatus | undefined): StatusChange[] {
  const at = history.findLastIndex((change) => change.status === status);
  const now = history[at];
  const later = history.slice(at + 1);
  if (!now || later.some(({ date }) => isAfter(date, now.date))) return history;
  return [...history.slice(0, at), ...later, now];
}

function dayOf({ date }: StatusChange): string | undefined {
  return date === undefined ? undefined : latestDay(date);
}

/** An id from the content of an agreement, for tables without numbers: it stays the same when rows are sorted. */
function contentId(facts: RowFacts, participants: Agreement["parties"]): string {
  const names = participants.map(({ party }) => party);
  const day = facts.statusDates[0]?.date ?? facts.date ?? "";
  const hash = shortHash([...names, day, facts.title ?? "", facts.url ?? "", facts.form ?? ""].join("\n"));
  return `${names
    .slice(0, 2)
    .map((name) => name.slice(0, 40))
    .join("-")}-${hash}`;
}

/** The releases that prove an agreement: one that all its rows tell of, or one for each web address. */
function proofsOf(facts: RowFacts, rows: readonly RowFacts[], agreement: string): Proof[] {
  const urls = [...new Set(rows.flatMap(({ url }) => url ?? []))];
  if (urls.length < 2) return proofOf(facts, agreement);
  return urls.flatMap((url) => {
    const [first = facts, ...others] = rows.filter((row) => row.url === url);
    return proofOf({ ...joined(first, [first, ...others]), title: facts.title }, agreement);
  });
}

/** A release and its evidence, where the facts name an address or a title. */
function proofOf(facts: RowFacts, agreement: string): Proof[] {
  const { url, releaseTitle, publisher, published, quote, title } = facts;
  const name = releaseTitle ?? (url === undefined ? undefined : (title ?? url));
  if (name === undefined) return [];
  const key = url ?? [name, publisher, published].join("\n");
  const id = `r-${shortHash(key)}`;
  const release: Release = {
    id,
    title: cut(name, 1_000),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
  const evidence: Evidence = {
    id: `e-${shortHash(`${agreement}\n${key}`)}`,
    record: { kind: "agreement", id: agreement },
    release: id,
    ...(quote !== undefined && { quote }),
  };
  return [{ release, evidence }];
}
