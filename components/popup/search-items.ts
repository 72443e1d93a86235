/** The lines of the results, in groups: hits by what they are, ways to go on with the query before or behind them. */
import type { Completion, NamedApart, SearchReply } from "@/lib/search/hits";
import { groupHits, totalOf } from "./group-hits";
import type { SearchItem } from "./use-search";

export interface ItemGroup {
  title: string;
  items: SearchItem[];
}

/**
 * Groups an answer. Somebody who has typed a colon is at a filter, and its values come first; before that, filters are
 * an aside. Without a query the hits are what was opened last, in one group. A group of which more was found than is shown ends
 * with a line that asks for it alone. Where nothing has all that is named, each of that is offered; where nothing has all that was typed, what comes nearest.
 */
export function groupItems(found: {
  query: string;
  reply: SearchReply;
  completions: Completion[];
}): ItemGroup[] {
  const { query, reply, completions } = found;
  if (query === "") return reply.hits.length === 0 ? [] : [{ title: "Opened last", items: reply.hits }];
  const groups = reply.apart ? apartGroups(reply.apart) : hitGroups(query, reply);
  if (reply.nearest) groups.push({ title: "Nearest to it", items: reply.nearest });
  if (completions.length === 0) return groups;
  const filters: ItemGroup = {
    title: "Filters",
    items: completions.map((completion) => ({ type: "completion", ...completion })),
  };
  const atFilter = completions.every(({ label }) => !label.endsWith(":"));
  return atFilter ? [filters, ...groups] : [...groups, filters];
}

/** Each of those that nothing ties together, and who has an agreement with each. */
function apartGroups({ named, between }: NamedApart): ItemGroup[] {
  const each = { title: "Each of them", items: named };
  return between.length === 0 ? [each] : [each, { title: "With an agreement with each", items: between }];
}

function hitGroups(query: string, { hits, totals }: SearchReply): ItemGroup[] {
  const narrowed = /(?:^|\s)kind:/i.test(query);
  return groupHits(hits).map((group) => {
    const total = totalOf(group, totals);
    const mixed = group.title === "Parties" || group.title === "Places";
    if (narrowed || mixed || total <= group.hits.length) return { title: group.title, items: group.hits };
    const rest: SearchItem = {
      type: "completion",
      query: `${query} ${group.filter} `,
      label: `All ${total.toLocaleString("en")} ${group.title.toLowerCase()}`,
      hint: group.filter,
    };
    return { title: group.title, items: [...group.hits, rest] };
  });
}
