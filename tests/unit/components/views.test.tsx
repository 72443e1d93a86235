import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AgreementEntry } from "@/components/AgreementEntry";
import { AgreementView } from "@/components/AgreementView";
import { EntityFacts } from "@/components/EntityHeader";
import { reportText } from "@/components/options/ProblemReport";
import { newsText, patternText } from "@/components/options/SettingsSection";
import { Projects } from "@/components/Projects";
import { relatedCount } from "@/components/popup/RelatedAgreements";
import { AddReleases } from "@/components/review/queue/AddReleases";
import { AddressNote, isAddress } from "@/components/review/queue/AddressNote";
import { stateText } from "@/components/review/queue/QueueList";
import { ReleasesSection } from "@/components/review/ReleasesSection";
import { SourceList, sourceName } from "@/components/Sources";
import { StatusChip } from "@/components/StatusChip";
import type { AgreementForm, AgreementStatus } from "@/lib/model";
import type { DraftRow } from "@/lib/review/draft";
import type { EntityHead } from "@/lib/ties/card";
import { acme, agreement, bolt, port } from "./sample-cards";

const ignore = () => undefined;
/** The text of markup, tags as nothing. */
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, "").replaceAll("&amp;", "&");

test.each<[AgreementStatus, AgreementForm, fill: string]>([
  ["signed", "cooperation", "firm"],
  ["signed", "memorandum", "loose"],
  ["signed", "letter-of-intent", "loose"],
  ["announced", "memorandum", "planned"],
  ["rumoured", "acquisition", "planned"],
  ["operating", "joint-venture", "plain"],
  ["terminated", "memorandum", "ended"],
  ["expired", "cooperation", "ended"],
])("%s %s is shown as %s, with its word", (status, form, fill) => {
  expect(renderToStaticMarkup(<StatusChip status={status} form={form} />)).toBe(
    `<span class="chip ${fill}">${status}</span>`,
  );
});

test("an agreement says with whom, what, when, where, about what, and from where", () => {
  const facts = agreement({
    placeSigned: port,
    functions: ["supply", "joint-rd"],
    fields: ["green steel"],
    projects: [{ name: "Plant", site: port, quantities: [{ value: 40, unit: "GWh", qualifier: "planned" }] }],
    sources: [{ title: "Release", url: "https://www.wire.example/1", published: "2025-03-21", copies: 2 }],
  });
  const markup = renderToStaticMarkup(<AgreementEntry agreement={facts} partners={[bolt]} onOpen={ignore} />);
  const text = textOf(markup);
  expect(text).toContain("Strategic cooperation · 20 Mar 2025 · signed in Port");
  expect(text).toContain("Supply, joint R&D · green steel");
  expect(text).toContain("Plant, in Port: 40 GWh planned");
  expect(text).toContain("Source: wire.example, 21 Mar 2025 (and 2 copies)");
  expect(markup).toContain('href="https://www.wire.example/1" target="_blank" rel="noopener noreferrer"');
});

test.each([
  [1, "1 agreement"],
  [49, "49 agreements"],
  [50, "the 50 newest"],
])("of %i related agreements it says: %s", (shown, said) => {
  expect(relatedCount(shown)).toBe(said);
});

test("of many partners an agreement names a few, and its buttons fewer", () => {
  const partners = Array.from({ length: 12 }, (_, i) => ({
    ...bolt,
    ref: `d/party/p${i}` as const,
    name: `P${i}`,
  }));
  const entry = (some: typeof partners) =>
    renderToStaticMarkup(
      <AgreementEntry agreement={agreement()} partners={some} onOpen={ignore} onOpenAgreement={ignore} />,
    );
  expect(textOf(entry(partners))).toContain("P6 P7 and 4 more");
  expect(textOf(entry(partners))).not.toContain("P8");
  expect(textOf(entry(partners.slice(0, 8)))).not.toContain("more");
  expect(entry(partners)).toContain('aria-label="Details of the agreement with P0, P1, P2 and 9 more"');
});

