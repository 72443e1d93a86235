/**
 * Word classes that tell what stands beside a name. They are classes of ordinary words (what institutions, titles and
 * business news are made of), not lists of names: a rule that knows a company or a page has no place here.
 * All in lower case; compared after dropping full stops.
 */

import { WordSet } from "./word-set";

export const words = (text: string): WordSet => new WordSet(text.trim().split(/\s+/));

/** Nouns that end a longer name of something else: institutions, works, waters, streets, contests, laws, indices. */
export const HEADS = words(`
  university universities college school institute academy seminary faculty laboratory laboratories
  universität universidad université universidade hochschule institut instituto
  times post journal herald tribune gazette chronicle observer telegraph guardian courier examiner daily weekly review
  magazine newspaper press bulletin dispatch inquirer register sentinel globe mirror zeitung tageblatt nachrichten
  index indices average composite futures benchmark
  sea ocean bay gulf strait straits channel river lake creek canal falls island islands isles peninsula cape coast
  mountain mountains mount hill hills valley valleys desert forest canyon basin plateau delta glacier beach harbor harbour
  street road avenue boulevard lane square plaza highway freeway parkway turnpike bridge tunnel strasse straße allee platz
  stadium arena coliseum field park gardens garden zoo airport station terminal port tower towers building center centre mall
  hall palace castle museum gallery library theater theatre opera orchestra symphony philharmonic ballet church cathedral
  abbey temple mosque synagogue hospital clinic infirmary prison jail cemetery memorial monument hotel resort casino inn
  cup league championship championships championships open masters prix derby marathon olympics games series bowl trophy classic tour
  war wars revolution uprising massacre crisis spring summit forum conference congress assembly fair expo festival biennale awards prize
  treaty accord accords agreement protocol convention declaration charter pact act bill law rule doctrine plan constitution compromise
  ministry department bureau agency administration authority commission committee council board office service services
  court tribunal parliament senate bundestag chamber army navy force forces guard guards police constabulary fleet corps legion
  association federation union confederation society institution foundation trust fund alliance coalition league consortium
  county counties parish borough township diocese archdiocese district precinct
  bank bancorp insurance assurance motors motor industries airlines airways aerospace airline railways railway railroad electronics
  pharmaceuticals pharma chemicals petroleum oil gas mining steel telecom telecommunications communications holdings capital ventures partners
  equities securities exchange studios pictures records entertainment media television radio network networks system systems solutions
  technologies dynamics instruments logistics shipping lines foods brewery breweries restaurants stores supermarkets
  party movement front brotherhood congregation order club rovers wanderers albion athletic fc cf afc sc
  commandment almanac syndrome virus disease strain variant effect paradox consensus dialogue doctrine initiative fellowship
  scholarship medal stakes handicap
  stiftung fundación fundação fondation fondazione verein verlag bahnhof hauptbahnhof flughafen stadion
`);

/** In small letters behind a place: the area around it that bears its name. */
export const AREAS = words(`county counties parish borough district province prefecture`);

/** After "of": what is a longer name together with the place behind it. */
export const HEADS_OF = words(`
  university college school institute academy bank museum gulf bay sea strait straits isle isles cape battle treaty archbishop bishop
  archdiocese diocese church cathedral duke duchess prince princess earl lord marquess lady count countess bard tower port city
  hospital library orchestra symphony opera stock chamber
  olympique stade racing sporting deportivo atlético real
  tour giro vuelta volta
  banco banca monte banque université universidad universidade università universität
  opéra musée musee cour tribunal stade aéroport gare hôpital lycée école institut académie cathédrale château bourse traité conservatoire
  flughafen hochschule klinikum messe landgericht amtsgericht oberlandesgericht verwaltungsgericht staatsanwaltschaft
  vertrag schlacht frieden abkommen golf bucht universität erzbistum bistum
  museo museu teatro catedral aeropuerto estación escuela instituto academia bolsa aeroporto stazione politecnico conservatorio duomo
`);

