/** Agreements that came to an end or did not come about, those put off, and what only looks like them. */
import { describe, expect, it } from "vitest";
import { statusesIn } from "./agreements-in";

const DAY = "2025-03-12";
const A = "Aldbrook Group Ltd";
const B = "Penhallow Mills Ltd";
const BOTH = `${A} + ${B}`;

describe("an agreement is told as ended by", () => {
  it.each([
    `The Board wishes to announce that the Share Purchase Agreement dated 14 August 2024 between ${A} and ${B} in relation to a 70% interest in a refinery for a cash consideration of USD 18 million has been mutually terminated.`,
    `The lease agreement between ${A} and ${B} was subsequently terminated on 3 March.`,
    `${A} and ${B} have entered into a termination agreement.`,
    `${A} will not proceed with its acquisition of ${B}.`,
    `${A} and ${B} have decided not to go ahead with their joint venture.`,
    `${A} did not renew its sponsorship agreement with ${B}.`,
    `The supply contract between ${A} and ${B} was not extended.`,
    `The $400 million merger of ${A} and ${B} is off.`,
    `${A}'s sale of its French business to ${B}, agreed in September, has collapsed.`,
    `${A} has returned the rights to the design to ${B}.`,
    `${A} has handed its licence back to ${B}.`,
    `${A} annulled the contract awarded to ${B}.`,
    `${A} let its memorandum of understanding with ${B} expire.`,
    `${A} has opted out of the agreement with ${B}.`,
    `${A} has ceased its cooperation with ${B}.`,
    `${A} and ${B} signed a merger agreement in November. On Monday they called it off.`,
    `Reference is made to the announcement of ${A} dated 16 June 2024 concerning the memorandum of understanding with ${B} on a possible joint venture. As no formal agreement was entered into within the exclusivity period, the memorandum lapsed on 3 March 2025.`,
  ])("%s", (text) => {
    expect(statusesIn(text, DAY)).toEqual([`ended: ${BOTH}`]);
  });
});

describe("an agreement beside one that ended", () => {
  it.each([
    `${A} has signed a contract with Orsay Mills SA. An earlier agreement with ${B} fell through in January.`,
    `${A} has signed a contract with Orsay Mills SA. The contract with ${B}, the first supplier, was terminated in October.`,
    `${A} has signed a 25-year concession with Orsay Mills SA, two months after it cancelled the concession of ${B} over unpaid fees.`,
  ])("%s", (text) => {
    expect(statusesIn(text, DAY)).toEqual([`ended: ${BOTH}`, `signed: ${A} + Orsay Mills SA`]);
  });
});

describe("an agreement is not told as ended by", () => {
  it.each([
    ["signed", `${A} has signed a contract with ${B}, after talks with another supplier collapsed.`],
    ["signed", `${A} and ${B} have signed a contract that will end in 2030.`],
    ["planned", `The signing of an agreement between ${A} and ${B} to build a mill has been postponed.`],
    ["planned", `The signing of the contract between ${A} and ${B} is expected in June.`],
    ["planned", `${A} and ${B} are expected to sign a supply contract in May.`],
    ["extended", `${A} and ${B} have amended their supply agreement and extended it by nine months.`],
  ])("%s: %s", (status, text) => {
    expect(statusesIn(text, DAY)).toEqual([`${status}: ${BOTH}`]);
  });
});

describe("no agreement is told by", () => {
  it.each([
    `${A} has let its £410 million offer for ${B} lapse after winning acceptances for only 23% of the shares.`,
    `${A} is seeking a partnership with ${B}.`,
  ])("%s", (text) => {
    expect(statusesIn(text, DAY)).toEqual([]);
  });
});

describe("a Chinese text tells an agreement as", () => {
  const C = "远山科技有限公司";
  const D = "北河重工有限公司";
  it.each([
    [
      "ended",
      `2024年9月10日，${C}与${D}签署《股权收购协议》。因双方未能就估值达成一致，经协商，${C}与${D}于2025年3月10日签署《终止协议》，终止本次收购。`,
    ],
    ["ended", `鉴于审计工作未能按期完成，${C}与${D}签署了终止协议。`],
    ["ended", `因未能取得批准，${C}决定终止与${D}的合作协议。`],
    [
      "ended",
      `${C}与${D}签订了框架协议。双方未就具体项目签署正式合同，上述框架协议已于2025年3月8日有效期届满自动终止。`,
    ],
    ["ended", `${C}取消了在${D}订造的两艘散货船。`],
    ["ended", `${C}放弃对${D}的收购，收购协议随之终止。`],
    ["ended", `反垄断机构裁定，禁止${C}收购${D}全部股权。${C}宣布放弃这笔交易，收购协议随之终止。`],
    ["ended", `${C}与${D}就可能收购仓储业务订立的谅解备忘录已于3月8日失效。`],
    ["ended", `${C}向${D}退回新药权益。`],
    ["ended", `${C}与${D}解散合资公司。`],
    ["ended", `${C}与${D}签订的合同作废。`],
    ["planned", `原定于本周举行的${C}与${D}供应协议签字仪式已经推迟，双方将于下半年签署协议。`],
    ["signed", `${C}与${D}签订合同。如一方违约，另一方可以解除合同。`],
  ])("%s: %s", (status, text) => {
    expect(statusesIn(text, DAY)).toEqual([`${status}: ${D} + ${C}`]);
  });

  it("ended with the former supplier, whose contract another has now", () => {
    const text = `${C}与东江船务有限公司签署采购合同。原供应商${D}因拖延工期，合同已于2月被解除。`;
    expect(statusesIn(text, DAY)).toEqual([`ended: ${D} + ${C}`, `signed: 东江船务有限公司 + ${C}`]);
  });
});
