/** Words for the fields of ministries, authorities and companies, which `and` joins inside one name. */

import { anyPlace } from "../places/gazetteer";
import { lowerAt, type Token } from "../text/tokens";
import { wordSet } from "../text/word-set";
import { COMPANY_WORDS, isBodyWord } from "./lexicon";

/** Fields, as nouns. */
const MATTERS = wordSet(`
  handicrafts crafts road street streets grants reforms hotels resorts casinos restaurants affairs
  agriculture ai aid air animals aquaculture archives art arts audit aviation banking bees beverages
  biodiversity biosecurity borders bridges broadcasting budget building buildings business children cinema
  clearing climate coal coasts commerce communication communications community companies competition
  conservation construction consultancy consumer consumers control disease diseases contracting cooperation
  cooperatives copyright counties credit crime crops culture customs dairy dams data defence defense devices
  disaster disasters drainage drugs drug drought economics economy education elections electricity
  emergencies emergency employment energy engineering enterprise enterprises environment equality evaluation
  exchange exchanges exploration export exports families family farming fertilisers film finance finances
  fire fisheries food forestry forests gas geology growth hajj harbours health heritage highways home homes
  housing hydrology ict immigration import imports industries industry information infrastructure innovation
  institutions insurance interior intelligence investment investments irrigation it justice knowledge labor
  labour land lands languages law leisure libraries light livestock logistics maintenance management
  manufacturing maps marine maritime market marketing markets measures media medicine medicines metals
  meteorology migration minerals mines mining mobility monuments museums music nature navigation nutrition
  ocean oceans oil opportunities parks policies policy port relations strategies strategy patents peace
  pensions people performance petroleum petrochemicals pharmacy planning ports post posts poverty power
  press prices prisons privatisation privatization procurement production productivity promotion property
  prosecution protection publishing quality quarantine radiation radio rail railways records reconstruction
  reform refugees regions regulation relief religion religions rescue research resources revenue rights
  rivers road roads safety sanitation savings schools science sciences sea securities security seeds
  services settlement sewerage shipping skills smes society soil space sport sports standards statistics
  steel storage supervision supply survey surveys sustainability tax taxation technologies technology
  telecom telecommunications telegraph telegraphs telephone telephones tenders territories textiles theatre
  tourism town towns trade trading training transformation transmission distribution transport
  transportation travel treasury universities urbanism utilities vegetables veterans villages waste water
  waters waterways weather welfare wellness wetlands wildlife wine wines women wood work workforce works
  youth zones ageing aging antiquities diaspora disabilities disability endowments gender inclusion
  integration prevention resilience iron pulp paper fibre smelting refining processing generation light
  lighting heat heating cooling marine loan loans mortgage trust development textile textiles leather
  garments design horticulture viticulture gastronomy hospitality catering cotton silk wool jute flax rice
  tea coffee cocoa rubber sugar tobacco bamboo fruit flowers cereals grain grains fodder spices quays quay
  docks wharves lighthouses pilotage ferries tolls pastures silviculture soils hydrography ethnology timber
  poultry cashew coconut husbandry habous awqaf waqf astronomy agronomy geography photography philosophy
  oceanography cartography topography ceramics folklore sericulture beekeeping cinematography botany geodesy
`);
/** Adjectives before a field: "Public Credit", "Rural Development". */
const SORTS = wordSet(`
  aerospace agricultural allied alternative applied artificial basic biological blue chemical child civil
  civic coastal communal constitutional administrative consumer creative cultural cyber digital disaster
  domestic economic educational electronic energy environmental european external federal financial foreign
  free fiscal general global green health heavy higher human humanitarian indigenous industrial inland
  internal international islamic land life light local marine maritime medical mineral municipal mutual
  national natural new nuclear occupational oil parliamentary petroleum physical planned political postal
  primary private professional public regional regulatory religious renewable rural scientific secondary
  senior skilled small social spatial special state strategic sustainable technical technological
  territorial traditional tribal urban veterinary vocational water women's youth
`);
const ENDINGS =
  /(?:ology|ics|ing|ment|ery|stry|try|ture|ence|ance|tion|sion|ity|merce|search|ergy|urgy|health|law|sport|ship|craft|care)$/;

/** Whether a word is a field by its ending, and no place: "Technology", "Forestry", "Commerce". */
export function isMatter(token: Token | undefined): boolean {
  if (token?.capital !== true) return false;
  if (MATTERS.has(token.lower)) return true;
  // "Science and Technology-Regional Office"
  const dash = token.lower.indexOf("-");
  if (dash > 0 && /^\p{Lu}/u.test(token.text.slice(dash + 1))) return MATTERS.has(token.lower.slice(0, dash));
  // "Ministry", "Directorate": a body.
  if (isBodyWord(token.lower)) return false;
  return ENDINGS.test(token.lower) && anyPlace(token.text) === undefined;
}

/** Whether a word is an adjective before a field: "Regulatory", "Technical". */
export const isSort = (token: Token | undefined) => token?.capital === true && SORTS.has(token.lower);

/** Whether a field begins at a token: one word, or one after adjectives and other fields. */
export function matterFrom(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (isMatter(tokens[i])) return true;
    if (!tokens[i]?.capital || !SORTS.has(lowerAt(tokens, i))) return false;
  }
  return false;
}

const GENERAL = wordSet(`
  national state general federal united royal central first new public provincial regional republic
  international power electric corporation corp company companies limited ltd inc plc group holding holdings
  co
`);

/** Whether a word describes a company's business but names none: "Copper", "National", "Corporation". */
export function isTradeWord(word: string): boolean {
  return GENERAL.has(word) || COMPANY_WORDS.has(word) || MATTERS.has(word);
}