/** In small letters before "of" and a place: what was signed or fought there. */
export const SMALL_HEADS_OF = words(
  `treaty treaties battle siege peace traité traités bataille tratado tratados batalla trattato trattati battaglia batalha accord accords acuerdo acuerdos accordo accordi acordo
   université universidad universidade università`,
);

/** With a capital before a place, at the start of a sentence too: what makes a firm's or club's name of it. */
export const HEADS_BEFORE = words(
  `air radio bank banque banco banca hotel hôtel stade sporting racing real dynamo dinamo fc ac sc rc miss team`,
);

/** Before "of" and a place: bodies whose name the place completes. */
export const BODIES_OF = words(`
  association federation society council party league union alliance confederation foundation organization organisation institution
  academy voice scouts guides order ballet theatre theater parliament senate court mall ministry congress assembly conference exchange
  tribunal corte senado sénat senato parlamento asamblea congreso
  chamber board commission committee authority agency department bureau office army navy airlines airways diocese club guild conservatory district
`);

/** A newspaper is called so, and a person too: only with an article before the place. */
export const PRESS_PERSONS = words(`reporter examiner inquirer observer spectator citizen`);

/** Titles and jobs: before a person's name, or between a name and a person's name. */
export const TITLES = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady president chairman chairwoman chair chief ceo cfo coo cto cio cmo executive
  director officer manager managing vice senior deputy acting former minister prime premier chancellor secretary governor gov mayor
  senator sen representative rep congressman congresswoman councillor judge justice attorney general ambassador envoy spokesman
  spokeswoman spokesperson king queen prince princess duke emperor pope bishop archbishop cardinal reverend rev father sister captain
  capt lieutenant lt colonel col major maj sergeant sgt admiral commander commissioner detective officer inspector coach analyst
  economist strategist founder cofounder co-founder head editor reporter correspondent columnist author actor actress singer
  herr frau monsieur madame señor señora don doña signor
  republican republicans democrat democrats democratic labour conservative conservatives
`);

/** Titles that only a person bears: what follows is a person's name. */
export const PERSON_TITLES = words(`
  mr mrs ms miss mx dr prof professor sir dame lady sen rep gov rev capt lt col maj sgt captain lieutenant colonel sergeant detective
  herr frau monsieur madame señor señora signor reverend judge justice
  governor senator president vice-president mayor king queen prince princess pope saint bishop archbishop cardinal father sister uncle
  minister ministerin kanzler kanzlerin präsident präsidentin président présidente presidente ministre ministro ministra senador senadora sénateur sénatrice
  aunt ambassador congressman congresswoman councillor councilman emperor admiral commander
`);

/** What a person does after the surname, or is called before it. */
export const WEEKDAYS_AND_MONTHS = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues thu thur thurs fri
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Words of companies and their news, in the languages that are read first. */
export const BUSINESS = words(`
  company companies firm firms hotel hotels geschäft aandeel corporation conglomerate retailer retailers chain maker makers manufacturer manufacturers carmaker automaker
  automakers carrier airline startup start-up brand brands giant rival rivals supplier suppliers vendor vendors subsidiary unit parent
  owner operator provider lender insurer brewer chipmaker drugmaker publisher broadcaster network studio platform app website
  share shares stock stocks shareholder shareholders investor investors ipo stake dividend earnings revenue revenues profit profits
  sales loss losses quarter quarterly guidance forecast valuation market billion million analyst analysts
  ceo cfo coo cto executive executives chairman founder founders chief employee employees staff workers customer customers user users
  store stores shop shops factory factories plant plants headquarters product products device devices service services subscription
  card cards account accounts loan loans mortgage mortgages deal deals merger acquisition takeover buyout partnership venture contract order orders supply lawsuit sued antitrust
  announced announces unveiled launched launches released reported reports posted acquired acquire acquires bought buys sold sells
  invested signed agreed owns owned operates hired lays cut cuts raised rose fell dropped gained slid tumbled jumped surged traded
  unternehmen konzern aktie aktien firma anbieter hersteller umsatz mitarbeiter dienst mutter tochter chef chefin vorstand autobauer
  autokonzern zulieferer händler kunden nutzer gewinn verlust werk werke marke filialen kauft übernimmt liefert baut meldet
  empresa compañía acciones usuarios filial marca fabricante ventas beneficio beneficios ingresos clientes tienda tiendas resultados banco
  sponsor sponsors sponsoren patrocinador parrain cloud
  bourse börse bolsa borsa dividende dividendo
  entreprise société actions action groupe bénéfice opérateur boutique boutiques rival rivaux constructeur fabricant marque filiale chiffre clients magasins
  enseigne distributeur pdg azienda società azioni gruppo marchio ricavi utile clienti negozi produttore controllata banca
  ações lucro receita lojas clientes montadora mineradora petroleira varejista bedrijf aandelen winst omzet klanten winkels keten fabrikant
