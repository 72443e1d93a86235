import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { joinedNames } from "@/lib/releases/zh/deals/pairs";
import { chineseDates } from "@/lib/releases/zh/details/dates";
import { agreementsIn } from "./agreements-in";

const pairsOf = (text: string) => agreementsIn(text, "2025-06-20").map(({ parties }) => parties.sort());

describe("names that the text needs for no agreement", () => {
  const namesOf = (text: string) =>
    labelsOf(readRelease({ text, published: "2025-06-20" })).entities.map(({ name }) => name);

  it("are told where they are known and stand as a whole", () => {
    expect(namesOf("青塘煤运今年盈利。中国联通也参加了展会。")).toContain("中国联通");
    expect(namesOf("青塘煤运今年盈利。中国联通南山营业厅参加了展会。")).not.toContain("中国联通");
  });
});

describe("names on both sides of what joins them", () => {
  it.each([
    ["海岚重工10日在挪威首都奥斯陆与峡湾航运签署造船合同。", ["海岚重工", "峡湾航运"]],
    ["其中，长海汽车集团6日与江汐开发区管委会签订协议。", ["长海汽车集团", "江汐开发区管委会"]],
    ["据悉，沃野机械拟于年底前同长海汽车集团达成合资协议。", ["沃野机械", "长海汽车集团"]],
    ["双方共同参与建设，合同已生效。", []],
    ["青禾电力和水务公司负责施工，签署了协议。", []],
  ])("%s", (text, expected) => {
    expect(joinedNames(text, () => false).map(({ raw }) => raw)).toEqual(expected);
  });

  it.each([
    ["6月19日，激光雷达厂商镭瞳科技与青禾智行签署供货协议，首批供应2000台。", [["镭瞳科技", "青禾智行"]]],
    ["朔方氢能公告，终止与临沅市人民政府的绿氢项目投资协议。", [["临沅市人民政府", "朔方氢能"]]],
    ["有网络媒体报道称，朔方氢能已与赣江锂能签署战略合作协议。", []],
  ])("%s", (text, expected) => {
    expect(pairsOf(text)).toEqual(expected);
  });
});

