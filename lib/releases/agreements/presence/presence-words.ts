/** The words by which a text says where somebody is based or has sites. */
import { oneLine } from "../../text/one-line";

/** Sites at a place: works, offices, shops, fields. */
export const SITE = oneLine`
  (?:plants?|factory|factories|sites?|offices?|headquarters|bases?|centres?|centers?|facility|facilities
    |mills?|mines?|yards?|shipyards?|works|terminals?|hubs?|laborator(?:y|ies)|labs?|campus|campuses
    |refinery|refineries|gigafactory|gigafactories|warehouses?|depots?|stores?|shops?|showrooms?|breweries
    |brewery|smelters?|seat|operations|studios?|hospitals?|clinics?|schools?|branches|branch|subsidiary
    |subsidiaries|workshops?|farms?|fabs?|foundry|foundries|dairy|dairies|teams?|caverns?|complex|complexes
    |quarry|quarries|stations?|ports?|docks?|hotels?|resorts?|restaurants?|estates?|orchards?|plantations?
    |vineyards?|winery|wineries|reactors?|shredder|tannery|tanneries|line|lines|unit|units|assets|kitchens?
    |nurser(?:y|ies)|greenhouses?|hangars?|bakery|bakeries|distillery|distilleries|wells?|fields?|reserves?
    |furnaces?|kilns?|crackers?|electroly[sz]ers?|packhouses?|houses?|rooms?|halls?|buildings?|premises
    |locations?|networks?|parks?|wharf|jetty|berths?|pits?|dams?|substations?|pipelines?|towers|grounds?
    |tracks?|ranch|ranches|hatcher(?:y|ies)|slaughterhouses?|abattoirs?|sawmills?|academy|academies
    |museums?|galler(?:y|ies)|theatres?|theaters?|cinemas?|home|entity|entities|outlets?|dealerships?
    |properties|property|presence|production)
`;
/** Words between a noun and the place: "a mill with 90 people in", "a plant just outside". */
export const GAP = "(?:[^ .;:@^()]+ ){0,4}?";
/** Words between an owner and the site, but no verb or preposition: what is planned or far off is no site. */
export const MODIFIERS = oneLine`
  (?:(?!(?:will|would|shall|to|plans?|planned|intends?|is|are|was|were|be|takes?|into|onto|over|through
        |about|after|than|as|at|in|of|from|for|with|that|which|where|on|by|buil[dt]s?|signed|goes|that|has
        |have|had|it|we|they|no|not) )[^ .;:,@^()]+ ){0,6}?
`;
/** Words before a place, also narrowing ones: "near the port of", "in the Dutch city of". */
export const IN = oneLine`
  (?:in|at|near|outside|around|on|off) (?:
    (?:the|northern|southern|eastern|western|central|nearby|its|downtown|both) ){0,3}
  (?:(?:the )?(?:[^ .;:,@^()]+ )?
    (?:port|city|town|district|municipality|village|province|state|region|suburb|outskirts|island|county
      |heart|north|south|east|west|coast|department|emirate) of (?:the )?)?
`;
/** "Operates", "is building": what somebody does with a site that is theirs. */
export const HAS = oneLine`
  (?:has|have|had|operates from|operates|operating|runs|running|owns|maintains|keeps|opened|opens|manages
    |leases|rents|occupies|holds|inaugurated|with|broke ground on|commissioned
    |(?:we|they|who|which|that) (?:own|operate|run|maintain|keep)
    |(?:is|are) (?:also |now |currently |already )?
     (?:building|constructing|expanding|extending|setting up|starting up|opening|completing))
`;
/** Verbs of a body's business with the place: "grows", "smelts", "employs". */
export const WORKS = oneLine`
  (?:makes|builds|produces|assembles|manufactures|employs|grows|farms|mines|brews|distils|bakes|processes
    |refines|extracts|recycles|packs|bottles|roasts|mills|smelts|casts|forges|rolls|weaves|spins|prints
    |generates|transmits|teaches|raises|breeds|cans|dries|matures|moulds|machines|welds|stamps|fabricates
    |quarries|drills|pumps|fells|saws|tans|dyes|knits|sews|trains|treats|engaged in)
`;
/** People who work at a place: "has 650 engineers in". */
export const STAFF =
  "(?:people|staff|employees|workers|engineers|specialists|researchers|scientists|developers|colleagues|technicians|students|lawyers|consultants|nurses|doctors|strategists|designers)";
/** "Its seat is in", "whose headquarters will stay in". */
export const SEAT =
  "(?:seat|headquarters|head office|head offices|base|home|registered office|main (?:plant|site|office|campus|works))";
export const STANDS =
  "(?:is|are|lies?|remains?|stays?|stands?|sits?|(?:will|would|is to|are to) (?:continue to )?(?:be|remain|stay))";
