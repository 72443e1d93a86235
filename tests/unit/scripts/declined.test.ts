/** The cases of names of countries, by the class of their ending. */
import { describe, expect, it } from "vitest";
import { declined } from "../../../scripts/lib/declined";

describe("declined", () => {
  it.each([
    ["ru", "Нордия", "Нордии Нордию Нордией"],
    ["ru", "Нордан", "Нордана Нордану Норданом Нордане"],
    ["ru", "Нордо", ""],
    ["uk", "Нордщина", "Нордщини Нордщині Нордщину Нордщиною"],
    ["uk", "Нордика", "Нордики Нордиці Нордику Нордикою"],
    ["pl", "Nordia", "Nordii Nordię Nordią"],
    ["pl", "Nordada", "Nordady Nordadzie Nordadę Nordadą"],
    ["pl", "Nordyny", "Nordyn Nordynom Nordynami Nordynach"],
    ["de", "Nordland", ""],
  ])("%s: %s", (language, name, forms) => {
    expect(declined(name, language).join(" ")).toBe(forms);
  });

  it("puts all words of a name into the same case", () => {
    expect(declined("Северная Нордия", "ru")).toEqual([
      "Северной Нордии",
      "Северную Нордию",
      "Северной Нордией",
    ]);
    expect(declined("Nordia Północna", "pl")).toEqual([
      "Nordii Północnej",
      "Nordię Północną",
      "Nordią Północną",
    ]);
  });
});
