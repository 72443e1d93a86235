/** The meaning of column names, in the languages of those who keep such tables, and in the exports of SDC Platinum. */
import type { ColumnRole } from "./mapping";
import { DETAIL_WORDS, type HeaderWords, PARTY_WORDS, REGISTER_WORDS } from "./party-words";

/** Headers whose words mislead, as no record has a place for them: the type of a name, the founding of a company. */
const WITHOUT_PLACE: readonly RegExp[] = [
  /xml ?lang|names? .*\b(type|lang(uage)?)$|incorporat|inception|\bbirth|geburts|naissance|出生|^(found|establish)|dissolution|gründung|legal form|rechtsform|postal|^zip|street|address ?line|成立(日期|时间)|注册日期/,
  // When a row was written or changed.
  /^(record )?(creat|modifi|updat|edit|enter|add|import|retriev|access)ed( (at|on|by|time|date))?$|^time ?stamp$|^last (modified|updated?|changed?|edited|seen|checked|accessed)\b|^first seen$|^date (added|created|entered|modified|updated|changed|accessed|retrieved)$/,
  /^(erstellt|angelegt|erfasst|geändert|aktualisiert)( (am|von))?$|^(cré[ée]|modifié|ajouté|mis à jour)( (le|par))?$|^(creado|modificado|actualizado)( (el|por))?$|^(creato|modificato|aggiornato)( (il|da))?$|^(skapad|ändrad|uppdaterad)( av)?$|^(创建|更新|录入|修改)(时间|日期)$/,
];

/** Words for amounts of deals, and as often for other figures: they count where no other column has an amount. */
const VAGUE_AMOUNT =
  /^(deal )?size\b|\bbudget(?!(s|ed)? (years?|periods?|lines?|items?|codes?|no|nr|num|number|id)\b| ?(jahr|periode|posten|position|titel|nummer|code))|^presupuesto|^leistung\b|^(money raised|(total )?funding( (total|amount))?|price)( \p{L}{3})?$|^purchase price|^consideration$|^((total|planned|announced|estimated|capital) )?investment(s(?= )|)( ([\p{L}\p{Sc}]{1,3}|[mb]illions?|thousands?|euros?|dollars?))*$|预算(?!年|期|编号|科目|代码)/u;
/** Words for amounts, whatever other columns there are. */
const AMOUNT =
  /capacity|quantity|amount|volume|output|invest[ií]|value|montant|betrag|menge|kapazität|quantit[ée]|capacit[ée]|产能|数量|金额|投资额|wert\b|kaufpreis|^((förder|auftrags|vertrags|kauf)summe|summe)\b|^import[eo]\b|^monto\b|inversi[óo]n\b|^valore?\b|belopp|värde\b|总投资|投资总额/;

const CURRENCY =
  /\b(currency|curr?|ccy|währung|devise|divisa|monnaie|moneda|moeda|valuta|waluta)( code)?$|币种$/;

