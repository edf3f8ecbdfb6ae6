/** How fast another engine is. It is checked first: a wrong engine is an error, not a row. */
import { sayIn } from '../../table.ts'
import { perSecond, perSecondLater } from '../measure.ts'
import type { Answers, Peer, PlainPerson } from './peer.ts'

/** Persons in a second of processor time. `trace`: with its explanations · `unsure`: with facts missing; both where it can. */
export type Rates = { readonly verdicts: number; readonly trace: number | undefined; readonly unsure: number | undefined }

/** They differ by five orders of magnitude: a window is some persons, or this many ms of processor time if those take less. */
const WINDOW_MS = 200
const WINDOWS = 3
const AT_ONCE = 20
/** Judged by one text. */
const TOGETHER = 200

export type Asked = {
  readonly known: readonly PlainPerson[]
  readonly partly: readonly PlainPerson[]
  /** 元, by hand, for each of the `known`. */
  readonly expected: readonly (readonly number[])[]
}

export async function measurePeer(peer: Peer, { known, partly, expected }: Asked): Promise<Rates> {
  await check(peer, known, expected)
  return {
    verdicts: await rateOf(peer, known),
    trace: peer.trace && (await rate(known, peer.trace)),
    unsure: peer.canBeUnsure ? await rateOf(peer, partly) : undefined,
  }
}

async function check(peer: Peer, known: readonly PlainPerson[], expected: readonly (readonly number[])[]): Promise<void> {
  const together = peer.judgeTogether && batchesOf(known, TOGETHER).flatMap(peer.judgeTogether)
  for (const [nth, person] of known.entries()) {
    const answers: Answers = together?.[nth] ?? (await peer.judge(person))
    if (expected[nth]?.some((yuan, policy) => answers[policy] !== yuan) !== false)
      throw new Error(`${sayIn('en', peer.name)} judges person ${nth} otherwise than by hand: ${Array.from(answers).join()}`)
  }
}

function rateOf({ judge, judgeTogether }: Peer, persons: readonly PlainPerson[]): number | Promise<number> {
  if (judgeTogether === undefined) return rate(persons, judge)
  const batches = batchesOf(persons, TOGETHER)
  let nth = 0
  return perSecond(() => judgeTogether(batches[nth++ % batches.length] ?? []).length, WINDOW_MS, WINDOWS)
}

/** All persons in turn, some at a time. Work that answers at once is not made to wait. */
function rate(persons: readonly PlainPerson[], run: (person: PlainPerson) => unknown): number | Promise<number> {
  let nth = 0
  const next = (): unknown => run(persons[nth++ % persons.length] ?? {})
  if (!(next() instanceof Promise)) {
    return perSecond(
      () => {
        for (let done = 0; done < AT_ONCE; done++) next()
        return AT_ONCE
      },
      WINDOW_MS,
      WINDOWS,
    )
  }
  return perSecondLater(
    async () => {
      for (let done = 0; done < AT_ONCE; done++) await next()
      return AT_ONCE
    },
    WINDOW_MS,
    WINDOWS,
  )
}

const batchesOf = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, nth) => list.slice(nth * size, (nth + 1) * size))
