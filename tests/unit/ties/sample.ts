/** Small datasets for tests: records with what a test cares about, all else left out. */
import type { Agreement, AgreementStatus, Dataset, Evidence, Name, Party, Place, Release } from "@/lib/model";

export function names(...texts: string[]): Name[] {
  return texts.map((text) =>
    /\p{Script=Han}/u.test(text) ? { text, lang: "zh", type: "short" } : { text, lang: "en", type: "short" },
  );
}

export function place(id: string, text: string, more: Partial<Place> = {}): Place {
  return { id, kind: "city", names: names(text), ...more };
}

export function party(id: string, text: string, more: Partial<Party> = {}): Party {
  return { id, kind: "company", names: names(text), ...more };
}

export function agreement(
  id: string,
  parties: string[],
  date?: string,
  more: Partial<Agreement> = {},
  status: AgreementStatus = "signed",
): Agreement {
  return {
    id,
    form: "cooperation",
    parties: parties.map((one) => ({ party: one })),
    history: [{ status, ...(date !== undefined && { date }) }],
    ...more,
  };
}

export function release(id: string, more: Partial<Release> = {}): Release {
  return { id, title: `Title of ${id}`, url: `https://news.example/${id}`, ...more };
}

export function evidence(id: string, of: string, from: string, more: Partial<Evidence> = {}): Evidence {
  return { id, record: { kind: "agreement", id: of }, release: from, ...more };
}

export function dataset(id: string, lists: Partial<Omit<Dataset, "info">> = {}): Dataset {
  return {
    info: { id, title: `Dataset ${id}`, version: "1" },
    places: [],
    parties: [],
    releases: [],
    agreements: [],
    evidence: [],
    ...lists,
  };
}

/** A battery maker, two partners, a city with its government and a district, four agreements, three releases. */
export function batteryDataset(id = "battery"): Dataset {
  return dataset(id, {
    places: [
      place("land", "Landia", { kind: "country", country: "LA" }),
      place("harbour", "Harbour City", { within: "land", country: "LA" }),
      place("north", "North District", { within: "harbour", kind: "district" }),
      place("hill", "Hillton", { within: "land" }),
    ],
    parties: [
      party("volt", "Volt", { seat: "hill", country: "LA", names: names("Volt", "伏特能源") }),
      party("steel", "Harbour Steel"),
      party("cars", "Fine Cars"),
      party("city", "Government of Harbour City", { kind: "government", territory: "harbour" }),
    ],
    releases: [
      release("wire", { publisher: "Wire", published: "2025-03-21" }),
      release("copy", { copyOf: "wire" }),
      release("city-news", { publisher: "City Press" }),
    ],
    agreements: [
      agreement("volt-cars", ["volt", "cars"], "2024-12"),
      agreement("volt-steel", ["volt", "steel"], "2025-03-20", {
        placeSigned: "harbour",
        fields: ["green logistics"],
      }),
      agreement("volt-city", ["volt", "city"], "2025-03-15", {
        projects: [{ name: "Cell plant", site: "north", quantities: [{ value: 40, unit: "GWh" }] }],
      }),
      agreement("cars-steel", ["cars", "steel"]),
    ],
    evidence: [
      evidence("e1", "volt-steel", "wire", { field: "placeSigned", quote: "signed in Harbour City" }),
      evidence("e2", "volt-steel", "copy"),
      evidence("e3", "volt-city", "city-news", { quote: "a park in the north" }),
    ],
  });
}
