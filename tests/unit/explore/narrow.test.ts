import { expect, it } from "vitest";
import { narrowedTo } from "@/lib/explore/narrow";

it.each([
  ["", "2024", "in:2024"],
  ["steel in:2024", "2024-05", "steel in:2024-05"],
  ["in:2024-05", "2024-05", ""],
  ["in:2023 in:Landia in:2024", "2024-05", "in:Landia in:2024-05"],
  ["in:2022..2024 in:Landia", "2023", "in:Landia in:2023"],
  ["from:2023 in:Landia", "2024", "from:2023 in:Landia in:2024"],
  ["in:2022,2024", "2024", "in:2022"],
  ["in:2022,2024 steel", "2024-05", "steel in:2024-05"],
  ["in:2022,Landia", "2023", "in:Landia in:2023"],
  ['in:2022,"South Landia",DE', "DE", 'in:2022 in:"South Landia"'],
  ["in:Europe in:2024", "HU", "in:2024 in:HU"],
])("“%s”, narrowed to %s, is “%s”", (query, value, next) => {
  expect(narrowedTo(query, value)).toBe(next);
});
