import { expect, it } from "vitest";
import type { SectionEntry, SourceLink } from "@/lib/ties/card";
import { joinAgreements, joinCards } from "@/lib/ties/join-cards";
import { acme, agreement, bolt, card, port } from "../components/sample-cards";

const source = (more: Partial<SourceLink>): SourceLink => ({ title: "They sign", copies: 0, ...more });

it("counts a release that both datasets read once, with a web address or without", () => {
  const linked = source({ url: "https://wire.example/1" });
  const unlinked = source({ publisher: "Wire", published: "2025-03" });
  const other = source({ publisher: "City Press", published: "2025-03" });
  const joined = joinAgreements(
    agreement({ sources: [linked, unlinked] }),
    agreement({ sources: [{ ...linked, title: "They have signed" }, other, unlinked] }),
  );
  expect(joined.sources).toEqual([linked, unlinked, other]);
});

it("keeps what the first says of an agreement, with what only the second knows", () => {
  const joined = joinAgreements(
    agreement({ form: "memorandum", fields: ["cells"], projects: [] }),
    agreement({
      form: "other",
      summary: "They build cells.",
      fields: ["cells", "storage"],
      projects: [{ name: "Plant", quantities: [] }],
      scopePlaces: [port],
      history: [{ status: "terminated", date: "2026" }],
    }),
  );
  expect(joined).toMatchObject({
    form: "memorandum",
    summary: "They build cells.",
    fields: ["cells", "storage"],
    projects: [{ name: "Plant" }],
    scopePlaces: [port],
    status: "terminated",
  });
});

it("knows the role, the share and the relation that only the second tells, and keeps those of the first", () => {
  const joined = joinAgreements(
    agreement({
      parties: [{ ...acme, role: "buyer" }, bolt],
      related: [{ ref: "d/agreement/frame", type: "implements" }],
    }),
    agreement({
      parties: [
        { ...bolt, role: "supplier", share: 49 },
        { ...acme, role: "customer" },
      ],
      related: [
        { ref: "d/agreement/frame", type: "implements" },
        { ref: "d/agreement/older", type: "succeeds" },
      ],
    }),
  );
  expect(joined.parties).toEqual([
    { ...acme, role: "buyer" },
    { ...bolt, role: "supplier", share: 49 },
  ]);
  expect(joined.related).toEqual([
    { ref: "d/agreement/frame", type: "implements" },
    { ref: "d/agreement/older", type: "succeeds" },
  ]);
});

it("dates an agreement by its signing, where only the second knows of it", () => {
  const joined = joinAgreements(
    agreement({ date: "2025-01", history: [{ status: "announced", date: "2025-01" }] }),
    agreement({ date: "2025-03-20", history: [{ status: "signed", date: "2025-03-20" }] }),
  );
  expect(joined).toMatchObject({ status: "signed", date: "2025-03-20" });
});

it("names nobody twice in one head: one dataset may show the name that is the other's official one", () => {
  const short = card({ ...port, name: "Port AS" }, []);
  const long = { ...short, head: { ...short.head, name: "Port", official: "Port AS" } };
  expect(joinCards(short, long, 10).head).not.toHaveProperty("official");
  expect(joinCards(long, short, 10).head).toMatchObject({ name: "Port", official: "Port AS" });
});

it("says whom the party owns, whichever card says it", () => {
  const silent = card(bolt, []);
  const owned = { total: 1, first: [acme] };
  const owner = { ...silent, head: { ...silent.head, owned } };
  expect(joinCards(owner, silent, 10).head.owned).toEqual(owned);
  expect(joinCards(silent, owner, 10).head.owned).toEqual(owned);
});

const entry = (partner: typeof acme, date: string): SectionEntry => ({
  partners: [partner],
  agreement: agreement({
    ref: `d/agreement/${partner.name}-${date}`,
    date,
    history: [{ status: "signed", date }],
  }),
});
/** What the section of two cards holds when they are one, each entry by its partner and date. */
function joined(first: SectionEntry[], second: SectionEntry[], limit = 10): string[] {
  const of = (entries: SectionEntry[]) =>
    card(port, [{ id: "latest", total: entries.length, entries }], entries.length);
  const { sections } = joinCards(of(first), of(second), limit);
  return sections.flatMap(({ entries }) => entries.map(({ agreement: { ref } }) => ref.slice(12)));
}

it.each<[string, SectionEntry[], SectionEntry[], string[]]>([
  [
    "newest first",
    [entry(acme, "2025"), entry(bolt, "2021")],
    [entry(port, "2023")],
    ["Acme-2025", "Port-2023", "Bolt-2021"],
  ],
  [
    "those of one day in the order of the cards",
    [entry(acme, "2025"), entry(bolt, "2023")],
    [entry(port, "2023")],
    ["Acme-2025", "Bolt-2023", "Port-2023"],
  ],
  [
    "the oldest at the end",
    [entry(acme, "2025"), entry(bolt, "2021")],
    [entry(port, "2020")],
    ["Acme-2025", "Bolt-2021", "Port-2020"],
  ],
  [
    "those with one partner together, by their dates",
    [entry(acme, "2025"), entry(acme, "2020"), entry(bolt, "2024")],
    [entry(acme, "2022")],
    ["Acme-2025", "Acme-2022", "Acme-2020", "Bolt-2024"],
  ],
  [
    "the oldest with a partner behind the others with that one",
    [entry(acme, "2025"), entry(acme, "2020"), entry(bolt, "2024")],
    [entry(acme, "2019")],
    ["Acme-2025", "Acme-2020", "Acme-2019", "Bolt-2024"],
  ],
  [
    "another partner's not between those with one",
    [entry(acme, "2025"), entry(acme, "2020"), entry(bolt, "2021")],
    [entry(port, "2023")],
    ["Acme-2025", "Acme-2020", "Port-2023", "Bolt-2021"],
  ],
])("puts agreements of two cards in one order: %s", (_name, first, second, shown) => {
  expect(joined(first, second)).toEqual(shown);
});

it("shows no more than a section may hold", () => {
  expect(joined([entry(acme, "2025")], [entry(bolt, "2024"), entry(port, "2023")], 2)).toEqual([
    "Acme-2025",
    "Bolt-2024",
  ]);
});

it("keeps what came after the article behind the rest, in the part about it alone", () => {
  const of = (...entries: SectionEntry[]) =>
    card(port, [
      { id: "in-article", total: 2, entries },
      { id: "latest", total: 2, entries: entries.toReversed() },
    ]);
  const own = of(entry(acme, "2022"), entry(acme, "2026"));
  const { sections } = joinCards(own, of(entry(bolt, "2021"), entry(bolt, "2025")), 3, "2024-01-01");
  expect(sections.map(({ entries }) => entries.map(({ agreement: { ref } }) => ref.slice(12)))).toEqual([
    ["Acme-2022", "Bolt-2021", "Acme-2026"],
    ["Acme-2026", "Acme-2022", "Bolt-2025"],
  ]);
});
