/** The version of the compiled look-ups. */
import { SAME_VERSION } from "@/lib/merging/same-table";
import { INDEX_VERSION } from "@/lib/names/name-index";
import { SEARCH_VERSION } from "@/lib/search/index-form";
import { TIES_VERSION } from "@/lib/ties/compile-ties";

/** The versions of the compiled forms that this code reads. Where the pointer names others, all is compiled again. */
export const COMPILED_VERSION = `ties ${TIES_VERSION}, names ${INDEX_VERSION}, search ${SEARCH_VERSION}, same ${SAME_VERSION}`;
