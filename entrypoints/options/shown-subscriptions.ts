import { followAll, type Question } from "@/components/answers/keep-asking";
import { subscriptionList } from "@/lib/settings/subscription-list";
import type { Library } from "@/lib/store";
import type { Subscription } from "@/lib/subscriptions/subscription";

/** All subscriptions, each with the version that is here, even after the user went back to an earlier one. */
export function shownSubscriptions(library: Library): Question<Subscription[]> {
  const stored = subscriptionList();
  return {
    ask: async () => {
      const [entries, all] = await Promise.all([library.list(), stored.read()]);
      return all.map((one) => {
        const info = one.dataset && entries.find((entry) => entry.info.id === one.dataset?.id)?.info;
        return info ? { ...one, dataset: { id: info.id, title: info.title, version: info.version } } : one;
      });
    },
    follow: followAll(library, stored),
  };
}
