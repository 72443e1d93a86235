import type { Item } from "@/lib/review/draft";
import { agreementDate } from "@/lib/ties/agreement-date";
import { dateText } from "@/lib/ties/format-date";
import { countryName, formLabel, sortLabel, statusLabel } from "@/lib/ties/labels";

/** An item in one line, beside its title. */
export function lineOf(item: Item): string {
  if (item.kind === "agreement") {
    const { form, history } = item.record;
    const date = agreementDate(item.record);
    const status = history.at(-1)?.status;
    return [formLabel(form), status && statusLabel(status), date && dateText(date)]
      .filter((part) => part !== undefined)
      .join(", ");
  }
  const record = item.same?.record ?? item.record;
  const kind = sortLabel(record.kind, record.country);
  return record.country === undefined ? kind : `${kind}, ${countryName(record.country)}`;
}

/** What tells an item from others with its title: agreements of one release are often all between the same parties. */
export function detailOf(item: Item): string {
  if (item.kind !== "agreement") return item.record.names.map(({ text }) => text).join(", ");
  return [lineOf(item), item.record.fields?.join(", ")].filter((part) => part !== undefined).join(": ");
}
