/** Word classes that make a longer name of something else with a place or firm in it. All in lower case. */
import { WordSet, words } from "./word-set";

/** Bodies, before their place or behind it. */
const BODIES = words(`
  academy mall theater theatre ballet league conference congress assembly ministry department bureau agency authority commission
  committee council board office court tribunal parliament senate chamber army navy association federation union confederation society
  institution foundation alliance diocese district airlines airways exchange party order club
`);

/** What ends a longer name with a place, or begins one before "of" and the place. */
const INSTITUTIONS = words(`
  university college school institute bank museum gulf bay sea strait straits isles cape treaty archdiocese church cathedral tower port
  hospital library orchestra symphony opera tour université universidad universidade universität institut flughafen hochschule instituto
`);

/** Nouns that end a longer name of something else: institutions, works, waters, streets, contests, laws, indices. */
export const HEADS = new WordSet([
  ...BODIES,
  ...INSTITUTIONS,
  ...words(`
  universities seminary faculty laboratory laboratories times post journal herald tribune gazette chronicle observer telegraph guardian
  courier examiner daily weekly review magazine newspaper press bulletin dispatch inquirer register sentinel globe mirror zeitung
  tageblatt nachrichten index indices average composite futures benchmark ocean channel river lake creek canal falls island islands
  peninsula coast mountain mountains mount hill hills valley valleys desert forest canyon basin plateau delta glacier beach harbor
  harbour street road avenue boulevard lane square plaza highway freeway parkway turnpike bridge tunnel strasse straße allee platz
  stadium arena coliseum field park gardens garden zoo airport station terminal towers building center centre hall palace castle gallery
  philharmonic abbey temple mosque synagogue clinic infirmary prison jail cemetery memorial monument hotel resort casino inn cup
  championship championships open masters prix derby marathon olympics games series bowl trophy classic war wars revolution uprising
  massacre crisis spring summit forum fair expo festival biennale awards prize accord accords agreement protocol convention declaration
  charter pact act bill law rule doctrine plan constitution compromise administration service services bundestag force forces guard
  guards police constabulary fleet corps legion trust fund coalition consortium county counties parish borough township precinct bancorp
  insurance assurance motors motor industries aerospace airline railways railway railroad electronics pharmaceuticals pharma chemicals
  petroleum oil gas mining steel telecom telecommunications communications holdings capital ventures partners equities securities studios
  pictures records entertainment media television radio network networks system systems solutions technologies dynamics instruments
  logistics shipping lines foods brewery breweries restaurants stores supermarkets movement front brotherhood congregation rovers
  wanderers albion athletic fc cf afc sc commandment almanac syndrome virus disease strain variant effect paradox consensus dialogue
  initiative fellowship scholarship medal stakes handicap lottery stiftung fundación fundação fondation fondazione verein verlag bahnhof
  hauptbahnhof stadion award trusts superdome speedway ballpark pavilion auditorium tournament bike cycles energy healthcare
  therapeutics
`),
]);

/** Behind a place, in small letters: the area around it that bears its name. */
export const AREAS = words(`county counties parish borough district province prefecture`);

/** Before "of" and a place: they make a longer name with it. */
export const HEADS_OF = new WordSet([
  ...INSTITUTIONS,
  ...words(`
  academy isle battle archbishop bishop diocese duke duchess prince princess earl lord marquess lady count countess bard city stock
  chamber olympique stade racing sporting deportivo atlético real giro vuelta volta banco banca monte banque università opéra musée musee
  cour tribunal aéroport gare hôpital lycée école académie cathédrale château bourse traité conservatoire klinikum messe landgericht
  amtsgericht oberlandesgericht verwaltungsgericht staatsanwaltschaft vertrag schlacht frieden abkommen golf bucht erzbistum bistum museo
  museu teatro catedral aeropuerto estación escuela academia bolsa aeroporto stazione politecnico conservatorio duomo
`),
]);

/** In small letters before "of" and a place: what was signed or fought there. */
export const SMALL_HEADS_OF = words(
  `treaty treaties battle siege peace traité traités bataille tratado tratados batalla trattato trattati battaglia batalha accord accords acuerdo acuerdos accordo accordi acordo
   université universidad universidade università rue avenue boulevard quai calle avenida rua`,
);

/** Before a place, with a capital even at the start of a sentence: they make a firm's or club's name of it. */
export const HEADS_BEFORE = words(
  `air radio bank banque banco banca hotel hôtel stade sporting racing real dynamo dinamo eintracht fc ac sc rc vfl vfb tsv tsg bsc fsv miss team`,
);

/** Before "of" and a place: bodies whose name the place completes. */
export const BODIES_OF = new WordSet([
  ...BODIES,
  ...words(`
  organization organisation voice scouts guides corte senado sénat senato parlamento asamblea congreso guild conservatory
`),
]);

/** Names of newspapers that are persons too: they count only with an article before the place. */
export const PRESS_PERSONS = words(`reporter examiner inquirer observer spectator citizen`);

/** Behind a word of Māori in English: "kia ora", "kia kaha". */
export const GREETINGS = words("ora kaha");

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
  `sprouts sauce ham ivy creeper bluegrass lettuce sausage sausages mustard shorts cows cattle terrier terriers nut nuts pepper peppers peppercorn peppercorns goose geese lynx
  retriever retrievers shepherd sheepdog bulldog bulldogs dollars`,
);

/** Vessels, storms, animals and schemes, which have names of their own. */
export const NAMED_THINGS =
  words(`shuttle shuttles ship ships yacht vessel boat ferry tanker frigate destroyer submarine hms uss spacecraft capsule telescope satellite
  hurricane hurricanes storm storms cyclone typhoon superstorm horse dog cat operation codenamed dubbed nicknamed titled entitled song album
  film movie novel musical`);
