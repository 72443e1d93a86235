/** Cards of one party, place or agreement that two datasets know, as one card. */
import { type AgreementRef, type EntityRef, latestDay } from "@/lib/model";
import { agreementDate } from "./agreement-date";
import { isLaterThan } from "./as-of";
import type {
  AgreementCard,
  CardSection,
  EntityCard,
  EntityHead,
  EntityLink,
  OwnedParties,
  ParticipantLink,
  SectionEntry,
} from "./card";
import { joinReports } from "./join-reports";
import { sourceKey } from "./source-key";

/** The reference under which a record is shown, where several datasets have it; its own where one has. */
export interface Leads {
  lead(ref: EntityRef): EntityRef;
  agreementLead(ref: AgreementRef): AgreementRef;
}

type Related = NonNullable<AgreementCard["related"]>;

/** The order of the sections, as `card.ts` lists them. */
const ORDER = ["in-article", "latest", "signed-here", "sited-here", "with-government", "below"] as const;

/**
 * Puts the entries of a second card among those of a first. The head is the first's, with what only the second knows;
 * `limit` is the most entries of a section, `published` the day of the article that both are for. Replace links before
 * (`withLinks`), so that one reference means one party; the second card must leave out the agreements that the first tells
 * of. The totals stay the first's: only who knows both datasets can count partners once.
 */
export function joinCards(
  first: EntityCard,
  second: EntityCard,
  limit: number,
  published?: string,
): EntityCard {
  const sections = ORDER.flatMap((id): CardSection[] => {
    const own = first.sections.find((section) => section.id === id);
    const other = second.sections.find((section) => section.id === id);
    const isLater = ({ agreement }: SectionEntry) =>
      id === "in-article" && isLaterThan(agreement.history, published);
    const joined = (later: boolean) => {
      const part = (section?: CardSection) =>
        section?.entries.filter((entry) => isLater(entry) === later) ?? [];
      return part(other).reduce(inserted, part(own));
    };
    const entries = [...joined(false), ...joined(true)];
    const total = (own?.total ?? 0) + (other?.total ?? 0);
    return entries.length > 0 ? [{ id, total, entries: entries.slice(0, limit) }] : [];
  });
  const owned = joinOwned(first.head.owned, second.head.owned);
  return {
    ...first,
    head: {
      ...unlikeName(second.head, first.head.name),
      ...first.head,
      ...(owned && { owned }),
      where: first.head.where.length > 0 ? first.head.where : second.head.where,
    },
    sections,
    dataset: { ...first.dataset, title: `${first.dataset.title} and ${second.dataset.title}` },
  };
}

/** A head without the official and native name that only repeat the name under which it is shown now. */
function unlikeName({ official, native, ...rest }: EntityHead, name: string): EntityHead {
  return {
    ...rest,
    ...(official !== undefined && official !== name && { official }),
    ...(native && native.text !== name && { native }),
  };
}

/** The owned parties of both cards. Those that neither names may be the same, so the greater total stands. */
function joinOwned(own: OwnedParties | undefined, other: OwnedParties | undefined): OwnedParties | undefined {
  if (!own || !other) return own ?? other;
  const known = new Set(own.first.map(({ ref }) => ref));
  const first = [...own.first, ...other.first.filter(({ ref }) => !known.has(ref))];
  return { total: Math.max(first.length, own.total, other.total), first };
}

/**
 * Joins two reports of one agreement: the first completed by the second, with the steps and sources of both. Replace links
 * before (`withAgreementLinks`).
 */
export function joinAgreements(first: AgreementCard, second: AgreementCard): AgreementCard {
  const both = joinReports(first, second);
  const date = agreementDate(both);
  const known = new Set(first.sources.map(sourceKey));
  return {
    ...both,
    ...(date !== undefined && { date }),
    parties: joinParties(first.parties, second.parties),
    status: both.history.at(-1)?.status ?? first.status,
    sources: [...first.sources, ...second.sources.filter((source) => !known.has(sourceKey(source)))],
    ...((first.related ?? second.related) && { related: joinRelated(first.related, second.related) }),
  };
}

/** Each party once, with the role and share of the second report where the first has none. */
function joinParties(own: readonly ParticipantLink[], others: readonly ParticipantLink[]): ParticipantLink[] {
  const joined = new Map(own.map((one) => [one.ref, one]));
  for (const one of others) joined.set(one.ref, { ...one, ...joined.get(one.ref) });
  return [...joined.values()];
}

/** Each relation once. */
function joinRelated(own: Related = [], others: Related = []): Related {
  return [...new Map([...own, ...others].map((one) => [one.type + one.ref, one])).values()];
}

/**
 * Entries with one more: newest first, but entries that stand together because of one partner are not parted.
 */
function inserted(entries: SectionEntry[], entry: SectionEntry): SectionEntry[] {
  const day = dayOf(entry);
  const partner = entry.partners[0]?.ref;
  const isPartner = (other: SectionEntry | undefined) =>
    partner !== undefined && other?.partners[0]?.ref === partner;
  const isGroupStart = (i: number) => entries[i - 1]?.partners[0]?.ref !== entries[i]?.partners[0]?.ref;
  const group = entries.findIndex(isPartner);
  let at = entries.findIndex(
    (other, i) => dayOf(other) < day && (group < 0 ? isGroupStart(i) : i >= group && isPartner(other)),
  );
  if (at < 0) {
    at = group < 0 ? entries.length : group;
    while (isPartner(entries[at])) at += 1;
  }
  return [...entries.slice(0, at), entry, ...entries.slice(at)];
}

function dayOf({ agreement: { date } }: SectionEntry): string {
  return (date !== undefined && latestDay(date)) || "";
}

/**
 * A card with its links replaced by those to open instead. An owner or owned party that turns out to be the party itself is
 * dropped.
 */
export function withLinks(card: EntityCard, leads: Leads): EntityCard {
  const link = <T extends EntityLink>(one: T): T => ({ ...one, ref: leads.lead(one.ref) });
  const { owner, owned, ...head } = card.head;
  const self = leads.lead(head.ref);
  const isOther = ({ ref }: EntityLink) => ref !== self;
  const owners = owner ? [link(owner)].filter(isOther) : [];
  const first = owned?.first.map(link).filter(isOther) ?? [];
  const total = owned ? owned.total - owned.first.length + first.length : 0;
  return {
    ...card,
    head: {
      ...link(head),
      where: head.where.map(link),
      ...(head.counterpart && { counterpart: link(head.counterpart) }),
      ...(owners[0] && { owner: owners[0] }),
      ...(total > 0 && { owned: { total, first } }),
    },
    sections: card.sections.map((section) => ({
      ...section,
      entries: section.entries.map(({ partners, agreement }) => ({
        partners: partners.map(link),
        agreement: withAgreementLinks(agreement, leads),
      })),
    })),
  };
}

/** An agreement's card with its links replaced. */
export function withAgreementLinks(card: AgreementCard, leads: Leads): AgreementCard {
  const link = <T extends EntityLink>(one: T): T => ({ ...one, ref: leads.lead(one.ref) });
  return {
    ...card,
    parties: card.parties.map(link),
    scopePlaces: card.scopePlaces.map(link),
    ...(card.placeSigned && { placeSigned: link(card.placeSigned) }),
    projects: card.projects.map(({ site, ...project }) => ({
      ...project,
      ...(site && { site: link(site) }),
    })),
    ...(card.related && {
      related: card.related.map((one) => ({ ...one, ref: leads.agreementLead(one.ref) })),
    }),
  };
}
