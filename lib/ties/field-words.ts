/** What a piece of evidence is about, in a reader's words. */

const WORDS: Readonly<Record<string, string>> = {
  title: "Title",
  form: "Form",
  functions: "What they do",
  binding: "How firm it is",
  parties: "Parties",
  history: "Status",
  effective: "In force",
  ends: "Term",
  placeSigned: "Signed in",
  scopePlaces: "Places",
  fields: "Fields",
  projects: "Project",
  summary: "Summary",
  related: "Related",
};

/** The words for a path into an agreement: `projects.0.site` is "Project"; `undefined` for one that has none. */
export function fieldWords(path: string): string | undefined {
  const [field = ""] = path.split(".");
  return Object.hasOwn(WORDS, field) ? WORDS[field] : undefined;
}
