import type { TrainingPair } from "./pair";

const SERVICE = "让客户庆幸打了我们的电话";
const WAITING = "热线平均等待时间由9分钟缩短至4分钟";
const RATING = "来电客户满意度由71%提升至85%";

/** 自拟的正反例，按规则顺序排列。 */
export const PAIRS_ZH: readonly TrainingPair[] = [
  { kind: "objective", teaches: "O01", bad: "在华北签下40家新经销商", good: "成为华北市场经销商最想合作的品牌" },
  { kind: "objective", teaches: "O02", bad: "客户更满意", good: SERVICE },
  { kind: "objective", teaches: "O03", bad: "继续做好员工安全管理工作", good: "成为员工每天都能平安回家的工厂" },
  { kind: "objective", teaches: "O04", bad: "推广新的排班系统到各团队", good: "让各团队自己排好每一周的工作" },
  { kind: "objective", teaches: "O05", bad: "优化入职流程", good: "让新员工第一周就觉得自己有用" },
  { kind: "objective", teaches: "O06", bad: "上线会员卡，并培训门店员工", good: "给老客户一个再来的理由" },
  { kind: "objective", teaches: "O07", bad: "成为行业里的第一名", good: "成为采购客户首先想到的供应商" },
  { kind: "keyResult", teaches: "K01", bad: "窗口排队时间更短", good: "窗口平均等待时间由12分钟缩短至5分钟" },
  { kind: "keyResult", teaches: "K02", bad: "降低废品率", good: "废品率由4.5%降低至3%" },
  { kind: "keyResult", teaches: "K03", bad: "每月加班时数由300小时减少至420小时", good: "每月加班时数由420小时减少至300小时" },
  { kind: "keyResult", teaches: "K04", bad: "举办领导力研讨会", good: "内部晋升填补岗位的比例由35%提升至50%" },
  { kind: "keyResult", teaches: "K04", bad: "培训60名班组长", good: "每季度损失工时事故由9起减少至4起" },
  { kind: "keyResult", teaches: "K05", bad: "配合华南销售团队开拓业务", good: "华南每月成交订单由14单增加至22单" },
  { kind: "keyResult", teaches: "K05", bad: "分析员工离职的原因", good: "入职一年内离职率由18%降低至10%" },
  { kind: "keyResult", teaches: "K06", bad: "及时答复95%的客户咨询", good: "95%的客户咨询在一个工作日内答复" },
  { kind: "keyResult", teaches: "K06", bad: "内部推荐入职人数大幅上升", good: "内部推荐入职人数由10人增加至25人" },
  { kind: "keyResult", teaches: "K07", bad: "复购率达到40%，退货率降低至2%", good: "复购率由31%提升至40%" },
  { kind: "keyResult", teaches: "K09", bad: "达到75%", good: "年度计划已确认的员工占比达到75%" },
  { kind: "keyResult", teaches: "K10", bad: "出口额提升15%", good: "出口额由200万元提升至230万元" },
  { kind: "keyResult", teaches: "K11", bad: "库存准确率保持在99%", good: "库存准确率由96%提升至99%" },
  { kind: "keyResult", teaches: "K14", bad: "撰写12篇文章", good: "网站每月试用注册数由120个增加至200个" },
  {
    kind: "set", teaches: "K08",
    bad: { objective: SERVICE, hasCycle: false, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING }] },
  },
  {
    kind: "set", teaches: "K12",
    bad: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING, type: "binary" }, { text: "来电接通率达到85%", type: "binary", owner: "客服中心" }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING }] },
  },
  {
    kind: "set", teaches: "K15",
    bad: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease", owner: "客服部" }, { text: RATING, owner: "林洁、欧敏" }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease", owner: "林洁" }, { text: RATING, owner: "欧敏" }] },
  },
  {
    kind: "set", teaches: "S02",
    bad: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING }] },
  },
  {
    kind: "set", teaches: "S03",
    bad: { objective: SERVICE, keyResults: [{ text: "编写热线服务手册", type: "milestone" }, { text: "上线新的电话系统", type: "milestone" }] },
    good: { objective: SERVICE, keyResults: [{ text: "上线新的电话系统", type: "milestone" }, { text: RATING }] },
  },
  {
    kind: "set", teaches: "S04",
    bad: { objective: "赢得仍向两家供应商采购的客户", keyResults: [{ text: "区域销售额由400万元提升至500万元" }, { text: "每月电话订单由300单增加至420单" }] },
    good: { objective: "赢得仍向两家供应商采购的客户", keyResults: [{ text: "区域销售额由400万元提升至500万元" }, { text: "电话订单退货率由6%降低至3%", type: "decrease" }] },
  },
  {
    kind: "set", teaches: "S05",
    bad: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease", weight: 80 }, { text: RATING, weight: 40 }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease", weight: 50 }, { text: RATING, weight: 50 }] },
  },
  {
    kind: "set", teaches: "S07",
    bad: { objective: SERVICE, keyResults: [{ text: RATING }, { text: "来电客户满意度由71%提升至90%" }] },
    good: { objective: SERVICE, keyResults: [{ text: RATING }, { text: "一周内重复来电占比由14%降低至8%", type: "decrease" }] },
  },
  {
    kind: "set", teaches: "P03",
    bad: { objective: SERVICE, keyResults: [{ text: "未结来电保持在40件以内", type: "maintain_below" }, { text: "每周热线开放时数不低于60小时", type: "maintain_above" }, { text: RATING }] },
    good: { objective: SERVICE, keyResults: [{ text: "未结来电保持在40件以内", type: "maintain_below" }, { text: RATING }] },
  },
];
