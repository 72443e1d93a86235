/** Reads cells as values: numbers, truth values and the model's controlled words, as tables write them. */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  type AgreementForm,
  type AgreementFunction,
  type AgreementStatus,
  PARTY_KINDS,
  type PartyKind,
  QUANTITY_QUALIFIERS,
  type QuantityQualifier,
} from "@/lib/model";

/**
 * Numbers by their decimal sign; thousands may be separated by the other sign, a space or an apostrophe. In India, every
 * two digits above the thousands are: `12,34,567`. No thousands begin with 0, so the sign in `0,125` can only be that of
 * decimals.
 */
const NUMBERS = { ".": numberForm(".", ","), ",": numberForm(",", "\\.") } as const;

function numberForm(decimal: "." | ",", thousands: string): RegExp {
  return new RegExp(
    `^([-+\u2212]?)([1-9]\\d{0,2}(?:(?:${thousands}|[\\s'’\u00a0\u202f])\\d{3})+|[1-9]\\d?(?:${thousands}\\d{2})+${thousands}\\d{3}|\\d+)?(?:\\${decimal}(\\d+))?(e[-+]?\\d{1,3})?$`,
    "i",
  );
}

/** A number with this decimal sign, without signs between thousands and a currency or per cent sign around it. */
export function numberOf(text: string, decimal: "." | ","): number | undefined {
  const bare = text.replace(/^[\p{Sc}\s]+|[\p{Sc}\s%]+$/gu, "");
  const form = NUMBERS[decimal];
  const match = form.exec(bare);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [, sign = "", whole = "0", part = "0", exponent = ""] = match;
  const value = Number(`${sign.replace("\u2212", "-")}${whole.replace(/\D/g, "")}.${part}${exponent}`);
  return Number.isFinite(value) ? value : undefined;
}

const YES = new Set([
  "y",
  "yes",
  "true",
  "t",
  "1",
  "x",
  "✓",
  "✔",
  "ja",
  "j",
  "oui",
  "o",
  "si",
  "sí",
  "s",
  "sim",
  "tak",
  "да",
  "是",
  "有",
  "はい",
]);
const NO = new Set([
  "n",
  "no",
  "false",
  "f",
  "0",
  "-",
  "nein",
  "non",
  "não",
  "nie",
  "нет",
  "否",
  "无",
  "いいえ",
]);

/** A truth value; `undefined` where it is neither yes nor no. */
export function truthOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

type Words<T> = readonly (readonly [RegExp, T])[];

/** The first match decides, so particular ones come before general ones. */
const FORM_WORDS: Words<AgreementForm> = [
  [
    /letters? of intent|\bloi\b|absichtserkl|lettre d.?intention|carta de inten|意向书|意向書/i,
    "letter-of-intent",
  ],
  [/memorand|\bmou\b|protocole d.?accord|谅解备忘录|備忘錄|覚書|备忘录/i, "memorandum"],
  [
    /joint.?venture|\bjv\b|gemeinschaftsunternehmen|coentreprise|empresa conjunta|合资|合資|合弁/i,
    "joint-venture",
  ],
  [/public.?private|\bppp\b|政府和社会资本/i, "public-private-investment"],
  [/minority|stake|equity|beteiligung|participation minoritaire|入股|参股|出資/i, "minority-stake"],
  [/acqui|merger|takeover|buyout|übernahme|fusion|adquisici|收购|併購|并购|買収/i, "acquisition"],
  [/consorti|konsorti|联合体|コンソーシアム/i, "consortium"],
  [
    /co-?operation|strategic|alliance|framework|partnership|kooperation|rahmen|coop[ée]ration|accord-cadre|alian[zç]a|合作|战略|提携|협력/i,
    "cooperation",
  ],
  [
    /contract|definitive|binding agreement|vertrag|contrat|supply agreement|licen[cs]e agreement|purchase agreement|\b[cv]?ppas?\b|\bepc\b|合同|契約/i,
    "definitive-contract",
  ],
  [/^(other|sonstige|autre|otro|其他|その他)/i, "other"],
];

const FUNCTION_WORDS: Words<AgreementFunction> = [
  [
    /cross.?licen|technolog(y|ie).?(transfer|exchange|sharing)|know.?how|技术(转让|合作|交流)/i,
    "technology-exchange",
  ],
  [/r\s*&\s*d|research|develop|forschung|recherche|investigaci|研发|研究|開発|연구/i, "joint-rd"],
  [/licen[cs]|lizenz|royalt|许可|授权|ライセンス/i, "licence"],
  [/supply|off.?take|purchas|procure|\b[cv]?ppas?\b|liefer|fourniture|suministro|供应|采购|供給/i, "supply"],
  [/manufactur|produc|\boem\b|fertigung|fabricati|制造|生产|製造/i, "manufacturing"],
  [/market|distribut|sales|vertrieb|销售|营销|販売/i, "marketing-distribution"],
  [/recycl|reuse|second life|回收|リサイクル/i, "recycling"],
  [/explor|mining|mineral|resource|勘探|采矿|資源/i, "resource-exploration"],
  [/fund|financ|invest|capital|finanz|融资|投资|資金/i, "funding"],
  [/infrastruct|energy|power|charg|grid|energie|能源|充电|基础设施/i, "infrastructure-energy"],
  [/siting|site|plant|factory|land|ansiedlung|落户|选址|立地/i, "siting"],
  [/train|educat|talent|ausbildung|formation|培训|人才|研修/i, "training"],
  [/standard|\bdata\b|daten|标准|数据|標準/i, "standards-data"],
  [/service|operat|maint|\bepc\b|betrieb|运营|服务|運営/i, "service-operation"],
];

