/** Everyday words of English, whose capital at the start of a sentence tells nothing. */
import { FUNCTION_WORDS } from "./lexicon-sentence";
import { words } from "./word-set";

/** Things of the house, food, clothes, animals, nature, play, work and shapes, adjectives and verbs; all singular. */
const EVERYDAY = words(`
  ball bag bed bell belt bench bike blade blanket boat book boot bottle bowl box bread brick bridge brush bucket button cake candle cap
  card carpet chain chair clock cloth coat coin collar comb cork cup curtain desk dish door dress drum fan fence flag flame flute fork
  frame gate glass glove gown hammer hat hook horn iron jacket jar jug kettle key knife ladder lamp lid lock map mask mat mirror mop nail
  needle nest net oven page paint pan paper pen pencil pillow pipe plate pocket pot purse ring robe roof rope sack saddle sail scarf
  screen screw seat shade sheet shelf shell shirt shoe shovel sink skirt sleeve slipper soap sock sofa spade spoon stamp stick stool
  stove suit sword table tent tile toast tool towel toy tray tube vase wall watch wheel whistle window wire
  apple bean beef beer berry biscuit butter candy carrot cheese cherry chicken coffee cookie corn cream egg fig fish flour fruit grape
  ham honey jam juice kiwi lamb lemon lime meat melon milk mint mustard nut oat olive onion orange peach pea pear pepper pie plum pork
  potato rice sage salad salt sandwich sauce soup spice steak sugar tea tomato turkey wheat wine
  ant ape bat bear bee bird buffalo bull calf camel cat cow crab crow deer dog dolphin donkey dove duck eagle fly fox frog goat goose
  hare hawk hen horse jaguar lion monkey moose mouse mule owl ox panther parrot pig pony rabbit ram rat raven seal shark sheep snail
  snake spider squirrel swan tiger toad turtle whale wolf worm
  air bay beach bend branch breeze bush canyon cave cliff cloud coal coast creek dawn delta desert dust earth field fire flint flower
  fog forest fossil frost garden grass hail hill ice island lake land leaf lightning meadow moon moss mountain mud ocean peak pearl
  pine plain plant pond rain river rock root rose sand sea seed shadow shore sky snow spring star stone storm stream sun thorn thunder
  tide tree valley wave weed wind wood
  action anthem battle chase club coach crown dance deal discovery dodge enterprise epic game goal guess hunt industry judge king
  knight march match mission prize queen quest race rival score song split sport target team title track
  traveler trophy victory war
  angle block circle corner cross cube curve dot edge gap hole knot layer line loop mark middle mobile ounce pair part piece
  point rim row shape side slack snap spot spur square stripe top tower
  bold brave bright calm clean clear close cold cool cute damp dark deep dry dull easy empty fair false fast fat fine firm flat free
  fresh full gentle glad gold grand gray great green grey happy hard heavy hot huge kind large late lazy light loose loud low lush mad mean
  mild mini narrow neat new nice odd old pale poor proud pure quick quiet rare raw real red rich ripe rough round royal sad safe
  sharp short shy silent silver slim slow small smart smooth soft sore sour special spicy steep stiff still strong sunny super sweet swift
  tall thick thin tight tiny total tough true ugly vague vast warm weak wet white wide wild wise wrong young
  add aim ask bake bite blend blow boil borrow bounce breathe build burn bury buy call carry carve catch charge chop climb count
  crash crawl crush cut dig dip dive drag draw dream drift drill drink drive drop eat fall feed fight fill find fit fix flip float
  flow fold follow freeze gather give glide grab grip grow guard hang hide hit hold hop hurry join jump keep kick knock lean leap learn
  lend lift listen load look lose love make meet melt mend mix move notice open order pack pass pay peel pick pinch pluck pour
  press pull push raise reach read reap rest ride rinse rip roll rub run rush save scan scrub search seek sell send serve shake
  share shift shine shoot shop shout show sing sit skip sleep slice slide slip smell snatch sow spin spill spread squeeze stand start
  stay steer step stir stop stretch strike strip sweep swim swing switch take talk taste teach tear tell test think throw tie touch trade
  train travel trim trip try turn twist wait wake walk want warn wash wear weave win wipe wrap write zip zoom
  anchor arch arm attic barn beam bolt cabin cellar chest chimney column cord corridor crane cradle crate deck dial ditch dome drain
  drawer engine fabric fibre flange foot fuel gear hand handle head heel hinge hull keel kitchen knee lantern lawn leg lever log lounge
  mast mould mouth neck nose oar pedal pillar pin pivot plank pole porch post pump rack rail ramp rod rudder shaft shelter shoulder
  skin skull spine spoke staff stair strap string tail thread thumb toe tooth trunk tunnel valve wagon wing wrist yard
  people answer area business century chance change choice class cost crowd culture custom danger date debt degree design detail doubt duty
  effort event example fact failure fear feature force form freedom front future group growth guide habit heat help history home hour idea
  interest issue journey law lesson level life limit list luck meaning measure memory method moment mood name nature need number
  object offer opinion pattern peace person place plan pleasure position power price problem process product profit project proof purpose
  question range rate reason record report result risk role rule sale scale scene school science season sense series service
  skill sort source speed stage standard stress study style subject success supply surface system task term theme theory thing thought
  threat tour tradition trouble type use value variety view village visit weight winter worth
  absolute active actual alert alike alive ancient aware basic bitter blind blunt central certain cheap civil classic common complete
  concrete constant curious direct dirty double eager early equal exact extra famous final foreign formal former frequent general genuine
  golden grave guilty honest human ideal indeed local lonely loyal lucky main major master mature mental minor moral mutual native natural
  nervous noble normal obvious ordinary original perfect personal polite popular precise pretty previous primary private progressive public
  random rapid rational regal regular relative remote rude sacred separate severe simple single social solid southern northern
  eastern western spare stable steady strange strict sudden supreme sure temporary tender typical unique united
  universal upper urban usual valid vital weird
  capital fortune mercy present progress promise secret sign signal sound spirit state story surprise temple time
  truth union unit venture visa vision voice vote way wealth will wish word work world year
`);

/** Further words that many firms have for a name; less common, so that they tell nothing but that. */
const NAMES_TOO = words(`
  alliance alphabet arena avenue axis carnival chorus compass cover crystal diesel disco element empower falcon fidelity frontier giant
  glory gravity harmony heritage horizon integral investor kit legacy liberty mercury metro national nationwide notion oasis oracle orbit
  orchard origin paramount pilot pioneer planet pool pulse reliance renew ridge rise rocket segment shield software spark sphere unity
  zenith
`);

/** Whether a word in lower case is an everyday word, the plural of one, or a function word. */
export function isOrdinaryWord(lower: string): boolean {
  return (
    FUNCTION_WORDS.has(lower) ||
    EVERYDAY.has(lower) ||
    (lower.endsWith("s") && EVERYDAY.has(lower.slice(0, -1)))
  );
}

/** Whether a name in lower case is such a word, or one that firms are often called by. */
export function isNameAndWord(lower: string): boolean {
  return isOrdinaryWord(lower) || NAMES_TOO.has(lower);
}