`);

/** Verbs of saying: companies, offices and people do it; words do not. */
export const SAYING = words(`
  said says say told tells announced announces confirmed confirms declined declines denied denies added adds warned warns argued wrote
  spokesman spokeswoman spokesperson statement officials sagte teilte dijo afirmó anunció déclaré annoncé precisé ha-detto disse afirmou anunciou zei meldde
`);

/** What stands before a place. */
export const PLACE_BEFORE = words(`
  in near from across outside around throughout toward towards downtown mainland central northern southern eastern western regional rural coastal suburban upstate northeastern
  northwestern southeastern southwestern north south east west to of at visit visiting left leaving reached
  past beyond into via off nears neared reaches visits visited entered
  aus nach bei en desde hasta jusqu’à jusqu'à jusqu’en jusqu'en à au aux dans depuis vers em na no nel nella uit naar bij te near
`);

/** Of those, what hardly stands before anything else. */
export const PLACE_BEFORE_STRONG = words(
  `in near across outside throughout downtown mainland around regional rural coastal suburban upstate northern southern eastern western central northeastern northwestern southeastern southwestern aus nach desde hasta jusqu’à jusqu'à jusqu’en jusqu'en dans à em uit naar`,
);

/** What a place is called in front of its name. */
export const PLACE_NOUNS =
  words(`city town village hamlet township commune municipality county district province state suburb suburbs capital resort port region island
  stadt dorf vorort hauptstadt freistaat bundesland ciudad pueblo capital ville città cidade`);

/** First halves of two-word place names: with one of them in front it is another place. */
export const PLACE_PREFIXES = words(
  `new san santa santo são saint st sankt sainte los las el la le fort port lake mount cape great grand upper lower little rio puerto ciudad villa bad nova novo nueva nuevo`,
);
export const COMPASS = words(`north south east west`);
/** Places that a point of the compass makes another country or state. */
export const COMPASS_PLACES = words(
  `korea carolina dakota africa america asia germany hollywood sudan ossetia macedonia virginia bengal timor yorkshire wales ireland sea pole china pacific atlantic bank ham bromwich`,
);
/** Places whose middle is a region of its own. */
export const CENTRAL_PLACES = words(`america asia`);
/** In front of a place and no part of a name. */
export const PLACE_ADJECTIVES = words(
  `greater central mainland eastern western northern southern northeastern northwestern southeastern southwestern inner metropolitan metro downtown communist imperial colonial modern ancient former nazi soviet post-war`,
);

/** Words that say nothing with a capital: they begin sentences and fill headlines. */
export const FUNCTION_WORDS = words(`
  a an the this that these those and or but nor so yet if when while as at by for from in into of off on onto out over to up with without
  we he she it they you i his her its their our your my who whom whose which what where why how not no yes all any some each every both
  either neither one two three four five six seven eight nine ten first second third next last more most less least many much few other
  another such than then there here now just only also even still again ever never very too about after before between during since
  until because although though however meanwhile yesterday today tomorrow is are was were be been being has have had do does did will
  would can could may might must shall should free get go make man back down under well new old own same good great big high indeed
