/** Tells which place a government governs, from its title. A ministry or commission has a field, not a territory. */

const TITLES: readonly RegExp[] = [
  /^(?:People's )?Government of (?:the )?(.+)$/,
  /^(?:Administrative|Management) Committee of (?:the )?(.+)$/,
  /^(?:Province|State|City|Municipality|Emirate) of (.+)$/,
  /^(.+?) (?:Administrative|Management) Committee$/,
  /^(.+?) (?:Municipal|Provincial|Prefectural|State|Regional|City) (?:People's )?Government$/,
  /^(.+?) (?:People's )?Government$/,
];

/** The name of the place in a government's title; `undefined` where the title is not that of a territory's government. */
export function governedPlaceName(title: string): string | undefined {
  for (const pattern of TITLES) {
    const place = pattern.exec(title)?.[1];
    if (place !== undefined) return place;
  }
  return undefined;
}
