/** Long texts: the work that names and agreements take grows as their number does, and not as its square. */
import { describe, expect, it } from "vitest";
import { type Deal, newDeal } from "@/lib/releases/agreements/deal";
import { openDocument } from "@/lib/releases/document";
import { opensWithArticle } from "@/lib/releases/entities/candidates/foreign-articles";
import { scoreName } from "@/lib/releases/entities/classify";
import type { Group } from "@/lib/releases/entities/clusters";
import { type Entity, newEntity } from "@/lib/releases/entities/entity";
import { linkForms } from "@/lib/releases/entities/forms/short-forms";
import { across } from "@/lib/releases/text/spans";
import { FormTable } from "@/lib/releases/zh/names/form-table";
import { spokenForms } from "@/lib/releases/zh/names/forms";
import { spot } from "@/lib/releases/zh/names/spot";
import { joinStems } from "@/lib/releases/zh/names/stems";
import { joinTownNames } from "@/lib/releases/zh/names/town-names";
import { ReportedDeals } from "@/lib/releases/zh/reported-deals";

const FEW = 200;
const MANY = 8 * FEW;
/** Twice the work for twice as much, and a little for looking up where. */
const MOST = 10;

/** How often a property of objects is read. */
class Reads {
  count = 0;

  of<T extends object, K extends keyof T & string>(object: T, key: K): T {
    let value = object[key];
    return Object.defineProperty(object, key, {
      get: () => {
        this.count += 1;
        return value;
      },
      set: (other: T[K]) => {
        value = other;
      },
    });
  }
}

/** Eight times as much takes no more than so much more work. */
function expectLinear(work: (many: number) => number): void {
  expect(work(MANY)).toBeLessThan(MOST * work(FEW));
}

const TWO = ["bal", "cor", "den", "fal", "gar", "hol", "jun", "kel", "lom", "mar"];
const latin = (i: number) => [...String(i + 10_000)].map((digit) => TWO[Number(digit)] ?? "").join("");
const han = (i: number) => String.fromCharCode(0x4e00 + ((i * 7919) % 6000), 0x4e00 + ((i * 31) % 6000));

it("a text is searched once for the article that many sentences begin with", () => {
  const reads = new Reads();
  const document = openDocument({
    text: "Die Zemtek liefert Stahl und die Orvale mit der Bahn. ".repeat(FEW),
  });
  reads.of(document, "text");
  for (const sentence of document.sentences) expect(opensWithArticle(document, sentence)).toBe(true);
  expect(document.sentences).toHaveLength(FEW);
  expect(reads.count).toBe(1);
});

describe("English names", () => {
  const SORTS: readonly [string, (i: number) => string][] = [
    ["of one word", (i) => latin(i)],
    ["with one form", (i) => `Aldbrook ${latin(i)} Group`],
    ["with one end", (i) => `${latin(i)} University`],
    ["of letters", (i) => [...String(i + 1_000)].map((digit) => "BCDFGHJKLM"[Number(digit)]).join("")],
  ];

  it.each(SORTS)("%s are held against those alone that may be theirs", (_, nameOf) => {
    expectLinear((many) => {
      const reads = new Reads();
      const groups = Array.from({ length: many }, (_, i): Group => {
        const name = nameOf(i);
        return reads.of(
          {
            key: name.toLowerCase(),
            candidates: [],
            scores: scoreName(name, false),
            forms: new Map([[name, i]]),
            legal: false,
            introduced: false,
          },
          "key",
        );
      });
      linkForms(groups, new Set());
      return reads.count;
    });
  });
});