test("names, summaries and quotes stand in the direction of their own script", () => {
  const facts = agreement({
    summary: "مذكرة تفاهم (المرحلة 1).",
    sources: [{ title: "بيان", url: "https://a.example", copies: 0, quotes: [{ text: "وقعت الشركة" }] }],
  });
  const entry = <AgreementEntry agreement={facts} partners={[{ ...bolt, name: "شركة" }]} onOpen={ignore} />;
  expect(renderToStaticMarkup(entry)).toMatch(/<button[^>]*><bdi>شركة<\/bdi><\/button>/);
  const view = renderToStaticMarkup(<AgreementView agreement={facts} onOpen={ignore} />);
  expect(view).toMatch(/<p[^>]* dir="auto"[^>]*>مذكرة/);
  expect(view).toMatch(/<blockquote[^>]* dir="auto"[^>]*>/);
});

test("a party says whose it is, and whom it owns: a few by name, the others when they are asked for", () => {
  const owned = Array.from({ length: 6 }, (_, i) => ({
    ...bolt,
    ref: `d/party/p${i}` as const,
    name: `P${i}`,
  }));
  const facts = (head: Partial<EntityHead>) =>
    textOf(renderToStaticMarkup(<EntityFacts head={{ ...acme, where: [], ...head }} onOpen={ignore} />));
  expect(facts({ owner: bolt })).toContain("Part of Bolt");
  expect(facts({ owned: { total: 2, first: owned.slice(0, 2) } })).toMatch(/Owns P0 P1$/);
  expect(facts({ owned: { total: 9, first: owned } })).toContain("Owns P0 P1 P2 P3 and 5 more");
  expect(facts({ kind: "body", owned: { total: 1, first: [bolt] } })).toContain("Oversees Bolt");
});

test("a country is not said to lie in itself, whatever the browser calls it", () => {
  const facts = (head: Partial<EntityHead>) =>
    textOf(renderToStaticMarkup(<EntityFacts head={{ ...port, where: [], ...head }} onOpen={ignore} />));
  expect(facts({ placeKind: "country", name: "Svea", country: "SE" })).toBe("Country");
  expect(facts({ placeKind: "city", name: "Svea", country: "SE" })).toBe("City · Sweden");
});

test("what a dataset says is text, never markup", () => {
  const evil = "<img src=x onerror=alert(1)>";
  const facts = agreement({
    fields: [evil],
    summary: evil,
    sources: [{ title: evil, url: "https://a.example", copies: 0 }],
  });
  const entry = <AgreementEntry agreement={facts} partners={[{ ...bolt, name: evil }]} onOpen={ignore} />;
  expect(renderToStaticMarkup(entry)).not.toContain("<img");
});

test("a quantity says once how firm it is", () => {
  const quantities = [
    { value: 40, unit: "GWh", what: "planned capacity", qualifier: "planned" as const },
    { value: 2, unit: "GWh", what: "capacity", qualifier: "actual" as const },
  ];
  const markup = renderToStaticMarkup(<Projects projects={[{ quantities }]} onOpen={ignore} />);
  expect(textOf(markup)).toBe("planned capacity of 40 GWh; capacity of 2 GWh actual");
});

test("a project does not say twice what its name says", () => {
  const project = { name: "Park, phase one", phase: "Phase one", product: "cells", quantities: [] };
  expect(textOf(renderToStaticMarkup(<Projects projects={[project]} onOpen={ignore} />))).toBe(
    "Park, phase one, cells",
  );
});

test("an agreement's page shows roles, shares, the whole history and its term", () => {
  const facts = agreement({
    parties: [
      { ...acme, role: "operator", share: 51 },
      { ...bolt, share: 49 },
    ],
    history: [
      { status: "announced", date: "2024-Q4~" },
      { status: "signed", date: "2025-03-20" },
    ],
    effective: "2025-04",
    ends: "2030",
  });
  const text = textOf(renderToStaticMarkup(<AgreementView agreement={facts} onOpen={ignore} />));
  expect(text).toContain("Acme – Bolt");
  expect(text).toContain("operator, 51%");
  expect(text).toContain("announcedabout Q4 2024signed20 Mar 2025");
  expect(text).toContain("from Apr 2025 until 2030");
  expect(text).toContain("No source given");
});

test.each([
  [{ publisher: "Wire", url: "https://a.example/1" }, "Wire"],
  [{ url: "https://www.a.example/1" }, "a.example"],
  [{}, "Release"],
])(
  "a source without a publisher is called by its host, and without an address by its title",
  (source, name) => {
    expect(sourceName({ title: "Release", ...source })).toBe(name);
  },
);

