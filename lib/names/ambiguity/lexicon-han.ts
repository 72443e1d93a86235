/**
 * Word classes of Chinese, Japanese and Korean, which write without capitals and mostly without spaces: what ends a
 * longer name, what makes a people or a language of a place, and what stands beside a company. All are asked about text
 * that `simplified` has gone over, so that none holds a traditional character.
 */

/** Institutions as they end in Chinese and Japanese. */
export const HAN_HEADS =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{0,10}?(?:大学|学院|银行|委员会|法院|协会|研究院|研究所|科学院|工程院|社科院|农科院|日报|时报|晚报|新闻|航空|机场|空港|集团|株式会社|交易所|取引所|证券|指数|管理局|总局|海峡|战争|戦争|大街|体育场|球场|医院|病院|博物馆|俱乐部|电力|电鉄|鉄道|保険|生命|信托|制鉄|制薬|放送|テレビ|ガス|石油集団|山脉|半岛|群岛|学校|高校|中学|连合会|联合会|工业会|协议会|审议会|组合|机构|财团|财団|连盟|联盟|商会|会议所|基金会|园区|工业园|工业区|开发区|高新区|保税区|广场|大厦|大楼|剧场|剧院|美术馆|图书馆|动物园|公园|国家队|代表队|车站|大桥|スタジアム|アリーナ|竞技场)/u;

/** Directly behind a place: a department of its government, a branch of a bank or firm. */
export const HAN_OFFICE =
  /^(?:[省市区县州](?:(?![的了在和与])\p{Script=Han}){2,8}?[厅局](?<![布格结大当全僵战]局)(?![长面势部])|[省市]?(?:分行|支行|农商行|城商行|分公司|分局|综指|成指(?!定(?!格|投)|挥|导员|标准|派出|明了))(?!长))/u;

/** Ordinary phrases whose words a dictionary may cut so that a place stands in them. */
export const HAN_PHRASES = /^(?:发展中国家)$/u;

/** Small words that a firm's name may end with. */
export const HAN_PARTICLE = /[为与对将被把]/u;

/** A surname and a given name behind a pause or a word for somebody; and a university. */
export const HAN_CALLED =
  /(?:(?:^|[^\p{Script=Han}\p{N}]|[员警手长师生民者友工人兵])[李王张刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑谢唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛潘杜戴钟汪姜范姚谭廖邹陆郝崔邱侯邵孟]\p{Script=Han}{1,2}|清华)$/u;

/** Directly behind a place: the sea, the bay, the road and the ministry that bear its name. */
export const HAN_BESIDE_PLACE =
  /^(?:舰(?![队艇船载炮])|号(?![召称码令角])|[东西南北]?海(?![外上军关底鲜运报警贼内南口淀域岸洋事产滩水缆])|[东西南北中]路(?![线])|路(?![线透演过况由试权网人途桥费程面径障])|[队](?![伍列形友])|烤[鸭鱼肉]|火[锅]|炒[饭]|[汤][圆]|拉[面]|豆腐|香米|梧桐|洋(?![溢人装酒货葱房])|[湾](?![区仔岸])|駅|时间|时间(?=[的，、 ]?\p{N}|周|星期)|(?:联邦)?(?:商务|财政|国防|外交|能源|司法|教育|农业|劳工|交通|内政|卫生|环境)部|(?:财务|外务|防卫|国防|商务|司法|农务)省|国务院)/u;

/** Directly behind a place in Chinese: how names of firms go on, where their trade is no word for what the place has. */
export const HAN_TRADE_BEHIND =
  /^(?:电气(?![化设工机自行产市装火])|重工(?!业)|电建|能建|交建|铁建|建工|控股(?![权股东子])|实业(?![家界])|置业|微电子|化学(?=[、，。；：！？）”》和与及等]|$|参与|中标|签|承建|宣布|表示|集团|股份))/u;

/** Behind a surname: a Japanese given name. The second part needs a first character that few words have. */
export const JAPANESE_GIVEN =
  /^(?:(?!英雄|光子)[章宗健信幸孝浩英隆敏昭俊秀哲弘喜慎惠裕圭纪彰恒正文武光清茂修诚康直忠久博良义达三一太龙翔丰明洋勇](?:[一二三四五次太]郎|之[助介]|[雄夫彦郎]|男(?![子女性人孩]))|[章宗健信幸孝浩隆敏昭俊秀哲弘喜慎裕圭纪彰恒](?:[一二三司介树辅也]|[子美](?!国))|[美春直秀弘正]树|[由久真]美子)/u;