describe("Chinese names", () => {
  /** How often names are read while firms are joined. */
  function joining(nameOf: (i: number) => string, join: (entities: Entity[]) => void) {
    return (many: number) => {
      const reads = new Reads();
      join(
        Array.from({ length: many }, (_, i) =>
          reads.of(newEntity(nameOf(i), "company", "legal form", i), "name"),
        ),
      );
      return reads.count;
    };
  }
  const byFormOf = (entities: readonly Entity[]) => new Map(entities.map((one) => [one.name, one]));

  it.each([
    ["of one house", (i: number) => `云岫${han(i)}科技公司`],
    ["of one house, short", (i: number) => `云岫${han(i)}`],
    ["of one trade", (i: number) => `${han(i)}科技公司`],
    ["of an English word", (i: number) => `A${latin(i)}`],
  ])("%s are held against those alone whose stem they may be", (_, nameOf) => {
    expectLinear(joining(nameOf, (entities) => joinStems(entities, byFormOf(entities))));
  });

  it("are held against those alone that may have their town", () => {
    expectLinear(
      joining(
        (i) => `${han(i)}能源`,
        (entities) => joinTownNames(entities, byFormOf(entities), ""),
      ),
    );
  });

  it("are held against those alone that open so", () => {
    expectLinear(
      joining(
        (i) => `${han(i)}能源`,
        (entities) => spokenForms(entities, byFormOf(entities), ""),
      ),
    );
  });

  it("are looked for by how long they are", () => {
    class Counted extends Map<string, Entity> {
      lookups = 0;

      override has(form: string): boolean {
        this.lookups += 1;
        return super.has(form);
      }
    }
    const byForm = new Counted();
    const names = Array.from({ length: MANY }, (_, i) => `云岫${han(i)}集团`);
    for (const [i, name] of names.entries()) byForm.set(name, newEntity(name, "company", "legal form", i));
    const text = names.join("、");
    expect(spot(text, byForm, () => false)).toHaveLength(new Set(names).size);
    expect(byForm.lookups).toBeLessThanOrEqual(text.length);
  });

  it("that end at a place are looked up, in the order in which they came", () => {
    const table = new FormTable<number>();
    for (const form of ["集团", "北阙集团", "云岫北阙集团", "阙集团"]) table.set(form, 1);
    table.delete("北阙集团");
    table.set("北阙集团", 2);
    expect(table.endingAt("云岫北阙集团", 6, 2)).toEqual(["云岫北阙集团", "阙集团", "北阙集团"]);
  });
});

describe("spans of a text", () => {
  it("are found by where they stand", () => {
    const reads = new Reads();
    const spans = Array.from({ length: MANY }, (_, i) => reads.of({ start: 3 * i, end: 3 * i + 2 }, "end"));
    expect(across(spans, 300, 305)).toEqual([spans[100], spans[101]]);
    expect(reads.count).toBeLessThan(20);
  });

  it("that touch a stretch share nothing with it", () => {
    expect(
      across(
        [
          { start: 0, end: 2 },
          { start: 4, end: 6 },
        ],
        2,
        4,
      ),
    ).toEqual([]);
  });
});

describe("agreements of a Chinese text", () => {
  const hub = newEntity("云岫集团", "company", "legal form", 0);
  /** How often it is read who agreed, while so many agreements are told of one firm with others. */
  const reading = (ask: (told: ReportedDeals, partner: Entity) => void) => (many: number) => {
    const reads = new Reads();
    const told = new ReportedDeals();
    for (let i = 0; i < many; i++) {
      const partner = newEntity(`北阙${i}`, "company", "legal form", i);
      ask(told, partner);
      told.add(reads.of(deal(hub, partner), "parties"));
    }
    return reads.count;
  };
  const deal = (...parties: Entity[]): Deal =>
    newDeal(parties, { value: "signed", proof: { start: 0, end: 1, rule: "test" } });

  it.each<[string, (told: ReportedDeals, partner: Entity) => void]>([
    ["of both", (told, partner) => told.withAll([hub, partner])],
    ["of both, before a sentence", (told, partner) => told.soFar().hasAll([hub, partner])],
    ["of none but both", (told, partner) => told.soFar().hasWithin([hub, partner])],
    ["told last", (told, partner) => told.lastOf([hub, partner])],
    ["of one alone", (told, partner) => told.onlyOf([hub, partner])],
  ])("are found by who agreed: those %s", (_, ask) => {
    expectLinear(reading(ask));
  });

  it("told before a sentence stay the same while more are told", () => {
    const told = new ReportedDeals();
    const [one, two, three] = [1, 2, 3].map((i) => newEntity(`北阙${i}`, "company", "legal form", i));
    if (!one || !two || !three) throw new Error("three were made");
    told.add(deal(one, two));
    const before = told.soFar();
    told.add(deal(two, three));
    expect([before.has(one), before.has(three), told.soFar().has(three)]).toEqual([true, false, true]);
    expect([before.hasAll([two, three]), told.soFar().hasAll([two, three])]).toEqual([false, true]);
    expect([before.hasWithin([one, two, three]), before.hasWithin([two, three])]).toEqual([true, false]);
    expect(told.withAll([two])).toEqual(told.all);
    expect(told.lastOf([one, three])).toBe(told.all[1]);
    expect([told.onlyOf([one]), told.onlyOf([two])]).toEqual([told.all[0], undefined]);
  });
});
