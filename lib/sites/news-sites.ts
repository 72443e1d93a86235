/**
 * The news and press-release sites that Entente reads without being asked: the extension's host permissions.
 * Any other site can be added by the user through an optional permission.
 */
import { ASIA_AFRICA } from "./lists/asia-africa";
import { AUTOMOTIVE } from "./lists/automotive";
import { BUSINESS } from "./lists/business";
import { EAST_ASIA } from "./lists/east-asia";
import { ENERGY } from "./lists/energy";
import { ENGLISH_WORLD } from "./lists/english-world";
import { EUROPE } from "./lists/europe";
import { IBERIA_AMERICAS } from "./lists/iberia-americas";
import { MATERIALS } from "./lists/materials";
import { TECHNOLOGY } from "./lists/technology";
import { WIRES } from "./lists/wires";
import type { NewsSite } from "./news-site";
import { hostAndParents } from "./site-of";

/** Every known news site; hosts are unique. */
export const NEWS_SITES: readonly NewsSite[] = [
  ...WIRES,
  ...ENGLISH_WORLD,
  ...BUSINESS,
  ...TECHNOLOGY,
  ...ENERGY,
  ...AUTOMOTIVE,
  ...MATERIALS,
  ...EAST_ASIA,
  ...EUROPE,
  ...IBERIA_AMERICAS,
  ...ASIA_AFRICA,
];

const HOSTS: ReadonlySet<string> = new Set(NEWS_SITES.map(({ host }) => host));

/**
 * Match patterns for the manifest: each site with all of its sub-domains, over http and https.
 * A site below another (an edition with an entry of its own) is covered by the upper one's pattern.
 */
export const NEWS_MATCH_PATTERNS: string[] = NEWS_SITES.filter(
  ({ host }) =>
    !hostAndParents(host)
      .slice(1)
      .some((parent) => HOSTS.has(parent)),
).map(({ host }) => `*://*.${host}/*`);
