/** Names of crafts, products and documents: none is a party. */
import { describe, expect, it } from "vitest";
import { readRelease } from "@/lib/releases";

const named = (text: string) =>
  readRelease({ text, published: "2025-03-12" }).entities.map(({ name }) => name);

describe("no party", () => {
  it.each([
    ["Orvexa AG has a letter of award from Zemtek AG for the semi-submersible Valmora Star.", "Valmora Star"],
    ["Orvexa AG has chartered the tanker Valmora Star to Zemtek AG.", "Valmora Star"],
    [
      "Orvexa AG has extended its contract with Valmora Aisle, the media network of Zemtek Stores.",
      "Valmora Aisle",
    ],
    ["Orvexa AG has selected Valmora Lens, Zemtek's risk platform, for all of its covers.", "Valmora Lens"],
    [
      "Orvexa AG has ordered two ships from Zemtek AG, to be named Valmora Asia and Valmora Atlantic.",
      "Valmora Atlantic",
    ],
    [
      "Orvexa AG bundles it with Valmoraplay. Its platform Valmoraplay has agreements with Zemtek Pictures.",
      "Valmoraplay",
    ],
    [
      "Orvexa AG pays with Valmora Pay. In spring Zemtek's payment app Valmora Pay has agreed rates.",
      "Valmora Pay",
    ],
    [
      "Orvexa AG, the maker of Valmora Engine and of Sunrider, has signed a contract with Zemtek AG.",
      "Sunrider",
    ],
    ["Orvexa AG, producer of Valmora Velvet, bought a mill from Zemtek AG.", "Valmora Velvet"],
    ["Orvexa AG will overhaul INS Valmora for the navy, said Zemtek AG.", "INS Valmora"],
    [
      "Orvexa AG is awarded a contract for the maintenance of USS Valmora (DDG 161) by Zemtek AG.",
      "USS Valmora",
    ],
    ["Orvexa AG has won a contract of Zemtek AG for maintenance of KNM Valmora.", "KNM Valmora"],
    ["Orvexa AG repaired RV Valmora under a contract with Zemtek AG.", "RV Valmora"],
    ["KNM Valmora will be overhauled by Orvexa AG, said Zemtek AG.", "KNM Valmora"],
    ["Orvexa AG will supply propellers for FPSO Valmora under a contract with Zemtek AG.", "Valmora"],
    ["The jets of Orvexa AG are flown from the carrier Charles Valmora, said Zemtek AG.", "Charles Valmora"],
    ["Valmora, built by Zemtek AG and commissioned in 2012, was docked by Orvexa AG.", "Valmora"],
    ["Orvexa AG has booked nine of the old Valmora V from Zemtek AG.", "Valmora V"],
    ["Zemtek AG and Orvexa AG signed. Orvexa AG has brewed Valmora Lager for a century.", "Valmora Lager"],
    ["Orvexa AG and Zemtek AG signed. The Merger Agreement was approved by both boards.", "Merger Agreement"],
  ])("%s", (text, name) => {
    expect(named(text)).not.toContain(name);
    expect(named(text)).toContain("Orvexa AG");
  });

  it.each(["USS Valmora", "MV Valmora", "USS Valmora Shipping Inc", "INS Group", "RV Capital"])(
    "but a firm that begins like a ship: %s",
    (name) => {
      expect(
        named(`Orvexa AG signed a supply contract with ${name}.`).map((one) => one.replace(/\.$/, "")),
      ).toContain(name);
    },
  );

  it("but whoever has, or runs, such a thing", () => {
    expect(named("Its booking platform Valmora has agreed on a contract with Zemtek AG.")).toContain(
      "Zemtek AG",
    );
    expect(named("The carrier Valmora Air signed a contract with Zemtek AG.")).toContain("Valmora Air");
    expect(
      named(
        "Orvexa AG, the owner of Valmora Foods, has signed a contract with Zemtek AG. Valmora Foods grows.",
      ),
    ).toContain("Valmora Foods");
    expect(named("The booking platform Valmoraplay signed a contract with Zemtek AG.")).toContain(
      "Valmoraplay",
    );
    expect(named("The ferry operator Orvexa Lines signed a contract with Zemtek AG.")).toContain(
      "Orvexa Lines",
    );
    expect(named("Valmora Ltd signed with Orvexa Aisle, the media network of Zemtek Stores.")).toContain(
      "Zemtek Stores",
    );
  });
});
