/**
 * Classes of words that speak for a kind of agreement, one for each kind in the order of `KINDS`; many words are in
 * several.
 */
import { regex } from "../../text/regex";
import { WordCounter } from "../trees/word-scopes";

/** Counts the words of each kind. */
export const KIND_CLASSES = new WordCounter([
  // Memorandum
  /^(?:memorandum|memoranda|memorandums|mou|mous|loi|lois|intent|non-binding|nonbinding|preliminary|intention|declaration|heads)$/u,
  // Framework
  /^(?:framework|frameworks|umbrella|master|call-off|call-offs)$/u,
  // Joint venture
  /^(?:jv|jvs|joint-venture|joint|venture|ventures|jointly|co-own|50:50|50-50|equal|owned|newco|newly-formed|common|subsidiary|co-owned)$/u,
  // Supply
  regex("u")`
    ^(?:supply|supplies|supplied|supplying|supplier|suppliers|offtake|off-take|ppa|ppas|power|electricity
      |energy|tonnes|tons|barrels|volumes|feedstock|components|raw|materials|material|parts|batteries|cells
      |modules|steel|gas|lng|oil|hydrogen|mw|gwh|mwh|twh|fuel|doses|annually|chips|wafers)$
  `,
  // Purchase order
  /^(?:order|orders|ordered|ordering|options|option|exercise|exercised|lease|leases|leased|leasing|charter|chartered|firm|backlog|fleet|newbuild|newbuildings|newbuilds)$/u,
  // Investment
  regex("u")`
    ^(?:invest|invests|invested|investing|investment|investments|investor|investors|stake|stakes
      |shareholding|minority|equity|funding|round|series|raised|raises|raise|capital|fund|shares
      |shareholder|finance|financing|subscription|convertible|fifth|sixth|eighth|tenth|percent|%|interest)$
  `,
  // Acquisition
  regex("u")`
    ^(?:acquire|acquires|acquired|acquiring|acquisition|takeover|merge|merger|merges|merged|merging|buyout
      |buys|bought|buy|buying|purchase|sell|sells|sold|sale|seller|buyer|divest|divestment|divests|divested
      |owner|subsidiary|majority|combined)$
  `,
  // Licensing
  regex("u")`
    ^(?:license|licence|licenses|licences|licensed|licensing|licensee|licensor|sublicense|rights|patents
      |patent|royalties|royalty|franchise|franchisee|milestones|milestone|upfront|broadcast|exclusive
      |exclusivity|brand|trademark|name|label|logo|right|use|uses|publish|publishes|broadcasts|stream
      |streams|copyright)$
  `,
  // Research
  regex("u")`
    ^(?:research|researchers|r&d|develop|develops|developing|development|co-develop|codevelop
      |co-development|study|studies|trial|trials|clinical|laboratory|lab|labs|discovery|scientists|science
      |prototype|prototypes|pilot|test|tests|testing|demonstrate|demonstration|technology|technologies
      |innovation|drug|drugs|candidates|university|institute|phd|professor|scientific)$
  `,
  // Distribution
  regex("u")`
    ^(?:distribute|distributes|distributed|distribution|distributor|distributors|dealer|dealers|dealership
      |reseller|resellers|resell|agent|agents|agency|importer|import|imports|retail|shops|stores|shelves
      |branches|market|markets|sales|sell|sells|selling|customers|territory|network|exclusive)$
  `,
  // Service
  regex("u")`
    ^(?:service|services|maintenance|maintain|maintains|maintaining|operate|operates|operation|operations
      |operating|logistics|engineering|construction|construct|build|builds|building|built|epc|install
      |installs|installation|cloud|hosting|host|software|platform|design|transport|shipping|handling|manage
      |manages|management|managed|contractor|outsourcing|outsource|upgrade|overhaul|repair|refurbish
      |modernise|modernize|drilling|consulting|integration|migrate|implementation|run|runs|running|cleaning
      |catering|launch|launches|data)$
  `,
  // Strategic cooperation
  regex("u")`
    ^(?:cooperation|co-operation|cooperate|cooperates|collaboration|collaborate|collaborates|partnership
      |partnerships|partner|partners|partnered|alliance|alliances|team|teams|teamed|forces|together
      |strategic|deepen|strengthen|explore|jointly|mutual|codeshare|code-share|synergies|ecosystem
      |relationship|ties|renew|renews|renewed|renewal)$
  `,
  // Other
  regex("u")`
    ^(?:sponsor|sponsors|sponsorship|sponsored|sponsoring|shirt|jersey|club|team|league|loan|loans|credit
      |grant|grants|donation|donate|settlement|settle|settled|dispute|lawsuit|friendship|twinning|sister
      |exchange|students|scholarships|scholarship|treaty|naming|arena|stadium|festival|museum|tenant|rent
      |landlord|compensation|guarantee|insurance|loyalty|foundation|charity)$
  `,
]);
