import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather } from './gather.ts'

/** A piece of work that notes what went together, and is done when it is let go. */
function slow() {
  const trips: (readonly number[])[] = []
  const go: (() => void)[] = []
  const work = async (given: readonly number[]): Promise<readonly number[]> => {
    trips.push(given)
    await new Promise<void>((resolve) => go.push(resolve))
    return given.map((each) => each * 2)
  }
  const letGo = async (): Promise<void> => {
    go.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { work, trips, letGo }
}

test('the first goes at once and alone; what comes meanwhile goes together', async () => {
  const { work, trips, letGo } = slow()
  const ask = gather(work, 10)
  const answers = [1, 2, 3].map(ask)
  expect(trips).toEqual([[1]])
  await letGo()
  expect(trips).toEqual([[1], [2, 3]])
  await letGo()
  expect(await Promise.all(answers)).toEqual([2, 4, 6])
})

test('no more than so many go together, in the order they came', async () => {
  const { work, trips, letGo } = slow()
  const ask = gather(work, 2)
  const answers = [1, 2, 3, 4, 5, 6].map(ask)
  for (let trip = 0; trip < 4; trip++) await letGo()
  expect(trips).toEqual([[1], [2, 3], [4, 5], [6]])
  expect(await Promise.all(answers)).toEqual([2, 4, 6, 8, 10, 12])
})

test('one that is bad takes nobody along', async () => {
  const ask = gather(async (given: readonly number[]) => {
    if (given.includes(13)) throw new Error('bad luck')
    return given
  }, 10)
  const [first, ...rest] = await Promise.allSettled([1, 2, 13, 4].map(ask))
  expect(first).toMatchObject({ value: 1 })
  expect(rest.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await ask(5)).toBe(5)
})

test('any load: everyone gets the own answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 50 }), { maxLength: 80 }), fc.integer({ min: 1, max: 7 }), async (asked, most) => {
      const ask = gather(async (given: readonly number[]) => {
        await Promise.resolve()
        if (given.length > most) throw new Error('too many')
        if (given.some((each) => each % 17 === 16)) throw new Error('bad')
        return given.map((each) => each + 1)
      }, most)
      const answers = await Promise.allSettled(asked.map(ask))
      expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'bad'))).toEqual(
        asked.map((each) => (each % 17 === 16 ? 'bad' : each + 1)),
      )
    }),
  )
})
