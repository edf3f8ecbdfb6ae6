/**
 * The ladder of skill levels, lowest first: 学徒工, 五级 … 一级, 特级技师, 首席技师.
 *
 * @source 人社部发〔2022〕14号 关于健全完善新时代技能人才职业技能等级制度的意见（试行）
 */
export const skillLevels = ['L0', 'L5', 'L4', 'L3', 'L2', 'L1', 'LT', 'LC'] as const

export type SkillLevel = (typeof skillLevels)[number]

const words = {
  L0: '学徒工',
  L5: '五级（初级工）',
  L4: '四级（中级工）',
  L3: '三级（高级工）',
  L2: '二级（技师）',
  L1: '一级（高级技师）',
  LT: '特级技师',
  LC: '首席技师',
} as const satisfies Record<SkillLevel, string>

export const saySkillLevel = (level: SkillLevel): string => words[level]

export const isHigher = (level: SkillLevel, than: SkillLevel): boolean => skillLevels.indexOf(level) > skillLevels.indexOf(than)
