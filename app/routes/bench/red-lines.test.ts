/** What a room lists as the end of an exam ends one there: each line listed is crossed, and nothing else that is listed is left over. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RedLineId } from '#domain/bench/red-line.ts'
import type { Fault } from '#domain/circuit/fault.ts'
import { cabinetOf } from '#domain/circuit/wiring/cabinet.ts'
import { drawnJoints } from '#domain/circuit/wiring/drawn-joints.ts'
import { wordsOf as wordsOfWiring } from '#domain/circuit/wiring/wiring-act.ts'
import { wired } from '#domain/converter/converter.fixture.ts'
import type { Wiring } from '#domain/converter/wiring.ts'
import { instruments } from '#domain/instrument/instruments.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { benchShelf } from '#features/bench/bench-shelf.ts'
import type { CitedRedLine } from '#features/bench/content/bench.ts'
import { circuit } from '#features/circuit/content/bench.fixture.ts'
import { bookOf } from '#features/circuit/content/fault-finding.fixture.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
let redLines: readonly CitedRedLine[]
beforeAll(async () => {
  product = await appWithContent()
  redLines = (await benchShelf()).redLines
})
afterAll(() => product.close())

const show = async (address: string): Promise<string> => {
  const response = await product.get(address)
  expect(response.status, address).toBe(200)
  return response.text()
}

/** With why: the lines that are only named are listed without. */
const listedOn = (html: string): readonly RedLineId[] =>
  redLines.flatMap(({ id, says, why }) => (html.includes(`<li>${says}<small>${why}</small></li>`) ? [id] : []))

/** The acts of an exam in the room at `path`, as its log has them without times; `also`: what else it begins with. */
type Way = { readonly acts: string; readonly also?: Readonly<Record<string, string>> }

/** What ended it. */
async function endedBy(path: string, { acts, also = {} }: Way): Promise<readonly RedLineId[]> {
  const begun = await product.get(`${path}?${new URLSearchParams({ do: 'begin', mode: 'exam', ...also })}`)
  const [, query = ''] = (begun.headers.get('location') ?? '').split('?')
  const at = new URLSearchParams(query)
  const log = acts.split(' ').map((act, nth) => `${act}_${nth}`)
  at.set('log', log.join('*'))
  const html = await show(`${path}?${at}`)
  return redLines.flatMap(({ id, instead }) => (html.includes(`该这样：${instead}`) ? [id] : []))
}

type Ways = Readonly<Partial<Record<RedLineId, Way>>>
async function expectListed(path: string, ways: Ways): Promise<void> {
  const ended = Object.entries(ways).map(async ([id, way]) => [id, await endedBy(path, way)])
  expect(await Promise.all(ended)).toEqual(Object.keys(ways).map((id) => [id, [id]]))
  expect(new Set(listedOn(await show(path)))).toEqual(new Set(Object.keys(ways)))
}

test('finding faults', async () => {
  const under = (fault: Fault) => ({ fault: String(bookOf(2).faults.findIndex((each) => isSame(each.fault, fault))) })
  const broken = under({ kind: 'open', part: 'KM2.21' })
  const shorted = under({ kind: 'short', part: 'KM1.A1' })
  await expectListed('/bench/t1/cir-02', {
    untestedTouch: { acts: 'ask on_mains mend_KM2.21', also: broken },
    liveResistance: { acts: 'ask on_mains ohms_200_5_6', also: broken },
    unapprovedPower: { acts: 'on_mains', also: broken },
    forcedRepower: { acts: 'ask on_mains tap_SB2 off_mains verify mend_FU2.a mend_FU2.b ask on_mains tap_SB2', also: shorted },
    bridgedLoad: { acts: 'verify bridge_KM1.A1', also: broken },
    defeatedInterlock: { acts: 'verify bridge_KM1.21 ask on_mains', also: broken },
    majorHarm: { acts: 'verify bridge_SB1.1 ask on_mains tap_SB2', also: shorted },
  })
})

test('wiring', async () => {
  const cabinet = cabinetOf(circuit(2))
  const at = (name: string): number => cabinet.terminals.findIndex(({ id }) => id === name)
  const join = (a: number, b: number): string => wordsOfWiring({ kind: 'join', a: Math.min(a, b), b: Math.max(a, b) }).join('_')
  const all = drawnJoints(cabinet)
    .map(({ a, b }) => join(a, b))
    .join(' ')
  await expectListed('/bench/t2/cir-02', {
    untestedTouch: { acts: `${all} a_c e_1 ${join(at('KM1:14'), at('SB3:4'))}` },
    liveResistance: { acts: `${all} a_c e_1 d_0` },
    unapprovedPower: { acts: 'e_1' },
    forcedRepower: { acts: `${join(at('XT:L1'), at('XT:L2'))} a_c e_1` },
    defeatedInterlock: { acts: `${all} ${join(at('KM2:21'), at('KM2:22'))} a_m e_1 p_QS c_SB2` },
  })
})

test.each(['/bench/t1/cir-01', '/bench/t2/cir-01'])(
  'without contactors to be kept apart there is no interlock to defeat: %s',
  async (path) => {
    expect(listedOn(await show(path))).not.toContain('defeatedInterlock')
  },
)

test('the converter', async () => {
  const wires = (wiring: Wiring) =>
    Object.entries(wiring)
      .map(([terminal, end]) => `c_${terminal}_${end}`)
      .join(' ')
  const { PE: _, ...unearthed } = wired
  await expectListed('/bench/t5/three-speeds', {
    untestedTouch: { acts: wires(wired) },
    unapprovedPower: { acts: `test ${wires(wired)} q_1` },
    chargedConverter: { acts: `test ${wires(wired)} ask q_1 q_0 c_DIN1_S2` },
    brokenEarth: { acts: `test ${wires(unearthed)} ask q_1` },
    majorHarm: { acts: `test ${wires({ ...wired, U: 'QL1' })} ask q_1` },
  })
})

describe.each(instruments.map((kind) => ({ title: kind.title, path: `/bench/t14/${kind.id}`, steps: kind.draw(1).steps })))(
  '$title',
  ({ path, steps }) => {
    test('each step tried first', async () => {
      const ended = await Promise.all(steps.map(({ value }) => endedBy(path, { acts: `d_${value}` })))
      expect(new Set(listedOn(await show(path)))).toEqual(new Set(ended.flat()))
    })
  },
)

test.each(['/bench/t3/quiz', '/bench/t4/multi-speed'])('a program ends no exam: %s', async (path) => {
  const html = await show(path)
  expect(listedOn(html)).toEqual([])
  expect(html).toContain('考场的红线 6 条，这里碰不到')
})