/** Columns of an agreement, of its project and of its release. */
const DEAL_WORDS: HeaderWords = [
  [
    /^(deal|agreement|alliance|partnership|contract|transaction|record|case) ?(no|nr|num|number|id|code|key|ref)\b|^sdc deal|协议编[号码]|合同编[号码]|(协议|合同)号$|交易编号|^案件番号/,
    { field: "agreementId" },
  ],
  [
    /^(vertrags|auftrags|vereinbarungs|avtals?|kontrakts?) ?(nr|nummer|id)$|^aktenzeichen$|^expediente$|^(no|n|nr|num|num[ée]ro|n[úu]mero)( (de|du|del|di|d|l))* (contrat|accord|convention|march[ée]|contrato|acuerdo|convenio|contratto|accordo)|^ref(erence)? (no|nr|number|id|code)$/,
    { field: "agreementId" },
  ],
  [/joint venture flag|\bjv flag|^is (a )?(jv|joint venture)/, { field: "formFlag", value: "joint-venture" }],
  [/strategic alliance flag|^alliance flag/, { field: "formFlag", value: "cooperation" }],
  [
    /(cross )?licen[cs](e|ing).*(flag|y n)|licens(e|ing) agreement$/,
    { field: "functionFlag", value: "licence" },
  ],
  [
    /(r ?(&|and)? ?d|research).*(flag|y n)|(r ?(&|and)? ?d|research (and|&) development) agreement$/,
    { field: "functionFlag", value: "joint-rd" },
  ],
  [/manufactur.*(flag|y n)|manufacturing agreement$/, { field: "functionFlag", value: "manufacturing" }],
  [/market.*(flag|y n)|marketing agreement$/, { field: "functionFlag", value: "marketing-distribution" }],
  [/supply.*(flag|y n)|supply agreement$/, { field: "functionFlag", value: "supply" }],
  [/explor.*(flag|y n)/, { field: "functionFlag", value: "resource-exploration" }],
  [/fund.*(flag|y n)|funding agreement$/, { field: "functionFlag", value: "funding" }],
  [
    /technolog.*(flag|y n)|technology transfer( agreement)?$/,
    { field: "functionFlag", value: "technology-exchange" },
  ],
  [
    /(place|city|location|venue|where).*(sign)|sign(ed|ing) (place|in|at|city|location)\b|ort der unterzeichnung|lieu de signature|lugar de firma|签署地|签约地|締結地/,
    { field: "placeSigned" },
  ],
  [
    /(date|day|when).*(announce)|announce(d|ment).*(date|on)?$|^angekündigt|^date d.annonce|公告日|公布日|宣布日/,
    { field: "statusDate", value: "announced" },
  ],
  [
    /(date|day|when).*(sign|conclu|execut)|sign(ed|ing|ature).*(date|on)|^signed$|unterzeichn|date de signature|fecha de firma|data (di |della )?firma|undertecknan|^underteckna[dt]$|^signerat$|签署日|签订日|签约日|締結日/,
    { field: "statusDate", value: "signed" },
  ],
  [/date.*(terminat|dissol)|terminat.*date|beendet am|终止日/, { field: "statusDate", value: "terminated" }],
  [/date.*expir|expir.*date|expiry|到期日/, { field: "statusDate", value: "expired" }],
  [/date.*rumou?r|rumou?r.*date/, { field: "statusDate", value: "rumoured" }],
  [/date.*operat|operat.*date/, { field: "statusDate", value: "operating" }],
  [/date.*exten|extend.*date/, { field: "statusDate", value: "extended" }],
  [/date.*renegot|renegot.*date/, { field: "statusDate", value: "renegotiated" }],
  [
    /(date|day).*(effective|start|force)|^(effective|start)( date)?$|^entry into force$|^(in force|valid) (since|from)$|in kraft|entr[ée]e en vigueur|生效日|開始日/,
    { field: "effective" },
  ],
  [
    /(date|day).*end|^end( date)?$|^until$|^ends$|^valid (until|till|to)$|laufzeit bis|fecha fin|截止日|終了日/,
    { field: "ends" },
  ],
  [
    /^(release|source|article|news|press)[ \w]*(title|headline)|^headline$|^schlagzeile|新闻标题|来源标题/,
    { field: "releaseTitle" },
  ],
  [
    /\burl\b|web ?(address|link|site)|^link|^source$|^source (link|url)|hyperlink|^quelle$|\blien|enlace|网址|链接|来源|出典|リンク/,
    { field: "url" },
  ],
  [
    /publisher|^outlet|^newspaper|^medium$|^media$|herausgeber|[ée]diteur|发布方|媒体|出版|発行/,
    { field: "publisher" },
  ],
  [
    /publi(shed|cation).*(date|on)?$|release date|date of (publication|release)|veröffentlicht|date de publication|发布日期|発行日/,
    { field: "published" },
  ],
  [/^quote|^excerpt|evidence|zitat|citation|引文|摘录/, { field: "quote" }],
  [
    /(deal|alliance|partnership|transaction) name|(agreement|contract) (name|title)|^title$|^titel$|^titre$|^t[íi]tulo$|^subject|^name of (the )?(deal|agreement|alliance)|^title of (the )?(deal|agreement|alliance|contract|mo ?u)$|协议名称|标题|項目名|件名/,
    { field: "title" },
  ],
  [
    /(form|type|kind|nature).*(agreement|deal|alliance|partnership|contract|instrument)|(agreement|deal|alliance|partnership|contract|instrument) (form|type|kind)|^(form|type|art|typ|tipo)$|^(art|form|typ|forme|nature|tipo|forma) (der|des|von|de|del|du|d|di|dell?[ao]?|av)\b|vertragsart|avtalstyp|type d.accord|tipo de acuerdo|协议类型|合同类型|契約種別/,
    { field: "form" },
  ],
  [
    /function|activit|purpose|scope of (work|cooperation)$|zweck|objet|objetivo|用途|合作内容/,
    { field: "functions" },
  ],
  [/legally binding|^binding|verbindlich|contraignant|约束力/, { field: "binding" }],
  [
    /^(deal |alliance |agreement |partnership |current )?status( code)?$|^stand$|^statut$|^estado$|状态|状況|상태/,
    { field: "status" },
  ],
  [
    /^(date|datum|fecha|data|jahr|year|ann[ée]e|a[ñn]o|when)( of (the )?(deal|agreement))?$|^(deal|agreement|partnership) (date|year)$|^(award|closing) date$|^(award|acquir|clos|complet)ed on$|^(dt|date of) award$|^zuschlagsdatum$|^日期$|^时间$|^日付$|^날짜$|^年份?$/,
    { field: "date" },
  ],
  [
    /synopsis|summary|description|abstract|deal text|^text$|^notes?$|^remarks?$|comment|kommentar|bemerkung|anmerkung|remarque|observaci|beschreibung|zusammenfassung|r[ée]sum[ée]|descripci|摘要|描述|说明|概要|備考/,
    { field: "summary" },
  ],
  [
    /fields?( of (co ?operation|activity))?$|^sector|^industr|^topic|^branche|secteur|领域|行业|分野/,
    { field: "fields" },
  ],
  [
    /(scope|alliance|jv|venture).*(place|nation|country|region|location)|^(host|destination) (country|economy)$|^(place|location|region)s?$|lieu|lugar|地点|場所/,
    { field: "scopePlaces" },
  ],
  // "Lieferort", but no "Sport" or "Confort"; "Standort" is a site.
  [
    /(?:\b|ungs|ions|[fmr]ts|einsatz|werks?|projekt|vertrags|arbeits|geschäfts|betriebs|liefer|ziel|wohn|bau|montage|haupt|firmen|versand|abhol|abschluss|ausgangs|empfangs|eingangs|gerichts|dienst|lager|fund)ort$/,
    { field: "scopePlaces" },
  ],
  [/^project (no|nr|num|number|id)$|项目编号/, { field: "projectNumber" }],
  [/project( name)?$|^projekt|^projet|^proyecto|项目|プロジェクト/, { field: "project" }],
  [/product|^produkt|^produit|产品|製品/, { field: "product" }],
  [/phase|stage|阶段/, { field: "phase" }],
  [
    /(project|plant|factory).*(site|location|place)|^site$|standort|emplacement|厂址|所在地/,
    { field: "site" },
  ],
  [/^(quantity )?of what$/, { field: "what" }],
  [/^(quantity )?per$/, { field: "per" }],
  [/^planned or actual$|^(quantity )?qualifier$/, { field: "qualifier" }],
  // "Value currency" is no value, but "Value in local currency" is.
  [
    /(value|amount|wert|betrag|montant|valeur|importe|valore?) [ie]n (\p{L}+ )?(currency|währung|devise|moneda|valuta)$/u,
    { field: "quantity" },
  ],
  [CURRENCY, { field: "unit" }],
  [AMOUNT, { field: "quantity" }],
  [VAGUE_AMOUNT, { field: "quantity" }],
  [
    /^unit|einheit|unit[ée]|^currency|^währung|^devise|^moneda|(?<!合作|签约|采购|中标|建设|参与|主办|承办)单位|単位|货币/,
    { field: "unit" },
  ],
];