describe("ways of telling a deal", () => {
  it.each([
    ["长海汽车计划年内与江汐理工学院签署合作协议。", [["江汐理工学院", "长海汽车"]]],
    ["蓝湾高铁另于上月18日和中岭工程顾问公司签订设计合同。", [["中岭工程顾问公司", "蓝湾高铁"]]],
    ["商务部与沙特投资和战略规划部于6月3日签署备忘录。", [["商务部", "沙特投资和战略规划部"]]],
    ["海岚重工与马来西亚的建昌机械签订经销协议。", [["建昌机械", "海岚重工"]]],
    ["朔方氢能获赣江锂能5亿元电解槽订单。", [["朔方氢能", "赣江锂能"]]],
    ["青禾智行成为沃野机械在中东的自动驾驶合作伙伴。", [["沃野机械", "青禾智行"]]],
    ["沃野机械董事会昨通过，向海岚重工订造6艘货轮。", [["沃野机械", "海岚重工"]]],
    ["青禾汽车集团会长林岳与朔方石化董事长周汀在首尔签署意向书。", [["朔方石化", "青禾汽车集团"]]],
    ["青禾集团与朔方石化的合资公司蓝湾能源6月10日同海岚重工签署服务协议。", [["蓝湾能源", "海岚重工"]]],
    ["隶属于青禾集团的蓝湾能源与海岚重工签订框架协议。", [["蓝湾能源", "海岚重工"]]],
    ["翰宇生物把口服药的大中华区权益转让予拾光医药。", [["拾光医药", "翰宇生物"]]],
    ["云舟科技收到赣江锂能发来的函件，后者决定终止双方去年签订的供货协议。", [["云舟科技", "赣江锂能"]]],
    ["海岚机电将为朔方电池供应12条涂布线，合同6月9日签署。", [["朔方电池", "海岚机电"]]],
    ["朔方电池选择海岚机电作为涂布机供应商，双方签订了3亿元合同。", [["朔方电池", "海岚机电"]]],
    ["江城地产6月5日撤回与蓝湾物业的合并协议。", [["江城地产", "蓝湾物业"]]],
    [
      "甲方：青禾新能源有限公司\n乙方：沃野控股有限公司\n甲乙双方于6月10日签订协议。",
      [["沃野控股有限公司", "青禾新能源有限公司"]],
    ],
    ["东江理工大学新闻\n我校6月3日与日本北斗化学公司共建实验室。", [["东江理工大学", "日本北斗化学公司"]]],
    [
      "国际竹藤研究中心（IBC）在京办会，江汐林业大学与该中心签署备忘录。",
      [["国际竹藤研究中心", "江汐林业大学"]],
    ],
    [
      "海岚重工拿到两张船单：一张来自丹麦船东峡湾航运，4艘集装箱船；另一张来自挪威的北角海运，2艘油轮。",
      [
        ["峡湾航运", "海岚重工"],
        ["北角海运", "海岚重工"],
      ],
    ],
    ["蓝湾物业称，朔方电池和青禾集团也没有参与这次续约。", []],
    [
      "蓝湾能源与沃野电力签署购电协议，与朔方电池签署储能设备采购合同。",
      [
        ["沃野电力", "蓝湾能源"],
        ["朔方电池", "蓝湾能源"],
      ],
    ],
    [
      "青塘煤运与海岚电力、朔方热电、蓝湾能源分别签订购销合同。",
      [
        ["海岚电力", "青塘煤运"],
        ["朔方热电", "青塘煤运"],
        ["蓝湾能源", "青塘煤运"],
      ],
    ],
    // Who only stands in a list of all that signed has no agreement with each.
    [
      "青塘煤运、海岚电力与朔方热电股份有限公司（下称“朔方热电”）分别签订购销合同。",
      [["朔方热电股份有限公司", "海岚电力", "青塘煤运"]],
    ],
    [
      "沃野电力和朔方电池分别与蓝湾能源签署供货协议。",
      [
        ["沃野电力", "蓝湾能源"],
        ["朔方电池", "蓝湾能源"],
      ],
    ],
    ["有投资者称，拾光医药已经把口服药许给青禾集团。", []],
    [
      "青禾咖啡6月2日与巴西出口促进局签署备忘录。6月12日，沃野茶饮也在北京同这家机构签了意向书。",
      [
        ["巴西出口促进局", "青禾咖啡"],
        ["巴西出口促进局", "沃野茶饮"],
      ],
    ],
    ["问：公司是否已与海岚重工签署合作协议？\n答：公司没有与海岚重工接触过，也没有在深圳签署协议。", []],
    ["上周传出的沃野机械入股海岚重工一事，双方不予置评。", []],
  ])("%s", (text, expected) => {
    expect(pairsOf(text)).toEqual(expected.map((pair) => [...pair].sort()));
  });

  it.each([
    ["朔方氢能与海岚重工签署供货协议，金额3亿6,000万元。", 360000000],
    ["朔方氢能与海岚重工签署供货协议，共一千二百余台。", 1200],
    ["朔方氢能与海岚重工签署供货协议，码头有4个泊位。", 4],
  ])("%s", (text, value) => {
    const { agreements } = labelsOf(readRelease({ text, published: "2025-06-20" }));
    const values = agreements.flatMap(({ projects }) =>
      projects.flatMap(({ quantities }) => quantities.map((quantity) => quantity.value)),
    );
    expect(values).toContain(value);
  });
});

describe("where a Chinese text says that a body has something", () => {
  it.each([
    ["海岚重工在德国图林根州阿恩施塔特设有电池工厂。", ["德国图林根州阿恩施塔特"]],
    ["海岚重工在阳明山及枋山设有地面站。", ["阳明山", "枋山"]],
    ["海岚重工在日本东京、韩国首尔、泰国曼谷各有数据中心。", ["日本东京", "韩国首尔", "泰国曼谷"]],
    ["海岚重工的工厂在昆山和青岛，总部则设在孟买。", ["昆山", "青岛", "孟买"]],
    ["海岚重工将在河内建设工厂。", []],
  ])("%s", (text, expected) => {
    const whole = `海岚重工与峡湾航运6月3日签署协议。\n${text}`;
    const { entities, presence } = labelsOf(readRelease({ text: whole, published: "2025-06-20" }));
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    expect(presence.map(({ place }) => names.get(place))).toEqual(expected);
  });
});

describe("Chinese dates", () => {
  it.each([
    ["二零二四年十一月五日", ["2024-11-05"]],
    ["上周五", ["2025-06-13"]],
    ["本周二", ["2025-06-17"]],
    ["6日续签", ["2025-06-06"]],
    ["昨（19）日", ["2025-06-19"]],
  ])("%s", (text, expected) => {
    expect(chineseDates(text, "2025-06-20", 0, text.length).map(({ value }) => value)).toEqual(expected);
  });
});
