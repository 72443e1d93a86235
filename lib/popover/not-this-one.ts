/** "Not this one": what the user said of single matches, and where it holds. Pure. */
import type { EntityRef } from "@/lib/model";
import { foldKey } from "@/lib/names/fold";
import { pageKey } from "@/lib/sites/page-key";
import { hostAndParents, siteOf } from "@/lib/sites/site-of";
import type { AddedName, Rejection } from "./corrections";

/** Makes a rejection; `undefined` where the scope is a page or site and the address is not on the web. */
export function rejectionOf(
  said: Pick<Rejection, "ref" | "name" | "surface" | "scope"> & { url: string },
  now: Date,
): Rejection | undefined {
  const { ref, name, surface, scope, url } = said;
  const where = scope === "everywhere" ? "" : scope === "site" ? siteOf(url) : pageOf(url);
  if (where === undefined) return undefined;
  const place = scope === "page" ? pageKey(where) : where;
  return {
    id: [scope, place, ref, spellingOf(surface)].join("\n"),
    ref,
    name,
    surface,
    scope,
    ...(where !== "" && { where }),
    at: now.toISOString(),
  };
}

/** Makes an added name. */
export function addedNameOf(said: Pick<AddedName, "ref" | "name" | "text">, now: Date): AddedName {
  const text = said.text.trim();
  return { ...said, text, id: `${said.ref}\n${text}`, at: now.toISOString() };
}

/** A test whether an entity and spelling are rejected on a page; `undefined` where nothing is. */
export function rejectedOn(
  rejections: readonly Rejection[],
  url: string,
): ((ref: EntityRef, surface: string) => boolean) | undefined {
  const page = pageKey(url);
  const site = siteOf(url);
  const hosts = new Set(site === undefined ? [] : hostAndParents(site));
  const here = rejections.filter(
    ({ scope, where }) =>
      scope === "everywhere" ||
      (where !== undefined && (scope === "page" ? pageKey(where) === page : hosts.has(where))),
  );
  if (here.length === 0) return undefined;
  const said = new Set(here.map(({ ref, surface }) => `${ref}\n${spellingOf(surface)}`));
  return (ref, surface) => said.has(`${ref}\n${spellingOf(surface)}`);
}

/** A key that is equal for spellings that the matcher takes for the same. */
function spellingOf(surface: string): string {
  return foldKey(surface).key;
}

/** A page is its address without what follows `#`. */
function pageOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || siteOf(url) === undefined) return undefined;
  parsed.hash = "";
  return parsed.href;
}
