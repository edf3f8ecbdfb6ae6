/** Who decides what, in a line a level: from the terms that a level leaves open and those that it settles. */
import { sayDelegate } from '#domain/policy/open-term.ts'
import { tierOf } from '#domain/region/region.ts'
import type { LevelsPage } from '#features/compare/read-levels.ts'
import { Layers } from '#ui/layers/layers.tsx'
import { sayLevel } from './side-words.tsx'

const levels = [
  { tier: 'nation', name: '国家' },
  { tier: 'province', name: '重庆' },
  { tier: 'district', name: '区县' },
] as const

export function LevelLayers({ page: { columns, delegations } }: { readonly page: LevelsPage }): React.JSX.Element {
  return (
    <Layers
      layers={levels.map(({ tier, name }) => {
        const own = columns.filter(({ policy }) => tierOf(policy.regions[0]) === tier)
        const [first] = own
        if (first === undefined) return { key: tier, name, decides: '没查到这天有单独的规定', isUnknown: true }
        const left = delegations.filter(({ from }) => own.includes(from)).flatMap(({ terms }) => terms.map(({ term }) => term))
        const settled = delegations.flatMap(({ terms }) =>
          terms.filter(({ answers }) =>
            answers.some((answer) => answer.kind === 'filled' && own.some(({ policy }) => policy === answer.policy)),
          ),
        )
        const said = [
          settled.length > 0 && `定了：${settled.map(({ term }) => term.asks).join('、')}`,
          left.length > 0 &&
            `留给${sayDelegate((left[0] ?? { to: 'province' as const }).to)}定：${left.map(({ asks }) => asks).join('、')}`,
        ].filter((part) => part !== false)
        const upper = columns.find(({ policy }) => policy.id === first.policy.implements)
        const rest =
          first.policy.force === 'framework' ? '只定框架，不直接发钱' : upper ? `落实${sayLevel(upper.policy)}的规定` : '照它就能办'
        return { key: tier, name: tier === 'district' ? sayLevel(first.policy) : name, decides: said.join('。') || rest }
      })}
    />
  )
}