/** What a header says, as far as it is understood. */
export interface HeaderReading {
  role: ColumnRole;
  /** The party that a number or letter in it names, from 1. */
  slot?: number;
}

/** Reads the name of a column. */
export function readHeader(name: string): HeaderReading | undefined {
  const plain = plainText(name);
  if (WITHOUT_PLACE.some((words) => words.test(plain))) return { role: { field: "ignore" } };
  const { text, slot } = withoutSlot(plain);
  const role =
    wordsOf(text, DETAIL_WORDS) ??
    wordsOf(text, REGISTER_WORDS) ??
    (slot === undefined ? wordsOf(text, DEAL_WORDS) : undefined) ??
    wordsOf(text, PARTY_WORDS);
  if (role === undefined) return undefined;
  if (role.field === "parties" && slot !== undefined) return { role: { field: "party" }, slot };
  return { role, ...(slot !== undefined && { slot }) };
}

/** Whether the words of a header name an amount, whatever else they say. */
export function namesAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** Whether the last words of a header name a currency, whatever else they say. */
export function namesCurrency(text: string): boolean {
  return CURRENCY.test(text);
}

/** Whether the words of a header may tell of an amount, and as well of anything else. */
export function isVagueAmount(text: string): boolean {
  return VAGUE_AMOUNT.test(text);
}

