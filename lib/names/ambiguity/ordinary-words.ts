/** Everyday words of English: a capital at the start of a sentence tells nothing of them. */
import { FUNCTION_WORDS, words } from "./lexicon";

/** Things of the house, food, clothes, animals, nature, play, work, shapes, and what is said of them; all in the singular. */
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
  mild mini narrow neat new nice odd old pale plain poor proud pure quick quiet rare raw real red rich ripe rough round royal sad safe
  sharp short shy silent silver slim slow small smart smooth soft sore sour special spicy steep stiff still strong sunny super sweet swift
  tall thick thin tight tiny total tough true ugly vague vast warm weak wet white wide wild wise wrong young
  capital fortune mercy present progress promise reason secret sign signal sound spirit state story surprise temple time total
  trade truth union unit venture visa vision voice vote way wealth will wish word work world year
`);

/** Whether a word in lower case is an everyday one, the plural of one, or one that fills sentences. */
export function isOrdinaryWord(lower: string): boolean {
  return (
    FUNCTION_WORDS.has(lower) ||
    EVERYDAY.has(lower) ||
    (lower.endsWith("s") && EVERYDAY.has(lower.slice(0, -1)))
  );
}
