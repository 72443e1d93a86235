import type { SourceLink } from "./card";

/** Tells a source from others: its web address, else what is said of it. */
export function sourceKey({ url, title, publisher, published }: SourceLink): string {
  return url ?? [title, publisher, published].join("\n");
}
