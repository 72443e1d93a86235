import { expect, it } from "vitest";
import { simplified } from "@/lib/names/simplified";
import { SIMPLIFIED, TRADITIONAL } from "../../../scripts/lib/traditional";

it("gives each traditional character of the table its simplified one, and leaves all others", () => {
  expect(simplified(TRADITIONAL)).toBe(SIMPLIFIED);
  const all = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCharCode(0x3400 + i)).join("");
  const others = all.replace(new RegExp(`[${TRADITIONAL}]`, "gu"), "");
  expect(simplified(others)).toBe(others);
});