/** The letters are the status codes of SDC Platinum. */
const STATUS_WORDS: Words<AgreementStatus> = [
  [/^(s)$|rumou?r|seeking|geplant|planned|传闻/i, "rumoured"],
  [/^(x)$|expired|ausgelaufen|expir|到期|満了/i, "expired"],
  [/^(t)$|terminat|cancel|withdrawn|dissolved|beendet|r[ée]sili|终止|解除/i, "terminated"],
  [/renegotiat|amended|重新谈判/i, "renegotiated"],
  [/^(r)$|extend|renew|verlängert|prolong|延长|续签|更新/i, "extended"],
  [/operat|in force|active|running|effective|in betrieb|运营|生效/i, "operating"],
  [/^(c)$|sign|complet|conclud|unterzeichnet|abgeschlossen|conclu|firmad|签署|签订|締結/i, "signed"],
  [
    /^(p)$|announc|(?<!to be )awarded|pending|intended|letter of intent|angekündigt|annonc|anunciad|公布|宣布|発表/i,
    "announced",
  ],
];

const KIND_WORDS: Words<PartyKind> = [
  [
    /compan|corporat|firm|business|enterprise|unternehmen|entreprise|empresa|公司|企业|企業|기업|public$|private$|subsidiary|joint venture/i,
    "company",
  ],
  [/universit|research institut|college|hochschule|大学|学院/i, "university"],
  [/fund|fonds|investor|基金/i, "fund"],
  [/\bngo\b|non.?profit|non.?govern|foundation|charity|stiftung/i, "ngo"],
  [/associat|chamber|industry body|verband|协会|商会/i, "association"],
  [/public ?body|agency|authority|state.?body|behörde|机构/i, "public-body"],
  [/govern|municipal|ministry|\bcity\b|\bstate\b|regierung|gouvernement|gobierno|政府/i, "government"],
  [/organi[sz]ation|organisme/i, "association"],
  [
    /^(org|entity|legal ?(entity|person)|juristische person|personne morale|persona (jur[ií]dica|giuridica)|juridisk person|法人)$/i,
    "unknown",
  ],
  // Registers give the legal form.
  [
    /\b(limited|ltd|llc|llp|plc|inc|incorporated|gmbh|kgaa?|aktiengesellschaft|aktiebolag|s\.?[apr]\.?[als]?|[bn]\.?v|oyj?|a\/?s)\b|soci[ée]t[ée]|sociedad|societ[àa]|有限/i,
    "company",
  ],
];

/** What a cell denies: `not yet in force`, `non-binding`, `inactive`, `尚未生效`. */
const DENIED =
  /(?<!\p{L})(?:(?:not|never|no longer|nicht|pas|non)[\s-]+(?:(?:yet|currently|been|mehr|encore)\s+)?(?:(?:in|an?)\s+)?\p{L}+|non\p{L}+|in(?:active|operative|effective|complete)|un(?:signed|announced|conclu)\p{L}*)|未\p{Script=Han}{2}/giu;

/** A cell without what it denies: that is no word for its opposite. */
function withoutDenied(text: string): string {
  return text.replace(DENIED, " ");
}

/** The form that a cell names. */
export function formOf(text: string): AgreementForm | undefined {
  return wordOf(withoutDenied(text), AGREEMENT_FORMS, FORM_WORDS);
}

/** The function that an entry of a list names. */
export function functionOf(text: string): AgreementFunction | undefined {
  return wordOf(text, AGREEMENT_FUNCTIONS, FUNCTION_WORDS);
}

/** The status that a cell names. */
export function statusOf(text: string): AgreementStatus | undefined {
  return wordOf(withoutDenied(text), AGREEMENT_STATUSES, STATUS_WORDS);
}

/** The kind of party that a cell names. */
export function partyKindOf(text: string): PartyKind | undefined {
  return wordOf(text, PARTY_KINDS, KIND_WORDS);
}

/** How firm a quantity is, as a cell says it. */
export function qualifierOf(text: string): QuantityQualifier | undefined {
  return wordOf(text, QUANTITY_QUALIFIERS, []);
}

function wordOf<T extends string>(text: string, vocabulary: readonly T[], words: Words<T>): T | undefined {
  const bare = text.trim();
  const exact = bare.toLowerCase().replace(/[\s_]+/g, "-");
  return vocabulary.find((word) => word === exact) ?? words.find(([pattern]) => pattern.test(bare))?.[1];
}
