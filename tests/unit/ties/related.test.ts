import { describe, expect, it } from "vitest";
import type { AgreementRef } from "@/lib/model";
import { buildAgreementCard } from "@/lib/ties/build-card";
import type { AgreementCard } from "@/lib/ties/card";
import { factsOf } from "@/lib/ties/facts";
import { relatedTo, relationText } from "@/lib/ties/related";
import { batteryDataset } from "./sample";

const refOf = (id: string): AgreementRef => `d/agreement/${id}`;

function card(id: string, related?: AgreementCard["related"]): AgreementCard {
  return {
    ref: refOf(id),
    form: "memorandum",
    functions: [],
    parties: [],
    history: [{ status: "signed" }],
    status: "signed",
    scopePlaces: [],
    fields: [],
    projects: [],
    sources: [],
    ...(related && { related }),
  };
}

describe("the agreements beside one", () => {
  it("are those that are linked, either way, then the others, each once and never itself", () => {
    const one = card("one", [{ ref: refOf("frame"), type: "implements" }]);
    const later = card("later", [{ ref: refOf("one"), type: "amends" }]);
    const candidates = [card("frame"), card("other"), one, later, card("frame")];
    expect(
      relatedTo(one, candidates).map(({ agreement: { ref }, relation }) => [
        ref,
        relation && relationText(relation),
      ]),
    ).toEqual([
      [refOf("frame"), "implemented by this one"],
      [refOf("later"), "amends this one"],
      [refOf("other"), undefined],
    ]);
  });

  it("are named by the card as its record names them, where they are in the dataset", async () => {
    const from = batteryDataset();
    const [first, second] = from.agreements;
    if (!first || !second) throw new Error("the sample has too few agreements");
    from.agreements[0] = {
      ...first,
      related: [
        { agreement: second.id, type: "succeeds" },
        { agreement: "nowhere", type: "amends" },
      ],
    };
    const built = await buildAgreementCard(factsOf(from), first.id);
    expect(built?.related).toEqual([{ ref: `battery/agreement/${second.id}`, type: "succeeds" }]);
    expect((await buildAgreementCard(factsOf(from), second.id))?.related).toBeUndefined();
  });
});
