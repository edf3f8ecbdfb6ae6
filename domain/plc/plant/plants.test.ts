/** What every process keeps, and the harm each can come to. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOf } from './belt.ts'
import type { Running } from './plant.ts'
import { findPlant, plantNames } from './plants.ts'

function plantOf(name: string): NonNullable<ReturnType<typeof findPlant>> {
  const plant = findPlant(name)
  if (plant === undefined) throw new Error(`no plant ${name}`)
  return plant
}

/** The process after each stretch: `forward+4500` has `forward` driven for so many ms. */
function ranFor(name: string, ...stretches: readonly string[]): Running {
  return stretches.reduce((running, stretch) => {
    const [driven = '', ms = '0'] = stretch.split('+')
    const names = new Set(driven.split(' ').filter((each) => each !== ''))
    return Array.from({ length: Number(ms) / 10 }).reduce<Running>((each) => each.after(names, 10), running)
  }, plantOf(name).begin())
}
const sensorsOf = ({ sensors }: Running): string => [...sensors].join(' ')

describe.each(plantNames)('%s', (name) => {
  test('whatever is driven: whole numbers, the same again for the same, known sensors, harm stays', () => {
    const plant = plantOf(name)
    const known = new Set(plant.sensors.map((sensor) => sensor.name))
    const driven = fc.subarray(plant.actuators.map((actuator) => actuator.name))
    fc.assert(
      fc.property(fc.array(fc.tuple(driven, fc.integer({ min: 1, max: 3000 })), { maxLength: 12 }), (acts) => {
        let [one, other, wasHarmed] = [plant.begin(), plant.begin(), false]
        for (const [names, ms] of acts) {
          one = one.after(new Set(names), ms)
          other = other.after(new Set(names), ms)
          expect(Object.values(one.state).every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(true)
          expect([...one.sensors].every((sensor) => known.has(sensor))).toBe(true)
          expect(wasHarmed && one.harm === undefined).toBe(false)
          wasHarmed = one.harm !== undefined
        }
        expect(one.state).toEqual(other.state)
      }),
      { numRuns: 200 },
    )
  })

  test('left alone, nothing happens', () => {
    const idle = plantOf(name).begin().after(new Set(), 10_000)
    expect(idle.harm).toBeUndefined()
    expect(sensorsOf(idle)).toBe(sensorsOf(plantOf(name).begin()))
  })
})

describe('液体混合', () => {
  test('fills a tenth of the tank a second, runs empty, overflows', () => {
    expect(sensorsOf(ranFor('mixing-tank', 'valveA+4990'))).toBe('low')
    expect(sensorsOf(ranFor('mixing-tank', 'valveA+5000', 'valveB+3000'))).toBe('low middle high')
    expect(ranFor('mixing-tank', 'valveA+5000', 'valveB+3000', 'stirrer+700').state).toEqual({
      a: 50_000,
      b: 30_000,
      stirredMs: 700,
      spilt: 0,
    })
    expect(ranFor('mixing-tank', 'valveA+5000', 'valveB+3000', 'drain+8000').state).toEqual({ a: 0, b: 0, stirredMs: 0, spilt: 0 })
    expect(ranFor('mixing-tank', 'valveA+10000').harm).toBeUndefined()
    expect(ranFor('mixing-tank', 'valveA+10010').harm).toBe('液体满出来了')
  })
})

describe('小车', () => {
  test('reaches the other limit after 4.5 s, crashes behind it', () => {
    expect(sensorsOf(ranFor('cart', 'forward+4490'))).toBe('')
    expect(sensorsOf(ranFor('cart', 'forward+4500'))).toBe('right')
    expect(ranFor('cart', 'forward+4750').harm).toBeUndefined()
    expect(ranFor('cart', 'forward+4760').harm).toBe('小车冲过限位，撞到头了')
  })

  test('both contactors short the mains; filling away from the left spills', () => {
    expect(ranFor('cart', 'forward backward+10').harm).toMatch(/相间短路/)
    expect(ranFor('cart', 'fill+1000').harm).toBeUndefined()
    expect(ranFor('cart', 'forward+100', 'fill+10').harm).toMatch(/撒在地上/)
  })
})

describe('传送带', () => {
  test('a belt that runs onto a standing one piles up with the fourth part; in order nothing does', () => {
    expect(ranFor('conveyor', 'first+4190').harm).toBeUndefined()
    expect(ranFor('conveyor', 'first+4200').harm).toMatch(/料堆起来/)
    expect(ranFor('conveyor', 'second third+1000', 'first second third+9000', 'second third+3000').harm).toBeUndefined()
  })
})

describe('交通灯', () => {
  test('green or yellow in both directions is a clash; cars leave under green', () => {
    expect(ranFor('crossing', 'northYellow eastGreen+10').harm).toMatch(/同时放行/)
    const { state, harm } = ranFor('crossing', 'northRed eastRed+8000', 'northGreen eastRed+4000')
    expect([state['northQueue'], state['eastQueue'], harm]).toEqual([2000, 6000, undefined])
  })
})

test('交通灯: how long a side shows the same counts through the flashing, and not in the dark', () => {
  const flashing = ['northGreen eastRed+7000', 'eastRed+500', 'northGreen eastRed+500']
  const ms = (...stretches: readonly string[]) => {
    const { state } = ranFor('crossing', ...stretches)
    return [state['northMs'], state['eastMs']]
  }
  expect(ms(...flashing)).toEqual([8000, 8000])
  expect(ms(...flashing, 'northYellow eastRed+1000')).toEqual([1000, 9000])
  expect(ms(...flashing, '+10')).toEqual([0, 0])
})

test('传送带: parts go from belt to belt while they run', () => {
  const { state } = ranFor('conveyor', 'first second third+2600')
  expect(placesOf(state['firstParts'] ?? 0, state['firstMs'] ?? 0)).toEqual([200, 800, 1400, 2000])
  expect(placesOf(state['secondParts'] ?? 0, state['secondMs'] ?? 0)).toEqual([200])
  expect(ranFor('conveyor', 'first second third+7200').state['done']).toBe(1)
})

describe('机械手', () => {
  const fetch = ['down+2000', 'clamp+600', 'up clamp+2000', 'rightward clamp+2000', 'down clamp+2000']

  test('carries the piece from A to B', () => {
    expect(ranFor('gripper', ...fetch).state['piece']).toBe(1)
    const done = ranFor('gripper', ...fetch, '+10', 'up+2000', 'leftward+2000')
    expect([done.state['piece'], done.harm, sensorsOf(done)]).toEqual([2, undefined, 'top left'])
  })

  test('drops it where the clamp opens in the air, crashes where it moves sideways down', () => {
    expect(ranFor('gripper', ...fetch.slice(0, 4), '+10').harm).toMatch(/掉下去/)
    expect(ranFor('gripper', 'down+1000', 'rightward+10').harm).toMatch(/撞上/)
  })

  test('a clamp that closed too short a time does not hold', () => {
    expect(ranFor('gripper', 'down+2000', 'clamp+490', 'up clamp+2000').state['piece']).toBe(0)
  })
})

describe('抢答器', () => {
  test('two lamps at once are a fault that stays known', () => {
    expect(ranFor('quiz', 'one bell+10', '+10').harm).toBeUndefined()
    expect(ranFor('quiz', 'one two+10', 'one+10').harm).toMatch(/同时亮/)
  })
})

describe('变频器', () => {
  const of = (...stretches: readonly string[]) => ranFor('drive', ...stretches)

  test('the terminals add up to a number, the number is a frequency, the ramp takes 2.5 s to 50 Hz', () => {
    expect(of('forward speed1 speed3+1250').state).toMatchObject({ hz: 2500, setHz: 5000 })
    expect(of('forward speed1 speed3+9000').state).toMatchObject({ hz: 5000 })
    expect(of('forward speed3+9000', 'forward speed1+500').state).toMatchObject({ hz: 3000, setHz: 1000 })
    expect(of('speed1 speed3+9000').state).toMatchObject({ hz: 0, setHz: 0 })
  })

  test('standing until it turns, and again after it ran out', () => {
    expect(sensorsOf(of('forward speed1+20'))).toBe('standing')
    expect(sensorsOf(of('forward speed1+30'))).toBe('')
    expect(sensorsOf(of('forward speed1+1000', '+480'))).toBe('standing')
  })

  test('asked to turn back while it turns, it does so over standstill, and it is a fault; from standstill it is none', () => {
    expect(of('forward speed1+1000', 'reverse speed1+10').harm).toMatch(/没停稳/)
    expect(of('forward speed1+1000', 'reverse speed1+2000').state).toMatchObject({ hz: 1000, isReverse: 1 })
    expect(of('forward speed1+1000', '+500', 'reverse speed1+2000').harm).toBeUndefined()
    expect(of('forward reverse+10').harm).toMatch(/同时接通/)
  })
})

describe('往返工作台', () => {
  test('slowed down it stops behind the turning switch; at full speed it overruns the end', () => {
    const slow = ranFor('table', 'forward speed3+5800', 'forward speed1+2800', '+500')
    expect([sensorsOf(slow), slow.harm]).toEqual(['rightSlow rightTurn standing', undefined])
    expect(ranFor('table', 'forward speed3+7100', '+2000').harm).toMatch(/撞上了挡块/)
    expect(ranFor('table', 'reverse speed3+3000').harm).toMatch(/撞上了挡块/)
  })
})

describe('星三角启动', () => {
  const of = (...stretches: readonly string[]) => ranFor('star-delta', ...stretches)

  test('nine tenths in star, all of it in triangle, and it runs out without current', () => {
    expect(of('main star+6000').state['speed']).toBe(90_000)
    expect(of('main star+6000', 'main+500', 'main delta+1000').state['speed']).toBe(100_000)
    expect(of('main star+6000', 'main delta+1000', '+10000').state['speed']).toBe(0)
    expect(of('star+1000').state['speed']).toBe(0)
  })

  test('both at once short the mains, the triangle at once is a direct start', () => {
    expect(of('main star+6000', 'main star delta+10').harm).toMatch(/相间短路/)
    expect(of('main delta+10').harm).toMatch(/直接启动/)
    expect(of('main star+6000', 'main delta+10').harm).toBeUndefined()
  })
})
