/** The lines of the results, in groups: hits by what they are, ways to go on with the query before or behind them. */
import type { Completion, SearchReply } from "@/lib/search/hits";
import { groupHits, totalOf } from "./group-hits";
import type { SearchItem } from "./use-search";

export interface ItemGroup {
  title: string;
  items: SearchItem[];
}

/**
 * Groups an answer. Somebody who has typed a colon is at a filter, and its values come first; before that, filters are
 * an aside. Without a query the hits are what was opened last, in one group. A group of which more was found than is shown ends with a line that asks for it alone.
 */
export function groupItems(found: {
  query: string;
  reply: SearchReply;
  completions: Completion[];
}): ItemGroup[] {
  const { query, reply, completions } = found;
  if (query === "") return reply.hits.length === 0 ? [] : [{ title: "Opened last", items: reply.hits }];
  const groups: ItemGroup[] = groupHits(reply.hits).map((group) => {
    const total = totalOf(group, reply.totals);
    const narrowed = /(?:^|\s)kind:/i.test(query);
    const mixed = group.title === "Parties" || group.title === "Places";
    const rest: SearchItem[] =
      narrowed || mixed || total <= group.hits.length
        ? []
        : [
            {
              type: "completion",
              query: `${query} ${group.filter} `,
              label: `All ${total.toLocaleString("en")} ${group.title.toLowerCase()}`,
              hint: group.filter,
            },
          ];
    return { title: group.title, items: [...group.hits, ...rest] };
  });
  if (completions.length === 0) return groups;
  const filters: ItemGroup = {
    title: "Filters",
    items: completions.map((completion) => ({ type: "completion", ...completion })),
  };
  const atFilter = completions.every(({ label }) => !label.endsWith(":"));
  return atFilter ? [filters, ...groups] : [...groups, filters];
}
