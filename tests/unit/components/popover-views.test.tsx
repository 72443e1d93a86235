import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CardAnswer, ContentProps } from "@/components/popover/CardContent";
import { EntityPopover } from "@/components/popover/EntityPopover";
import { acme, bolt, card, section } from "./sample-cards";

const ignore = () => undefined;
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, "").replaceAll("&amp;", "&");

const popover = (props: Partial<CardAnswer> & Pick<ContentProps, "doubt">) => {
  const { doubt, ...answer } = props;
  return renderToStaticMarkup(
    <EntityPopover
      answer={{ card: null, isLoading: false, ...answer }}
      named={{ surface: "ACME Inc" }}
      header={{ labelId: "label", onClose: ignore }}
      doubt={doubt}
      onOpen={ignore}
      onOpenFull={ignore}
    />,
  );
};
test("the popover heads with the name, tints the article's section first, and says how it was found", () => {
  const native = { text: "艾克米", lang: "zh-Hans" };
  const shown = card(acme, [section("in-article", [bolt]), section("latest", [bolt], 70)], 71);
  const markup = popover({ card: { ...shown, head: { ...shown.head, native } } });
  expect(markup).toMatch(/<h2[^>]*id="label"[^>]*>Acme<\/h2>/);
  expect(markup).toContain('<span lang="zh-Hans">艾克米</span>');
  expect(markup.indexOf('class="in-article"')).toBeLessThan(markup.indexOf('class="latest"'));
  expect(markup).toMatch(/<button[^>]*>1 of 70 agreements<\/button>/);
  expect(markup).not.toMatch(/<button[^>]*>1 agreement<\/button>/);
  expect(textOf(markup)).toContain("71 agreements, 1 partner");
  expect(textOf(markup)).toContain("found as “ACME Inc” · D");
});

test.each([
  [2, "Bolt2 agreements"],
  [9, "Bolt2 shown"],
])(
  "of %i agreements with one partner a card that shows two says no more of the partner than it knows",
  (total, words) => {
    const [entry] = section("in-article", [bolt]).entries;
    if (!entry) throw new Error("no entry");
    const second = { ...entry, agreement: { ...entry.agreement, ref: "d/agreement/other" as const } };
    const shown = card(acme, [{ ...section("in-article", [bolt], total), entries: [entry, second] }], total);
    expect(textOf(popover({ card: shown }))).toContain(words);
  },
);

test.each([
  [0, "may mean either of two, and this page does not tell which:"],
  [7, "may mean any of 9, and this page does not tell which. The likeliest 2:"],
])("the popover of a name with %i more meanings than it shows says so", (others, words) => {
  const meanings = [card(acme, []), card(bolt, [])];
  const markup = popover({ card: card(acme, []), doubt: { meanings, others, onShow: ignore } });
  expect(textOf(markup)).toContain(words);
});

test("an official name that is the native one stands once, in its language", () => {
  const shown = card(acme, []);
  const head = { ...shown.head, official: "东营市人民政府", native: { text: "东营市人民政府", lang: "zh" } };
  const markup = popover({ card: { ...shown, head } });
  expect(markup.split("东营市人民政府")).toHaveLength(2);
  expect(markup).toContain('<span lang="zh">东营市人民政府</span>');
});

test.each([
  ["loading", { isLoading: true }, "Loading"],
  [
    "failed",
    { failure: { state: "failed" as const, message: "Reload the page.", again: ignore } },
    "Reload the page.",
  ],
  ["unknown", {}, "“ACME Inc” is in none of the datasets"],
])("the popover without a card: %s", (_state, answer, words) => {
  const markup = popover(answer);
  expect(textOf(markup)).toContain(words);
  expect(markup).toMatch(/<h2[^>]*id="label"[^>]*>ACME Inc<\/h2>/);
});
