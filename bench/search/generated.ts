/** Twenty thousand documents that read like ours: the same words in other company, always the same ones. */
import { runsOf } from '#domain/search/atoms.ts'
import type { SearchDocument } from '#domain/search/document.ts'

/** A small generator of numbers (mulberry32), so that every run files the same texts. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const places = [
  '万州',
  '涪陵',
  '渝中',
  '江北',
  '沙坪坝',
  '九龙坡',
  '南岸',
  '北碚',
  '綦江',
  '大足',
  '渝北',
  '巴南',
  '黔江',
  '长寿',
  '江津',
  '合川',
]

/** Titles from the words of ours and a place, three to six lines each, two keywords. Kinds and regions as in the content. */
export function generatedDocuments(models: readonly SearchDocument[], count: number): readonly SearchDocument[] {
  const random = numbersFrom(20_251_118)
  const pick = <T>(list: readonly T[], otherwise: T): T => list[random(list.length)] ?? otherwise
  const lines = models.flatMap((model) => model.lines).filter((line) => line.length > 8)
  const titles = models.filter(({ kind }) => kind !== 'source').map(({ title }) => title)
  const keywords = models.flatMap(({ kind, names }) => (kind === 'policy' ? names : []))
  return Array.from({ length: count }, (_, nth): SearchDocument => {
    const model = models[random(models.length)]
    if (model === undefined) throw new Error('no documents to model after')
    const { policy: _policy, anchor: _anchor, ...like } = model
    const halves = [pick(titles, ''), pick(titles, '')].map(
      (title) =>
        runsOf(title)[0]
          ?.map(({ text }) => text)
          .join('') ?? title,
    )
    return {
      ...like,
      id: `generated:${nth}`,
      kind: model.kind === 'policy' || model.kind === 'clause' ? 'claim' : model.kind,
      title: `${pick(places, '')}：${halves.join('，')}`,
      names: [pick(keywords, ''), pick(keywords, '')],
      lines: Array.from({ length: 3 + random(4) }, () => pick(lines, '')),
    }
  })
}
