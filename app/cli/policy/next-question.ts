import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Answers } from '#domain/interview/answers.ts'
import { nextQuestion, openQuestions, progressOf } from '#domain/interview/next-question.ts'
import type { FactDefinition } from '#domain/rules/fact.ts'
import { type Command, done, withContent } from './command.ts'
import { readCase } from './read-case.ts'

/** What the interview would ask next, and why. */
export const nextQuestionCommand: Command = {
  name: 'next-question',
  usage: 'next-question --facts 文件 [--on 2025-03-08] [--content 目录]',
  about: '知道这些以后，下一个该问什么',
  options: ['facts', 'on', 'content'],
  words: [0, 0],
  run: (given, today) =>
    withContent(given, async (bench) => {
      const written = await readCase(given, today, bench)
      if (!written.ok) return written.problem
      const { facts, on } = written.value
      const { dictionary, catalogues, likely, sheets } = bench
      const answers: Answers = facts
      const rulebook = { policies: sheets.map(({ policy }) => policy), dictionary, catalogues }
      const entitlements = assessExactly(rulebook, facts, on, 'benefit', today)
      const { settled, of } = progressOf(entitlements, answers)
      const question = nextQuestion(dictionary, entitlements, answers, { likely })
      const progress = `${of} 项里定了 ${settled} 项。`
      if (question === undefined) return done(progress, '没有要问的了：再问什么，结果也不会变。')
      const waiting = entitlements.filter(({ open }) => open.includes(question.id)).map(({ policy }) => policy.title)
      return done(
        progress,
        ...sayQuestion(question),
        `等这个答案的：${waiting.join('、')}`,
        sayOthers(openQuestions(dictionary, entitlements, answers).size),
      )
    }),
}

function sayQuestion({ id, question, help, why, type }: FactDefinition): readonly string[] {
  const options = 'options' in type ? type.options.map(({ value, label }) => `  ${value}：${label}`) : []
  return [
    `下一个问题（${id}）：${question}`,
    ...options,
    ...(help === '' ? [] : [`怎么答：${help}`]),
    ...(why === '' ? [] : [`为什么问：${why}`]),
  ]
}

const sayOthers = (count: number): string => `还可能要问的一共 ${count} 个，答了这个会少一些。`
