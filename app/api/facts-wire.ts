/** A fact of the dictionary on the wire: enough to ask it of a person and to send back what they say. */
import { z } from '@hono/zod-openapi'
import { topics } from '#domain/policy/policy.ts'
import { groundsOf } from '#domain/rules/derive.ts'
import { type FactType, unitOf } from '#domain/rules/fact.ts'
import type { ListedFact } from '#features/eligibility/read-facts.ts'

const kinds = ['boolean', 'choice', 'set', 'integer', 'duration', 'money', 'date', 'region', 'claims'] as const satisfies FactType['kind'][]

export const FactOnWire = z
  .object({
    id: z.string().openapi({ example: 'cert.level' }),
    label: z.string(),
    type: z
      .enum(kinds)
      .describe(
        '`set`: an array, empty for none of them. `duration`: whole units, a started one does not count. `money`: a number of 元. `date`: 2025-11-18. `claims`: an array of benefit/date/occupation/level.',
      ),
    options: z
      .array(z.object({ value: z.string(), label: z.string(), hint: z.string().optional() }))
      .optional()
      .describe('Of a boolean: what true and false mean'),
    unit: z.string().optional(),
    least: z.number().optional(),
    most: z.number().optional(),
    earliest: z.string().optional(),
    latest: z.string().optional().describe('A civil day, or `today`'),
    question: z.string(),
    help: z.string().optional(),
    why: z.string().optional(),
    whereToLook: z.string().optional(),
    proof: z.string().optional(),
    owner: z.enum(['person', 'enterprise', 'provider', 'catalogue', 'authority']).describe('Who can know it'),
    privacy: z.enum(['public', 'personal', 'sensitive']),
    asked: z.boolean().describe('Whether a person may be asked it'),
    followsFrom: z.array(z.string()).describe('Worked out from these where they are known'),
    topics: z.array(z.enum(topics)),
  })
  .openapi('Fact')

type FactOnWire = z.infer<typeof FactOnWire>

export function factOnWire({ fact, topics: readBy, isAsked }: ListedFact): FactOnWire {
  const { id, label, type, question, help, why, whereToLook, proof, owner, privacy } = fact
  const texts = Object.entries({ help, why, whereToLook, proof }).filter(([, text]) => text !== '')
  return {
    id,
    label,
    type: type.kind,
    ...valuesOf(type),
    question,
    ...Object.fromEntries(texts),
    owner,
    privacy,
    asked: isAsked,
    followsFrom: [...groundsOf(fact)],
    topics: [...readBy],
  }
}

function valuesOf(type: FactType): Pick<FactOnWire, 'options' | 'unit' | 'least' | 'most' | 'earliest' | 'latest'> {
  switch (type.kind) {
    case 'boolean':
      return {
        options: [
          { value: 'true', label: type.yes },
          { value: 'false', label: type.no },
        ],
      }
    case 'claims':
      return {}
    case 'choice':
    case 'region':
    case 'set':
      return { options: type.options.map((option) => ({ ...option })) }
    case 'integer':
    case 'duration':
      return { unit: unitOf(type), least: type.least, most: type.most }
    case 'money':
      return { unit: '元', least: type.least / 100, most: type.most / 100 }
    case 'date':
      return { earliest: type.earliest, latest: type.latest }
  }
}
