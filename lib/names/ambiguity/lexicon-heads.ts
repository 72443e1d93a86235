/** Word classes that make a longer name of something else with a place or firm in it. All in lower case. */
import { words } from "./word-set";

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

/** Behind a place, in small letters: the area around it that bears its name. */
export const AREAS = words(`county counties parish borough district province prefecture`);

/** Before "of" and a place: they make a longer name with it. */
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

/** Before a place, with a capital even at the start of a sentence: they make a firm's or club's name of it. */
export const HEADS_BEFORE = words(
  `air radio bank banque banco banca hotel hôtel stade sporting racing real dynamo dinamo eintracht fc ac sc rc vfl vfb tsv tsg bsc fsv miss team`,
);

/** Before "of" and a place: bodies whose name the place completes. */
export const BODIES_OF = words(`
  association federation society council party league union alliance confederation foundation organization organisation institution
  academy voice scouts guides order ballet theatre theater parliament senate court mall ministry congress assembly conference exchange
  tribunal corte senado sénat senato parlamento asamblea congreso
  chamber board commission committee authority agency department bureau office army navy airlines airways diocese club guild conservatory district
`);

/** Names of newspapers that are persons too: they count only with an article before the place. */
export const PRESS_PERSONS = words(`reporter examiner inquirer observer spectator citizen`);

/** In small letters behind a name: nature, vehicles and the like that bear it. */
export const SMALL_HEADS = words(`
  rainforest jungle basin river valley delta desert shuttle peninsula strait ocean sea lake island islands mountains range canyon
  foothills slopes peaks coast coastline wetlands glacier volcano
  syndrome virus variant flu theorem treaty average composite index
`);

/** Before `average`, in small letters. */
export const BEFORE_AVERAGE = words(`industrial transport utility`);

/** Behind a place, in small letters: plants, dishes and breeds that are only named after it. */
export const NAMED_AFTER = words(
  `sprouts lettuce sausage sausages mustard shorts cows cattle terrier terriers nut nuts pepper peppers peppercorn peppercorns goose geese lynx
  retriever retrievers shepherd sheepdog bulldog bulldogs dollars`,
);

/** Vessels, storms, animals and schemes, which have names of their own. */
export const NAMED_THINGS =
  words(`shuttle shuttles ship ships yacht vessel boat ferry tanker frigate destroyer submarine hms uss spacecraft capsule telescope satellite
  hurricane hurricanes storm storms cyclone typhoon superstorm horse dog cat operation codenamed dubbed nicknamed titled entitled song album
  film movie novel musical`);
