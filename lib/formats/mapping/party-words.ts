/** The words of headers about parties: their names, by what they do in an agreement, and what else a table says of them. */
import { regex } from "@/lib/releases/text/regex";
import type { ColumnRole } from "./mapping";

/** Roles by the words of a header. The first match decides, so particular ones come before general ones. */
export type HeaderWords = readonly (readonly [RegExp, ColumnRole])[];

type RoleWords = readonly (readonly [words: string, role: string])[];

/** Words for a party by what it does, and the role that they mean. */
const ROLE_WORDS: RoleWords = [
  ["acquirer|buyer|purchaser|k[äa]ufer|acheteur|comprador|买方|收购方", "buyer"],
  ["supplier|vendor|seller|lieferant|verk[äa]ufer|fournisseur|proveedor|卖方|供应商", "supplier"],
  ["licensor|lizenzgeber|许可方", "licensor"],
  ["licensee|lizenznehmer|被许可方", "licensee"],
  ["investor|投资方", "investor"],
  ["target|zielunternehmen|cible", "target"],
];
/** Words that mean a party where no more is said: "Customer segment" is none. The short ones are TED's. */
const LONE_ROLE_WORDS: RoleWords = [
  [
    "customer|client|contracting (?:authority|body)|cae\\b|auftraggeber|vergabestelle|kunde?\\b|pouvoir adjudicateur|[óo]rgano de contrataci[óo]n|cliente\\b|acquirente|compratore|stazione appaltante|köpare|采购[人方]|采购单位|客户",
    "buyer",
  ],
  [
    "contractor|award winner|winner|win(?= [a-z])|auftragnehmer|adjudicataire|titulaire|adjudicatario|fornitore|venditore|aggiudicatario|leverantör|säljare|供货商|中标[人方]|中标单位|承包商",
    "supplier",
  ],
  ["acquiree", "target"],
  ["lender", "lender"],
  ["borrower", "borrower"],
  ["donor", "donor"],
  ["recipient", "recipient"],
];
const ALL_ROLE_WORDS = [...ROLE_WORDS, ...LONE_ROLE_WORDS];
/** Words for one party. */
const ONE = [
  "party|partner|participant|company|organi[sz]ation|entity|member|firm|unternehmen|firma|soci[ée]t[ée]|entreprise|empresa|f[öo]retag|bolag|azienda|impresa|societ[àa]|公司|企业|会社",
  ...ALL_ROLE_WORDS.map(([words]) => words),
].join("|");
/** Words for one or several. */
const ANY = `${ONE}|parties|companies|entities`;

/** No word within another: "Verkäufer" holds "Käufer". */
const ROLES = ALL_ROLE_WORDS.map(
  ([words, role]) => [new RegExp(`(?<![\\p{Script=Latin}被])(?:${words})`, "u"), role] as const,
);
const NAME = nameOf(ANY);

/** A header that has such a word and no more than a plural or "name" behind it. */
function nameOf(words: string): RegExp {
  return new RegExp(`^(?:${words})(?: ?s)?(?: ?names?|名称)?$`);
}

/** Whether a header says no more than that the column has the names of parties: `Supplier(s)`, `Company name`. */
export function isPartyName(text: string): boolean {
  return NAME.test(text);
}

const NAME_OF = new RegExp(
  `^(?:name|nom|nombre|nome)(?: (?:of|the|de|du|la|l|del|della|dell))* (?:${ONE})$|^(?:firmen|unternehmens)name$|^raison sociale$|^raz[óo]n social$|^ragione sociale$`,
);

/** As `isPartyName`, also in other words: `Name of company`, `Firmenname`, `Raison sociale`. */
export function isNameOfParty(text: string): boolean {
  return isPartyName(text) || NAME_OF.test(text);
}

/** A name of whatever a row is about. */
const BARE_NAME = /^(?:name|nom|nombre|nome|namn|bezeichnung|名称)$/;

/** Whether a header says no more than that the column has names: `Name`. */
export function isBareName(text: string): boolean {
  return BARE_NAME.test(text);
}

/** The role of a party that the words of a header name: `buyer` in `country of the purchaser`. */
export function roleIn(text: string): string | undefined {
  return ROLES.find(([words]) => words.test(text))?.[1];
}

/**
 * Columns that no record has a place for, though their names look like those of others: pages of the parties, which are not
 * pages of a release (`Supplier website`), and what is said of a parent and not of the party (`Parent LEI`).
 */
export const DETAIL_WORDS: HeaderWords = [
  [
    /^(\p{L}+ )?(parent|muttergesellschaft)( s)?( company)? (lei|isin|cusip|permid|wikidata|duns|ticker|ids?|no|nr|number|code|key|nation|country|land|jurisdiction|city|state|region|sic|naics|nace|type|kind|status|role|share|url|website)$/u,
    { field: "ignore" },
  ],
  [
    new RegExp(`^(?:${ANY})(?: s)? (?:web ?(?:site|page|address|link)s?|url|home ?page|link|domain)$`),
    { field: "ignore" },
  ],
];

/** Registers of companies. Their columns may hold links, which do not lead to a release: `opencorporates_url`. */
export const REGISTER_WORDS: HeaderWords = [
  [/\blei\b|legal entity identifier/, { field: "identifier", value: "lei" }],
  [/wikidata|^qid$/, { field: "identifier", value: "wikidata" }],
  [/open ?corporates/, { field: "identifier", value: "opencorporates" }],
];

