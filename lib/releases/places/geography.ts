/** English geographical names that no register of towns and provinces has, packed like the gazetteer. */
import { oneLine } from "../text/one-line";

/** Cities by English names or spellings that differ from the register's. */
export const ENGLISH_CITIES = oneLine`
  BE:Antwerp|Bruges|Ghent|Louvain;
  DE:Cologne|Nuremberg|Brunswick|Hanover|Frankfurt|Ludwigshafen;
  CH:Basle|Berne|Lucerne;
  CZ:Pilsen;
  DK:Aarhus|Elsinore;
  ES:Seville|Saragossa|Corunna;
  FR:Dunkirk|Lyons|Marseilles;
  GB:Newcastle;
  GR:Salonica|Piraeus|Corinth|Patras;
  IE:Limerick;
  IT:Florence|Venice|Padua|Mantua|Leghorn|Syracuse;
  NL:The Hague|Hague|Flushing;
  PL:Cracow|Danzig|Gdansk;
  PT:Oporto;
  SE:Gothenburg|Malmo;
  UA:Kiev|Kharkov|Odesa;
  HR:Dubrovnik;
  MX:Ciudad Juárez;
  MA:Marrakech|Tangiers|Fez;
  EG:Alexandria|Port Said;
  IN:Bombay|Calcutta|Bangalore|Madras;
  MM:Rangoon|Yangon;
  VN:Saigon|Danang|Da Nang|Hai Phong;
  CN:Peking;
  KR:Pusan;
  KW:Kuwait City;
  PA:Panama City|Colón;
  ZA:Gqeberha;
  FO:Tórshavn;
  GL:Nuuk
`;

/** Seas, straits, rivers, mountains, islands and old lands. */
export const LANDS = oneLine`
  :Adriatic|Adriatic Sea|Aegean|Aegean Sea|Arabian Gulf|Persian Gulf|Arabian Sea|Barents Sea|Bay of Bengal
    |Bay of Biscay|Bering Sea|Bering Strait|Bosphorus|Caspian|Caspian Sea|Caribbean Sea|Celtic Sea
    |Coral Sea|East China Sea|English Channel|Irish Sea|Ionian Sea|Ligurian Sea|Norwegian Sea|Sea of Japan
    |Sea of Marmara|Skagerrak|Kattegat|Tasman Sea|Yellow Sea|Arctic Ocean|Atlantic Ocean|Pacific Ocean
    |North Atlantic|South Atlantic|North Pacific|South Pacific|Southern Ocean|Gulf of Aden|Gulf of Bothnia
    |Gulf of Finland|Gulf of Guinea|Gulf of Oman|Gulf of Riga|Gulf of Suez|Gulf of Thailand|Gulf of Aqaba
    |Gulf of Alaska|Strait of Hormuz|Strait of Malacca|Strait of Gibraltar|Danish Straits|Danube|Rhine
    |Elbe|Oder|Vistula|Rhône|Volga|Dnieper|Nile|Niger Delta|Mekong|Mekong Delta|Yangtze|Yangtze River
    |Yangtze River Delta|Pearl River Delta|Yellow River|Ganges|Indus|Euphrates|Tigris|Zambezi|Amazon Basin
    |Mississippi River|Rio Grande|Great Lakes|Lake Victoria|Lake Geneva|Lake Constance|Lake Tanganyika
    |Lake Malawi|Alps|Andes|Carpathians|Caucasus|South Caucasus|Himalayas|Pyrenees|Urals|Rocky Mountains
    |Sahara|Sahel|Kalahari|Gobi|Horn of Africa|Maghreb|Levant|Mashreq|Indochina|Benelux|Nordics|Baltics
    |Baltic States|Western Balkans|South Asia|South-Eastern Europe|Southeast Europe|North-East Asia
    |Northeast Asia|Asia Minor|Micronesia|Melanesia|Polynesia|Eurasia|Eastern Mediterranean|Central Africa
    |Eastern Africa|Western Africa|Indo-Pacific;
  RU:Siberia|Kamchatka|Sakhalin|Russian Far East|Kola Peninsula;
  TR:Anatolia|Thrace;
  IN:Kashmir|Deccan|Northeast India;
  ID:Java|Central Java|West Java|East Java|Sumatra|Kalimantan|Sulawesi|Riau Islands;
  MY:Borneo|Peninsular Malaysia;
  PH:Luzon|Mindanao|Visayas;
  JP:Honshu|Kyushu|Shikoku|Kansai|Kanto|Tohoku|Chubu;
  DK:Jutland|Funen|Bornholm|Zealand;
  GB:Hebrides|Outer Hebrides|Shetland|Orkney|Cornwall|Yorkshire|Essex|Kent|Sussex|Midlands|West Midlands
    |East Midlands|East Anglia|Greater Manchester|Greater London|Humber|Humberside|Teesside|Tyneside
    |Merseyside|Tees Valley|Thames Estuary|Thames Valley|West Country|Lake District|Scottish Highlands
    |Moray Firth|Firth of Forth;
  AR:Patagonia|Vaca Muerta|Pampas;
  CL:Atacama|Atacama Desert;
  DE:Rhineland|Ruhr|Ruhr area|Swabia|Franconia|Lusatia|Allgäu|East Frisia|North Frisia|Black Forest
    |German Bight;
  AT:Tyrol;
  CH:Romandy;
  FR:Alsace|Lorraine|Burgundy|Provence|Occitania|Savoy|Picardy|Champagne;
  IT:Mezzogiorno|South Tyrol|Po Valley;
  ES:Canary Islands|Balearic Islands|Levante;
  PT:Algarve|Alentejo|Azores|Madeira;
  RO:Transylvania|Wallachia|Dobruja;
  PL:Silesia|Pomerania|Mazovia;
  UA:Donbas|Crimea|Bukovina;
  HR:Dalmatia|Slavonia|Istria;
  SA:Hejaz|Najd|Eastern Province|Empty Quarter;
  EG:Sinai|Upper Egypt|Nile Delta|Suez Canal|Suez Canal Economic Zone;
  PA:Panama Canal;
  CD:Katanga|Kivu;
  ZM:Copperbelt|Copperbelt Province;
  ZA:Karoo|Highveld|Western Cape|Eastern Cape|Northern Cape;
  US:Permian Basin|Pacific Northwest|Deep South|East Coast|West Coast|Upper Midwest|Bay Area
    |San Francisco Bay Area|Marcellus|Bakken|Appalachia|Great Plains|Gulf of America|Long Island
    |Puget Sound|Chesapeake Bay|Research Triangle;
  CA:Yukon|Prairies|Atlantic Canada|Maritimes|Hudson Bay|Labrador|Vancouver Island|Grand Banks;
  AU:Bass Strait|Hunter Valley|Latrobe Valley|Bowen Basin|Carnarvon Basin|Great Barrier Reef;
  NZ:North Island|South Island;
  CN:Pearl River|Greater Bay Area|Bohai Sea|Xinjiang|Guangxi|Ningxia;
  BR:Amazonia|Amazon rainforest|Campos Basin|Santos Basin|Northeast Brazil;
  NO:Barents|Norwegian continental shelf|Lofoten|Finnmark;
  SE:Norrland|Småland|Scania;
  FI:Lapland|Karelia|Åland;
  GR:Peloponnese|Macedonia
`;