/** The same where a particle or a title follows: it ends with a character that hardly any word ends with. */
export const GIVEN_IN_JAPAN =
  /^\p{Script=Han}?[佑祐亮翔彦郎哉弥莉奈菜纱彩怜凛玲斗辉哲昭敏雄浩裕介佳翼莲葵希](?=[がはもをのにと、。「（(氏]|さん|选手|$)/u;

/** Names of an ordinary word and a trade: `先进食品` is advanced food as well. */
export const HAN_ORDINARY_NAME =
  /^(?:现代|大众|中国|国家|全国|世界|国际|全球|先进|传统|通用|未来|统一|联合|理想)(?:汽车|石化|石油|化工|钢铁|电力|能源|电子|电信|航空|航天|铁路|建筑|医药|食品|农业|物流)$/u;
/** Behind such a name, what trades have and firms do not. */
export const OF_A_TRADE = /^(?:产业|工业|行业|消费|市场化|城|文明|制造业|流通)/u;

/** As above in Korean. */
export const HANGUL_HEADS =
  /^ ?(?:\p{Script=Hangul}{0,6})(?:대학교|대학|은행|전력|항공|일보|신문|방송|증권|생명|화재|공사|공단|협회|병원|고등학교|박물관|해협|전쟁|공항|지수|연구원|거래소|경찰서|시청|도서관|미술관|야구장|축구장|경기장|올림픽|월드컵|터미널|체육관|연합회|협의회|위원회|재단|연맹|대사관|문화원)/u;

/** Directly behind a name in Korean, before a particle or a space: a university for short, a ward, a station, a sea. */
export const HANGUL_BESIDE =
  /^(?:대|동|역|구|해|항)(?=[\s,.’”"']|$|(?:[의은는이가을를과와도]|에서|에|출신)(?:[\s,.]|$))/u;

/** A company that bears the place's name; without a middle, or with a general one, it is any company from there. */
export const HAN_COMPANY = /^([\p{Script=Han}\p{Script=Katakana}ー]{0,8}?)(?:公司|企业|会社)/u;
export const HAN_GENERAL =
  /^(?:科技|互联网|网路|高科技|大型|跨国|本土|上市|私营|国有|民营|能源|汽车|制药|软件|软体|技术|航运|半导体|芯片|晶片|大手|新兴|IT|一家|多家|的|各|等|母|子|初创|新创|创业|创新|媒体|石油|食品|服装|物流|保险|金融|投资|游戏|电子|其他|其它|几大|主要|一些|许多|各大|知名|头部|智能)*$/u;
/** A company that bears the place's name, where the legal form says that all of it is one name: `上海澜江（集团）有限公司`. */
export const HAN_REGISTERED =
  /^\p{Script=Han}{1,16}?(?:[（(](?:集团|控股|中国)[）)])?(?:股份|责任)?有限(?:责任)?公司/u;
/** What somebody does in a place: a firm named behind such a word is another's. */
export const HAN_DEED =
  /(?:成立|设立|注册|签|举行|举办|收购|宣布|召开|会见|参观|参加|考察|调研|拜访|走访|投资(?:建|了|成)|新建|建设(?!集团|投资|工程|发展|开发|控股)|出席|当地|[一二三四五六七八九十两\d][家个]|多家|一家|市值|上市)/u;

/** Waters and woods behind a name that a company has too. */
export const HAN_NATURE = /^(?:[川河湾海洋]|森林|雨林|流域|热带|热帯|盆地)/u;

/** Words in katakana, behind a firm in Latin letters, for what any firm has. */
export const KATAKANA_GENERAL =
  /^(?:グループ|ホールディングス|サービス|ユーザー|アプリ|メッセージ|アカウント|ポイント|ブランド|トップ|サイト|ビジネス|シリーズ|モデル|スマート|ストア|ショップ|オンライン|サーバー|システム|ソフト|ニュース|チーム|メンバー|ファン|リーダー|エンジニア|プロジェクト|ルール|ガイドライン|データセンター|エコノミスト|アナリスト|ロケット)/u;

/** A particle or verb ends a name; what follows it belongs to something else. */
export const HAN_BREAK = /[的在与和及向从被将是为等之把给は가이를을の]|[对](?![外口])/u;

/** Directly behind a name: what it does, and how many there are of what follows, which is then no part of the name. */
export const HAN_DOES =
  /^(?:[拟将已曾再正又]{0,2}(?:共建|合建|[携联牵]手|签[约署下]|入股|收购|起诉|启动|[入进]驻|[成设]立|捐赠|加入|中标|[增减]持|拜访|走进|助力|推出)|[一二三四五六七八九十两数几多某][所家座个间])/u;

/** A given name and a dot before a surname, as foreign names are written in Chinese. */
export const HAN_GIVEN = /\p{Script=Han}[·‧]$/u;

/** Behind a country: its people or its language, which do not count as a mention of it. */
export const HAN_DEMONYM = /^(?:人(?![民工口大])|语(?!言)|系|裔|籍)/u;
export const HANGUL_DEMONYM =
  /^(?:인(?![\p{Script=Hangul}])|인(?=이|은|의|들|을|과|도)|어(?![\p{Script=Hangul}])|계(?![\p{Script=Hangul}]))/u;

/** Words close to a company. */
export const HAN_BUSINESS =
  /创始人|交付|车型|公司|集团|股价|股份|首席|执行官|执行长|总裁|手机|发布|发表|推出|宣布|产品|用户|市值|财报|营收|电子|供应|芯片|晶片|软件|股票|平台|电商|亿美元|App|CEO|iPhone|社长|株価|発表|制品|サービス|事业|决算|売上|端末|スマホ|通贩|企业|株式|クラウド|网店|购入|买収|提携|出资|本社|契约|贩売|参入|配送|従业员|解雇|诉讼|ドット・コム|最高経営责任者|投资|仓库|物流|裁员|员工|收购|起诉|反垄断|罚款|门市|门店|云服务|云计算|服务器|降价|工场|店舗|新型|発売|开业|拠点|出店|伞下|干部|社员|広告|値上げ|値下げ|データセンター|工厂|扩产|建厂|设厂|退出|市场份额|新车|车款|专利|高管|(?<!红)旗下|品牌|合作伙伴|代工|订单|产线|量产|产能|良率|出货|竞争对手|기업|회사|업체|업계|주가|주식|지분|매출|영업이익|순이익|실적|출시|본사|계열|자회사|대표(?!팀|단|적|로)|회장|사장(?!님)|임직원|직원|노조|신제품|제품|플랫폼|결제|점유율|공장|인수|합병|제휴|계약|납품|매장|고객|이용자|가맹점|스마트폰|반도체|배터리|전기차|상장|공시|경쟁사|협력사|브랜드|주주/gu;

/** Directly behind a firm: it says or does something. */
export const HAN_SAYS =
  /^(?:[也则随后]{0,2}|周[一二三四五六日]|昨日|今日|方面|(?:暂|尚|均|都)?(?:未|没有|不予|拒绝))?(?:表示|称|回应|置评|评论|否认|透露|宣布|指出|公布|计划|声明|证实)/u;

/** Words close to a thing that is eaten, grown or made. */
export const HAN_THING =
  /[吃种颗斤棵粥煮炒炖饭菜粮粱麦稻豆薯桃梨]|大米|糙米|杂粮|五谷|초콜릿|원두|열매|농장|농민|농가|재배|수확|함량|가루|과일|채소|요리|동물원|사육|먹이|굶|빈곤|식량|农民|农会|果农|果树|水果|果园|收成|采摘|采收|价格涨|热帯|流域|森林|果実/gu;

/** Anywhere in the sentence of a thing that is sold on markets or kept in zoos, whatever else it tells of. */
export const HAN_KEPT = /水果|果农|果园|果树|菜市场|菜场|八百屋|动物园|饲育|과수원|동물원/u;

/** The same, where there are no words of business. */
export const HAN_FARM = /农场|农民|种植|果物|农家|収获|野生|농사/u;

/** What public bodies deal with. */
export const HAN_PUBLIC =
  /法案|予算|预算|大臣|部长|官员|补助|补贴|方针|与党|野党|国会|增税|増税|减税|규제|장관|예산|법안|정부/u;

/** Directly before a place in Chinese. */
export const HAN_BEFORE_PLACE = /(?:[在赴往抵]|前往|来自|位于|抵达|访问)$/u;

/** Directly behind a place in Korean: in, from. */
export const HANGUL_AT_PLACE = /^(?:에서|에선)(?=[\s,.])/u;

/** Close behind a place: who governs it, and what states have. */
export const HAN_STATE =
  /^[\p{Script=Han}\p{Script=Hangul}はがの ]{0,2}?(?:政府|总统|首相|総理|总理|首都|外长|外相|当局|中央银行|央行|정부|총리|대통령|외교|수도|당국|중앙은행|중앙정부)/u;

/** Directly behind a place in Chinese: what sort of place it is. */
export const HAN_UNIT = /^(?:市(?![场面价])|县|区(?![别分域块间])|省(?![钱力事时心略]))/u;

/** Directly behind a name, or a given name that follows it: somebody is called so. */
export const UNSPACED_PERSON =
  /^(?:(?![県市都府州区国省])\p{Script=Han}{1,2})?(?:氏(?!族)|さん|容疑者|被告|选手(?!団)|投手|捕手|监督)|^ ?씨(?=[\s가는와의도])/u;

/** Directly behind a place in Japanese: how the names of old firms go on. */
export const HAN_FIRM_BESIDE =
  /^(?:短资|建物(?!の)|制钢(?!所|业)|重工(?!业)|制纸(?!业)|纺绩|邮船|化成|汽船|兴业|海上(?=日动|火灾|HD|ホール)|制作所|钢管|窑业)/u;

/** A figure and a measure of goods: before them stands what is made a day, not who makes it. No date, share or power. */
export const HAN_FIGURE =
  /^(?:[约数几]|\p{N}|[一二三四五六七八九两]?[十百千万亿])[\p{N},，.．一二三四五六七八九十百千万亿两数]*[多余]?(?:[台个辆吨件只枚本片套头桶箱瓶升]|トン|バレル|キロ|ケース)/u;

/** What teams are called in Japan and Korea, where firms keep them. */
export const UNSPACED_TEAMS =
  /^ ?(?:(?:타이거|라이온|베어|트윈|이글|히어로|다이노|랜더|위|팰컨|호크|드래곤|썬더|나이트)(?:즈|스|츠)|자이언츠|(?:タイガー|ライオン|イーグル|ホーク|ドラゴン|ファイター|マリーン|スワロー|バファロー|ベイスター)[スズ]|ジャイアンツ)/u;