/** Columns of one party; a number or letter in the header tells of which. */
export const PARTY_WORDS: HeaderWords = [
  [/^(agreement|contract|mo ?u|signed|deal) between$/, { field: "parties" }],
  [
    /^(participants|partners|parties|members) (in|of)\b(?!.*(nation|country|sic|role|status|type|code|cusip|parent|city|state))/,
    { field: "parties" },
  ],
  [/\bisin\b/, { field: "identifier", value: "isin" }],
  [/\bcusip\b/, { field: "identifier", value: "cusip" }],
  [/\bcik\b/, { field: "identifier", value: "cik" }],
  [/\buei\b/, { field: "identifier", value: "uei" }],
  [/permid|perm id/, { field: "identifier", value: "permid" }],
  [/\b(d ?u ?n ?s)\b/, { field: "identifier", value: "duns" }],
  [/ticker|stock (code|symbol)|股票代码|証券コード/, { field: "identifier", value: "ticker" }],
  // The words for taxes come before those for registers: a number for taxes is one of a "registration" too.
  [
    /\bvat ?(registration |reg |identification )?(ids?|no|nr|num|number|code)\b|\bust ?id|\btva\b|partita iva/,
    { field: "identifier", value: "vat" },
  ],
  [
    /\b(tax|fiscal) ?(payer |registration |reg |identification )?(ids?|no|nr|num|number|code)\b|\btin\b|steuernummer|codice fiscale|^(nif|cnpj)$|纳税人识别号|税号/,
    { field: "identifier", value: "tax" },
  ],
  [
    regex("")`
      (regist(er|ered|ration)|\breg) ?(no|nr|num|number|id|code)\b|
      registration ?authority ?entity ?id|
      (company|organi[sz]ation|corporate|business|firmen|unternehmens) ?(no|nr|num|number|nummer)\b|
      companies house|统一社会信用代码|注册号|
      handelsregister|firmenbuch|registernummer|
      \borg(anisations)? ?(nr|nummer)\b|
      ^(no )?(siren|siret|rcs|kv ?k|cvr)( |$)|
      registro mercantil|registro (delle )?imprese`,
    { field: "identifier", value: "registration" },
  ],
  [/\bnational ?id( (no|number))?$/, { field: "identifier", value: "registration" }],
  [/\b(sic|naics|nace)\b/, { field: "ignore" }],
  [/^parent|\bparent\b|muttergesellschaft|maison m[èe]re|matriz|母公司|親会社/, { field: "partyParent" }],
  [
    /alias|other (\p{L}+ )?names?|alt(ernative)? ?labels?|(previous|former|official|legal|registered|trading|brand|full|short|english) names?|also known|aka\b|synonym|alternative|abbrev|别名|简称|曾用名|別名|略称/u,
    { field: "alias" },
  ],
  [
    /\bnation(s|ality)?\b|nationalit|countr(y|ies)|member states?$|jurisdiction|land$|pays|pa[íi]s|paese|国家|国籍|^国$|국가|^(iso( codes?)?|cc|ctry|domicile|origin|herkunft|origine|origen)$/,
    { field: "partyCountry" },
  ],
  [
    /cit(y|ies)\b|citt[àa]\b|\btown$|^stad$|headquarter|\bhq\b|seat|stadt|sitz|ville|ciudad|城市|总部|本社/,
    { field: "partyCity" },
  ],
  [/\broles?\b|rolle|r[ôo]le|^rol$|角色|役割/, { field: "role" }],
  [
    /share|stake|owner(ship)? ?(pct|percent|%)?|percent|%|anteil|quote part|participaci|比例|占比|持股|出資比率/,
    { field: "share" },
  ],
  [
    // "Type 2" is of the second party; without a number it may be that of the agreement.
    new RegExp(
      `^(?:schema|type|kind|typ|art|tipo)$|(?:${ANY})(?: ?s)? ?(?:type|kind|category|status)|public status|主体类型`,
    ),
    { field: "partyKind" },
  ],
  [
    new RegExp(
      // "Parties number" tells how many there are.
      `(?:${ANY})(?: s|en|s)? ?(?:ids?|identifiers?)$|(?:${ONE})(?: s|en|s)? ?(?:no|nr|num|number|nummer|code|key|编号|代码|编码|番号|コード)$|^(?:id|code|c[óo]digo|num[ée]ro|n[úu]mero|no|nr)(?: de| du| d| del| la| l)* (?:${ONE})$`,
    ),
    { field: "partyId" },
  ],
  ...ROLE_WORDS.map(([words, value]) => [new RegExp(`^(?:${words})`), { field: "party", value }] as const),
  ...LONE_ROLE_WORDS.map(([words, value]) => [nameOf(words), { field: "party", value }] as const),
  [
    /^consortium$|^(consortium|konsortial) ?(members?|partners?|mitglieder)$|^(membres|miembros|membri|mitglieder) (du |del |des )(consortium|consorcio|consorzio|konsortiums)$|联合体成员|^(socios|parter|avtalsparter|parti( contraenti)?)$/,
    { field: "parties" },
  ],
  [
    /^(parties|partners(?!hip)|participants|companies|members|beteiligte|parteien|partenaires|partes|signatories|signatari|各方|参与方|当事人|参加者)/,
    { field: "parties" },
  ],
  [
    regex("")`
      part(y|ner(?!ship)|icipant)|compan|organi[sz]ation|\bfirm\b|\bentity\b|\bmember\b|
      ^(name|nom|nombre|nome|namn|bezeichnung|d[ée]nomination|denominazione)$|
      ^(item|name) label$|
      raison sociale|raz[óo]n social|ragione sociale|
      contraente|motpart|f[öo]retag|bolag|
      azienda|impresa|societ[àa]|signator|
      unternehmen|firma|partei|
      soci[ée]t[ée]|entreprise|partenaire|empresa|socio|konsortialführer|
      甲方|乙方|丙方|公司|企业|企業|会社|名称|合作方|合作伙伴|合作单位|签约(方|单位)|
      기업`,
    { field: "party" },
  ],
];
