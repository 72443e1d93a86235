/** Everyday words of Chinese that are firms' names as well; apart, as only imports ask for them. */
import { words } from "./word-set";

/** Fruit and grain, animals, nature, virtues, things that people do. */
export const HAN_WORDS = words(`
  苹果 香蕉 橙子 葡萄 荔枝 芒果 柠檬 樱桃 草莓 西瓜 土豆 蘑菇 大麦 小麦 小米 大米 玉米 大豆 花生 豆瓣 芝麻 核桃
  松鼠 蚂蚁 蜜蜂 菜鸟 天鹅 熊猫 白象 大象 老虎 狮子 骆驼 海豚 凤凰 孔雀 袋鼠 太阳 月亮 星星 阳光 春天 雪花 闪电 蓝天 白云
  海洋 森林 草原 彩虹 长虹 东风 长城 长江 黄河 泰山 红旗 光明 平安 大众 统一 理想 未来 远景 幸福 快乐 健康 和平 友谊 胜利 解放 建设 复兴
  振兴 永久 方正 美的 得到 联想 移动 联通 快手 知音 银河 宇宙 地球 火星 水星 金星 木星
`);
