import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ItemList } from "@/components/review/items/ItemList";
import { groupsOf } from "@/components/review/items/item-groups";
import { type NewItem, newItem } from "@/components/review/text/new-item";
import { sampleReview, TEXT } from "../review/sample";

const ignore = () => undefined;
const review = sampleReview();

/** How many of the buttons that add something cannot be pressed. */
function disabled(mode: "look" | "edit", adding?: NewItem): number {
  const isEditing = mode === "edit" || adding !== undefined;
  const presses = { setField: ignore, show: ignore, start: ignore, close: ignore };
  const markup = renderToStaticMarkup(
    <ItemList
      api={{ search: async () => [], known: async () => undefined }}
      text={TEXT}
      review={review}
      isOff={false}
      otherwise={{}}
      look={{
        groups: groupsOf(review.state),
        item: review.state.items[0],
        mode,
        adding,
        isEditing,
        ...presses,
      }}
      actions={{ decide: ignore, save: ignore }}
      addingMore={{ begin: ignore, isReading: false }}
      quoting={{ asked: undefined, begin: ignore, take: ignore, cancel: ignore }}
    />,
  );
  return [...markup.matchAll(/<button[^>]* disabled=""[^>]*>(?:(?!<\/button>).)* Add an? /gs)].length;
}

test("nothing is added while an editor is open: it would take its place", () => {
  expect(disabled("look")).toBe(0);
  expect(disabled("edit")).toBe(3);
  expect(disabled("look", newItem(review, "party", TEXT, undefined))).toBe(3);
});
