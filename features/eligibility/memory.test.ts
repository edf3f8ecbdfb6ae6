import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeMemory } from './memory.ts'

test('recalls what was made, and makes anew only what is not among the last few keys asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 }), (most, keys) => {
      const memory = makeMemory<string>(most)
      let recent: readonly string[] = []
      for (const key of keys) {
        let isMade = false
        const value = memory.recall(key, () => {
          isMade = true
          return `made of ${key}`
        })
        expect([value, isMade]).toEqual([`made of ${key}`, !recent.includes(key)])
        recent = [...recent.filter((each) => each !== key), key].slice(-most)
      }
    }),
  )
})
