/** Which of several like-named places is meant: the one that the text tells of, else the one people mean. */
import { describe, expect, it } from "vitest";
import { proposeFrom } from "@/lib/releases";
import { anyPlace, placeIn } from "@/lib/releases/places/gazetteer";

describe("a name alone", () => {
  it.each([
    ["Manchester", "city GB"],
    ["Southampton", "city GB"],
    ["Hanover", "city DE"],
    ["Frankfurt", "city DE"],
    ["Münster", "city DE"],
    ["Bari", "city IT"],
    ["Santiago", "city CL"],
    ["Concepción", "city CL"],
    ["Hamilton", "city CA"],
    ["Saint John", "city CA"],
    ["San Salvador", "city SV"],
    ["Mérida", "city MX"],
    ["San Jose", "city US"],
    ["Carlsbad", "city US"],
    ["Savannah", "city US"],
    ["Toledo", "city US"],
    ["George Town", "city MY"],
    ["Gaza", "region PS"],
    ["Newcastle", "city GB"],
    ["Perth", "city AU"],
    ["Punjab", "region PK"],
    ["Maryland", "region US"],
    ["Montana", "region US"],
    ["Florida", "region US"],
    ["Virginia", "region US"],
    ["Washington", "region US"],
    ["Delaware", "region US"],
    ["New Brunswick", "region CA"],
    ["Ontario", "region CA"],
    ["Yukon", "region CA"],
    ["Victoria", "region AU"],
    ["Pilbara", "region AU"],
    ["Canterbury", "region NZ"],
    ["Bali", "region ID"],
    ["Goa", "region IN"],
    ["Acre", "region BR"],
    ["Paraná", "region BR"],
    ["Delta", "region NG"],
    ["Navarre", "region ES"],
    ["Valencia", "region ES"],
    ["Geneva", "region CH"],
    ["St. Petersburg", "region RU"],
    ["Mexico", "country MX"],
    ["Luxembourg", "country LU"],
  ])("%s is the %s", (name, expected) => {
    const place = anyPlace(name);
    expect(`${place?.kind} ${place?.country}`).toBe(expected);
  });

  it("is another place where the country is known", () => {
    expect(placeIn("Victoria", "CA")).toMatchObject({ kind: "city", country: "CA" });
    expect(placeIn("Santiago", "DO")).toMatchObject({ kind: "region", country: "DO" });
    expect(placeIn("Victoria", "FR")).toMatchObject({ kind: "region", country: "AU" });
  });
});

const SIGNED = "Aldbrook Ltd and Penhallow AG signed a supply agreement";

function placed(text: string): string[] {
  return proposeFrom({ text, published: "2025-03-04" }).places.map(
    ({ names, kind, country }) => `${names[0]?.text} = ${kind} ${country}`,
  );
}

describe("the words beside a name", () => {
  it.each([
    ["Hamilton, Bermuda", "city BM"],
    ["Hamilton, New Zealand", "city NZ"],
    ["Hamilton, Ontario", "city CA"],
    ["Manchester, England", "city GB"],
    ["Manchester, New Hampshire", "city US"],
    ["Victoria, British Columbia", "city CA"],
    ["Victoria, Canada", "city CA"],
    ["Victoria, Australia", "province AU"],
    ["Ontario, California", "city US"],
    ["Ontario, Canada", "province CA"],
    ["St. Petersburg, Florida", "city US"],
    ["Santiago, Dominican Republic", "province DO"],
    ["Punjab, India", "province IN"],
    ["Lahore, Punjab", "city PK"],
    ["Amritsar, Punjab", "city IN"],
    ["Amritsar, Punjab, India", "city IN"],
    ["Bali, Indonesia", "province ID"],
    ["Madrid, Spain", "city ES"],
    ["Zilina, Slovakia", "city SK"],
    ["Fribourg, Switzerland", "city CH"],
    ["Aveiro, Portugal", "city PT"],
    ["Zadar, Croatia", "city HR"],
    ["Bac Ninh, Vietnam", "city VN"],
    ["Tlaxcala, Mexico", "city MX"],
    ["Delaware, USA", "province US"],
    ["Wyoming, USA", "province US"],
    ["Changzhou, Jiangsu Province", "city CN"],
    ["London, Ontario", "city CA"],
  ])("%s is a %s", (name, expected) => {
    expect(placed(`${SIGNED} in ${name}.`)).toContain(`${name} = ${expected}`);
  });

  it("name the larger place too", () => {
    expect(placed(`${SIGNED} in Amritsar, Punjab.`)).toContain("Punjab = province IN");
  });

  it("may be a preposition", () => {
    const text = `${SIGNED} in Santiago in the Dominican Republic. Chile was not named.`;
    expect(placed(text)).toContain("Santiago = province DO");
  });

  it("tell nothing in a list", () => {
    const text = `Aldbrook Ltd has plants in Victoria, Canada and Poland. ${SIGNED}.`;
    expect(placed(text)).toContain("Victoria = province AU");
  });
});

