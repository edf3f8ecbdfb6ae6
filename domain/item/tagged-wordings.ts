/** The wordings of a bank that are cases of a frequent misconception. */
import type { ScopedItem } from './bank.ts'
import type { OptionId, RichText } from './item.ts'
import type { MisconceptionId } from './misconception.ts'
import type { Template } from './template/template.ts'

export type TaggedWording = { readonly of: MisconceptionId; readonly shows: RichText }
type Tagging = { readonly items: readonly ScopedItem[]; readonly templates: readonly Template[] }

/** Of items and templates, in the order of the bank; a wording may come more than once. */
export const taggedWordings = ({ items, templates }: Tagging): readonly TaggedWording[] => [
  ...items.flatMap(({ item }) => (item.kind === 'case' ? item.parts : [item]).flatMap(wordingsOf)),
  ...templates.flatMap(({ distractors }) => distractors.flatMap(({ of, shows }) => (of === undefined ? [] : [{ of, shows }]))),
]

const wordingsOf = ({ misconceptions, families = {} }: ScopedItem['item']): readonly TaggedWording[] =>
  (Object.keys(families) as OptionId[]).flatMap((option) => {
    const [of, shows] = [families[option], misconceptions[option]]
    return of === undefined || shows === undefined ? [] : [{ of, shows }]
  })
