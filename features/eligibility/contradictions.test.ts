/** Every contradiction of the content, by answers that show it and by the nearest ones that do not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ContentDatabase, databaseWithContent } from '#testing/app-context.ts'
import { questionToMend } from './question-to-mend.ts'
import { readCase } from './read-case.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

const caseOf = (search: string) => readCase(database.ctx, new URLSearchParams(search))
const found = async (search: string): Promise<readonly string[]> => (await caseOf(search)).contradictions.map(({ id }) => id)

const shown: readonly (readonly [id: string, answers: string, harmless: string])[] = [
  ['certificate-before-sixteen', 'issued=2020-02-12&age=20', 'issued=2021-02-13&age=20'],
  ['months-beyond-age', 'months=61&age=20', 'months=60&age=20'],
  ['work-beyond-age', 'exp=61&age=20', 'exp=60&age=20'],
  ['high-level-too-young', 'kind=skillLevel&level=L1&age=17', 'kind=skillLevel&level=L1&age=18'],
  ['held-level-too-young', 'held=L2&age=17', 'held=L3&age=17'],
  ['level-certificate-before-reform', 'kind=skillLevel&issued=2018-12-31', 'kind=skillLevel&issued=2019-01-01'],
  [
    'qualification-after-2020',
    'kind=qualification&job=6-31-01-03&issued=2021-01-01',
    'kind=qualification&job=6-31-01-03&issued=2020-12-31',
  ],
  ['paying-without-months', 'paying=yes&months=0', 'paying=yes&months=1'],
  ['benefit-without-months', 'work=receivingUiBenefit&months=0', 'work=flexible&months=0'],
  [
    'class-after-certificate',
    'kind=skillLevel&class=subsidisedClass&started=2025-11-18&issued=2025-11-18',
    'kind=skillLevel&class=subsidisedClass&started=2025-11-17&issued=2025-11-18',
  ],
  ['graduate-and-retired', 'groups=graduateYear&work=retired', 'groups=graduateYear&work=student'],
  ['graduate-and-not-continued', 'groups=graduateYear,notContinued', 'groups=notContinued'],
  ['disabled-in-one-place', 'hard=disabled&groups=none', 'hard=disabled&groups=disabled'],
  ['training-since-beyond-lifetime', 'trainedsince=2&trained=1', 'trainedsince=2&trained=2'],
  ['training-year-beyond-lifetime', 'trainedyear=2&trained=1', 'trainedyear=1&trained=1'],
  ['assessment-since-beyond-lifetime', 'assessedsince=2&assessed=1', 'assessedsince=1&assessed=1'],
  ['assessment-year-beyond-lifetime', 'assessedyear=2&assessed=1', 'assessedyear=1&assessed=1'],
  ['upgrade-never-but-same-occupation', 'past=none&had=skillUpgradeSameLevel', 'past=skillUpgrade&had=skillUpgradeSameLevel'],
  ['training-never-but-same-certificate', 'past=living&had=trainingSubsidySameCert', 'past=training&had=trainingSubsidySameCert'],
  ['assessment-never-but-same-occupation', 'past=none&had=assessmentSubsidySame', 'past=assessment&had=assessmentSubsidySame'],
  ['upgrade-never-but-this-year', 'past=none&year1=1', 'past=none&year1=0'],
  ['training-never-but-counted', 'past=none&trained=1', 'past=none&trained=0'],
  ['assessment-never-but-counted', 'past=none&assessed=1', 'past=~&assessed=1'],
  ['held-beyond-experience', 'heldfor=13&exp=12', 'heldfor=12&exp=12'],
  ['held-beyond-holding', 'heldfor=13&holding=12', 'heldfor=12&holding=12'],
  ['unit-year-beyond-all', 'firmyear=12&firmmonths=11', 'firmyear=12&firmmonths=12'],
  ['unit-uninsured-but-paid', 'firminsured=no&firmmonths=1', 'firminsured=no&firmmonths=0'],
]

describe('answers that cannot all be right', () => {
  test.each(shown)('%s', async (id, answers, harmless) => {
    expect(await found(answers)).toEqual([id])
    expect(await found(harmless)).toEqual([])
  })

  test('none is left without an example', async () => {
    const { catalogue } = await caseOf('')
    expect(catalogue?.contradictions.map(({ id }) => id)).toEqual(shown.map(([id]) => id))
  })

  test('one answer alone contradicts nothing, except those that contradict themselves', async () => {
    for (const [id, answers] of shown) {
      const parts = answers.split('&')
      if (parts.length > 1) for (const part of parts) expect([id, part, await found(part)]).toEqual([id, part, []])
    }
  })
})

describe('the question to stay at', () => {
  const mend = async (before: string, after: string, ...page: readonly string[]) => {
    const [old, now] = [await caseOf(before), await caseOf(after)]
    const asked = [...now.dictionary.values()].filter(({ param }) => page.includes(param))
    return questionToMend(old, now, asked)?.param
  }

  test('is that of the page, where it can mend what is new', async () => {
    expect(await mend('months=0', 'months=0&paying=yes', 'paying')).toBe('paying')
  })

  test('is the likeliest other one, where the page cannot', async () => {
    expect(
      await mend(
        'class=subsidisedClass&kind=skillLevel&issued=2020-05-05',
        'class=subsidisedClass&kind=skillLevel&issued=2020-05-05&started=2020-06-01',
        'work',
      ),
    ).toBe('started')
  })

  test('is none where the same was there before, so that one may go on', async () => {
    expect(await mend('months=0&paying=yes', 'months=0&paying=yes', 'paying')).toBeUndefined()
    expect(await mend('months=3&paying=yes', 'months=4&paying=yes', 'months')).toBeUndefined()
  })
})