`);

/** The like of other languages, as far as names are spelled so: pronouns and conjunctions that begin sentences. */
export const FUNCTION_WORDS_ELSEWHERE: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words(`man am an es er sie wer was so also nun ja nein doch heute`),
  fr: words(`on or si car mais tout tous rien sur son`),
  es: words(`si sin su son no me se nos para`),
  it: words(`si no me se ma con sono mentre`),
  pt: words(`se no na`),
  nl: words(`of man men en er ze`),
  da: words(`man of on en`),
  nb: words(`man of on en`),
  no: words(`man of on en`),
  sv: words(`man of on en`),
};

/** Joins the parts of a name in small letters. */
export const CONNECTORS = words(
  `of and for the de la du des del di da dos do von van der den und et y e on in`,
);

/** Before a noun, and seldom before a company or city. */
export const ARTICLES = words(
  `the a an el la lo los las le les il i gli un una une unos unas o os as um uma het een der die das dem den des ein eine einen einem einer eines im am zum zur beim vom ins kein keine jeder jede
  mein meine meinen sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren dieser diese dieses diesen diesem
  su sus mi mis nuestro nuestra mon ma mes ton ta tes notre votre leur leurs ce cette ces`,
);

/** Behind a name and a hyphen: what was done by it, or comes from there. */
export const COMPOUND_ENDS = words(`
  based born backed owned led made branded built run funded controlled affiliated trained bound educated linked style listed only
  like powered friendly dominated allied occupied hosted held exclusive designed developed operated sponsored supplied bred area wide
`);

/** Verbs of news, and those that every sentence has, as they follow a subject. */
export const VERBS = words(`
  is was has had will would could can may might must should did does are were have do
  said says say told tells announced announces confirmed denied declined added warned argued
  rose rises fell falls sold sells bought buys cut cuts lost loses won wins made makes took takes gave gives got gets went goes came comes
  began begins became becomes beat beats paid pays built builds hit hits held holds kept keeps led leads left met meets put puts ran runs
  saw sees sent sends set sets shut shuts spent spends stood stands struck strikes grew grows drew draws brought brings faces faced wants wanted
  plans planned expects expected launched launches unveiled unveils reported reports posted posts raised raises agreed agrees owns owned
  operates hired hires lays laid jumped gained slid tumbled surged traded trades closed closes opened opens signed signs stopped stops
  started starts offers offered tried tries uses used works worked needs needed hopes hoped says sued sues reached reaches received
  freezes eyes mulls seeks slashes hikes trims taps backs drops files halts bans delays scraps probes urges joins picks rejects weighs
  settles spins speaks decides bids vows pledges warns urges calls asks aims braces nears tops misses lifts pulls pushes bets awaits awards welcomes hosts approves
  sank shrank sprang swung clung blew broke crept dealt drank fled flung froze forgot hung hid leapt meant overtook quit rode rang sat
  shook slept stole stuck swept threw understood woke wore withdrew wound undercut outsold overcame undertook
  refuses fights finds fears fails jolts jumps soars sinks slips dips rallies tumbles climbs gains leaps plunges slides surges defends denies buys scores
  found fought felt knew thought wrote spoke chose drove flew taught caught spread lent swore acquired acquires invested invests moved moves named names ended ends shares also still now
`);

/** Planets and their moons, which lend companies their names. */
export const PLANETS = words(
  `mercury venus mars jupiter saturn uranus neptune pluto titan europa io luna moon sun orion`,
);
export const SPACE_WORDS = words(
  `planet planets planetary orbit orbits orbiter rover rovers spacecraft astronaut astronauts rocket rockets telescope lander astronomers galaxy crater
  probe probes asteroid asteroids comet comets moons lunar martian spaceflight stargazers`,
);

/** What a planet has. */
export const SKY_THINGS = words(`rings moon moons orbit surface atmosphere gravity crust poles`);

/** In small letters behind a name: nature, vehicles and the like that bear it. */
export const SMALL_HEADS = words(`
  rainforest jungle basin river valley delta desert shuttle peninsula strait ocean sea lake island islands mountains range canyon
  foothills slopes peaks coast coastline wetlands glacier volcano
  syndrome virus variant flu theorem treaty average composite index
