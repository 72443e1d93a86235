/** Words that show what a name names: general words of the language only, never names. */

import { regex } from "../text/regex";
import { WordLists } from "../text/word-lists";
import { wordSet } from "../text/word-set";

/** Last words of authorities' names, and first words of those with "of". */
export const GOVERNMENT_WORDS = wordSet(`
  ministry vice-ministry undersecretariat government department agency authority commission council
  administration bureau municipality parliament congress senate cabinet directorate secretariat treasury
  inspectorate commissioner tribunal court embassy prefecture-government district-office federation-council
  police navy army committee archives commonwealth regulator ministère ministerio ministério ministero
  ministerium ayuntamiento comune gobierno gobernación gouvernement prefeitura governo gemeente landkreis
  senatsverwaltung superintendencia superintendency kommun kommune município municipio intendencia
  prefecture préfecture consejería secretaría secretaria generalitat xunta diputación cabildo belediyesi
  bakanlığı kementerian pemerintah urząd rada coastguard senat bundesamt landesamt magistrat waterboard
  constabulary gendarmerie akimat hokimiyat khokimiyat
`);
/** Bodies that are neither firms nor authorities. */
export const ORGANIZATION_WORDS = wordSet(`
  university universities institute institutes college polytechnic school laboratory laboratories lab
  hospital hospitals clinic infirmary foundation association federation union society museum museums club
  trust fund alliance chamber academy orchestra opera theatre theater library charity ngo coalition
  confederation guild council-of consortium organization organisation stiftung conservatory observatory
  synod church diocese ballet gallery network-of observatories exchange cathedral centre center institution
  forum-of garden gardens zoo aquarium hospice seminary monastery nursery universidad universidade
  università université universität universitat universiteit universitetet uniwersytet univerzita
  üniversitesi instituto institut istituto institutet fundación fundação fondation fondazione stichting
  asociación associação associazione verein verband klinikum krankenhaus hôpital politecnico hochschule
  akademie académie museo musée infirmaries clinics schools colleges federation-of fundació fundatia nadácia
  nadace fundacja säätiö stiftelse stiftelsen stiftelsens yayasan vakfı alapítvány ateneo museu escola
  escuela école écoles lycée gymnasium gymnase colegio colégio academia accademia akademi akademia
  conservatoire conservatorio spital kinderspital kantonsspital ziekenhuis sykehus sykehuset sjukhus szpital
  nemocnice bolnica hastanesi sairaala yliopisto egyetem sveučilište univerza háskóli ülikool universitas
  universitatea universitätsklinikum universitätsmedizin universitätsspital forschungszentrum
  forschungsinstitut gesellschaft foreningen förbundet forbundet forbund förening tierpark aquariums
  pensions charities archive archives league leagues chambers conservancy trusts observatorium synagogue
  mosque temple congregation brotherhood philharmonic choir chorus conservation
`);
/** Words in firms' names. */
export const COMPANY_WORDS = wordSet(`
  group holding holdings company companies corporation industries industry motors motor automotive
  automobile automobiles energy power technologies technology tech systems solutions services partners
  capital ventures bank banque banco insurance pharma pharmaceuticals pharmaceutical biotech biotherapeutics
  therapeutics biosciences bioscience biopharma biologics labs semiconductor semiconductors electronics
  electric chemicals chemical steel metals mining resources materials lithium battery batteries logistics
  shipping lines airlines airways airline aviation aerospace marine maritime shipyard shipbuilding
  engineering construction cement foods food beverages breweries brewery brewing dairy farms agri agro seeds
  retail stores supermarkets hotels resorts media pictures studios entertainment games gaming networks
  network telecom telecommunications mobile wireless software cloud data digital robotics analytics payments
  pay financial finance investments investment equity assets management trading trade international
  worldwide global enterprises brothers sons works factory manufacturing products textiles apparel fashion
  cosmetics packaging paper plastics glass oil gas petroleum petrochemical solar wind renewables hydrogen
  nuclear utilities water rail railways railway mobility trucks cranes machinery tools instruments devices
  medical healthcare health diagnostics genetics genomics sciences science consulting advisors security
  securities realty properties estates development developments airfreight cargo couriers ports terminals
  press publishing records film films supply union-bank outdoor sports wear consultants contractors builders
  joinery cooperative minerals mineral copper gold iron coal uranium aluminium aluminum zinc nickel titanium
  shipyards yards dredging towage salvage brokers brokerage broker insurers reinsurance lending credit
  mortgage fintech ales distillers distillery distilleries spirits wines winery cellars vineyards bodegas
  creameries dairies bakery bakeries confectionery coffee tea sugar seafood fisheries aquaculture salmon
  meat poultry grain grains feed fertilisers fertilizers crop nutrition nutrients flour mills milling timber
  forestry sawmills pulp carpets furniture ceramics pottery shoes footwear jewellery watches toys optics
  photonics lasers laser sensors robots drones satellites rockets launch space spacecraft avionics turbines
  boilers pumps valves gears bearings castings forge forgings foundry tubes pipes cables wire tyres tires
  rubber coatings paints polymers fibres fibers composites compounds gases biopharmaceuticals vaccines
  oncology dental vision surgical implants pharmacy pharmacies nurseries consultancy engineers surveyors
  architects solicitors attorneys audit recruiting staffing travel tours cruises ferries aerodynamics
  helicopters buses coaches trains trams locomotives wagons freight forwarding haulage trucking warehousing
  stevedoring shipmanagement tankers carriers container containers crane lifts elevators tower towers
  broadcasting broadcast television radio animation printing newspapers magazines booksellers books music
  esports sportswear cleantech biogas bioenergy geothermal hydro windpower photovoltaics grid transmission
  gaz gás petro elektro elektrik energi energie energia energía énergie enerji kraft stadtwerke werke verlag
  reederei banka bankası banca sparkasse volksbank raiffeisenbank caisse assurances versicherung seguros
  sigorta kaufhaus brauerei molkerei spedition schokoladen maschinenbau stahl metall chemie automobili
  motori cantieri costruzioni acciai ceramiche editore editrice laboratoires ateliers chantiers brasserie
  transports éditions fromagerie industrias construcciones naviera editorial cervecería lácteos aceros
  metalúrgica construtora siderúrgica mineração papel frigorífico navegação telecomunicações elektronik
  otomotiv inşaat
`);
/** Whether a word names a public or other body, not a firm. */
export const isBodyWord = (word: string) => GOVERNMENT_WORDS.has(word) || ORGANIZATION_WORDS.has(word);
/** Whether a word names any of these. */
export const isHouseWord = (word: string) => COMPANY_WORDS.has(word) || isBodyWord(word);
/** Last words of places. */
export const PLACE_WORDS = wordSet(`
  province district county township prefecture region city town village island islands peninsula bay gulf
  sea ocean strait valley river lake mountain mountains desert basin delta coast park parks zone campus
  harbour harbor port airport field site quarter neighborhood neighbourhood governorate oblast canton
  emirate state territory league corridor corridors plateau hills heights canal archipelago parish borough
  estuary fjord cape counties provinces districts prefectures regions straits falls lakes plains highlands
  lowlands reservoir lagoon loch glen forest ridge marsh shore wharf boroughs municipality
`);
/** Last words of names of anything else: instruments, programmes, events, venues, products, offices. */
export const OTHER_WORDS = wordSet(`
  act agreement memorandum mou programme program project projects plan strategy initiative summit conference
  congress-hall forum expo exhibition fair prize award awards day week month year festival cup championship
  championships games season series code regulation regulations directive treaty stadium arena hall palace
  hotel building tower street road avenue square boulevard chairman chairwoman ceo cfo minister president
  mayor secretary director governor officer manager professor officials model edition app platform line
  standard statement release report reports notes note letter review statements data-sheet section item
  chapter part phase no resolution contract deal protocol scheme vision roadmap declaration law laws rules
  rule bill unit rewards collection brand system show journal guide house-rules meeting framework mark
  version centre-stage reactor party parties venture partnership cooperation appendix annex table figure
  article articles schedule shares share stock terms price value understanding intent undertaking capex
  ebitda house-of sunday monday tuesday wednesday thursday friday saturday january february march april may
  june july august september october november december spring summer autumn winter easter christmas ramadan
`);
/** Heads after which `of` and `for` continue the name. */
export const OF_HEADS = wordSet(`
  tribe tribes nation nations band university ministry vice-ministry undersecretariat government department
  bank institute college school republic kingdom port city state province board council chamber commission
  agency office bureau academy society association federation union museum library house embassy authority
  county district committee town village municipality fund foundation center centre centers centres
  laboratory corporation strait gulf bay isle island islands canal principality sultanate emirate
  commonwealth confederation archives people's order company hospital consortium trust free duchy faculty
  court national public secretariat administration directorate garden gardens bishopric league alliance
  institution ports railways utility borough canton governorate sisters daughters friends hospitals clinics
  commune cooperative co-operative registry collective guild voice
`);
/** Words before a person's name. */
export const PERSON_TITLES = wordSet(`
  mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lady lord dame shri smt sheikh sheikha hrh
  prince princess king queen captain colonel general admiral senator congressman engineer eng eng. engr
  engr. barr. alhaji capt. col. gen. maj. lt. rev. atty atty. h.e. he hon councilmember councillor councilor
  councilman councilwoman assemblyman assemblywoman alderman minister president chairman chairwoman
  ambassador mayor governor secretary ceo founder premier chancellor deputy spokesman spokeswoman analyst by
  editor reporter writer rector vice-chancellor councilmembers councillors father doña sindaco striker
  midfielder goalkeeper poet photographer singer actress actor teacher pastor rabbi imam bishop archbishop
  lieutenant sergeant brigadier commodore baroness baron herr frau madame mme señora señor signora datuk
  dato tun dott.ssa ing. hajji haji
`);
/** Words that open the apposition after a person's name, or name an office in it. */
export const PERSON_ROLES = regex("")`
  ^(?:who|whose|chief|chair(?:man|woman|person)?|ceo|cfo|cto|coo|president|vice|director|managing|executive
    |head|heads|manager|spokes(?:man|woman|person|people)|general|senior|deputy|minister|secretary
    |professor|founder|co-founder|partner|analyst|editor|mayor|governor|commissioner|dean|rector|provost
    |trustee|lecturer|researcher|scientist|engineer|curator|ambassador|lead|leader|principal|treasurer
    |chancellor|economist|broker|consultant|attorney|lawyer|banker|counsel|officer|presidency)$
`;
/** Capitalised words that open sentences or refer to others, and belong to no name. */
export const FUNCTION_WORDS = wordSet(`
  firstly secondly thirdly fourthly fifthly sixthly lastly whether perhaps how a an the this that these
  those it its he she they we you i our your their his her my who what when where why which whose whom and
  or but nor so yet if unless although though because since while as than then there here in on at by for
  from of to with without within under over after before during between among about above below against
  across through throughout into onto upon per via towards toward until till up down out off near next also
  both each every either neither all any some most more many much few several other others another such same
  one two three four five six seven eight nine ten eleven twelve first second third fourth fifth last once
  only just even still already now today yesterday tomorrow tonight however therefore moreover furthermore
  meanwhile besides instead otherwise thus hence nevertheless nonetheless notably additionally finally later
  earlier recently currently previously initially eventually together separately similarly likewise
  elsewhere according based following given including asked speaking founded set led headquartered
  established no not none never nothing nobody yes is are was were be been being has have had do does did
  will would can could may might shall should must let's let please dear yours we've we're it's that's
  there's here's don't what's i'm media details talks deliveries production terms construction work
  shareholders analysts officials local industry people companies members customers shares financial new
  additional further total full key main major plans supply demand closing completion financing background
  summary update news question questions answer highlights subject ref sub re object title topic dates venue
  present price contract contracts signatories apart nearly almost around roughly no. up- chief executive
  regulators investors suppliers traders delegates sources lawyers rumours rumors speculation reports half
  cent million billion again thanks growth sales revenue results documents approval approvals works tests
  trials field research engineers students buyers sellers rivals neighbours prices volumes part parts
  despite unlike
`);
/** Connectors that are capitalised inside names of institutions. */
export const JOINERS = wordSet(`
  of for am ya wa de del della di da do dos das du des la le les el al der den von van zu und och og i y e
  et til für ibn bin upon delle dei degli dello dell
`);
/** Months and weekdays with their usual short forms. */
export const CALENDAR = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun
  jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
  thur thurs fri sat sun q1 q2 q3 q4 h1 h2 fy
