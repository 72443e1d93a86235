/** Groups the lines of the results: hits by type, and completions of the query before or after them. */
import type { Completion, NamedApart, SearchItem, SearchReply } from "@/lib/search/hits";
import { withFilter } from "@/lib/search/query";
import { groupHits } from "./group-hits";

export interface ItemGroup {
  title: string;
  items: SearchItem[];
}

/**
 * Groups an answer. After a colon somebody types a filter, and its values come first; otherwise filters come last.
 * Without a query, the hits are the recent records, in one group. A group with more results than shown ends with a line
 * that asks for them. Without a result for all names, each is offered; without one for all words, the nearest.
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

/** A group for each entity that nothing ties to the others, and one for those with agreements with each. */
function apartGroups({ named, between }: NamedApart): ItemGroup[] {
  const each = { title: "Each of them", items: named };
  return between.length === 0 ? [each] : [each, { title: "With an agreement with each", items: between }];
}

function hitGroups(query: string, { hits, totals }: SearchReply): ItemGroup[] {
  const narrowed = /(?:^|\s)kind:/i.test(query);
  return groupHits(hits).map((group) => {
    const type = group.hits[0]?.type ?? "entity";
    const total = totals[type];
    // Parties and places are counted together.
    if (narrowed || type === "entity" || total <= group.hits.length)
      return { title: group.title, items: group.hits };
    const rest: SearchItem = {
      type: "completion",
      query: withFilter(query, `${group.filter} `),
      label: `All ${total.toLocaleString("en")} ${group.title.toLowerCase()}`,
      hint: group.filter,
    };
    return { title: group.title, items: [...group.hits, rest] };
  });
}
