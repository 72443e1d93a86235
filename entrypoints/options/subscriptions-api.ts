/** The options page's questions about subscriptions, which the background keeps and checks. */
import type { Question } from "@/components/answers/keep-asking";
import { checkAll } from "@/components/options/check-all";
import type { SubscriptionsApi } from "@/components/options/options-api";
import { askBackground, askOnce } from "@/lib/messages/ask";
import type { Interval, Subscription } from "@/lib/subscriptions/subscription";
import { askForAccess, giveAccess, webAddress } from "./fetch-source";

/** The part of the options page's questions that is about subscriptions, which are shown as `subscriptions` has them. */
export function subscriptionsApi(subscriptions: Question<Subscription[]>): SubscriptionsApi {
  return {
    subscriptions,
    subscribe: async (address, every) => {
      const url = webAddress(address);
      await askForAccess(url);
      await follow(url.href, every, subscriptions.ask);
    },
    checkSubscription: async (url) => {
      await askForAccess(webAddress(url));
      return askOnce("askSubscription", { url });
    },
    checkSubscriptions: (urls, onProgress) => {
      // Those to which the user refuses access say so themselves.
      const asked = giveAccess(urls.map(webAddress)).catch(() => false);
      const check = async (url: string) => {
        await asked;
        return askOnce("askSubscription", { url });
      };
      return checkAll(urls, check, onProgress);
    },
    setSubscription: async (url, every) => void (await askBackground("setSubscription", { url, every })),
    unsubscribe: async (url) => void (await askBackground("unsubscribe", { url })),
  };
}

/**
 * Subscribes to an address; one that is followed already is asked, and takes the interval. What never came is not
 * followed, unless it was before: most often the address is wrong, and whoever typed it still has it. Rejects with why.
 */
async function follow(url: string, every: Interval, all: () => Promise<Subscription[]>): Promise<void> {
  const wasThere = (await all()).some((one) => one.url === url);
  if (wasThere) await askBackground("setSubscription", { url, every });
  const { dataset, problem } = await askOnce("subscribe", { url, every });
  if (problem === undefined || dataset || wasThere) return;
  await askBackground("unsubscribe", { url });
  throw new Error(problem);
}

/** Whoever removes a dataset does not want its next version either. Rejects with words of its own. */
export async function unsubscribeFrom(id: string, all: () => Promise<Subscription[]>): Promise<void> {
  try {
    for (const { url, dataset } of await all())
      if (dataset?.id === id) await askBackground("unsubscribe", { url });
  } catch (error) {
    throw new Error(
      "The dataset is removed, but a subscription to it may still be there: unsubscribe from it under “Subscriptions”.",
      { cause: error },
    );
  }
}
