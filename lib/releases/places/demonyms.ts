/** Adjectives of countries and continents, and names of regions that no register of countries has. */
import { oneLine } from "../text/one-line";

/** `Adjective:CC`, with `_` for a space; without a country for a continent's. */
export const DEMONYMS = `
  Afghan:AF African: Albanian:AL Algerian:DZ Amazonian: American:US Andalusian:ES Andean: Angolan:AO Arab:
  Argentine:AR Argentinian:AR Armenian:AM Asian: Australian:AU Austrian:AT Azerbaijani:AZ Bahamian:BS
  Bahraini:BH Balinese:ID Balkan: Baltic: Bangladeshi:BD Barbadian:BB Basque:ES Bavarian:DE Belarusian:BY
  Belgian:BE Bengali: Beninese:BJ Bhutanese:BT Bolivian:BO Bosnian:BA Botswanan:BW Brazilian:BR British:GB
  Bruneian:BN Bulgarian:BG Burkinabe:BF Burmese:MM Burundian:BI Californian:US Cambodian:KH Cameroonian:CM
  Canadian:CA Cantonese:CN Cape_Verdean:CV Caribbean: Catalan:ES Chadian:TD Chilean:CL Chinese:CN
  Colombian:CO Congolese:CD Cornish:GB Costa_Rican:CR Croatian:HR Cuban:CU Cypriot:CY Czech:CZ Danish:DK
  Djiboutian:DJ Dutch:NL Ecuadorian:EC Egyptian:EG Emirati:AE English:GB Eritrean:ER Estonian:EE
  Ethiopian:ET European: Faroese:FO Fijian:FJ Filipino:PH Finnish:FI Flemish:BE French:FR Gabonese:GA
  Galician:ES Gambian:GM Georgian:GE German:DE Ghanaian:GH Greek:GR Greenlandic:GL Guatemalan:GT
  Guinean:GN Guyanese:GY Haitian:HT Hawaiian:US Honduran:HN Hungarian:HU Iberian: Icelandic:IS Indian:IN
  Indonesian:ID Iranian:IR Iraqi:IQ Irish:IE Israeli:IL Italian:IT Ivorian:CI Jamaican:JM Japanese:JP
  Javanese:ID Jordanian:JO Kazakh:KZ Kenyan:KE Korean:KR Kosovar:XK Kurdish: Kuwaiti:KW Kyrgyz:KG
  Laotian:LA Latvian:LV Lebanese:LB Liberian:LR Libyan:LY Lithuanian:LT Luxembourgish:LU Macedonian:MK
  Malagasy:MG Malawian:MW Malaysian:MY Maldivian:MV Malian:ML Maltese:MT Mauritanian:MR Mauritian:MU
  Mexican:MX Moldovan:MD Mongolian:MN Montenegrin:ME Moroccan:MA Mozambican:MZ Namibian:NA Nepalese:NP
  Nepali:NP New_Zealand:NZ Nicaraguan:NI Nigerian:NG Nordic: North_Korean:KP Norwegian:NO Okinawan:JP
  Omani:OM Pakistani:PK Palestinian:PS Panamanian:PA Papuan:PG Paraguayan:PY Peruvian:PE Polish:PL
  Portuguese:PT Puerto_Rican:PR Punjabi: Qatari:QA Romanian:RO Russian:RU Rwandan:RW Salvadoran:SV
  Samoan:WS Saudi:SA Scandinavian: Scottish:GB Senegalese:SN Serbian:RS Siberian:RU Sicilian:IT
  Sierra_Leonean:SL Singaporean:SG Slovak:SK Slovenian:SI Somali:SO South_African:ZA South_Korean:KR
  Spanish:ES Sri_Lankan:LK Sudanese:SD Surinamese:SR Swedish:SE Swiss:CH Syrian:SY Taiwanese:TW Tajik:TJ
  Tamil: Tanzanian:TZ Texan:US Thai:TH Tibetan:CN Togolese:TG Trinidadian:TT Tunisian:TN Turkish:TR
  Turkmen:TM Tyrolean:AT Ugandan:UG Ukrainian:UA Uruguayan:UY Uzbek:UZ Venezuelan:VE Vietnamese:VN
  Walloon:BE Welsh:GB Yemeni:YE Zambian:ZM Zimbabwean:ZW
`;

/** Unofficial names of countries, packed like the gazetteer. */
export const COUNTRY_NAMES = oneLine`
  US:U.S|U.S.|US|USA|U.S.A.|America|United States;
  GB:UK|U.K|U.K.|Britain|Great Britain;
  AE:UAE|U.A.E.;
  KR:Korea|South Korea|Republic of Korea|RoK;
  KP:North Korea;
  RU:Russia|Russian Federation;
  TR:Türkiye|Turkiye|Turkey;
  IR:Iran;
  SY:Syria;
  VN:Vietnam|Viet Nam;
  TW:Taiwan;
  CZ:Czech Republic|Czechia;
  NL:Netherlands|Holland;
  CD:DRC|DR Congo|Democratic Republic of the Congo|Democratic Republic of Congo;
  CG:Congo;
  TZ:Tanzania;
  BO:Bolivia;
  LA:Laos;
  MD:Moldova;
  VE:Venezuela;
  BN:Brunei;
  PS:Palestine;
  CI:Ivory Coast;
  CV:Cabo Verde;
  MK:North Macedonia;
  SZ:Swaziland;
  TL:East Timor;
  XK:Kosovo;
  CN:PRC|P.R.C.;
  LK:Sri Lanka;
  TT:Trinidad;
  MM:Burma
`;

/** Continents, seas, parts of the world and parts of countries, packed like the gazetteer. */
export const OTHER_NAMES = oneLine`
  :Europe|Asia|Africa|North America|South America|Latin America|Central America|Southeast Asia
    |South-East Asia|East Asia|Central Asia|Middle East|Middle East and North Africa|Gulf|Eastern Europe
    |Western Europe|Central Europe|Northern Europe|Central and Eastern Europe|Central or Eastern Europe
    |Southern Africa|West Africa|East Africa|North Africa|Sub-Saharan Africa|Scandinavia|Balkans|Caribbean
    |Mediterranean|Mediterranean Sea|North Sea|Baltic Sea|Baltic|Black Sea|Red Sea|South China Sea
    |Atlantic|Pacific|Indian Ocean|Arctic|Asia-Pacific|Asia Pacific|EMEA|APAC|Greater China|Oceania|Iberia;
  US:New England|Midwest|Gulf Coast|Gulf of Mexico|Silicon Valley|Calif|N.J|Ill|Mass|Mich|Md|Ala;
  GB:England|Scotland|Wales|Northern Ireland;
  AU:Pilbara;
  CZ:Bohemia|Moravia;
  BE:Flanders|Wallonia;
  PS:Gaza;
  AE:Abu Dhabi|Dubai|Sharjah;
  CN:Inner Mongolia|Northeast China|Hong Kong|Macau|Tibet;
  IN:Delhi|New Delhi|Tamil Nadu|Telangana;
  ES:Galicia|Andalusia|Castile and León|Basque Country|Catalonia
`;
