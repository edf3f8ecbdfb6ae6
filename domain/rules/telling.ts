/**
 * How a difference of two rules is told: as a `change`, where one took the place of the other (新增条件), or as a `contrast` of two that
 * stand side by side, say of two levels, where nothing was added or abolished (只有乙有的条件). 甲 is the first, 乙 the second.
 */
export type Telling = 'change' | 'contrast'

const onlySecond = { change: '新增', contrast: '只有乙有' } as const satisfies Record<Telling, string>
const onlyFirst = { change: '取消', contrast: '只有甲有' } as const satisfies Record<Telling, string>

/** 新增条件 · 只有乙有的条件 */
export const sayOnlySecond = (what: string, telling: Telling): string =>
  `${onlySecond[telling]}${telling === 'contrast' ? '的' : ''}${what}`
/** 取消条件 · 只有甲有的条件 */
export const sayOnlyFirst = (what: string, telling: Telling): string => `${onlyFirst[telling]}${telling === 'contrast' ? '的' : ''}${what}`
