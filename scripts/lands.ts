/**
 * Writes what countries are called in the languages that are read most, for the name index: the names of the Unicode
 * CLDR, as `Intl.DisplayNames` gives them (Unicode License v3), and everyday ones, without those that mostly mean
 * something else, in all their cases; and longer names of other lands, waters, peoples and things that such a name is part
 * of. Run `npm run lands`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTRY_CODES } from "@/lib/model/country-codes";
import type { LandNames } from "@/lib/names/land-names";
import { ANOTHERS, IN_CASE } from "@/lib/names/name-index";
import { tongueOf } from "@/lib/names/tongues";
import { declined } from "./lib/declined";
import { ROOT } from "./lib/run.mjs";

/** The locales that are asked: some languages call countries otherwise in another land. */
const ASKED = "en zh zh-Hant ja ko de fr es it pt pt-PT nl pl tr ru uk".split(" ");

/** What newsrooms write beside the names of the Unicode data, or with another ending. */
const EVERYDAY = `
  GB de Großbritannien, GB de Vereinigten Königreich, GB fr Grande-Bretagne, GB es Gran Bretaña, GB it Gran Bretagna,
  GB pt Grã-Bretanha, GB nl Groot-Brittannië, US de Vereinigten Staaten, US ja 米国, US es EE.UU., NL de Niederlanden,
  NL es Holanda, NL it Olanda, NL pt Holanda, AE de Vereinigten Arabischen Emirate, AE de Vereinigten Arabischen Emiraten,
  AE zh 阿联酋, AE zh 阿聯, SA zh 沙特, SA zh 沙烏地, AU ko 호주, TR ko 터키, KR ru Южная Корея, KP ru Северная Корея, ZA ru ЮАР,
  CZ de Tschechische Republik, CZ fr République tchèque, CZ es República Checa, CZ it Repubblica Ceca,
  CZ pt República Tcheca, CZ pt República Checa, CI de Elfenbeinküste, CI es Costa de Marfil, CI tr Fildişi Sahili,
  CD de Demokratische Republik Kongo, CD fr République démocratique du Congo, CD it Repubblica Democratica del Congo,
  CD pt República Democrática do Congo, BA de Bosnien, BA fr Bosnie, BA es Bosnia, BA it Bosnia, BA zh 波黑,
  MM fr Birmanie, MM es Birmania, MM it Birmania, BN de Brunei, GB ru Британия, GB uk Великобританія, GB uk Британія,
  US uk США, AE uk ОАЕ, NL ru Голландия, NL uk Голландія, NL pl Niderlandy`;

/** Cases that follow no rule, and the German genitive of names that are a people's otherwise. */
const IRREGULAR = `
  DE pl Niemiec, DE pl Niemczech, IT pl Włoszech, HU pl Węgier, HU pl Węgrzech, PL de Polens, SE de Schwedens, HU de Ungarns`;

/** Longer names of something else; those of other countries are found. */
const LONGER = `
  IE es Irlanda del Norte, IE fr Irlande du Nord, IE it Irlanda del Nord, IE pt Irlanda do Norte, IE nl Noord-Ierland,
  IE tr Kuzey İrlanda, IE ru Северная Ирландия, IE zh 北爱尔兰, IE zh 北愛爾蘭, IE fr mer d’Irlande, IE es mar de Irlanda,
  IE it mare d’Irlanda, GN fr Nouvelle-Guinée, GN fr golfe de Guinée, GN es Nueva Guinea, GN es golfo de Guinea,
  GN it Nuova Guinea, GN it golfo di Guinea, GN pt Nova Guiné, GN pt golfo da Guiné, GN nl Nieuw-Guinea, GN zh 新几内亚,
  GN zh 几内亚湾, GN de Golf von Guinea, MX es Nuevo México, MX es golfo de México, MX es Ciudad de México, MX pt Novo México,
  MX pt golfo do México, MX pt Cidade do México, MX fr Nouveau-Mexique, MX fr golfe du Mexique, MX it Nuovo Messico,
  MX it golfo del Messico, MX it Città del Messico, MX de Golf von Mexiko, MX zh 新墨西哥, MX zh 墨西哥湾, MX pl Nowy Meksyk,
  PA es Ciudad de Panamá, PA pt Cidade do Panamá, GT es Ciudad de Guatemala, OM fr golfe d’Oman, OM es golfo de Omán,
  OM zh 阿曼湾, CN fr mer de Chine, CN es mar de China, CN pt mar da China, JP fr mer du Japon, JP es mar de Japón,
  JP pt mar do Japão, IT fr place d’Italie, IT fr porte d’Italie, LU fr jardin du Luxembourg, LU fr palais du Luxembourg,
  JO zh 约旦河, IN zh 印度教, IN zh 印度洋, IN zh 西印度群岛, KP zh 朝鲜族, KP zh 朝鲜战争, MN zh 内蒙古, MN zh 外蒙古, MN zh 蒙古族,
  MN zh 蒙古包, KZ zh 哈萨克族, RU zh 俄罗斯族, TJ zh 塔吉克族, CH zh 瑞士法郎, CH zh 瑞士军刀, ML zh 马里兰, BR zh 巴西利亚,
  TW ko 대만족, AU ko 호주머니, AU ko 호주제, TR ko 터키석, KP ko 북한산, KP ko 북한강, IR ko 이란성, IR ko 이란격석, CN ko 중국집,
  GR ko 그리스도, IE ko 북아일랜드, TH ja 位タイ, TH ja 多タイ, TH ja 点タイ, TH ja タイ記録, IE uk Північна Ірландія,
  IE pl Irlandia Północna, GN ru Новая Гвинея, GN uk Нова Гвінея, GN pl Nowa Gwinea, MN ru Внутренняя Монголия, MN uk Внутрішня Монголія, MN pl Mongolia Wewnętrzna`;

