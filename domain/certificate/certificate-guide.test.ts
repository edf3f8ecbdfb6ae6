import { describe, expect, test } from 'vitest'
import { type GuideAnswer, guide, isAskedOn, trackOf } from './certificate-guide.ts'
import { answer, kindIds, questions } from './guide.fixture.ts'
import { kinds, schemes } from './schemes.fixture.ts'

const guided = (...answers: readonly GuideAnswer[]) => guide(questions, kindIds, answers)

describe('the guide of the published content', () => {
  test.each([
    ['一张等级证', [answer('cover', 'level'), answer('seal', 'body'), answer('number', 'letter22')], 'skill-level'],
    ['一张操作证', [answer('cover', 'operation'), answer('number', 'citizen')], 'special-operation'],
    ['只看章', [answer('cover'), answer('seal', 'emergency'), answer('number', 'citizen')], 'special-operation'],
    ['老的职业资格证', [answer('cover', 'qualification'), answer('seal', 'hr'), answer('number', 'digits16')], 'qualification'],
    ['专业技术的职业资格', [answer('cover', 'qualification'), answer('seal', 'exams')], 'professional'],
    ['专项能力', [answer('cover', 'ability'), answer('seal', 'hr')], 'special-ability'],
    ['培训合格证', [answer('cover', 'course'), answer('number', 'other')], 'training-completion'],
    ['还没有证，要上岗', [answer('cover', 'none'), answer('purpose', 'work')], 'special-operation'],
    ['还没有证，要补贴', [answer('cover', 'none'), answer('purpose', 'upgrade')], 'skill-level'],
  ])('%s', (_, answers, certificate) => {
    expect(guided(...answers).outcome).toEqual({ kind: 'one', certificate })
  })

  test('not sure of anything leaves every kind, and asks nothing again', () => {
    const { outcome, open } = guided(answer('cover'), answer('seal'), answer('number'))
    expect(outcome).toEqual({ kind: 'several', remaining: kindIds })
    expect(open).toEqual([])
  })

  test('answers that contradict name each slip that would mend them', () => {
    const [cover, seal] = [answer('cover', 'level'), answer('seal', 'emergency')]
    const { outcome } = guided(cover, seal)
    expect(outcome).toEqual({
      kind: 'contradiction',
      fits: [
        { without: cover, remaining: ['special-operation', 'special-ability', 'training-completion'] },
        { without: seal, remaining: ['skill-level'] },
      ],
    })
  })

  test('every kind of certificate can be reached', () => {
    const reached = new Set(allPaths().flatMap((path) => remainingIn(path)))
    expect(kindIds.filter((id) => !reached.has(id))).toEqual([])
  })

  test('every path ends in a named kind, in several, or in a contradiction; nobody is asked more than three questions', () => {
    for (const path of allPaths()) {
      const { outcome, open } = guided(...path)
      expect(open).toEqual([])
      expect(path.length).toBeLessThanOrEqual(3)
      if (outcome.kind === 'several') expect(outcome.remaining.length).toBeGreaterThan(1)
      if (outcome.kind === 'one') expect(kindIds).toContain(outcome.certificate)
    }
  })

  test('a kind of which nobody knows who issues it is never ruled out by the seal', () => {
    const unknown = kinds.filter(({ issuer }) => issuer === undefined).map(({ id }) => id)
    for (const option of answer('seal').question.options) expect(option.leaves).toEqual(expect.arrayContaining(unknown))
  })

  test('the forms of number are those of the schemes: a kind with a scheme is left by its own form only', () => {
    const formOf: Readonly<Record<string, string>> = {
      'skill-level-22': 'letter22',
      'special-grade-22': 'letter22',
      'qualification-16': 'digits16',
      'special-operation-t': 'citizen',
    }
    for (const { id, certificate } of schemes) {
      if (certificate === undefined) continue
      const leaving = answer('number')
        .question.options.filter(({ leaves }) => leaves.includes(certificate))
        .map((option) => option.id)
      expect([id, leaving.filter((option) => option !== 'pilot')]).toEqual([id, [formOf[id]]])
    }
  })
})

/** Every way through the guide, 不确定 included. */
function allPaths(): readonly (readonly GuideAnswer[])[] {
  const extend = (path: readonly GuideAnswer[]): readonly (readonly GuideAnswer[])[] => {
    const next = questions.find((each) => isAskedOn(each, trackOf(path)) && !path.some(({ question }) => question === each))
    if (next === undefined) return [path]
    return [undefined, ...next.options].flatMap((option) => extend([...path, { question: next, option }]))
  }
  return extend([])
}

function remainingIn(path: readonly GuideAnswer[]): readonly string[] {
  const { outcome } = guided(...path)
  return outcome.kind === 'one' ? [outcome.certificate] : []
}
