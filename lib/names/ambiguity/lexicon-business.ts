/** Word classes about firms: what they are called, do, own and trade in. All in lower case. */
import { WordSet, words } from "./word-set";

/** What a firm is called in news of it. */
const CALLED = words(`
  company firm corporation conglomerate retailer chain maker manufacturer carmaker automaker carrier airline startup start-up brand giant
  rival supplier vendor subsidiary unit parent operator provider lender insurer brewer chipmaker drugmaker publisher broadcaster network
  platform app website service unternehmen konzern anbieter hersteller mutter tochter autobauer zulieferer händler empresa filial marca
  fabricante entreprise société opérateur constructeur fabricant filiale enseigne distributeur azienda società gruppo produttore
  controllata mineradora bedrijf keten fabrikant
`);

/** Words of companies and their news, in the languages that are read first. */
export const BUSINESS = new WordSet([
  ...CALLED,
  ...words(`
  companies firms hotel hotels geschäft aandeel retailers makers manufacturers automakers brands rivals suppliers vendors owner studio
  share shares stock stocks shareholder shareholders investor investors ipo stake dividend earnings revenue revenues profit profits sales
  loss losses quarter quarterly guidance forecast valuation market billion million analyst analysts ceo cfo coo cto executive executives
  chairman founder founders chief employee employees staff workers customer customers user users store stores shop shops factory
  factories plant plants headquarters product products device devices services subscription card cards account accounts loan loans
  mortgage mortgages deal deals merger acquisition takeover buyout partnership venture contract order orders supply lawsuit sued
  antitrust announced announces unveiled launched launches released reported reports posted acquired acquire acquires bought buys sold
  sells invested signed agreed owns owned operates hired lays cut cuts raised rose fell dropped gained slid tumbled jumped surged traded
  aktie aktien firma umsatz mitarbeiter dienst chef chefin vorstand autokonzern kunden nutzer gewinn verlust werk werke marke filialen
  kauft übernimmt liefert baut meldet compañía acciones usuarios ventas beneficio beneficios ingresos clientes tienda tiendas resultados
  banco sponsor sponsors sponsoren patrocinador parrain cloud bourse börse bolsa borsa dividende dividendo verkauf übernahme beteiligung
  vente cession rachat fusion venta adquisición fusión vendita cessione acquisto acquisizione fusione venda aquisição fusão actions
  action groupe bénéfice boutique boutiques rivaux marque chiffre clients magasins pdg azioni marchio ricavi utile clienti negozi banca
  ações lucro receita lojas montadora petroleira varejista aandelen winst omzet klanten winkels
`),
]);

/** Nouns that a firm is called by, and no person. */
export const FIRM_NOUNS = new WordSet([
  ...CALLED,
  ...words(`
  producer developer explorer driller smelter steelmaker shipbuilder wholesaler distributor contractor builder processor trader jeweller
  jeweler housebuilder refiner distiller shipper bookseller hotelier caterer tailor site group bank miner utility bookmaker grocer
  supermarket telecom géant gigante riese colosso minera fornecedora operador operadora moeder dochter
`),
]);

/** Words directly behind a firm's name for what it runs or prints. */
export const OUTLETS = words(
  `magazine newspaper restaurant restaurants outlet outlets store stores supermarket supermarkets app branch branches dealership dealerships showroom`,
);

/** Words before "in" and a company. */
export const INVESTED = words(
  `share shares stake stakes stock invest invests invested investing investment investments investor investors interest holding holdings jobs bonds`,
);

/** Verbs of saying: companies, offices and people do it; words do not. */
export const SAYING = words(`
  said says say told tells announced announces confirmed confirms declined declines denied denies added adds warned warns argued wrote
  spokesman spokeswoman spokesperson statement officials sagte teilte dijo afirmó anunció déclaré annoncé precisé ha-detto disse afirmou anunciou zei meldde
`);

/** Goods and other nouns that rise and fall as shares do. */
export const COMMODITIES = words(`
  coal steel copper iron sugar salt wheat corn coffee tea milk meat rice wine beer bread butter honey glass paper cotton land space money food debt
  growth inflation rain snow wind weather oil gas gold silver cocoa lead zinc nickel tin water energy power
`);
