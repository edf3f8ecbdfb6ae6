/** How many questions and pages the interview of the product takes, against a fixed form that asks whatever its rules may need. */
import { join } from 'node:path'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import { type Answer, factsFrom, unsure } from '#domain/interview/answers.ts'
import { nextQuestion, openQuestions } from '#domain/interview/next-question.ts'
import { answersOf } from '#domain/interview/persona.ts'
import { likelyFrom } from '#domain/interview/priors.ts'
import { questionPage } from '#domain/interview/question-page.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { questionsBehind } from '#domain/rules/derive.ts'
import { factsOf, leavesIn } from '#domain/rules/evaluate.ts'
import type { FactDictionary, FactId, FactValue } from '#domain/rules/fact.ts'
import { factsOfAmount } from '#domain/rules/marks.ts'
import { isAsked } from '#features/eligibility/answers-in-address.ts'
import { readContent } from '#features/policies/content/read-content.ts'
import { populationOf } from '#features/policies/tools/population.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { Table } from '../table.ts'

const on = day('2026-02-12')
/** @source the issue of the interview: questions asked per persona */
const MOST_QUESTIONS = 11
const INVENTED = { size: 300, seed: 6, on, missing: 0 } as const

type Walk = { readonly questions: number; readonly pages: number }

export async function measurePersonas(): Promise<Table> {
  const content = await readContent(join(projectRoot, 'content'))
  if (!content.ok) throw new Error(`${content.problem.length} problems in the content`)
  const { policies, dictionary, catalogues, priors, personas } = content.value
  const rulebook = { policies, dictionary, catalogues: new Map(catalogues.map((each) => [each.id, each])) }
  const likely = likelyFrom(priors)

  /** From nothing known to nothing left to ask. */
  function walk(known: ReadonlyMap<FactId, FactValue>): Walk {
    const answers = new Map<FactId, Answer>()
    for (let pages = 0; ; pages += 1) {
      const entitlements = assessExactly(rulebook, factsFrom(answers), on, 'benefit', on)
      const question = nextQuestion(dictionary, entitlements, answers, { likely })
      if (question === undefined) return { questions: answers.size, pages }
      const page = questionPage(question, openQuestions(dictionary, entitlements, answers), answers, dictionary)
      for (const { id } of page) answers.set(id, known.get(id) ?? unsure)
    }
  }

  const fixed = fixedForm(policies, dictionary)
  const people = personas.filter(({ audience }) => audience === 'person')
  const walks = people.map((persona) => ({ name: persona.name, ...walk(answersOf(persona, on)) }))
  const invented = populationOf(dictionary, INVENTED).map(walk)
  const asked = invented.map(({ questions }) => questions).toSorted((a, b) => a - b)
  return {
    title: { zh: '每个示例的人要答几题', en: 'Questions asked of each persona' },
    columns: [
      { zh: '谁', en: 'who' },
      { zh: '几页', en: 'pages' },
      { zh: '几题', en: 'questions' },
      { zh: '固定问卷几题', en: 'a fixed form' },
      { zh: `目标 ≤ ${MOST_QUESTIONS}`, en: `target ≤ ${MOST_QUESTIONS}` },
    ],
    rows: [
      ...walks.map(({ name, pages, questions }) => [name, `${pages}`, `${questions}`, `${fixed}`, questions <= MOST_QUESTIONS ? '✓' : '✗']),
      [
        { zh: `${asked.length} 个乱编的人，平均`, en: `${asked.length} invented at random, mean` },
        mean(invented.map(({ pages }) => pages)),
        mean(asked),
        `${fixed}`,
        '–',
      ],
      [
        { zh: '其中最多的', en: 'the most of them' },
        `${Math.max(...invented.map(({ pages }) => pages))}`,
        `${asked.at(-1)}`,
        `${fixed}`,
        '–',
      ],
    ],
    notes: [
      {
        zh: '固定问卷 = 这些政策的条件、金额和日期可能用到、又问得着人的全部问题。乱编的人每一项随便取一个，没有照顾谁像谁。',
        en: 'A fixed form asks everything that a condition, an amount or a date of these policies may need of a person. Those invented at random draw every answer apart, like nobody in particular.',
      },
    ],
  }
}

/** How many questions may be needed by some rule; those that only screen others are no part of a fixed form. */
function fixedForm(policies: readonly Policy[], dictionary: FactDictionary): number {
  const versions = policies
    .filter(({ topic, audience }) => topic === 'benefit' && audience === 'person')
    .flatMap((policy) => policy.versions)
  const read = versions.flatMap(({ anchors, rule }) => [
    ...anchors,
    ...(rule === undefined
      ? []
      : [...rule.conditions.flatMap(leavesIn).flatMap(({ test }) => factsOf(test)), ...factsOfAmount(rule.amount)]),
  ])
  const screening = new Set([...dictionary.values()].flatMap(({ screenedBy }) => screenedBy?.fact ?? []))
  const form = new Set(read.flatMap((fact) => questionsBehind(fact, new Map(), dictionary)))
  return [...dictionary.values()].filter((fact) => form.has(fact.id) && !screening.has(fact.id) && isAsked(fact)).length
}

const mean = (values: readonly number[]): string => (values.reduce((sum, each) => sum + each, 0) / values.length).toFixed(1)