`);
/** Before `average`, in small letters. */
export const BEFORE_AVERAGE = words(`industrial transport utility`);

/** In small letters behind a place: plants, dishes and breeds that are named after it and are nothing of it. */
export const NAMED_AFTER = words(
  `sprouts lettuce sausage sausages mustard shorts cows cattle terrier terriers retriever retrievers shepherd sheepdog bulldog bulldogs`,
);

/** Further words that begin sentences in other languages, and pass for given names. */
export const BEGINNINGS = words(
  `em an am im ein auch und mit von vor sie er es wir ich son sa ma mon nel nella dal dalla per con ma se al del ed ha se na no dos das pelo pela si quand comme mais donc car puis chez dès selon après avant malgré lors lorsque cuando como pero según wie wenn als ob`,
);

/** Before a place in languages that say so with a single letter or two. */
export const PLACE_BEFORE_ROMANCE = words(
  `a ad di de da do d del della al alla nel von vom zu zwischen gegen über`,
);

/** Nouns that a firm is called by, and no person. */
export const FIRM_NOUNS = words(`
  company firm corporation conglomerate retailer chain maker manufacturer producer developer explorer driller smelter steelmaker shipbuilder
  wholesaler distributor contractor builder processor trader carmaker automaker carrier airline startup start-up brand giant
  supplier vendor subsidiary unit parent operator provider lender insurer brewer chipmaker drugmaker publisher broadcaster network platform
  jeweller jeweler housebuilder refiner distiller shipper bookseller hotelier caterer tailor
  app website site service rival group bank miner utility bookmaker grocer supermarket telecom
  géant gigante riese colosso minera mineradora fornecedora filiale
  konzern unternehmen hersteller anbieter autobauer zulieferer händler mutter tochter empresa filial fabricante marca operador operadora
  entreprise société opérateur constructeur fabricant filiale distributeur enseigne azienda società gruppo produttore controllata
  bedrijf keten fabrikant moeder dochter
`);

/** Mass nouns: English begins sentences with them without an article, as it does with names. */
export const MASS_NOUNS = words(`
  time fortune action industry commerce enterprise discovery progress change oil water gold silver silk love hope faith victory peace war
  business trade demand supply energy power support interest work play music art science nature history life death truth luck chance
  people police men women children media data folk
  sage turkey orange cork rugby discovery match recruit reading training education health safety security weather traffic news information technology research evidence advice
`);

/** The like in German: weather, elements and food. */
export const GERMAN_MASS_NOUNS = words(`
  regen schnee sturm wind nebel hagel frost eis hitze kälte sonne licht wasser feuer strom gas öl holz stahl gold silber brot bier wein
  trinken musik zeit geld arbeit ruhe glück angst liebe krieg frieden
`);

/** What is traded or comes by itself: such nouns rise and fall as shares do. */
export const COMMODITIES = words(`
  coal steel copper iron sugar salt wheat corn coffee tea milk meat rice wine beer bread butter honey glass paper cotton land space money food debt
  growth inflation rain snow wind weather oil gas gold silver cocoa lead zinc nickel tin water energy power
`);

/** Of one's family: what follows is a person. */
export const KIN =
  words(`son sons daughter daughters wife husband brother brothers sister sisters mother father child children nephew niece
  grandson granddaughter grandchild grandchildren stepson stepdaughter twin twins fiancée fiancé partner named baby friend friends neighbor neighbour neighbors neighbours boyfriend girlfriend sohn tochter fils fille hijo hija figlio figlia`);

/** Vessels, storms, beasts and schemes, which bear names of their own. */
export const NAMED_THINGS =
  words(`shuttle shuttles ship ships yacht vessel boat ferry tanker frigate destroyer submarine hms uss spacecraft capsule telescope satellite
  hurricane hurricanes storm storms cyclone typhoon superstorm horse dog cat operation codenamed dubbed nicknamed titled entitled song album
  film movie novel musical`);

/** Directly behind a firm's name: what it runs or prints. */
export const OUTLETS = words(
  `magazine newspaper restaurant restaurants outlet outlets store stores supermarket supermarkets app branch branches dealership dealerships showroom`,
);

/** Before "in" and a company. */
export const INVESTED = words(
  `share shares stake stakes stock invest invests invested investing investment investments investor investors interest holding holdings jobs bonds`,
);
