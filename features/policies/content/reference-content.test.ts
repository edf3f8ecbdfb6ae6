import { beforeAll, describe, expect, test } from 'vitest'
import { sideBySide } from '#domain/comparator/side-by-side.ts'
import { saySchoolKind } from '#domain/place/place.ts'
import type { References } from '#domain/policy/reference.ts'
import { toFactId } from '#domain/rules/fact.ts'
import { contentFolder } from '#testing/app-context.ts'
import { type Content, readContent } from './read-content.ts'

let content: Content
let references: References
beforeAll(async () => {
  const read = await readContent(contentFolder)
  if (!read.ok) throw new Error('the content of the repository is broken')
  content = read.value
  references = content.references
})

describe('certificates', () => {
  test('every answer to “which certificate” has its kind, and no two kinds share one', () => {
    const type = content.dictionary.get(toFactId('cert.kind'))?.type
    const options = type?.kind === 'choice' ? type.options.map(({ value }) => value).filter((value) => value !== 'none') : []
    const told = references.certificates.flatMap(({ option }) => option ?? [])
    expect(told.toSorted()).toEqual(options.toSorted())
  })

  test('what the skill subsidy reads is what its conditions ask for', () => {
    const reads = references.certificates.flatMap(({ id, readBy }) =>
      readBy.filter(({ what, counts }) => what === '失业保险技能提升补贴' && counts === 'yes').map(() => id),
    )
    expect(reads).toEqual(['skill-level', 'qualification'])
  })

  test('a scheme that is read by belongs to a kind of certificate; what was seen too weakly is for an office', () => {
    expect(references.numberSchemes.filter(({ use, certificate }) => use === 'read' && certificate === undefined)).toEqual([])
    expect(references.numberSchemes.filter(({ use }) => use === 'manual').map(({ id }) => id)).toEqual([
      'special-grade-22',
      'local-pilot-20',
    ])
  })
})

describe('places', () => {
  test('no point is trusted more than memory allows, and none lies far from the district', () => {
    const points = references.places.flatMap((place) => ('point' in place ? [{ id: place.id, ...place.point }] : []))
    expect(points).toHaveLength(12)
    for (const { id, latitude, longitude, toleranceKm, confidence } of points) {
      expect([id, Math.abs(latitude - 29.7) < 1 && Math.abs(longitude - 107.4) < 1]).toEqual([id, true])
      expect(toleranceKm).toBeGreaterThanOrEqual(2)
      expect(confidence).toMatch(/^remembered/)
    }
  })

  test('firms stand in zones that exist, schools say what they are', () => {
    const schools = references.places.flatMap((place) => (place.kind === 'school' ? [saySchoolKind(place.school)] : []))
    expect(new Set(schools)).toEqual(new Set(['中职', '大学', '高职', '技工学校']))
    expect(references.places.filter((place) => place.kind === 'firm' && place.zone === 'fuling-high-tech')).toHaveLength(3)
  })

  test('where sources disagree about the district, both are told', () => {
    expect(references.localNotes.flatMap(({ conflicts }) => conflicts.map(({ id }) => id))).toEqual(['area', 'divisions', 'industry-share'])
  })
})

test('two provinces stand side by side for the skill subsidy, level by level, normal and shortage', () => {
  const of = (place: string) => references.comparators.find((one) => one.place === place && one.subject === 'skillUpgrade')
  const [hubei, ningxia] = [of('湖北'), of('宁夏')]
  if (hubei === undefined || ningxia === undefined) throw new Error('both are in the content')
  const amounts = sideBySide([hubei, ningxia]).flatMap((row) => (row.kind === 'amount' ? [[row.class, row.level, ...row.cells]] : []))
  expect(amounts).toEqual([
    ['usual', 'L5', 100_000, 80_000],
    ['usual', 'L4', 150_000, 120_000],
    ['usual', 'L3', 200_000, 160_000],
    ['shortage', 'L5', 130_000, 100_000],
    ['shortage', 'L4', 195_000, 150_000],
    ['shortage', 'L3', 260_000, 200_000],
    ['bothOnPaper', 'L5', 50_000, undefined],
    ['bothOnPaper', 'L4', 70_000, undefined],
    ['bothOnPaper', 'L3', 100_000, undefined],
  ])
})

test('what only one office would know names that office', () => {
  const asked = references.channels.filter(({ role }) => role === 'asked').map(({ id }) => id)
  const named = new Set(references.unknowns.map(({ office }) => office))
  expect(asked.filter((id) => !named.has(id))).toEqual([])
})
