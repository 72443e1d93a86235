/** Quantities as a reader reads them, in English. */
import type { Quantity } from "@/lib/model";

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });
const compact = new Intl.NumberFormat("en", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 2,
});
const currencies = new Set(Intl.supportedValuesOf("currency"));

/**
 * `40 GWh`, `12%`, `1.5 million t per year`; money with its code before it: `CNY 20 billion` (ISO 4217).
 * What is measured and whether it is planned or actual stand in the quantity's own fields, for views to show beside it.
 */
export function quantityText({ value, unit, per }: Pick<Quantity, "value" | "unit" | "per">): string {
  const number = (Math.abs(value) >= 1_000_000 ? compact : plain).format(value);
  const measured = currencies.has(unit)
    ? `${unit} ${number}`
    : unit === "%"
      ? `${number}%`
      : `${number} ${unit}`;
  return per === undefined ? measured : `${measured} per ${per}`;
}
