/** The cases of what countries are called in Slavic languages, by the classes of their endings. */

/** An ending, and what stands in its place in the genitive, dative, accusative, instrumental and locative; `/` parts two. */
type Rule = readonly [ending: RegExp, cases: string];

/** The rules of a language; those `joined` are for names of several words and come first, for adjectives above all. */
interface Declension {
  joined: readonly Rule[];
  alone: readonly Rule[];
}

const CASES = 5;

const RUSSIAN: Declension = {
  joined: [
    [/ая$/, "ой ой ую ой ой"],
    [/яя$/, "ей ей юю ей ей"],
    [/ое$/, "ого ому ое ым ом"],
    [/ый$/, "ого ому ый ым ом"],
    [/ые$/, "ых ым ые ыми ых"],
    [/ие$/, "их им ие ими их"],
  ],
  alone: [
    [/ия$/, "ии ии ию ией ии"],
    [/я$/, "и е ю ей е"],
    [/(?<=[гкх])а$/, "и е у ой е"],
    [/(?<=[жчшщ])а$/, "и е у ей е"],
    [/(?<![оу])а$/, "ы е у ой е"],
    [/ий$/, "ия ию ий ием ии"],
    [/й$/, "я ю й ем е"],
    [/(?<=[лн])ь$/, "я ю ь ем е"],
    [/ь$/, "и и ь ью и"],
    [/пет$/, "пта пту пет птом пте"],
    [/ство$/, "ства ству ство ством стве"],
    [/(?<=ат)ы$/, "ов ам ы ами ах"],
    [/ы$/, "/ов ам ы ами ах"],
    [/(?<=[бвгджзклмнпрстфхцчш])$/, "а у / ом е"],
  ],
};

const UKRAINIAN: Declension = {
  joined: [
    [/(?<![оу])а$/, "ої ій у ою ій"],
    [/(?<=шн)я$/, "ьої ій ю ьою ій"],
    [/е$/, "ого ому е им ому"],
    [/ий$/, "ого ому ий им ому"],
    [/(?<=[нк])і$/, "их им і ими их"],
  ],
  alone: [
    [/(?<=[аеиоуі])я$/, "ї ї ю єю ї"],
    [/(?<=[жчшщ])а$/, "і і у ею і"],
    [/ка$/, "ки ці ку кою ці"],
    [/(?<![оу])а$/, "и і у ою і"],
    [/й$/, "ю ю/єві й єм ї"],
    [/(?<=[лн])ь$/, "ю/я ю ь ем і"],
    [/сь$/, "сі сі сь ссю сі"],
    [/пет$/, "пту пту пет птом пті"],
    [/ство$/, "ства ству ство ством стві"],
    [/(?<=ат)и$/, "ів ам и ами ах"],
    [/и$/, "/ів ам и ами ах"],
    [/(?<=[бвгджзклмнпрстфхцчш])$/, "у/а у/ові / ом і"],
  ],
};

const POLISH: Declension = {
  joined: [
    [/(?<=[sc]|el)ka$/, "kiej kiej ką ką kiej"],
    [/(?<=ow|ocn|[cr]zn)a$/, "ej ej ą ą ej"],
    [/(?<=zon)e$/, "ych ym e ymi ych"],
    [/kie$/, "kich kim kie kimi kich"],
    [/(?<=w)y$/, "ego emu y ym ym"],
    [/(?<=[nt])y$/, "ów om y ami ach"],
  ],
  alone: [
    [/(?<=ś)nia$/, "ni ni nię nią ni"],
    [/(?<=[ij])a$/, "i i ę ą i"],
    [/(?<=[elu])a$/, "i i ę ą i"],
    [/ka$/, "ki ce kę ką ce"],
    [/(?<!on)ga$/, "gi dze gę gą dze"],
    [/da$/, "dy dzie dę dą dzie"],
    [/ta$/, "ty cie tę tą cie"],
    [/(?<=ż)a$/, "y y ę ą y"],
    [/(?<=r)a$/, "y ze ę ą ze"],
    [/(?<=[bmnpsvwz])a$/, "y ie ę ą ie"],
    [/(?<=k)o$/, "a u o iem u"],
    [/(?<=ż)e$/, "a u e em u"],
    [/(?<=nd)ie$/, "ii iom ie iami iach"],
    [/ś$/, "si si ś sią si"],
    [/(?<![aeiou])y$/, "/ om y ami ach"],
    [/t$/, "tu towi t tem cie"],
    [/d$/, "du dowi d dem dzie"],
    [/(?<=r)$/, "u owi / em ze"],
    [/(?<=[kg])$/, "u owi / iem u"],
    [/(?<=l)$/, "u/a owi / em u"],
    [/(?<=[bcfhmnpswz])$/, "u owi / em ie/u"],
  ],
};

const BY_LANGUAGE: Readonly<Record<string, Declension>> = { ru: RUSSIAN, uk: UKRAINIAN, pl: POLISH };

/** The other cases of a name, each once; none in a language without these rules, and of a name that has none. */
export function declined(name: string, language: string): string[] {
  const declension = BY_LANGUAGE[language];
  if (!declension) return [];
  // A land before a hyphen has its own cases: "Гвинея-Бисау".
  const words = name.split(/(\s|(?<=я)-)/);
  const rules = words.length > 1 ? [...declension.joined, ...declension.alone] : declension.alone;
  const cases = words.map((word, at) =>
    casesOf(word, at === words.length - 1 && language === "uk" ? declension.alone : rules),
  );
  const forms = Array.from({ length: CASES }, (_, at) =>
    cases.reduce<string[]>(
      (begun, one) => begun.flatMap((text) => (one[at] ?? []).map((word) => text + word)),
      [""],
    ),
  ).flat();
  return [...new Set(forms)].filter((form) => form !== name);
}

/** For each case what a word may be in it. */
function casesOf(word: string, rules: readonly Rule[]): string[][] {
  const rule = rules.find(([ending]) => ending.test(word));
  if (!rule) return Array.from({ length: CASES }, () => [word]);
  const [ending, cases] = rule;
  return cases.split(" ").map((one) => [...new Set(one.split("/"))].map((put) => word.replace(ending, put)));
}
