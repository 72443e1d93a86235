/**
 * Traditional characters as the rules read them: each by its simplified one, so that every word is written in one way.
 * One unit stands for one unit; what is told of a text is written as the text writes it.
 */
import type { Deal } from "../agreements/deal";
import type { Entity } from "../entities/entity";

const TRADITIONAL =
  "簽協議與國際團業務產電動車輛機場設備製開發廣東臺灣貨運輸轉讓購買賣銀證財經濟總長員會談訂單約間題關於對佈報導據稱將為從這個們來後時現實驗學醫療藥廠區縣鄉鎮島嶼橋樑鐵軌礦鋰鋼銅鋁鎳鈷氫氣體爐網絡統計資訊數雲處儲擴張規劃項標準質級結構組織負責擔職獲較進選擇適應測試認許權屬競爭優勢環綠減節餘額費價錢債併營銷線條綫鏈範圍領戰態術語訓練習課給願無沒說話識讀寫譯聽聞聯繫係歷歐亞韓緬馬紐羅賓維爾薩倫華滬漢廈門寧鄭貴陝肅慶龍貝龜莊廟廳樓層內幾萬億兩雙畝噸頓園圖壓縮絲紡藝賀贈禮儀舉辦擬審達遷違還過遠連遲遊戲劇視頻錄邊緣鄰鋪鍵錶鎖閉閱陣陽陰階險雖離難靈靜頁順須預顆類顧顯風飛飯飲養館馳駛驅騰驚鬥魚鮮鳥鳴鴻麥黃點齊齡龐麗傳傷僅償儘兒兌冊凍凱則創劑劉剛勁勝勞匯卻參叢吳問啟嚴圓墊執塊壩壯聲壽夾奪奮婦媽孫寬寶專尋屆岡師帳帶幣幫廢彈歸當徑徵恆惡懸戶拋擁換損搖撥撫擊擋攝攜敗敘敵斷晉曉暫殺極槍樂樣樹橫檔檢檯櫃歡歲殘沖決況涼淨淺渦湯溝滅滯滲滿漸潔潛澤濃濱瀏燈燒牆獎獨瑪瑩畢畫異皺盜盡監盤確礎種積穩窮筆築簡糧紀紅紛純紙細終絕緊編緩績繼續罰罷義聖腦臨興舊艦蔣薦藍蘇虛號補裝複覺親觀討託記評詞詢該詳誤調請諸諾謀謝譜護譽變豐貢販貼賽轄軍軟載輕輪輯農迴遺邁郵鄧釋針鈞鈣鉅鋒鍋鏡鐘閃閒閣闊陳陸隊隨隱雜頭駐駕髮鬧麵黨灘湧灃煒燁瑋瓏瓊礪禎穎筍籃紹綱緯縱纖羈聰膚艙蕭藺衛裡貿趙跡踐軸辭遼鄔鋭錦鐸隴韋頡顏飼鯨鷹鷺齒";
const SIMPLIFIED =
  "签协议与国际团业务产电动车辆机场设备制开发广东台湾货运输转让购买卖银证财经济总长员会谈订单约间题关于对布报导据称将为从这个们来后时现实验学医疗药厂区县乡镇岛屿桥梁铁轨矿锂钢铜铝镍钴氢气体炉网络统计资讯数云处储扩张规划项标准质级结构组织负责担职获较进选择适应测试认许权属竞争优势环绿减节余额费价钱债并营销线条线链范围领战态术语训练习课给愿无没说话识读写译听闻联系系历欧亚韩缅马纽罗宾维尔萨伦华沪汉厦门宁郑贵陕肃庆龙贝龟庄庙厅楼层内几万亿两双亩吨顿园图压缩丝纺艺贺赠礼仪举办拟审达迁违还过远连迟游戏剧视频录边缘邻铺键表锁闭阅阵阳阴阶险虽离难灵静页顺须预颗类顾显风飞饭饮养馆驰驶驱腾惊斗鱼鲜鸟鸣鸿麦黄点齐龄庞丽传伤仅偿尽儿兑册冻凯则创剂刘刚劲胜劳汇却参丛吴问启严圆垫执块坝壮声寿夹夺奋妇妈孙宽宝专寻届冈师帐带币帮废弹归当径征恒恶悬户抛拥换损摇拨抚击挡摄携败叙敌断晋晓暂杀极枪乐样树横档检台柜欢岁残冲决况凉净浅涡汤沟灭滞渗满渐洁潜泽浓滨浏灯烧墙奖独玛莹毕画异皱盗尽监盘确础种积稳穷笔筑简粮纪红纷纯纸细终绝紧编缓绩继续罚罢义圣脑临兴旧舰蒋荐蓝苏虚号补装复觉亲观讨托记评词询该详误调请诸诺谋谢谱护誉变丰贡贩贴赛辖军软载轻轮辑农回遗迈邮邓释针钧钙巨锋锅镜钟闪闲阁阔陈陆队随隐杂头驻驾发闹面党滩涌沣炜烨玮珑琼砺祯颖笋篮绍纲纬纵纤羁聪肤舱萧蔺卫里贸赵迹践轴辞辽邬锐锦铎陇韦颉颜饲鲸鹰鹭齿";
const TABLE = new Map([...TRADITIONAL].map((unit, i) => [unit, SIMPLIFIED[i] ?? unit]));
const ANY = new RegExp(`[${TRADITIONAL}]`, "gu");

/** A text with its traditional characters simplified, unit for unit. */
export function simplified(text: string): string {
  return text.replace(ANY, (unit) => TABLE.get(unit) ?? unit);
}

/** Gives names and fields back as the text writes them. `read` is the text that the rules saw. */
export function asWritten(
  raw: string,
  read: string,
  entities: readonly Entity[],
  deals: readonly Deal[],
): void {
  const written = (form: string) => {
    const at = read.indexOf(form);
    return at < 0 ? form : raw.slice(at, at + form.length);
  };
  for (const entity of entities) {
    entity.name = written(entity.name);
    const forms = [...entity.forms];
    entity.forms.clear();
    for (const [form, at] of forms) entity.forms.set(written(form), at);
  }
  for (const deal of deals)
    for (const field of deal.fields)
      if (field.end - field.start === field.text.length) field.text = raw.slice(field.start, field.end);
}
