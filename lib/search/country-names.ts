/**
 * What countries are called besides their names in a dataset: in other languages, as the browser knows them, and in
 * everyday use.
 */
import { LANGUAGES } from "@/lib/model/language";
import { remembered } from "./remembered";

const COMMON: Readonly<Record<string, string>> = { GB: "Great Britain", NL: "Holland", US: "America" };

let displays: readonly Intl.DisplayNames[] | undefined;

/** The names of a country by its ISO 3166-1 alpha-2 code. */
export const countryNames = remembered((code): readonly string[] => {
  displays ??= LANGUAGES.map((one) => new Intl.DisplayNames(one, { type: "region", fallback: "none" }));
  return [COMMON[code], ...displays.map((display) => display.of(code))].filter((name) => name !== undefined);
});
