import { expect, it } from "vitest";
import type { EntityRef, Party } from "@/lib/model";
import { buildEntityCard } from "@/lib/ties/build-card";
import type { EntityCard } from "@/lib/ties/card";
import { factsOf } from "@/lib/ties/facts";
import { joinCards, type Leads, withLinks } from "@/lib/ties/join-cards";
import { agreement, dataset, party } from "./sample";

/** A holding with a carmaker that is never heard of, a battery maker that agrees most, and a dealer below that one. */
const GROUP = [
  party("holding", "Holding"),
  party("cars", "Fine Cars", { parent: "holding" }),
  party("cells", "Fine Cells", { parent: "holding" }),
  party("dealer", "Cell Dealer", { parent: "cells" }),
];

async function cardIn(id: string, parties: Party[], of: string): Promise<EntityCard> {
  const facts = factsOf(dataset(id, { parties, agreements: [agreement("x", ["cells", "dealer"])] }));
  const card = await buildEntityCard(facts, `${id}/party/${of}`, [], 10);
  if (!card) throw new Error(`no card for ${of}`);
  return card;
}

const named = ({ head }: EntityCard) => head.owned?.first.map(({ name }) => name);

it("says whose a party is, and whom it owns itself, the busiest first", async () => {
  const holding = await cardIn("d", GROUP, "holding");
  expect(holding.head.owner).toBeUndefined();
  expect(holding.head.owned?.total).toBe(2);
  expect(named(holding)).toEqual(["Fine Cells", "Fine Cars"]);
  const cells = await cardIn("d", GROUP, "cells");
  expect(cells.head.owner).toEqual({ ref: "d/party/holding", kind: "company", name: "Holding" });
  expect(named(cells)).toEqual(["Cell Dealer"]);
  expect((await cardIn("d", GROUP, "dealer")).head.owned).toBeUndefined();
});

it("names no more than a head can hold, and counts all", async () => {
  const many = Array.from({ length: 200 }, (_, i) => party(`p${i}`, `Plant ${i}`, { parent: "cells" }));
  const { head } = await cardIn("d", [...GROUP, ...many], "cells");
  expect(head.owned?.total).toBe(201);
  expect(head.owned?.first).toHaveLength(60);
});

it("leaves an owner out that the dataset does not have", async () => {
  const { head } = await cardIn("d", [...GROUP, party("lone", "Lone", { parent: "gone" })], "lone");
  expect(head.owner).toBeUndefined();
});

it("joins what two datasets know, each party once and none as its own owner", async () => {
  /** The second dataset's holding, cells and cars are those of the first; its group is its holding. */
  const leads: Leads = {
    lead: (ref) =>
      ref === "e/party/group"
        ? "d/party/holding"
        : (ref.replace(/^e\/party\/(?!plant)/, "d/party/") as EntityRef),
    agreementLead: (ref) => ref,
  };
  const second = [
    ...GROUP.map((one) => (one.id === "holding" ? { ...one, parent: "group" } : one)),
    party("group", "Group"),
    party("plant", "Plant", { parent: "holding" }),
  ];
  const own = await cardIn("d", GROUP, "holding");
  const other = withLinks(await cardIn("e", second, "holding"), leads);
  expect(other.head.owner).toBeUndefined();
  const joined = joinCards(own, other, 10);
  expect(named(joined)).toEqual(["Fine Cells", "Fine Cars", "Plant"]);
  expect(joined.head.owned?.total).toBe(3);
  const group = withLinks(await cardIn("e", second, "group"), leads);
  expect(group.head.owned).toBeUndefined();
});
