import { describe, expect, it } from "vitest";
import type { ProjectCard } from "@/lib/ties/card";
import { phaseText, projectWords } from "@/lib/ties/format-project";

/** A project without a site as one line. */
function lineOf(project: Partial<ProjectCard>): string {
  const { words, colon, quantities } = projectWords({ quantities: [], ...project });
  return (
    words +
    colon +
    quantities.map(([, { before, amount, behind }]) => before + amount + behind).join("; ")
  ).replace(/: $/u, "");
}

describe("phases", () => {
  it.each([
    ["2", "phase 2"],
    ["2a", "phase 2a"],
    ["II", "phase II"],
    ["phase ii", "phase II"],
    ["Phase One", "phase one"],
    ["First phase", "first phase"],
    ["initial", "initial phase"],
    ["Phase 2 expansion", "phase 2 expansion"],
    ["Falcon", "Falcon"],
    ["二期", "二期"],
  ])("%s reads %s", (phase, text) => {
    expect(phaseText(phase)).toBe(text);
  });
});

describe("projects", () => {
  const power = { value: 200, unit: "MW", what: "from 2027" };
  const tonnes = { value: 40, unit: "kt", per: "year" };
  it.each<[Partial<ProjectCard>, string]>([
    [{ phase: "2", quantities: [power] }, "Phase 2: 200 MW, from 2027"],
    [{ name: "Green Port", phase: "2", quantities: [power] }, "Green Port, phase 2: 200 MW, from 2027"],
    [{ name: "Park, phase one", phase: "1" }, "Park, phase one"],
    [{ name: "Park, phase II", phase: "second" }, "Park, phase II"],
    [{ name: "Park, phase two", phase: "3" }, "Park, phase two, phase 3"],
    [{ product: "hydrogen", quantities: [tonnes] }, "40 kt of hydrogen a year"],
    [{ product: "nickel", quantities: [{ ...tonnes, what: "up to" }] }, "up to 40 kt of nickel a year"],
    [
      { name: "Smelter", product: "nickel", quantities: [{ ...tonnes, what: "at least" }] },
      "Smelter: at least 40 kt of nickel a year",
    ],
    [{ name: "Hydrogen plant", product: "hydrogen", quantities: [tonnes] }, "Hydrogen plant: 40 kt a year"],
    [{ name: "Plant", product: "hydrogen", quantities: [power] }, "Plant, hydrogen: 200 MW, from 2027"],
    [
      { product: "hydrogen", quantities: [tonnes, { value: 9, unit: "GWh" }] },
      "Hydrogen: 40 kt a year; 9 GWh",
    ],
    [{ name: "Park: battery base", quantities: [{ value: 9, unit: "GWh" }] }, "Park: battery base; 9 GWh"],
  ])("%o reads %s", (project, text) => {
    expect(lineOf(project)).toBe(text);
  });
});
