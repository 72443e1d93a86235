/** Resolves Chinese measure words that count many things: persons, machines, goods. */

/** A machine, or a set of it, by the words after the measure word. */
export function machineOf(unit: string, around: string): string | undefined {
  if (unit === "台" && /台(?:[^，。；]{0,6})(?:风机|风电机组|风力发电机)/u.test(around)) return "turbines";
  if (unit === "支" && /支[^，。；]{0,4}队/u.test(around)) return "teams";
  return unit === "组" && /列车|动车|车组/u.test(around) ? "trains" : undefined;
}
/** Things counted by a general measure word, by the words around it. */
export const THINGS: readonly (readonly [
  counter: string,
  things: readonly (readonly [words: RegExp, unit: string])[],
])[] = [
  [
    "颗",
    [
      [/卫星/u, "satellites"],
      [/芯片|晶片|颗粒|存储/u, "chips"],
    ],
  ],
  ["例", [[/病例|手术|会诊|患者|患儿|移植|病人|受试者|诊疗|救治/u, "cases"]]],
  ["份", [[/餐|盒饭/u, "meals"]]],
  [
    "头",
    [
      [/猪/u, "pigs"],
      [/牛/u, "cattle"],
      [/羊/u, "sheep"],
    ],
  ],
  ["家企业", [[/推荐|引进|引入|培育|孵化|服务|扶持|支持|落户|入驻/u, "companies"]]],
];
/** Products of a foundry. */
export const WAFERS = /晶圆|硅片|代工/u;
/** Sorts of persons, named after the count or before it: "300名医生", "进修医生12名". */
const WHO: readonly (readonly [words: string, unit: string])[] = [
  ["博士生?|硕士生?|研究生|本科生|大学生|留学生|学生|学员", "students"],
  ["医生|医师", "doctors"],
  ["护士|护理人员", "nurses"],
  ["教师|老师|师资", "teachers"],
  ["患者|患儿|病人|受试者", "patients"],
  ["飞行员", "pilots"],
  ["工程师", "engineers"],
  ["技师|技工|技术工人", "technicians"],
  ["员工|职工|雇员|车务人员|司机|乘务员", "employees"],
];
const WHO_BEHIND = WHO.map(
  ([words, unit]) => [new RegExp(`^[^，。；、\\d]{0,6}?(?:${words})`, "u"), unit] as const,
);
const WHO_BEFORE = WHO.map(
  ([words, unit]) =>
    [new RegExp(`(?:${words})(?:每年|年均)?(?:约|近|超过?|逾|共|不少于)?$`, "u"), unit] as const,
);

/** The sort of persons counted between two offsets, if the text names it. */
export function personsAt(text: string, from: number, start: number, end: number): string | undefined {
  const behind = text.slice(end, end + 10);
  const before = text.slice(Math.max(from, start - 12), start);
  return (
    WHO_BEHIND.find(([pattern]) => pattern.test(behind))?.[1] ??
    WHO_BEFORE.find(([pattern]) => pattern.test(before))?.[1]
  );
}

/** Words which show that the persons counted matter to an agreement. */
export const PERSONS = /就业|岗位|学生|学员|人才|招生|培养|培训|员工|职工|航天员|宇航员|飞行员|工程师|技师/u;

/** Whether persons are jobs, students or people, by the words around. */
export function personsOf(unit: string, around: string): string | undefined {
  if (!/^[人名]$/u.test(unit)) return undefined;
  if (
    /就业|岗位|招收[^，。；]{0,8}(?:员工|职工|工人)|(?:招聘|雇用|雇佣|聘用|新增)[^，。；]{0,8}[人名]/u.test(
      around,
    )
  )
    return "jobs";
  if (/航天员|宇航员/u.test(around)) return "astronauts";
  return /学生|学员|招生|人才|培养/u.test(around) ? "students" : "people";
}
