/** Tells an object that only wraps a list of rows, `{"count": 2, "data": […]}`, from one that is a record itself. */
import { regex } from "@/lib/releases/text/regex";
import type { JsonPart } from "../json/split-json";
import { readHeader } from "../mapping/header-words";

/** Lists that are not the rows of a table: those of our datasets, of data packages and of GeoJSON. */
const OTHER_LISTS = ["places", "parties", "releases", "agreements", "evidence", "resources", "features"];
/** What services say of a list, in small letters. Any other field may tell what its rows lack, such as a party or a unit. */
const OF_LISTS = regex("")`
  ^(?:
  @odata\.\w+|@context|
  (?:total|page|result|item|record)?_?(?:count|size|number)|num_?results|
  total(?:_?(?:results|items|records|pages)|\w*count)?|pages?|paging|pagination|per_?page|limit|offset|cursor|
  next(?:_?(?:page|cursor))?|prev(?:ious)?|has_?more|
  status(?:_?code)?|success|message|warnings|
  (?:\w+_)?version|licen[sc]e|copyright|
  generated(?:_?(?:at|on))?|(?:last_?)?updated(?:_?(?:at|on))?|timestamp|took)$`;
/** What leads to the next part of a list. */
const LINKS = /^_?links$/i;
/** How a service says that all went well. */
const WENT_WELL = /^(?:"(?:ok|success|200)"|200|true)$/i;

/** Whether a part is a field called by a number: `{"0": {…}, "1": {…}}` is a list too. */
export function isNumbered({ key, index }: JsonPart): boolean {
  return key !== undefined && index === undefined && /^\d+$/.test(key);
}

/** Whether a field tells of the list that it stands beside, such as how long it is, and nothing that its rows lack. */
export function isAboutList(part: JsonPart): boolean {
  const { key = "", index, text } = part;
  if (LINKS.test(key)) return true;
  if (!OF_LISTS.test(key.toLowerCase()) || (index !== undefined && /^[[{]/.test(text))) return false;
  const field = readHeader(key)?.role.field;
  if (field === "status" || /^success$/i.test(key)) return WENT_WELL.test(text);
  return field === undefined || field === "ignore";
}

/** Whether the parts of an object are one list of objects and what tells of it, or numbered objects. */
export function wrapsRows(parts: readonly JsonPart[]): boolean {
  const [first, second] = parts;
  const isRow = ({ text }: JsonPart) => text.startsWith("{");
  if (second && /^[01]$/.test(first?.key ?? ""))
    return parts.every((part) => isNumbered(part) && isRow(part));
  const list = parts.find((part) => part.index === 0 && isRow(part));
  if (list?.key === undefined || OTHER_LISTS.includes(list.key)) return false;
  return parts.every((part) => part === list || isAboutList(part));
}
