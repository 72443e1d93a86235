/** A made-up dataset of any size, the same at every run: 100,000 agreements are about a million rows in tables. */
import type { Agreement, Evidence, Party, Place, RecordKind, RecordOf, Release } from "@/lib/model";

/** How many records there are of each kind. */
export type Sizes = Record<RecordKind, number>;

/** A dataset with so many agreements. */
export function sizesFor(agreements: number): Sizes {
  return {
    place: Math.ceil(agreements * 0.05),
    party: Math.ceil(agreements * 0.3),
    release: Math.ceil(agreements * 1.2),
    agreement: agreements,
    evidence: agreements * 4,
  };
}

/** Parties of one agreement: 2 to 5, three and a bit on average. */
function participantsOf(i: number): number {
  return 2 + (i % 4 === 3 ? 3 : i % 3);
}

/** How many rows the dataset takes where every list has a table: records, and participants beside them. */
export function rowsFor(sizes: Sizes): number {
  let rows = sizes.place + sizes.party + sizes.release + sizes.agreement + sizes.evidence;
  for (let i = 0; i < sizes.agreement; i++) rows += participantsOf(i);
  return rows;
}

const SYLLABLES = "ba ren to mi chang vol ste la dor ning ka zen fu ra".split(" ");

/** A made-up word, the same for the same number. */
function wordOf(n: number): string {
  let word = "";
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The name that party 0 is found by. */
export const FIRST_PARTY = `${wordOf(0)} ${wordOf(0)}`;

/** The record of a kind with a number. */
export const RECORD: { readonly [K in RecordKind]: (i: number, sizes: Sizes) => RecordOf[K] } = {
  place: (i): Place => ({
    id: `place-${i}`,
    kind: "city",
    names: [{ text: wordOf(i * 13), lang: "en", type: "short" }],
    ...(i > 0 && { within: `place-${Math.floor(i / 20)}` }),
  }),
  party: (i, sizes): Party => ({
    id: `party-${i}`,
    kind: "company",
    country: "CN",
    seat: `place-${i % sizes.place}`,
    names: [
      { text: `${wordOf(i)} ${wordOf(i * 7)}`, lang: "en", type: "short" },
      { text: `${wordOf(i)} ${wordOf(i * 7)} Industries Co., Ltd.`, lang: "en", type: "official" },
    ],
  }),
  release: (i): Release => ({
    id: `release-${i}`,
    title: `${wordOf(i)} and ${wordOf(i * 31)} agree to work together`,
    url: `https://news.example/${i}`,
    publisher: "Example Wire",
    published: `20${10 + (i % 16)}-0${1 + (i % 9)}-1${i % 9}`,
  }),
  agreement: (i, sizes): Agreement => ({
    id: `agreement-${i}`,
    form: "cooperation",
    parties: Array.from({ length: participantsOf(i) }, (_, n) => ({
      party: `party-${n === 0 ? i % Math.ceil(sizes.party / 30) : (i * 31 + n * 7) % sizes.party}`,
      role: n === 0 ? "developer" : "partner",
    })),
    history: [{ status: "signed", date: `20${10 + (i % 16)}-0${1 + (i % 9)}` }],
    placeSigned: `place-${i % sizes.place}`,
    fields: ["clean energy", "green logistics"],
    summary: "The parties agreed to work together and to look for further projects in the coming years.",
  }),
  evidence: (i, sizes): Evidence => ({
    id: `evidence-${i}`,
    record: { kind: "agreement", id: `agreement-${i % sizes.agreement}` },
    field: i < sizes.agreement ? "parties" : "history.0.date",
    release: `release-${i % sizes.release}`,
    quote: "agreed on Thursday to work together on clean energy and green logistics",
  }),
};
