/** Word classes of which any sentence is made. All in lower case. */
import { words } from "./word-set";

/** Words whose capital says nothing: they begin sentences and fill headlines. */
export const FUNCTION_WORDS = words(`
  a an the this that these those and or but nor so yet if when while as at by for from in into of off on onto out over to up with without
  we he she it they you i his her its their our your my who whom whose which what where why how not no yes all any some each every both
  either neither one two three four five six seven eight nine ten first second third next last more most less least many much few other
  another such than then there here now just only also even still again ever never very too about after before between during since
  until because although though however meanwhile yesterday today tomorrow is are was were be been being has have had do does did will
  would can could may might must shall should free get go make man back down under well new old own same good great big high indeed
`);

/** The same for other languages, where names are spelled so: pronouns and conjunctions that begin sentences. */
export const FUNCTION_WORDS_ELSEWHERE: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words(`man am an es er sie wer was so also nun ja nein doch heute`),
  fr: words(`on or si car mais tout tous rien sur son`),
  es: words(`si sin su son no me se nos para seres`),
  it: words(`si no me se ma con sono mentre accelera`),
  pt: words(`se no na seres`),
  nl: words(`of man men en er ze`),
  da: words(`man of on en rabat`),
  nb: words(`man of on en`),
  no: words(`man of on en`),
  sv: words(`man of on en nio`),
  fi: words(`oman`),
  pl: words(`rabat`),
};

/** Further words that begin sentences, most of them in other languages, and pass for given names. */
export const BEGINNINGS = words(
  `see say read wait em an am im ein auch und mit von vor sie er es wir ich son sa ma mon nel nella dal dalla per con ma se al del ed ha se na no dos das pelo pela si quand comme mais donc car puis chez dès selon après avant malgré lors lorsque cuando como pero según wie wenn als ob`,
);

/** Words in small letters that join the parts of a name. */
export const CONNECTORS = words(
  `of and for the de la du des del di da dos do von van der den und et y e on in`,
);

/** Articles, which seldom stand before a company or city. */
export const ARTICLES = words(
  `the a an el la lo los las le les il i gli un una une unos unas o os as um uma het een der die das dem den des ein eine einen einem einer eines im am zum zur beim vom ins kein keine jeder jede
  mein meine meinen sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren dieser diese dieses diesen diesem
  su sus mi mis nuestro nuestra mon ma mes ton ta tes notre votre leur leurs ce cette ces`,
);

/** Words behind a name and a hyphen: what was done by it, or comes from there. */
export const COMPOUND_ENDS = words(`
  based born backed owned led made branded built run funded controlled affiliated trained bound educated linked style listed only
  like powered friendly dominated allied occupied hosted held exclusive designed developed operated sponsored supplied bred area wide
`);

/** Verbs of news and the commonest verbs, as they follow a subject. */
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

/** Weekdays and months, in full and short. */
export const WEEKDAYS_AND_MONTHS = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues thu thur thurs fri
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Mass nouns: English begins sentences with them without an article, as it does with names. */
export const MASS_NOUNS = words(`
  time fortune action industry commerce enterprise discovery progress change oil water gold silver silk love hope faith victory peace war
  business trade demand supply energy power support interest work play music art science nature history life death truth luck chance
  people police men women children media data folk
  sage turkey orange cork rugby discovery match recruit reading training education health safety security weather traffic news information technology research evidence advice
`);

/** Mass nouns in German: weather, elements and food. */
export const GERMAN_MASS_NOUNS = words(`
  regen schnee sturm wind nebel hagel frost eis hitze kälte sonne licht wasser feuer strom gas öl holz stahl gold silber brot bier wein
  trinken musik zeit geld arbeit ruhe glück angst liebe krieg frieden
`);
