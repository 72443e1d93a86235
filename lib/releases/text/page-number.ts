/** A page number alone on its line: "7", "- 7 -", "Page 7 of 9", "7/9", "第7页 共9页". */
export const PAGE_NUMBER =
  /^\W{0,3}(?:(?:page|seite|página|pagina|p\.|s\.) ?)?\d{1,4}(?: ?(?:of|von|de|di|sur|\/|\|) ?\d{1,4})?\W{0,3}$|^第 ?\d{1,4} ?页[,，/ ]*(?:共 ?\d{1,4} ?页)?$/iu;
