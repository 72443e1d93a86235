/** Word classes about firms: what they are called, do, own and trade in. All in lower case. */
import { words } from "./word-set";

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
  verkauf übernahme beteiligung vente cession rachat fusion venta adquisición fusión vendita cessione acquisto acquisizione fusione venda aquisição fusão
  entreprise société actions action groupe bénéfice opérateur boutique boutiques rival rivaux constructeur fabricant marque filiale chiffre clients magasins
  enseigne distributeur pdg azienda società azioni gruppo marchio ricavi utile clienti negozi produttore controllata banca
  ações lucro receita lojas clientes montadora mineradora petroleira varejista bedrijf aandelen winst omzet klanten winkels keten fabrikant
`);

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
