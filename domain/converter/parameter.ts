/**
 * The parameters of an MM420 as this bench knows them. Numbers, ranges and factory values are what is commonly taught, written from memory
 * and not compared with the manual; what the editors were not sure of is not here.
 * @source exam dossier K214, K215; the rest remembered
 */

/** When it may be changed: in quick commissioning (P0010 = 1), while nothing runs, or at any time. */
type Changes = 'quick' | 'stopped' | 'any'
export const parameterGroups = ['access', 'motor', 'command', 'setpoint', 'analog', 'ramp'] as const
export type ParameterGroup = (typeof parameterGroups)[number]

/** `level`: shown from this value of P0003 on. `choices`: what else the device knows is not played here. `decimals` of what is shown. */
export type Parameter = {
  readonly number: string
  readonly says: string
  readonly group: ParameterGroup
  readonly level: 1 | 2
  readonly changes: Changes
  readonly unit: string
  readonly least: number
  readonly most: number
  readonly factory: number
  readonly decimals: number
  readonly choices?: Readonly<Record<number, string>>
}

const inputFunctions = {
  0: '不用',
  1: '接通正转，断开停车',
  2: '接通反转，断开停车',
  9: '故障确认',
  10: '正向点动',
  11: '反向点动',
  12: '反转',
  15: '固定频率，直接选择',
  16: '固定频率，直接选择加启动',
  17: '固定频率，二进制选择加启动',
}

const choice = (
  number: string,
  says: string,
  group: ParameterGroup,
  level: 1 | 2,
  factory: number,
  choices: Readonly<Record<number, string>>,
  changes: Changes = 'stopped',
): Parameter => {
  const values = Object.keys(choices).map(Number)
  return {
    number,
    says,
    group,
    level,
    changes,
    unit: '',
    least: Math.min(...values),
    most: Math.max(...values),
    factory,
    decimals: 0,
    choices,
  }
}

const amount = (
  number: string,
  says: string,
  group: ParameterGroup,
  level: 1 | 2,
  [least, most, factory]: readonly [number, number, number],
  unit: string,
  decimals: number,
  changes: Changes = 'any',
): Parameter => ({ number, says, group, level, changes, unit, least, most, factory, decimals })

const frequency = (number: string, says: string, factory: number, level: 1 | 2 = 2, least = -650): Parameter =>
  amount(number, says, 'setpoint', level, [least, 650, factory], 'Hz', 2)

/** In the order of their numbers, as the panel leafs through them. */
export const parameters: readonly Parameter[] = [
  choice('P0003', '用户访问级', 'access', 1, 1, { 1: '标准级', 2: '扩展级', 3: '专家级' }, 'any'),
  choice('P0010', '调试用的参数过滤', 'access', 1, 0, { 0: '准备运行', 1: '快速调试', 30: '恢复出厂' }),
  choice('P0100', '使用地区', 'motor', 1, 0, { 0: 'kW，50 Hz', 1: 'hp，60 Hz', 2: 'kW，60 Hz' }, 'quick'),
  amount('P0304', '电动机额定电压', 'motor', 1, [10, 2000, 400], 'V', 0, 'quick'),
  amount('P0305', '电动机额定电流', 'motor', 1, [0.01, 10000, 1.9], 'A', 2, 'quick'),
  amount('P0307', '电动机额定功率', 'motor', 1, [0.01, 2000, 0.75], 'kW', 2, 'quick'),
  amount('P0308', '电动机功率因数', 'motor', 2, [0, 1, 0], '', 3, 'quick'),
  amount('P0310', '电动机额定频率', 'motor', 1, [12, 650, 50], 'Hz', 2, 'quick'),
  amount('P0311', '电动机额定转速', 'motor', 1, [0, 40000, 1395], 'r/min', 0, 'quick'),
  choice('P0700', '命令从哪来', 'command', 1, 2, { 1: '面板', 2: '端子' }),
  choice('P0701', '数字输入 1 的功能', 'command', 2, 1, inputFunctions),
  choice('P0702', '数字输入 2 的功能', 'command', 2, 12, inputFunctions),
  choice('P0703', '数字输入 3 的功能', 'command', 2, 9, inputFunctions),
  amount('P0757', '模拟输入标定 x1', 'analog', 2, [0, 10, 0], 'V', 1),
  amount('P0758', '模拟输入标定 y1', 'analog', 2, [-100, 100, 0], '%', 1),
  amount('P0759', '模拟输入标定 x2', 'analog', 2, [0, 10, 10], 'V', 1),
  amount('P0760', '模拟输入标定 y2', 'analog', 2, [-100, 100, 100], '%', 1),
  choice('P0970', '恢复出厂', 'access', 1, 0, { 0: '不恢复', 1: '恢复' }),
  choice('P1000', '频率从哪来', 'setpoint', 1, 2, { 1: '面板的电动电位计', 2: '模拟量', 3: '固定频率' }),
  ...[0, 5, 10, 15, 20, 25, 30].map((factory, nth) => frequency(`P100${nth + 1}`, `固定频率 ${nth + 1}`, factory)),
  frequency('P1040', '电动电位计的频率', 5),
  frequency('P1058', '正向点动频率', 5, 2, 0),
  frequency('P1059', '反向点动频率', 5, 2, 0),
  amount('P1060', '点动加速时间', 'ramp', 2, [0, 650, 10], 's', 2),
  amount('P1061', '点动减速时间', 'ramp', 2, [0, 650, 10], 's', 2),
  amount('P1080', '最低频率', 'ramp', 1, [0, 650, 0], 'Hz', 2),
  amount('P1082', '最高频率', 'ramp', 1, [1, 650, 50], 'Hz', 2, 'stopped'),
  amount('P1120', '加速时间（0 到最高频率）', 'ramp', 1, [0, 650, 10], 's', 2),
  amount('P1121', '减速时间（最高频率到 0）', 'ramp', 1, [0, 650, 10], 's', 2),
  amount('P2000', '基准频率（模拟量 100%）', 'analog', 2, [1, 650, 50], 'Hz', 2, 'stopped'),
  choice('P3900', '结束快速调试', 'access', 1, 0, {
    0: '不结束',
    1: '结束，别的参数回出厂值',
    3: '结束，只算电动机数据',
  }),
]

const byNumber = new Map(parameters.map((each) => [each.number, each]))

export const findParameter = (number: string): Parameter | undefined => byNumber.get(number)

/** `20.00 Hz`, `1`. */
export const sayParameterValue = ({ decimals, unit }: Parameter, value: number): string =>
  unit === '' ? value.toFixed(decimals) : `${value.toFixed(decimals)} ${unit}`
