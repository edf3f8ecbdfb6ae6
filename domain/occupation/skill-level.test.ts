import { expect, test } from 'vitest'
import { isHigher, saySkillLevel, skillLevels } from './skill-level.ts'

test('the ladder runs from apprentice to chief technician', () => {
  expect(skillLevels.map(saySkillLevel)).toEqual([
    '学徒工',
    '五级（初级工）',
    '四级（中级工）',
    '三级（高级工）',
    '二级（技师）',
    '一级（高级技师）',
    '特级技师',
    '首席技师',
  ])
})

test('of any two levels, the one further up the ladder is higher, and none is higher than itself', () => {
  skillLevels.forEach((level, nth) => {
    expect(skillLevels.map((other) => isHigher(level, other))).toEqual(skillLevels.map((_, other) => nth > other))
  })
})
