/** Word classes about people: their titles, jobs and kin, and whom they belong to. All in lower case. */
import { WordSet, words } from "./word-set";

/** Titles and offices that stand before a name, and between a name and a person's. */
const OFFICES = words(`
  mr mrs ms miss mx dr prof professor sir dame lady president minister premier governor gov mayor senator sen rep congressman
  congresswoman councillor judge justice ambassador king queen prince princess emperor pope bishop archbishop cardinal reverend rev
  father sister captain capt lieutenant lt colonel col maj sergeant sgt admiral commander detective herr frau monsieur madame señor
  señora signor
`);

/** Titles and jobs: before a person's name, or between a name and a person's name. */
export const TITLES = new WordSet([
  ...OFFICES,
  ...words(`
  lord chairman chairwoman chair chief ceo cfo coo cto cio cmo executive director officer manager managing vice senior deputy acting
  former prime chancellor secretary representative attorney general envoy spokesman spokeswoman spokesperson duke major commissioner
  inspector coach analyst economist strategist founder cofounder co-founder head editor reporter correspondent columnist author actor
  actress singer don doña republican republicans democrat democrats democratic labour conservative conservatives
`),
]);

/** Titles that only a person bears, or a storm, which is called as persons are: what follows is a name of theirs. */
export const PERSON_TITLES = new WordSet([
  ...OFFICES,
  ...words(`
  mme mlle sra vice-president saint uncle hurricane storm typhoon cyclone bundeskanzler ministerpräsident außenminister finanzminister
  ministerin kanzler kanzlerin präsident präsidentin président présidente presidente ministre ministro ministra senador senadora sénateur
  sénatrice pastor rabbi imam deacon vicar sheriff constable aunt councilman
`),
]);

/** Those of a family that, with "his" or "her" before, are said of nobody but a person. */
export const FAMILY =
  words(`son sons daughter daughters wife husband brother brothers sister sisters mother father nephew niece grandson
granddaughter stepson stepdaughter widow widower fiancée fiancé boyfriend girlfriend`);

/** Members of a family and friends: what follows is a person. */
export const KIN = new WordSet([
  ...FAMILY,
  ...words(`child children grandchild grandchildren twin twins partner named baby friend friends neighbor neighbour neighbors neighbours
  sohn tochter fils fille hijo hija figlio figlia`),
]);

/** Jobs, in small letters directly before a person's name; none that a firm can be too, such as a producer. */
export const OCCUPATIONS = words(`
  actor actress singer rapper guitarist drummer bassist pianist musician composer songwriter comedian presenter artist painter sculptor
  photographer architect novelist author poet playwright writer journalist columnist reporter director filmmaker philosopher historian
  scientist physicist biologist astronaut surgeon nurse teacher lawyer barrister solicitor attorney prosecutor economist strategist
  analyst banker accountant activist campaigner farmer chef midfielder defender winger goalkeeper striker forward captain skipper
  quarterback receiver linebacker cornerback pitcher catcher outfielder infielder shortstop guard center rookie veteran teammate batsman
  bride groom bridegroom volunteer professor doctor engineer student retiree pensioner plumber electrician baker butcher waiter waitress barista nurse
  coach bowler sprinter swimmer cyclist golfer boxer jockey colleague roommate classmate cousin widow widower suspect victim witness defendant
`);

/** Directly behind a party: the people who work there or speak for it, and those who own or use it. */
export const STAFF = words(`
  spokesman spokeswoman spokesperson spokespeople executive executives employee employees staff staffers worker workers engineers lawyers
  engineer worker employee executive developer programmer manager cashier technician lobbyist salesman salesmen alumni alumnus
  boss chief founder customers users shareholders investors shoppers subscribers dealers drivers stores shares stock
`);

/** Directly behind a place: the people who live there or govern it. */
export const PEOPLE_OF = words(`
  lawmakers legislators officials authorities voters residents resident police firefighters prosecutors native natives man woman couple
  teenager mayor governor councillors legislature government parliament suburb suburbs suburban neighborhood neighbourhood
`);

/** What a country or town has, behind its genitive: `Jordan's king`. */
export const OF_A_STATE = words(`
  king queen emir sultan government president prime minister ministers ministry parliament army military economy border borders capital foreign interior ruling
  opposition supreme central governor legislature lawmakers population leaders rulers election elections constitution currency ambassador embassy mayor streets suburbs war
`);

/** Directly behind the surname of a person, who leads it or belongs to it: `the Norde government`. No firm has it. */
export const OF_A_BEARER = words(`
  government administration cabinet ministry presidency premiership chancellorship governorship regime family families dynasty clan
  household voters supporters loyalists backers
`);

/** The same, where a firm may have it as well. */
export const RUN_BY_ONE = words(
  `campaign era years plan plans team camp proposal agenda policy policies bill doctrine speech victory defeat`,
);

/** Plural verbs, which a team takes: `Liverpool go to Arsenal`. */
export const TEAM_VERBS = words(
  `go are were have play face host travel take lead lost lose beat sit remain want need sign win won drew visit meet
  edge edged top down rout blank shut stun rally hold clinch advance`,
);
