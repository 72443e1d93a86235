/** The options page's questions about subscriptions, which the background keeps and checks. */
import type { Question } from "@/components/answers/keep-asking";
import { checkAll } from "@/components/options/check-all";
import type { OptionsApi } from "@/components/options/options-api";
import { askBackground, askOnce } from "@/lib/messages/ask";
import type { Subscription } from "@/lib/subscriptions/subscription";
import { askForAccess, giveAccess, webAddress } from "./fetch-source";

/** The part of the options page's questions that is about subscriptions, which are shown as `subscriptions` has them. */
export function subscriptionsApi(
  subscriptions: Question<Subscription[]>,
): Pick<
  OptionsApi,
  | "subscriptions"
  | "subscribe"
  | "checkSubscription"
  | "checkSubscriptions"
  | "setSubscription"
  | "unsubscribe"
> {
  return {
    subscriptions,
    subscribe: async (address, every) => {
      const url = webAddress(address);
      await askForAccess(url);
      return askOnce("subscribe", { url: url.href, every });
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
