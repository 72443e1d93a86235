/** The formats that a dataset can be written in: only the list, for pages that leave the writing to a worker. */

/** The formats. `lossless`: reading gives an equal dataset back. */
export const WRITE_FORMATS = [
  {
    id: "native-json",
    label: "Entente dataset (JSON)",
    extension: "json",
    mediaType: "application/json",
    lossless: true,
  },
  {
    id: "native-lines",
    label: "Entente dataset (JSON lines)",
    extension: "ndjson",
    mediaType: "application/x-ndjson",
    lossless: true,
  },
  {
    id: "data-package",
    label: "Data package (zip of CSV tables)",
    extension: "zip",
    mediaType: "application/zip",
    lossless: true,
  },
  {
    id: "csv-agreements",
    label: "Table of agreements (CSV)",
    extension: "csv",
    mediaType: "text/csv",
    lossless: false,
  },
  {
    id: "csv-participants",
    label: "Table of participants (CSV)",
    extension: "csv",
    mediaType: "text/csv",
    lossless: false,
  },
  {
    id: "csv-projects",
    label: "Table of projects (CSV)",
    extension: "csv",
    mediaType: "text/csv",
    lossless: false,
  },
  {
    id: "csv-parties",
    label: "Table of parties (CSV)",
    extension: "csv",
    mediaType: "text/csv",
    lossless: false,
  },
  {
    id: "ftm-lines",
    label: "FollowTheMoney entities",
    extension: "ftm.json",
    mediaType: "application/x-ndjson",
    lossless: false,
  },
  {
    id: "graphml",
    label: "Graph (GraphML)",
    extension: "graphml",
    mediaType: "application/graphml+xml",
    lossless: false,
  },
  {
    id: "gexf",
    label: "Graph (GEXF, for Gephi)",
    extension: "gexf",
    mediaType: "application/gexf+xml",
    lossless: false,
  },
  {
    id: "bibtex",
    label: "Releases as BibTeX",
    extension: "bib",
    mediaType: "application/x-bibtex",
    lossless: false,
  },
  {
    id: "ris",
    label: "Releases as RIS",
    extension: "ris",
    mediaType: "application/x-research-info-systems",
    lossless: false,
  },
  {
    id: "csl-json",
    label: "Releases as CSL-JSON",
    extension: "csl.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    lossless: false,
  },
] as const;

export type WriteFormat = (typeof WRITE_FORMATS)[number]["id"];

/**
 * Formats in which several datasets become one file, with what they share once. All others can be imported again, and
 * then belong to the dataset that they come from, with its licence.
 */
export const JOINED_FORMATS: ReadonlySet<string> = new Set<WriteFormat>([
  "graphml",
  "gexf",
  "bibtex",
  "ris",
  "csl-json",
]);
