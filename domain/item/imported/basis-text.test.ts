import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Basis } from '#domain/item/item.ts'
import { confidences } from '#domain/source/source.ts'
import { readBases, sayBases } from './basis-text.ts'

const documents = [
  { id: 'jgj-t-46-2024', number: 'JGJ/T 46—2024', title: '施工现场临时用电安全技术标准', confidence: 'confirmed-C' },
  { id: 'labour-law', number: '劳动法', title: '中华人民共和国劳动法', confidence: 'remembered-high' },
] as const

test('principles and documents in one line, and back', () => {
  const bases: readonly Basis[] = [
    { kind: 'principle', names: '欧姆定律' },
    { kind: 'document', document: 'jgj-t-46-2024', clause: '6.2', confidence: 'remembered-medium' },
    { kind: 'document', document: 'labour-law', confidence: 'confirmed-C' },
  ]
  const text = '欧姆定律；《JGJ/T 46—2024》6.2（remembered-medium）；《劳动法》（confirmed-C）'
  expect(sayBases(bases, documents)).toBe(text)
  expect(readBases(text, documents)).toEqual(bases)
})

test('a document that says no confidence is 待核实, and one that nobody lists stays words', () => {
  expect(readBases('《劳动法》第36条;《电工手册》第 3 章', documents)).toEqual([
    { kind: 'document', document: 'labour-law', clause: '第36条', confidence: 'unknown' },
    { kind: 'principle', names: '《电工手册》第 3 章' },
  ])
  expect(readBases('《劳动法》（sure）', documents)).toEqual([{ kind: 'principle', names: '《劳动法》（sure）' }])
  expect(readBases(' ； ', documents)).toEqual([])
})

test('a mark inside a basis does not tear it apart', () => {
  const bases: readonly Basis[] = [
    { kind: 'principle', names: '先断；后接;再查\\' },
    { kind: 'document', document: 'labour-law', clause: '3；4', confidence: 'inferred' },
  ]
  expect(readBases(sayBases(bases, documents), documents)).toEqual(bases)
})

test('no confidence rises on the way', () => {
  fc.assert(
    fc.property(fc.constantFrom(...confidences), fc.constantFrom('', '第3条', '5.1.2'), (confidence, clause) => {
      const basis: Basis = { kind: 'document', document: 'labour-law', ...(clause && { clause }), confidence }
      expect(readBases(sayBases([basis], documents), documents)).toEqual([basis])
    }),
  )
})
