/** Adjectives of countries in the languages that are read first: `British`, `amerikanische`, `brasileño`. */

/** How such adjectives begin, by the country's ISO code: the stems of each language. */
const STEMS: Readonly<Record<string, string>> = {
  US: "americ amerik américain amerikan estadounid estadunid statunit norteameric norte-americ nordameric",
  GB: "brit",
  DE: "german deutsch alem allem tedesc duits",
  FR: "french franzö franç frances francés frans",
  IT: "italian italien ital",
  ES: "spanish spani español espagn espanh spagnol spaans",
  PT: "portugu portugies portugai portogh",
  NL: "dutch niederländ néerland neerland holland oland",
  BE: "belg",
  CH: "swiss schweiz suiss suíç suiz svizzer",
  AT: "austria österreich autrich austríac",
  PL: "polish poln polon polac",
  IE: "irish irisch irland irlandes",
  SE: "swed schwed suéd suec sved",
  NO: "norweg norwég norueg norveg",
  DK: "danish dänisch dano danes danoi dinamarqu",
  GR: "greek griech grec grieg greg",
  TR: "turk türk turc",
  RU: "russ rus",
  UA: "ukrain ucran ucrain",
  IL: "israel isra",
  IN: "indian indisch indien",
  PK: "pakistan",
  CN: "chin cines",
  JP: "japan japon giappon",
  KR: "südkorean surcorean sudcorean sud-corée",
  TW: "taiwan",
  BR: "brazil bras brés",
  AR: "argentin",
  MX: "mexic mexik méxic messic",
  CL: "chilen chilien chilean",
  CO: "colomb kolumb",
  VE: "venez",
  PE: "peru péru",
  CA: "canad kanad",
  AU: "austral",
  ZA: "südafrik sudafric sud-afric",
  NG: "nigerian nigérian",
  KE: "kenyan kenian",
  EG: "egypt ägypt égypt egipc egiz",
  PH: "philippin filipin",
  ID: "indones",
  VN: "vietnam",
  TH: "thai thaï tailand",
  RO: "romanian rumän roumain ruman rumen romen",
  HU: "hungar ungar hongr",
  CZ: "czech tschech tchèq chec",
};

let byStem: ReadonlyMap<string, string> | undefined;
const LONGEST_STEM = 10;

/**
 * The country (ISO code) whose adjective a word in lower case is, by its beginning; `undefined` where none is known.
 * Only for words beside a public body, where no other words begin like this.
 */
export function landOfAdjective(lower: string): string | undefined {
  byStem ??= new Map(
    Object.entries(STEMS).flatMap(([code, stems]) =>
      stems.split(" ").map((stem): [string, string] => [stem, code]),
    ),
  );
  for (let length = Math.min(lower.length, LONGEST_STEM); length >= 3; length--) {
    const code = byStem.get(lower.slice(0, length));
    if (code !== undefined) return code;
  }
  return undefined;
}
