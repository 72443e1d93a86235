import { expect, test } from "vitest";
import { articleContext } from "@/lib/explore/in-article";
import { acme, agreement, bolt, card, link, port, section } from "../components/sample-cards";

const stranger = link("company", "stranger", "Stranger");

test("gathers each agreement once, with who agreed, those that the article names first", () => {
  const shared = { partners: [bolt, stranger], agreement: agreement({ parties: [acme, bolt, stranger] }) };
  const there = { partners: [acme, bolt], agreement: agreement({ parties: [acme, bolt, stranger] }) };
  const later = {
    partners: [acme],
    agreement: agreement({ ref: "d/agreement/two", parties: [stranger, acme, bolt], date: "2026" }),
  };
  const { graph, ties } = articleContext(
    [port, acme, bolt, stranger].filter((one) => one !== stranger),
    [
      card(acme, [{ id: "in-article", total: 1, entries: [shared] }, section("latest", [stranger])]),
      card(bolt, [{ id: "in-article", total: 2, entries: [shared, later] }]),
      card(port, [{ id: "in-article", total: 1, entries: [there] }]),
    ],
  );
  expect(ties.map(({ entry }) => [entry.agreement.ref, entry.partners.map(({ name }) => name)])).toEqual([
    ["d/agreement/two", ["Acme", "Bolt", "Stranger"]],
    ["d/agreement/one", ["Acme", "Bolt", "Stranger"]],
  ]);
  // A place is tied by an agreement that is about it, and never is one who agreed.
  expect(ties.map(({ members }) => [...members].sort())).toEqual([
    [acme.ref, bolt.ref],
    [acme.ref, bolt.ref, port.ref],
  ]);
  expect(graph.nodes.map(({ name, agreements }) => `${name} ${agreements}`)).toEqual([
    "Acme 2",
    "Bolt 2",
    "Port 1",
  ]);
  expect(
    graph.edges.map(
      ({ source, target, agreements }) =>
        `${graph.nodes[source]?.name}-${graph.nodes[target]?.name} ${agreements}`,
    ),
  ).toEqual(["Acme-Bolt 0,1", "Acme-Port 1", "Bolt-Port 1"]);
});

test("shows those without ties too", () => {
  const { graph, ties } = articleContext([acme, port], [card(acme, []), card(port, [])]);
  expect(graph.nodes.map(({ name, agreements }) => `${name} ${agreements}`)).toEqual(["Acme 0", "Port 0"]);
  expect([graph.edges, ties]).toEqual([[], []]);
});

test("an agreement of two who are named stands before a newer one about a place that is", () => {
  const between = { partners: [bolt], agreement: agreement({ parties: [acme, bolt], date: "2024" }) };
  const about = {
    partners: [acme],
    agreement: agreement({ ref: "d/agreement/two", parties: [acme, stranger], date: "2026" }),
  };
  const { ties } = articleContext(
    [acme, bolt, port],
    [
      card(acme, [{ id: "in-article", total: 1, entries: [between] }]),
      card(port, [{ id: "in-article", total: 1, entries: [about] }]),
    ],
  );
  expect(ties.map(({ entry }) => entry.agreement.ref)).toEqual(["d/agreement/one", "d/agreement/two"]);
});

test("what came after the article stands last", () => {
  const dated = (id: string, date: string, partners = [bolt]) => ({
    partners,
    agreement: agreement({
      ref: `d/agreement/${id}`,
      parties: [acme, ...partners],
      date,
      history: [{ status: "signed" as const, date }],
    }),
  });
  const entries = [dated("later", "2026"), dated("about", "2025", [stranger]), dated("earlier", "2024")];
  const order = (published?: string) =>
    articleContext(
      [acme, bolt, port],
      [card(acme, [{ id: "in-article", total: 3, entries }])],
      published,
    ).ties.map(({ entry }) => entry.agreement.ref.slice(12));
  expect(order("2025-03-20")).toEqual(["earlier", "about", "later"]);
  expect(order()).toEqual(["later", "earlier", "about"]);
});
