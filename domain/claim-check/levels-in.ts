/** Skill levels named in a text, each with where it stands: 三级, 高级工, 高级电工 are one. */

export type LevelAt = { readonly level: 'L5' | 'L4' | 'L3' | 'L2' | 'L1'; readonly start: number }

/** Longer words first: 高级技师 is not 技师. */
const words: readonly (readonly [string, LevelAt['level'] | undefined])[] = [
  ['高级职称', undefined],
  ['中级职称', undefined],
  ['初级职称', undefined],
  ['特级技师', undefined],
  ['首席技师', undefined],
  ['高级技师', 'L1'],
  ['技师学院', undefined],
  ['高一级', undefined],
  ['低一级', undefined],
  ['同一级', undefined],
  ['一级一级', undefined],
  ['高级', 'L3'],
  ['中级', 'L4'],
  ['初级', 'L5'],
  ['技师', 'L2'],
  ['五级', 'L5'],
  ['四级', 'L4'],
  ['三级', 'L3'],
  ['二级', 'L2'],
  ['一级', 'L1'],
]

export function levelsIn(text: string): readonly LevelAt[] {
  const found: LevelAt[] = []
  let at = 0
  while (at < text.length) {
    const word = words.find(([each]) => text.startsWith(each, at))
    if (word?.[1] !== undefined) found.push({ level: word[1], start: at })
    at += word?.[0].length ?? 1
  }
  return found
}

/** The level a figure at `start` belongs to: the last named before it, else the first after it. */
export const levelAt = (levels: readonly LevelAt[], start: number): LevelAt['level'] | undefined =>
  (levels.findLast((each) => each.start < start) ?? levels[0])?.level
