import { addressOf, type Place, type PlaceChange } from "./address";

/** The hash after a change: whoever asks for others, or how they are connected, has left the agreement that was open. */
export function addressAfter(change: PlaceChange, place: Place): string {
  const isLeft = "focus" in change || "to" in change || (change.query ?? place.query) !== place.query;
  return addressOf({
    ...place,
    ...(isLeft && { agreement: undefined }),
    ...change,
    view: change.view ?? place.view,
  });
}
