/** Names in languages that say by endings what English says by prepositions. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "norvalt", names: ["Norvalt"] },
  { id: "umbara", names: ["Umbara"] },
  { id: "umbara-steel", names: ["Umbara Steel"] },
  { id: "steltis", names: ["Steltis"] },
  { id: "volkan", names: ["Volkan"] },
  { id: "cvtl", names: ["CVTL"] },
  { id: "audi", names: ["Ordi"] },
  { id: "debrecen", kind: "place", names: ["Debrecen"] },
  { id: "lulea", kind: "place", names: ["Luleå"] },
  { id: "sweden", kind: "place", names: ["Sverige"] },
  { id: "hungary", kind: "place", names: ["Magyarország"] },
  { id: "china", kind: "place", names: ["Kína"] },
]);

const CASES: readonly [lang: string, text: string, ...found: string[]][] = [
  [
    "sv",
    "Norvalts konkurs slår mot Luleås hamn och Sveriges regering.",
    "Norvalt=norvalt",
    "Luleå=lulea",
    "Sverige=sweden",
  ],
  ["da", "Norvalts overskud steg", "Norvalt=norvalt"],
  ["nb", "Umbara Steels verk", "Umbara Steel=umbara-steel"],
  ["nn-NO", "Norvalts verk", "Norvalt=norvalt"],
  ["hu", "A gyár Debrecenben áll", "Debrecen=debrecen"],
  [
    "hu",
    "Debrecenbe, Debrecenből, Debrecentől, Debrecenig, Debrecennek",
    ...Array.from({ length: 5 }, () => "Debrecen=debrecen"),
  ],
  ["hu", "Magyarországon és Magyarországra", "Magyarország=hungary", "Magyarország=hungary"],
  ["hu", "Kínában, Kínát és Kínával", "Kíná=china", "Kíná=china", "Kíná=china"],
  ["hu", "Volkannal és Steltisszal tárgyalnak", "Volkan=volkan", "Steltis=steltis"],
  ["hu", "A CVTL-lel kötött szerződés", "CVTL=cvtl"],
  ["hu", "A Deb\u00adre\u00adcen\u00adben épülő gyár", "Deb\u00adre\u00adcen=debrecen"],
  ["hu", "A debreceni gyár, a Debreceniek, egy Ordit, Debrecenland"],
  [
    "fi",
    "Norvaltin konkurssi, Umbaran tehdas, Umbarassa",
    "Norvalt=norvalt",
    "Umbara=umbara",
    "Umbara=umbara",
  ],
  ["fi", "Norvaltista tuli Norvaltia", "Norvalt=norvalt", "Norvalt=norvalt"],
  ["pl", "fabryka Norvaltu, z Norvaltem, w Norvalcie", "Norvalt=norvalt", "Norvalt=norvalt"],
  ["cs", "závod Norvaltu a šéf Volkana", "Norvalt=norvalt", "Volkan=volkan"],
  ["en", "Norvalts, Debrecenben and Norvaltem"],
  ["fr", "les Norvalts"],
];

describe("endings behind a name", () => {
  it.each(CASES)("%s: %s", (lang, text, ...found) => {
    expect(mentionsIn(index, [text], { lang })).toEqual(found);
  });

  it("tell a place from the firm before it", () => {
    expect(mentionsIn(index, ["A CVTL Debrecenben épít."], { lang: "hu" })).toEqual([
      "CVTL=cvtl",
      "Debrecen=debrecen",
    ]);
    expect(mentionsIn(index, ["Real Luleås tränare"], { lang: "sv" })).toEqual([]);
  });

  it("end the name: a capital behind goes on none", () => {
    const places = indexOf([{ id: "debrecen", kind: "place", names: ["Debrecen"] }]);
    expect(mentionsIn(places, ["Tegnap Debrecenben Kovács Péter beszélt."], { lang: "hu" })).toEqual([
      "Debrecen=debrecen",
    ]);
    expect(mentionsIn(places, ["Tegnap Debrecen Kovács Péter beszélt."], { lang: "hu" })).toEqual([]);
  });
});