describe("a dateline", () => {
  it.each([
    ["HANOVER, Germany", "Hanover", "city DE"],
    ["SOUTHAMPTON, England", "Southampton", "city GB"],
    ["SANTIAGO, Chile", "Santiago", "city CL"],
    ["BARI, Italy", "Bari", "city IT"],
    ["HAMILTON, Ontario", "Hamilton", "city CA"],
    ["LONDON, Ontario", "London", "city CA"],
    ["VICTORIA, British Columbia", "Victoria", "city CA"],
    ["ALBANY, New York", "Albany", "city US"],
    ["CAMBORNE, New York", "Camborne", "city US"],
    ["LONDON, NEW YORK", "London", "city GB"],
    ["LONDON, SINGAPORE", "London", "city GB"],
    ["LONDON, LUXEMBOURG", "London", "city GB"],
    ["Paris, Singapore", "Paris", "city FR"],
    ["PARIS, SINGAPORE", "Paris", "city FR"],
    ["PARIS, NEW YORK", "Paris", "city FR"],
    ["PARIS, BERLIN", "Paris", "city FR"],
    ["ROME, New York", "Rome", "city US"],
    ["ROME, NEW YORK", "Rome", "city US"],
    ["Liverpool, New York", "Liverpool", "city US"],
    ["SANTIAGO, PANAMA", "Santiago", "city PA"],
    ["PARIS, KANSAS", "Paris", "city US"],
    ["PARIS, QUEBEC", "Paris", "city CA"],
    ["DUBLIN, CALIFORNIA", "Dublin", "city US"],
    ["ATHENS, OKLAHOMA", "Athens", "city US"],
    ["NAPLES, FLORIDA", "Naples", "city US"],
    ["DUBLIN, MARYLAND", "Dublin", "city US"],
    ["WARSAW, MISSOURI", "Warsaw", "city US"],
    ["ATHENS, MICHIGAN", "Athens", "city US"],
    ["DUBLIN, DELAWARE", "Dublin", "city US"],
    ["PARIS, WYOMING", "Paris", "city US"],
    ["Florence, Arizona", "Florence", "city US"],
  ])("%s tells which %s it is", (line, name, expected) => {
    expect(placed(`${line}, March 3, 2025 – ${SIGNED} in ${name}.`)).toContain(`${name} = ${expected}`);
  });
});

describe("a text's other places", () => {
  it.each([
    ["Hamilton", "The firm is based in Auckland, New Zealand.", "city NZ"],
    ["Córdoba", "The Spanish firm is based in Madrid.", "city ES"],
    ["Punjab", "It is the largest in India.", "province IN"],
    ["Birmingham", "The plants in Texas and Ohio will close.", "city US"],
    ["Birmingham", "The plants in Texas and Leeds will close.", "city GB"],
    ["London", "The Canadian firm is based in Toronto.", "city GB"],
  ])("tell which %s it is: %s", (name, others, expected) => {
    expect(placed(`${SIGNED} in ${name}. ${others}`)).toContain(`${name} = ${expected}`);
  });
});
