/** What the bench of names measures, bundled as the extension ships it: a development loader slows closures down. */
export { compileNames } from "@/lib/names/compile";
export { findMentions } from "@/lib/names/find";
export { openNames } from "@/lib/names/name-index";
export { scan } from "@/lib/names/scan";