/** Letters too few to be told from others, explanations, and what is mostly a town, a church or a person after a saint. */
const NEVER =
  /^(?!\p{Lu}{3,4}$)[\p{Lu}.]{0,4}$|[(,&]|\s-\s|^(?:Saint|Sainte|Santa|San|Sant’\p{L}+|São|St\.|Sint)[\s-]|о-в/u;
/** Names that mostly mean something else in their language: a town, a state, a person, a word. */
const MOSTLY_OTHERS = new Set(
  `Granada Grenade Guadalupe Guadalupa Mauricio Maurício Maurice Reunión Riunione Reunião Réunion Reunion Dominique Dominika
  Salvador Norfolk Jersey Pitcairn Kongo Congo Monaco Island Georgia Géorgie Geórgia ジョージア 조지아 喬治亞 Того Джерси Сальвадор
  Джерсі Малі 수단 가나 저지 건지 말리 기니 도미니카 인도 오만 가봉 피지 マリ 尼日 馬利 查德 東加 獅子山 曼島 根息 ジャージー`.split(
    /\s+/,
  ),
);
/** Names that are words, persons, peoples, rivers or parts of other names too. */
const SOMETIMES_OTHERS = new Set(
  `Jordan Chad Turkey Guinea Guinée Guiné Guinee Niger Níger Peru Mali Polen Schweden Ungarn Zweden Luxemburg Camarões Gana Irã
  Chili Kuba Komory Dania Czad Mısır Çad Fas Gine Umman Karadağ Чад Доминика Домініка Кубы Куби Grenady
  Niemiec Włoch Węgier Czech Polski タイ 苏丹 蘇丹 蒙古 马里 阿曼 汤加 黑山 卡達`.split(/\s+/),
);

/** A name of a country in a language; `of` is the one that it is a case of. */
interface Named {
  code: string;
  language: string;
  text: string;
  of: string;
}

const named: readonly Named[] = [
  ...ASKED.flatMap((locale) =>
    (["long", "short"] as const).flatMap((style) => {
      const display = new Intl.DisplayNames(locale, { type: "region", fallback: "none", style });
      const language = locale.slice(0, 2);
      return COUNTRY_CODES.flatMap((code) => {
        const text = display.of(code);
        return text === undefined || NEVER.test(text) ? [] : [{ code, language, text, of: text }];
      });
    }),
  ),
  ...listed(EVERYDAY),
];
const longer: readonly Named[] = [
  ...listed(LONGER),
  ...named.flatMap(({ code, language, text }) =>
    named
      .filter((other) => other.code !== code && other.language === language && isPart(text, other.text))
      .map((other) => ({ ...other, code })),
  ),
];

const nominatives = new Set(named.map(({ text }) => text));

const lands: LandNames = Object.fromEntries(COUNTRY_CODES.map((code) => [code, namesOf(code)]));
writeFileSync(join(ROOT, "public/lands.json"), `${JSON.stringify(lands)}\n`);

function listed(list: string): Named[] {
  return list.split(",").map((entry) => {
    const [code = "", language = "", ...words] = entry.trim().split(/\s+/);
    const text = words.join(" ");
    return { code, language, text, of: text };
  });
}

/** Whether a name is some of the words of another, or some of its characters where there are no spaces between words. */
function isPart(text: string, whole: string): boolean {
  if (text === whole || !whole.includes(text)) return false;
  return (
    /\p{Script=Han}|\p{Script=Hangul}/u.test(text) ||
    ` ${whole} `.split(/[\s-]/).join(" ").includes(` ${text} `)
  );
}

/** Names with their other cases. */
function inAllCases(all: readonly Named[]): Named[] {
  return all.flatMap((one) => [one, ...declined(one.of, one.language).map((text) => ({ ...one, text }))]);
}

function namesOf(code: string): Record<string, number> {
  const names: Record<string, number> = {};
  const weak = new Set<string>();
  for (const { language, text, of } of [...inAllCases(named), ...listed(IRREGULAR)].filter(
    (one) => one.code === code,
  )) {
    if (MOSTLY_OTHERS.has(of)) continue;
    names[text] = (names[text] ?? IN_CASE) | tongueOf(language);
    if (nominatives.has(text)) names[text] &= ~IN_CASE;
    if (SOMETIMES_OTHERS.has(text) || SOMETIMES_OTHERS.has(of)) weak.add(text);
  }
  for (const text of weak) names[text] = -(names[text] ?? 0);
  for (const one of inAllCases(longer))
    if (one.code === code) names[one.text] = (names[one.text] ?? 0) | tongueOf(one.language) | ANOTHERS;
  return names;
}
