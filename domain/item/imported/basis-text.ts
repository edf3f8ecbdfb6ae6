/** On what an item rests, in one line: `欧姆定律；《JGJ/T 46—2024》6.2（confirmed-C）`. A document is called by its printed number. */
import type { Basis, BasisDocument } from '#domain/item/item.ts'
import { type Confidence, confidences } from '#domain/source/source.ts'
import { guardMarks, splitGuarded, unguardMarks } from './guard-marks.ts'

const DOCUMENT = /^《([^》]+)》([^（）]*)(?:（([a-zA-Z-]+)）)?$/

/** A mark between bases, inside one, has a backslash in front. */
const MARKS = '；;'

export const sayBases = (bases: readonly Basis[], documents: readonly BasisDocument[]): string =>
  bases
    .map((basis) => (basis.kind === 'principle' ? basis.names : sayDocument(basis, documents)))
    .map((text) => guardMarks(text, MARKS))
    .join('；')

const sayDocument = (
  { document, clause = '', confidence }: Extract<Basis, { kind: 'document' }>,
  documents: readonly BasisDocument[],
): string => `《${documents.find(({ id }) => id === document)?.number ?? document}》${clause}（${confidence}）`

/** A document without its confidence is 待核实; one that is not in the list stays the words it came in. */
export const readBases = (text: string, documents: readonly BasisDocument[]): readonly Basis[] =>
  splitGuarded(text.replaceAll('\n', '；'), MARKS)
    .map((part) => unguardMarks(part, MARKS).trim())
    .filter((part) => part !== '')
    .map((part) => readDocument(part, documents) ?? { kind: 'principle', names: part })

function readDocument(text: string, documents: readonly BasisDocument[]): Basis | undefined {
  const [, number, clause = '', written = 'unknown'] = DOCUMENT.exec(text) ?? []
  const known = number === undefined ? undefined : documents.find((document) => document.number === number || document.id === number)
  if (known === undefined || !isConfidence(written)) return undefined
  return { kind: 'document', document: known.id, ...(clause.trim() && { clause: clause.trim() }), confidence: written }
}

const isConfidence = (text: string): text is Confidence => confidences.some((each) => each === text)
