/** Names of releases: where they begin and end, what sort of thing they name, and which are one. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";
import { formLength, withoutForm } from "@/lib/releases/text/legal-form";

const read = (text: string) => recognise(openDocument({ text, published: "2024-05-10" })).entities;
const names = (text: string) => read(text).map(({ name }) => name);
const sorts = (text: string) => read(text).map(({ name, type }) => `${name}: ${type}`);

describe("where a name ends", () => {
  it.each([
    [
      "Zemtek AG agreed with the Ministry of Finance and Public Credit.",
      "Ministry of Finance and Public Credit",
    ],
    [
      "Zemtek AG agreed with the Department for Business, Energy and Industrial Strategy.",
      "Department for Business, Energy and Industrial Strategy",
    ],
    [
      "The Ministry of Labour, Social Security and the Family signed.",
      "Ministry of Labour, Social Security and the Family",
    ],
    [
      "Velburg Electricity and Water Authority (VEWA) signed a contract with Zemtek AG.",
      "Velburg Electricity and Water Authority",
    ],
    [
      "The Gas and Electricity Markets Authority signed an accord with Zemtek AG.",
      "Gas and Electricity Markets Authority",
    ],
    [
      "The National Library and Archives of Kenya signed an accord with Zemtek AG.",
      "National Library and Archives of Kenya",
    ],
    [
      "Zemtek AG supplies Western Power and Light Corporation with cable.",
      "Western Power and Light Corporation",
    ],
    [
      "Power Grid Corporation of Kenya signed a term sheet with Zemtek AG.",
      "Power Grid Corporation of Kenya",
    ],
    [
      "Solar Energy Corporation of Kenya Limited signed with Zemtek AG.",
      "Solar Energy Corporation of Kenya Limited",
    ],
    ["A letter was signed by Orvex Defence and Space and Zemtek AG.", "Orvex Defence and Space"],
    ["TV Orvexa signed a contract with Zemtek AG.", "TV Orvexa"],
    [
      "The Industries Department, Government of Kerala, today signed with Zemtek AG.",
      "Industries Department, Government of Kerala",
    ],
    ["Zemtek AG agreed with the Agence belmoraise de développement.", "Agence belmoraise de développement"],
    ["Aurelia – Universitätsmedizin Velburg and Zemtek AG agreed.", "Aurelia – Universitätsmedizin Velburg"],
    ["Zemtek AG signed with Orvexa Eléctrica S.A. E.S.P. on Monday.", "Orvexa Eléctrica S.A. E.S.P."],
  ])("%s", (text, name) => {
    expect(names(text)).toContain(name);
  });

  it.each([
    [
      "The Ministry of Agriculture and OVX Africa have signed with Zemtek AG.",
      ["Ministry of Agriculture", "OVX Africa"],
    ],
    [
      "The Ministry of Energy and Mines and Orvex Petroleum signed.",
      ["Ministry of Energy and Mines", "Orvex Petroleum"],
    ],
    [
      "The Ministry of Power of India and the Ministry of Energy of Kenya signed.",
      ["Ministry of Power of India", "Ministry of Energy of Kenya"],
    ],
  ])("two names are two: %s", (text, both) => {
    expect(names(text)).toEqual(expect.arrayContaining(both));
  });

  it("knows forms of other lands", () => {
    expect(formLength("Polska Orvexa sp. z o.o. (PO)", 13)).toBe(11);
    expect(withoutForm("Polska Orvexa sp. z o.o.")).toBe("Polska Orvexa");
    expect(withoutForm("Orvexa Trading W.L.L.")).toBe("Orvexa Trading");
    expect(withoutForm("Orvexa, L.P.")).toBe("Orvexa");
    expect(withoutForm("Orvexa Altiplano S.A.C.")).toBe("Orvexa Altiplano");
    expect(withoutForm("Orva & Zemp ek. för.")).toBe("Orva & Zemp");
    expect(withoutForm("Stadtwerke Orvale AöR")).toBe("Stadtwerke Orvale");
    expect(withoutForm("Orvexa Public Joint Stock Company")).toBe("Orvexa");
    expect(withoutForm("Orvexa")).toBe("Orvexa");
  });
});

describe("places by how they are told", () => {
  it.each([
    ["Orvex Ltd supplies the rigs which drill on the Martin Holm field.", "Martin Holm"],
    ["Zemtek AG tests the trucks at the Easter Creek mine.", "Easter Creek"],
    ["Zemtek AG will build a new jetty at Queen Maud Point.", "Queen Maud Point"],
    ["Gas from the Talvo and Serpen fields is sold to Zemtek AG.", "Serpen"],
    ["The clinics of Zemtek AG stand in the districts of Upper Belva and Korun.", "Korun"],
    ["Zemtek AG has plants in Arvik and in Stone Bank, Newfoundland.", "Stone Bank"],
    ["Zemtek AG lays a cable between Talvo Junction and Cushford.", "Talvo Junction"],
    [
      "Bricks come from five factories of Zemtek AG: Orvik in Denmark and Kladno in the Czech Republic.",
      "Orvik",
    ],
    ["Zemtek AG gets ore from Kathrin Gate, which lies 60 kilometres north of Perth.", "Kathrin Gate"],
    ["Orvex Ltd, a fabless house from Pangyol, has signed with Zemtek AG.", "Pangyol"],
    ["Zemtek AG sails in the North Sea.", "North Sea"],
  ])("%s", (text, place) => {
    const found = read(text).find(({ forms }) => forms.has(place));
    expect(found?.type).toBe("place");
  });

  it("lies in no country that acts behind it", () => {
    expect(
      names("At the meetings in Abidjan, Cameroon and the Orvex Development Bank signed a loan agreement."),
    ).not.toContain("Abidjan, Cameroon");
  });

  it("keeps a part of a place as a form of it", () => {
    const [place] = read("The plant of Zemtek AG stands in northern Italy.").filter(
      ({ type }) => type === "place",
    );
    expect([...(place?.forms.keys() ?? [])]).toEqual(["Italy", "northern Italy"]);
  });
});

describe("what is one", () => {
  it.each([
    ["The European Union and Zemtek AG signed. The EU pays.", "European Union", "EU"],
    [
      "Zemtek AG signed with Beyond Talvo, the Swiss company formerly known as Orvex Space.",
      "Beyond Talvo",
      "Orvex Space",
    ],
    [
      "OVX (Belmora Organisation for Applied Research) signed with Zemtek AG.",
      "Belmora Organisation for Applied Research",
      "OVX",
    ],
    ["The City of Marlow and Zemtek AG signed. The lease was ended by Marlow.", "City of Marlow", "Marlow"],
  ])("%s", (text, name, form) => {
    const entity = read(text).find((one) => one.name === name);
    expect([...(entity?.forms.keys() ?? [])]).toContain(form);
  });

  it.each([
    [
      "Talvo buys valves from Serpen\n\nTalvo Marine signed a contract with Serpen Valves on Monday. The valves go to a ship that Talvo Marine is building for the navy of a country that it did not want to name. Talvo pays in May.",
      "Talvo Marine",
      "Talvo",
    ],
    ["Karl Dorvik GmbH signed a contract with Zemtek AG. Dorvik pays in May.", "Karl Dorvik GmbH", "Dorvik"],
  ])("a short form is of the one name that it begins or ends", (text, name, form) => {
    const entity = read(text).find((one) => one.name === name);
    expect([...(entity?.forms.keys() ?? [])]).toContain(form);
  });

  it("a product is not its maker", () => {
    const found = names(
      "Zemtek and the Velburg Office signed a contract. Zemtek runs it, using Zemtek Stratus.",
    );
    expect(found).toContain("Zemtek");
    expect(found).not.toContain("Zemtek Stratus");
    expect(names("Talvo Air agreed to buy ten Orvex D328s. Orvex will deliver them.")).toContain("Orvex");
  });
});

describe("sorts", () => {
  it("are told by a noun of the text", () => {
    expect(
      sorts("Talvo Launch Alliance, a joint venture of Orvex Ltd and Serpen plc, signed with Zemtek AG."),
    ).toContain("Talvo Launch Alliance: company");
    expect(sorts("Innovelva, the Belmoran innovation agency, signed with Zemtek AG.")).toContain(
      "Innovelva: government",
    );
  });

  it("who holds an office is no party", () => {
    expect(names("The signing was attended by the Government Commissioner for Energy.")).toEqual([]);
  });

  it("the head of a letter is who writes", () => {
    const text =
      "MINISTRY OF WATER\nPRESS RELEASE\n\nVelburg, 3 May 2024: Zemtek AG and Orvex Ltd signed a contract in Velburg yesterday. It gives Zemtek AG the right to run the works for a period of ten years.";
    expect(names(text)).not.toContain("MINISTRY OF WATER");
  });
});
