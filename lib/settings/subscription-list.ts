import { subscriptionSchema } from "@/lib/subscriptions/subscription";
import { StoredList } from "./stored-list";

/** The datasets that are subscribed to. Only the background changes the list. */
export const subscriptionList = () => new StoredList("subscriptions", "url", subscriptionSchema);
