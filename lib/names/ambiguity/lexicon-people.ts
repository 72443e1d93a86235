/** Word classes about people: their titles, jobs and kin, and whom they belong to. All in lower case. */
import { words } from "./word-set";

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
  governor senator president vice-president premier mayor king queen prince princess pope saint bishop archbishop cardinal father sister uncle
  minister ministerin kanzler kanzlerin präsident präsidentin président présidente presidente ministre ministro ministra senador senadora sénateur sénatrice
  pastor rabbi imam deacon vicar sheriff constable
  aunt ambassador congressman congresswoman councillor councilman emperor admiral commander
`);

/** Members of a family: what follows is a person. */
export const KIN =
  words(`son sons daughter daughters wife husband brother brothers sister sisters mother father child children nephew niece
  grandson granddaughter grandchild grandchildren stepson stepdaughter twin twins fiancée fiancé partner named baby friend friends neighbor neighbour neighbors neighbours boyfriend girlfriend sohn tochter fils fille hijo hija figlio figlia`);

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

/** Plural verbs, which a team takes: `Liverpool go to Arsenal`. */
export const TEAM_VERBS = words(
  `go are were have play face host travel take lead lost lose beat sit remain want need sign win won drew visit meet
  edge edged top down rout blank shut stun rally hold clinch advance`,
);
