import { expect, test } from 'vitest'
import { interlocksIn } from '#domain/circuit/interlock.ts'
import { circuits } from '#features/circuit/content/bench.fixture.ts'
import { interlockedPairs } from './interlocks.ts'

test.each(circuits.map((each) => [each.id, each] as const))(
  '%s: what is drawn as an interlock keeps contactors apart, and nothing else does',
  (_, drawn) => {
    expect(interlockedPairs(drawn).length > 0).toBe(interlocksIn(drawn).length > 0)
  },
)
