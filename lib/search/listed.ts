/** Lists in quotes, as in `with:"one, another"`, where a name may have commas too. */

/** Values with those of a list in its place: of what is known only part by part. */
export function listed(values: readonly string[], isKnown: (value: string) => boolean): string[] {
  return values.flatMap((value) => {
    const parts = partsOf(value);
    return !isKnown(value) && parts.every(isKnown) ? parts : [value];
  });
}

/** The texts between the commas of a value. */
export function partsOf(value: string): string[] {
  return value.split(/\s*,\s*/).filter((part) => part !== "");
}
