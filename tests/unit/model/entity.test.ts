import { describe, expect, it } from "vitest";
import {
  displayName,
  entityRef,
  markKindOf,
  type Name,
  nativeName,
  officialName,
  parseEntityRef,
} from "@/lib/model";

const name = (text: string, type: Name["type"], lang?: string, weak?: boolean): Name => ({
  text,
  type,
  ...(lang === undefined ? {} : { lang }),
  ...(weak === undefined ? {} : { weak }),
});

describe("names to show", () => {
  const catl = {
    names: [
      name("Contemporary Amperex Technology Co., Limited", "official", "en"),
      name("宁德时代", "short", "zh"),
      name("CATL", "short", "en"),
    ],
  };

  it("prefers a short name in the reader's language", () => {
    expect(displayName(catl)).toBe("CATL");
    expect(displayName(catl, "zh")).toBe("宁德时代");
    expect(displayName(catl, "fr")).toBe("Contemporary Amperex Technology Co., Limited");
    const city = { names: [name("Stadt Ulm", "official", "de-DE"), name("Ulm City", "short", "en-GB")] };
    expect(displayName(city)).toBe("Ulm City");
    expect(displayName(city, "de")).toBe("Stadt Ulm");
  });

  it("gives the official and the native name beside it, where they differ", () => {
    expect(officialName(catl)).toBe("Contemporary Amperex Technology Co., Limited");
    expect(nativeName(catl)).toEqual({ text: "宁德时代", lang: "zh" });
    expect(officialName({ names: [name("Ford", "official", "en")] })).toBeUndefined();
    expect(nativeName({ names: [name("Ford", "official", "en")] })).toBeUndefined();
  });

  it("says the one name that there is once, whatever its language", () => {
    expect(nativeName({ names: [name("宁德时代", "official", "zh")] })).toBeUndefined();
  });

  it("leaves an official name in another language to the native one", () => {
    const city = {
      names: [name("City of Dongying", "short", "en"), name("东营市人民政府", "official", "zh")],
    };
    expect(officialName(city)).toBeUndefined();
    expect(nativeName(city)).toEqual({ text: "东营市人民政府", lang: "zh" });
  });

  it("shows an official name rather than a weak short one", () => {
    const apple = { names: [name("Apple Inc.", "official", "en"), name("Apple", "short", "en", true)] };
    expect(displayName(apple)).toBe("Apple Inc.");
  });
});

describe("references", () => {
  it("go together and come apart", () => {
    expect(parseEntityRef(entityRef("starter", "party", "catl"))).toEqual({
      dataset: "starter",
      kind: "party",
      id: "catl",
    });
    expect(parseEntityRef(entityRef("my.set", "place", "中国"))).toEqual({
      dataset: "my.set",
      kind: "place",
      id: "中国",
    });
  });

  it.each(["", "starter", "starter/party", "starter/agreement/x", "a b/party/x", "a/party/x/y", "/party/x"])(
    "refuse %j",
    (text) => {
      expect(parseEntityRef(text)).toBeUndefined();
    },
  );
});

it("marks companies and funds alike, and everything of the public apart", () => {
  expect((["company", "fund", "unknown"] as const).map(markKindOf)).toEqual([
    "company",
    "company",
    "company",
  ]);
  expect(
    new Set((["government", "public-body", "university", "association", "ngo"] as const).map(markKindOf)),
  ).toEqual(new Set(["body"]));
});
