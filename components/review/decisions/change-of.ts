/** Makes a decision repeatable: it can be applied again on top of what another tab decided. */

import { sameJson } from "@/lib/model/same-json";
import { act } from "@/lib/review/decide";
import type { About, Action } from "@/lib/review/draft";
import { writtenOf } from "@/lib/review/evidence/additions";
import { isGone, itemOf, type Review } from "@/lib/review/state";
import type { Change } from "./decision-line";

/** The decision of somebody who saw the review `shown`. */
export function changeOf(action: Action, shown: Review): Change {
  switch (action.type) {
    case "about":
      return {
        run: (review) =>
          act(review, { type: "about", about: merged(review.state.about, shown.state.about, action.about) }),
      };
    case "edit":
    case "addTo": {
      const written = ({ state }: Review) => {
        const item = itemOf(state, action.id);
        return item && writtenOf(item);
      };
      const before = written(shown);
      const after = action.type === "edit" ? action.record : action.addition?.record;
      return {
        run: (review) => act(review, action),
        isLost: ({ state }) => isGone(state, action.id),
        overwrites: (review) => {
          const now = written(review);
          return now !== undefined && !sameJson(now, before) && !sameJson(now, after);
        },
      };
    }
    default:
      return { run: (review) => act(review, action) };
  }
}

/** `now`, with the fields changed in which `after` differs from `before`. */
function merged(now: About, before: About, after: About): About {
  const about = { ...now };
  for (const field of ["title", "url", "publisher", "published"] as const) {
    const value = after[field];
    if (value === before[field]) continue;
    if (value === undefined) delete about[field];
    else about[field] = value;
  }
  return about;
}
