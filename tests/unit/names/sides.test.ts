/** Cities that are sides in a match, and letters that a page has for somebody else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMentions, judgeSightings } from "@/lib/names/find";
import { indexOf, mentionsIn, type ShortSource } from "./build-index";

const WORLD: readonly ShortSource[] = [
  { id: "us", kind: "place", names: ["United States"], country: "US" },
  { id: "germany", kind: "place", names: ["Germany"], country: "DE" },
  { id: "dallas", kind: "place", names: ["Dallas"], country: "US", within: ["us"] },
  { id: "houston", kind: "place", names: ["Houston"], country: "US", within: ["us"] },
  { id: "ulm", kind: "place", names: ["Ulm"], country: "DE", within: ["germany"] },
  { id: "quinel", names: ["Quinel Works"], country: "US" },
  { id: "sel", names: ["Saltor Electricity", "~SEL"], country: "US" },
];
const index = indexOf(WORLD);

const CASES: readonly [what: string, lang: string, text: string, ...found: string[]][] = [
  [
    "a result, and the rest of its report",
    "en",
    "Dallas 24, Houston 17. | The coach praised the goalkeeper after the match. | The season goes on for Dallas, whose fans sang.",
  ],
  [
    "a verb with its result; where it is said that it is a place, it is one",
    "en",
    "Dallas beat Houston 31-17 for the first time this season. | The game was the last in the league in Houston. | The coach of the team left Dallas, Texas, as a boy.",
    "Houston=houston",
    "Dallas=dallas",
  ],
  [
    "two sides without a result",
    "en",
    "The Ulm striker scored, and the goalkeeper of the guests had no chance in the match. | Dallas won the cup for their coach.",
  ],
  [
    "a side is many and a city is one, at the beginning of a sentence",
    "en",
    "Houston hold on with ten men | Dallas were out of sight by half-time, said the coach of the league. | People in Dallas are glad, and Ulm has no striker.",
    "Dallas=dallas",
    "Ulm=ulm",
  ],
  [
    "nor is a city many beside others",
    "en",
    "The streets of Dallas are empty. | Ulm and Dallas have new halls. | The coach of the league was glad of the match.",
    "Dallas=dallas",
    "Ulm=ulm",
    "Dallas=dallas",
  ],
  [
    "in German",
    "de",
    "Ulm gewann das Spiel 2:1 und schlug sich gut, Dallas verlor 0:3 in Bonn. | Der Trainer sah das Tor zum Sieg. | In Ulm wurde gefeiert.",
    "Ulm=ulm",
  ],
  [
    "countries bear the names of their teams",
    "en",
    "Germany beat the team of the United States 2-1 in the football match of the season, said the coach.",
    "Germany=germany",
    "United States=us",
  ],
  [
    "no match is told of",
    "en",
    "Dallas won 12-15 new offices of Quinel Works. | The mayor of Dallas said that jobs would come.",
    "Dallas=dallas",
    "Quinel Works=quinel",
    "Dallas=dallas",
  ],
  [
    "a result with somebody unknown",
    "en",
    "Dallas 2-1 Cresthaven. | The goalkeeper and his coach had hoped for more than Dallas gave.",
  ],
  [
    "days and hours are no points",
    "en",
    "Quinel Works will be in Dallas 20-25 May, and in Houston 3-6 June. | The coach leaves Ulm 9-11 August, and the league of Dallas 9:00 GMT.",
    "Quinel Works=quinel",
    "Dallas=dallas",
    "Houston=houston",
    "Ulm=ulm",
    "Dallas=dallas",
  ],
  [
    "a calendar of fairs, and a list of offices",
    "de",
    "Dallas 20-25 Mai, Houston 3-6 Juni, Ulm 9-11 Juli. | Dallas 2, Houston 5, Ulm 3",
    "Dallas=dallas",
    "Houston=houston",
    "Ulm=ulm",
    "Dallas=dallas",
    "Houston=houston",
    "Ulm=ulm",
  ],
  [
    "what cities win and lose in business",
    "en",
    "Dallas won the plant, but Houston lost 300 jobs at the time, but not for the final time. | The season was good for the team of Quinel Works, said its manager in Ulm, but games cost more.",
    "Dallas=dallas",
    "Houston=houston",
    "Quinel Works=quinel",
    "Ulm=ulm",
  ],
  [
    "one side alone proves no match",
    "en",
    "Dallas lost a game of patience with the team of Quinel Works over the season. | In Dallas the match was called a draw.",
    "Dallas=dallas",
    "Quinel Works=quinel",
    "Dallas=dallas",
  ],
];

describe("a city that plays", () => {
  it.each(CASES)("%s (%s)", (_, lang, text, ...found) => {
    expect(mentionsIn(index, text.split(" | "), { lang })).toEqual(found);
  });

  it("says why a name was left alone", () => {
    const blocks = [
      "Dallas 24, Houston 17.",
      "The coach of the team and his striker were glad of the match.",
    ];
    const judged = judgeSightings(index, { url: "https://www.example-news.com/a", title: "" }, blocks);
    const [first] = judged;
    expect(first?.marked).toBe(false);
    expect(first?.verdicts[0]?.reasons).toContainEqual({
      code: "team-on-page",
      weight: -8,
      detail: "24, Houston 17",
    });
  });
});

describe("a page of sport", () => {
  const token = fc.constantFrom(
    ..."Dallas Houston Ulm Germany Quinel Works 24 17, 2:1 12-15 beat won against captain fans in the team football match coach season May . , and Then".split(
      " ",
    ),
  );
  it("is read alike whether the reasons are kept or not", () => {
    fc.assert(
      fc.property(fc.array(fc.array(token, { maxLength: 12 }), { maxLength: 6 }), (lines) => {
        const page = { url: "https://www.example-news.com/a", title: "" };
        const blocks = lines.map((words) => words.join(" ").replace(/ ([.,])/g, "$1"));
        const marked = judgeSightings(index, page, blocks).filter((one) => one.marked);
        const spans = (all: readonly { block: number; start: number; end: number; entity: number }[]) =>
          all.map(({ block, start, end, entity }) => [block, start, end, entity]);
        expect(spans(findMentions(index, page, blocks))).toEqual(spans(marked));
      }),
      { numRuns: 500 },
    );
  });
});

describe("letters that a dataset knows to be others' too", () => {
  const found = (text: string) => mentionsIn(index, text.split(" | "));

  it("are not marked for their capitals, which letters have whoever they stand for", () => {
    expect(
      found("They came to see the first SEL game in years. | Nobody plays like those of SEL do."),
    ).toEqual([]);
  });

  it("are where something else speaks for who is known by them", () => {
    expect(found("They came to see the shareholders of SEL in Dallas.")).toEqual([
      "SEL=sel",
      "Dallas=dallas",
    ]);
  });
});

describe("letters that the page spells out", () => {
  const said = "SEL said on Monday that SEL shares rose, and SEL agreed.";
  const found = (text: string) =>
    mentionsIn(index, text.split(" | ")).filter((one) => one.startsWith("SEL="));

  it("as somebody else's: none of them is marked", () => {
    expect(found(said)).toHaveLength(3);
    expect(found(`The Society for Elder Law met. | ${said}`)).toEqual([]);
  });

  it("as its own, as the dataset does not write it: all are", () => {
    expect(found(`Saltor Energy Light has a grid. | ${said}`)).toHaveLength(3);
  });

  it("as others', its own among them: all are", () => {
    expect(found(`The Society for Elder Law met. | Saltor Electricity spoke. | ${said}`)).toHaveLength(3);
  });
});
