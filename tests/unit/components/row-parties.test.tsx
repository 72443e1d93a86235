/** Who is named in a row of the explorer's table. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RowParties } from "@/components/explorer/RowParties";

const drawn = (names: string[], { title = "", areAll = false } = {}) =>
  renderToStaticMarkup(
    <RowParties row={{ parties: title + names.join(" – "), title, names }} areAll={areAll} />,
  );

test("each name is cut by itself, whichever way it runs", () => {
  expect(drawn(["Volt", "شركة الفجر"])).toBe("<bdi>Volt</bdi><span> – </span><bdi>شركة الفجر</bdi>");
  expect(drawn(["Volt"], { title: "Pact" })).toBe("<bdi>Pact</bdi><span> · </span><bdi>Volt</bdi>");
  expect(drawn([], { title: "Pact" })).toBe("<bdi>Pact</bdi>");
  expect(drawn([])).toBe("No party named");
});

test("of many the first are named, and all on paper", () => {
  const many = ["A", "B", "C", "D", "E"];
  expect(drawn(many)).toBe("<bdi>A</bdi><span> – </span><bdi>B</bdi><span> +3</span>");
  expect(drawn(many, { areAll: true })).toMatch(/<bdi>E<\/bdi>$/);
});
