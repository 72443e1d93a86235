import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ItemList } from "@/components/review/ItemList";
import { groupsOf } from "@/components/review/item-groups";
import { newItem } from "@/components/review/new-item";
import type { Item } from "@/lib/review/draft";
import { sampleReview, TEXT } from "../review/sample";

const ignore = () => undefined;
const review = sampleReview();

/** How many of the buttons that add something cannot be pressed. */
function disabled(isEditing: boolean, adding?: Item): number {
  const markup = renderToStaticMarkup(
    <ItemList
      text={TEXT}
      review={review}
      groups={groupsOf(review.state)}
      otherwise={{}}
      chosen={review.state.items[0]?.id}
      isEditing={isEditing}
      adding={adding}
      onChoose={ignore}
      onField={ignore}
      onAccept={ignore}
      onReject={ignore}
      onMode={ignore}
      onEdited={ignore}
      onCancelEdit={ignore}
      addingMore={{ begin: ignore, isReading: false }}
    />,
  );
  return [...markup.matchAll(/<button[^>]* disabled=""[^>]*>(?:(?!<\/button>).)* Add an? /gs)].length;
}

test("nothing is added while an editor is open: it would take its place", () => {
  expect(disabled(false)).toBe(0);
  expect(disabled(true)).toBe(3);
  expect(disabled(false, newItem(review, "party", TEXT, undefined).item)).toBe(3);
});
