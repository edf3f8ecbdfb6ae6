/** What an interview can be about, and what it is called. */
import type { Audience, Topic } from '#domain/policy/policy.ts'

/** Prices and the arrangements behind them are read, not asked about. */
export type AskedTopic = Exclude<Topic, 'fee' | 'system'>

/** By the address: what can be claimed, unless it names another topic. */
export function topicOf({ searchParams }: URL): AskedTopic {
  const named = searchParams.get('topic')
  return named === 'exam' || named === 'right' ? named : 'benefit'
}

/** By the address: a person asks, or somebody for a unit. */
export const audienceOf = ({ pathname }: URL): Audience => (pathname.startsWith('/check/company') ? 'enterprise' : 'person')

const words = { benefit: '我能领什么', exam: '我够不够报考', right: '落户、职称、住房' } as const satisfies Record<AskedTopic, string>
export const sayTopic = (topic: AskedTopic): string => words[topic]
export const companyTitle = '你们单位能领什么'

/** What the button on a policy's page says; undefined where there is nothing to ask about. */
export function sayInvitation(topic: Topic): { readonly topic: AskedTopic; readonly says: string } | undefined {
  switch (topic) {
    case 'benefit':
      return { topic, says: '看我能不能领' }
    case 'exam':
      return { topic, says: '看我够不够报考' }
    case 'right':
      return { topic, says: '看我够不够条件' }
    case 'fee':
    case 'system':
      return undefined
  }
}
