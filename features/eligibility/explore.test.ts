import { test } from 'vitest'
import { assess } from '#domain/entitlement/assess.ts'
import { type Answer, factsFrom, unsure } from '#domain/interview/answers.ts'
import { nextQuestion } from '#domain/interview/next-question.ts'
import type { FactId } from '#domain/rules/fact.ts'
import { readContent } from '../policies/content/read-content.ts'
import { choicesFor, day } from './interview.fixture.ts'

test('explore', async () => {
  const content = await readContent('/work/main/content')
  if (!content.ok) {
    console.log(content.problem)
    return
  }
  const { policies, dictionary } = content.value
  const on = day('2026-02-12')
  const choices = choicesFor(policies, dictionary, on)
  for (const [k, v] of choices) console.log(k, v.length)
  const seen = new Map<string, string>()
  let t = 0,
    n = 0,
    maxq = 0
  let seed = 1
  const rnd = (k: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor(seed / 65536) % k
  }
  for (const topic of ['benefit', 'exam'] as const)
    for (let run = 0; run < 400; run++) {
      const answers = new Map<FactId, Answer>()
      const a = (f: any) => {
        const s = performance.now()
        const r = assess({ policies, dictionary }, f, on, topic)
        t += performance.now() - s
        n++
        return r
      }
      let ent
      for (;;) {
        ent = a(factsFrom(answers))
        const q = nextQuestion(dictionary, ent, answers)
        if (!q) break
        const c = choices.get(q.id)!
        answers.set(q.id, rnd(6) === 0 ? unsure : c[rnd(c.length)]!)
      }
      maxq = Math.max(maxq, answers.size)
      const before = new Map(ent.map((e) => [e.benefit, e.verdict]))
      for (let i = 0; i < 30; i++) {
        const open = [...choices.keys()].filter((k) => !answers.has(k))
        if (!open.length) break
        const id = open[rnd(open.length)]!
        const v = choices.get(id)!.slice(1)
        const value = v[rnd(v.length)]!
        const after = a(factsFrom(new Map([...answers, [id, value]])))
        for (const e of after)
          if (before.get(e.benefit) !== e.verdict) {
            const key = `${topic} ${e.benefit} ${before.get(e.benefit)} -> ${e.verdict} by ${id}`
            if (!seen.has(key))
              seen.set(key, JSON.stringify([...answers].map(([k, v]) => [k, v === unsure ? '~' : v])) + ' + ' + String(value))
          }
      }
    }
  console.log('assess ms', t / n, n, 'max q', maxq)
  for (const [k, v] of seen) console.log(k, '::', v)
})