test("a source without a web address is named and no link", () => {
  const sources = [{ title: "Acme & Bolt sign", published: "2025-03-21", copies: 0 }];
  const markup = renderToStaticMarkup(
    <AgreementEntry agreement={agreement({ sources })} partners={[bolt]} onOpen={ignore} />,
  );
  expect(textOf(markup)).toContain("Source: Acme & Bolt sign, 21 Mar 2025");
  expect(markup).not.toContain("<a ");
  const list = renderToStaticMarkup(<SourceList sources={sources} />);
  expect(textOf(list)).toBe("Acme & Bolt sign21 Mar 2025 · no web address");
  expect(list).not.toContain("<a ");
});

test.each([
  ["https://a.example/*", "a.example"],
  ["*://*.a.example/*", "a.example and its sub-domains"],
  ["https://*/*", "all sites"],
])("a match pattern reads as its host: %s", (pattern, text) => {
  expect(patternText(pattern)).toBe(text);
});

test("a report holds every problem on a line, and says what it leaves out", () => {
  const problem = {
    file: "f.json",
    line: 3,
    record: "parties[0]",
    field: "kind",
    message: "is wrong.",
    advice: "Mend it.",
  };
  expect(reportText([problem], 1)).toBe("f.json, line 3, parties[0], kind: is wrong. Mend it.");
  expect(reportText([problem], 1_501)).toMatch(/\n… and 1,500 more\.$/);
});

test("the comma between a seat and its country stands with the seat, and never begins a line", () => {
  const head = { ...acme, where: [port], country: "SE" };
  const markup = renderToStaticMarkup(<EntityFacts head={head} onOpen={ignore} />);
  // The comma is drawn behind every name that something follows (pieces.css).
  expect(markup).toMatch(
    /<span class="listed"><button[^>]*><bdi>Port<\/bdi><\/button><\/span><span> Sweden<\/span>/,
  );
  expect(textOf(markup)).toContain("Port Sweden");
});

test("where releases come from, the item of the browser's menu is called as the browser calls it", () => {
  const menuItem = "将此文章作为新闻稿阅读";
  const counts = { ask: async () => ({ toDo: 0, done: 0 }), follow: () => ignore };
  const section = <ReleasesSection counts={counts} menuItem={menuItem} />;
  expect(textOf(renderToStaticMarkup(section))).toContain(`choose “${menuItem}” in the context menu`);
  const known = { api: { search: async () => [], readMenuItem: menuItem }, rows: [], onOpen: ignore };
  const adding = (
    <AddReleases {...known} onAdd={async () => true} pasted={undefined} onPasted={ignore} isFirst />
  );
  expect(textOf(renderToStaticMarkup(adding))).toContain(`choose “${menuItem}” in the context menu`);
});

test("the address of a page, pasted in the place of its text, leads to the release in the queue, or says what to do", () => {
  const draft = {
    id: "1",
    about: {},
    log: [{ type: "about", about: { url: "https://www.example.com/a/" } }],
    cursor: 1,
  };
  const note = (address: string, rows: readonly unknown[]) =>
    textOf(
      renderToStaticMarkup(
        <AddressNote
          address={address}
          api={{ search: async () => [], readMenuItem: "Read it" }}
          rows={rows as DraftRow[]}
          onOpen={ignore}
        />,
      ),
    );
  expect(note("http://example.com/a?utm_source=x", [draft])).toContain("is in the queue already. Show it");
  expect(note("https://example.com/b", [draft])).not.toContain("queue");
  expect(note("http://example.com/a", [{ ...draft, cursor: 0 }])).not.toContain("queue");
  expect(note("https://example.com/b", [])).toContain(
    "choose “Read it” in its context menu, or paste its text",
  );
  expect([" https://example.com/b\n", "www.example.com", "https://example.com says"].map(isAddress)).toEqual([
    true,
    false,
    false,
  ]);
});

test("news sites that the browser keeps closed are named", () => {
  expect(newsText([])).toBe("News sites are read by themselves.");
  expect(newsText(["*://*.news.example/*"])).toMatch(/closed to Entente: news\.example\.$/);
});

test.each([
  [{ total: 7, decided: 7, accepted: 5 }, "Done, 5 accepted"],
  [{ total: 7, decided: 0, accepted: 0 }, "Done, 0 accepted, 7 left open"],
])("a release that is done tells what nobody decided on: %o", (facts, told) => {
  const row = { stage: "done", facts } as DraftRow;
  expect(stateText(row, undefined, false)).toBe(told);
});