/** The words of a column's name in small letters, without the number or letter of a party. */
export function headerText(name: string): string {
  return withoutSlot(plainText(name)).text;
}

/** The words of a column's name in small letters. */
export function plainText(name: string): string {
  return (
    name
      .normalize("NFKC")
      // `itemLabel`, `LegalName`
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .toLowerCase()
      // `Supplier #`, `N° client`
      .replace(/ ?#$|\bn ?°/g, " no")
      .replace(/[_\-./\\()[\]{}:;,#*"'’]+/g, " ")
      .replace(/(\p{L})(\d)/gu, "$1 $2")
      // The sorts of codes of countries: no second or third party.
      .replace(/\biso (?:3166 (?:1 )?)?(?:alpha )?[23]\b/g, "iso")
      .replace(/\s+/g, " ")
      .trim()
      // A prefix on all columns of an export, as in `Entity.LegalAddress.City`.
      .replace(/^entity (?=\p{L}+ \S)/u, "")
  );
}

function wordsOf(text: string, words: HeaderWords): ColumnRole | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1];
}

const HAN_SLOTS = ["甲", "乙", "丙", "丁"];

/** Splits `party 2 country`, `partner b` or `乙方` into the party that is meant and the name without it. */
function withoutSlot(text: string): { text: string; slot?: number } {
  const han = HAN_SLOTS.findIndex((sign) => text.startsWith(`${sign}方`));
  if (han !== -1) return { text: text.length > 2 ? text.slice(2).trim() : text, slot: han + 1 };
  const number = /^(.*?\p{L}) ?(\d{1,2})(?= |$)(.*)$/u.exec(text);
  if (number) return { text: `${number[1]}${number[3]}`.trim(), slot: Number(number[2]) || 1 };
  const letter =
    /^((?:party|partner|company|participant|firm|organi[sz]ation|member|entity|partei|unternehmen|country|nation|city|role|share|kind|land|stadt|rolle|anteil|pays|ville|pa[ií]s)) ([a-h])(?= |$)(.*)$/.exec(
      text,
    );
  if (letter?.[2] !== undefined)
    return { text: `${letter[1]}${letter[3]}`, slot: letter[2].charCodeAt(0) - 96 };
  const ordinal = /^(first|second|third|fourth) (.*)$/.exec(text);
  if (ordinal)
    return {
      text: ordinal[2] ?? "",
      slot: ["first", "second", "third", "fourth"].indexOf(ordinal[1] ?? "") + 1,
    };
  return { text };
}
