import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { layOut } from '#domain/circuit/drawing/lay-out.ts'
import { circuit } from '#features/circuit/content/bench.fixture.ts'
import { WiringDrawing } from './wiring-drawing.tsx'

type Props = React.ComponentProps<typeof WiringDrawing>
const drawn = (more: Partial<Props> = {}): string =>
  renderToStaticMarkup(<WiringDrawing drawing={layOut(circuit(2), 'control')} id="c" says="正反转控制电路" {...more} />)
const countOf = (html: string, text: string): number => html.split(text).length - 1

test('without links it is a picture with a name, in a box that scrolls by keyboard', () => {
  const html = drawn()
  expect(html).toMatch(
    /^<section class="scroll-x" tabindex="0" aria-label="控制电路图"><svg[^>]* role="img" aria-labelledby="c-says"><title id="c-says">正反转控制电路</,
  )
  expect(html).not.toContain('<a ')
})

test('with links it is a group: every wire and every part once, with a name and a place to tap of 24 at least', () => {
  const html = drawn({ wireHref: (wire) => `/w/${wire}`, partHref: (part) => `/p/${part}` })
  expect(html).toContain('role="group"')
  const { parts } = circuit(2)
  const control = parts.filter(({ section }) => section === 'control')
  expect(control.filter(({ id }) => countOf(html, `href="/p/${id}" aria-label="${id}"`) !== 1)).toEqual([])
  expect(countOf(html, 'href="/w/4" aria-label="4 号线"')).toBe(1)
  const taps = [...html.matchAll(/class="hit" x="[^"]*" y="[^"]*" width="([^"]*)" height="([^"]*)"/g)].map(([, width, height]) =>
    Math.min(Number(width), Number(height)),
  )
  expect(taps.length).toBeGreaterThan(control.length)
  expect(Math.min(...taps)).toBeGreaterThanOrEqual(24)
})

test('two probes touch the wires they are put on; one that is on the other sheet is not drawn', () => {
  const html = drawn({ probes: { red: '4', black: '0' } })
  expect([countOf(html, 'tip--red'), countOf(html, 'tip--black')]).toEqual([1, 1])
  expect(drawn({ probes: { red: 'U13' } })).not.toContain('tip--red')
})

test('live wires are copper, parts pointed at have a ring', () => {
  const html = drawn({ hotWires: new Set(['4']), markedParts: new Set(['SB2.3']) })
  expect(countOf(html, 'class="hot"')).toBe(layOut(circuit(2), 'control').runs.filter(({ wire }) => wire === '4').length)
  expect(countOf(html, 'class="ring"')).toBe(1)
})

test('contacts and coils are drawn as they stand', () => {
  const atRest = drawn()
  const closedAsAtRest = new Set(
    circuit(2)
      .parts.filter(({ is }) => is === 'nc')
      .map(({ id }) => id),
  )
  expect(drawn({ standing: { closed: closedAsAtRest, pulledIn: new Set() } })).toBe(atRest)
  const pulledIn = drawn({ standing: { closed: new Set(['KM1.13']), pulledIn: new Set(['KM1']) } })
  expect(pulledIn).not.toBe(atRest)
  expect(countOf(pulledIn, 'class="sym pulled"')).toBe(1)
})