`);
/** Abbreviations and units that look like acronyms but are no names. */
export const ACRONYM_STOP = wordSet(`
  mou mous loi lois gw gwh mw mwh kw kwh twh eur usd gbp cny rmb jpy inr sar aed krw sgd aud cad chf sek
  nok dkk vnd brl us$ rs ceo cfo coo cto r&d ai ml iot 5g 4g 3g 6g ev evs bev bevs phev lng lpg co2 esg
  ipo jv jvs it ppa ppas epc b2b b2c faq vat tv dvd hq ip led gps gmt cet est utc pm am ad bc ph dr phd
  mba mbe obe dna rna mrna gmp fda-cleared pdf url isbn api sdk os pc pcs gpu gpus cpu ict o&m mtpa fpso
  vlcc ro-ro teu teus dwt nyse nasdaq lse hkex tse twse euronext xetra bse nse isin re cc lfp nmc smr smrs
  esf dri hvo saf bess ccs ccus ceo's q&a n/a ok eu's rts sub ref encl sme smes uav nft satcom lte
`);

/** The lists above, combined for one look-up per word. */
export const LEXICON = new WordLists({
  IS_COMPANY: COMPANY_WORDS,
  IS_GOVERNMENT: GOVERNMENT_WORDS,
  IS_ORGANIZATION: ORGANIZATION_WORDS,
  IS_PLACE: PLACE_WORDS,
  IS_OTHER: OTHER_WORDS,
  IS_TITLE: PERSON_TITLES,
  IS_CALENDAR: CALENDAR,
  IS_ACRONYM: ACRONYM_STOP,
});
export const {
  IS_COMPANY,
  IS_GOVERNMENT,
  IS_ORGANIZATION,
  IS_PLACE,
  IS_OTHER,
  IS_TITLE,
  IS_CALENDAR,
  IS_ACRONYM,
} = LEXICON.bits;
/** Words of bodies, authorities or not. */
export const IS_BODY = IS_GOVERNMENT | IS_ORGANIZATION;
