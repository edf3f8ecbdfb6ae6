/** Every address the site links to, from one typed builder: a renamed page breaks the build, not the link. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { ClauseAnchor, PolicyId, VersionId } from '#domain/policy/ids.ts'
import type { Topic } from '#domain/policy/policy.ts'

type Query = Readonly<Record<string, string | undefined>>

function withQuery(path: string, query: Query = {}, hash = ''): string {
  const search = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined))
  const text = search.toString()
  return `${path}${text && `?${text}`}${hash && `#${hash}`}`
}

type MistakePlace = {
  readonly on?: CivilDate | undefined
  readonly version?: VersionId | undefined
  readonly clause?: ClauseAnchor | undefined
}
type PolicyView = { readonly on?: CivilDate | undefined; readonly version?: VersionId | undefined; readonly print?: '1' | undefined }

export const links = {
  home: () => '/',
  /** `ask` shows one question by its short name; without it, the next that matters. */
  check: (answers: URLSearchParams = new URLSearchParams(), { ask, topic, on }: { ask?: string; topic?: Topic; on?: CivilDate } = {}) =>
    withQuery('/check', { ...Object.fromEntries(answers), ...topicOf(topic), on, ask }),
  result: (
    answers: URLSearchParams,
    { topic, on, print }: { topic?: Topic; on?: CivilDate | undefined; print?: '1' } = {},
    hash?: string,
  ) => withQuery('/check/result', { ...Object.fromEntries(answers), ...topicOf(topic), on, print }, hash),
  library: (filter: Query = {}) => withQuery('/policies', filter),
  policy: (id: PolicyId, { on, version, print }: PolicyView = {}, hash?: string) =>
    withQuery(`/policies/${id}`, { on, version, print }, hash),
  /** One clause at one version, for ever: what is cited outside the page of its policy. */
  clause: (id: PolicyId, version: VersionId, anchor: ClauseAnchor) => `/policies/${id}/${version}/${anchor}`,
  /** The form that tells the editors of a mistake in a policy or one clause of it. */
  reportMistake: (id: PolicyId, { on, version, clause }: MistakePlace = {}) => withQuery(`/policies/${id}/report`, { on, version, clause }),
  /** What became of a report; whoever has the code may look. */
  report: (code: string) => `/reports/${code}`,
  /** The glossary, or one word of it. */
  terms: (id?: string) => withQuery('/terms', {}, id === undefined ? '' : `t-${id}`),
  settings: (query: Query) => withQuery('/settings', query),
  sources: () => '/about/sources',
  privacy: () => '/about/privacy',
  api: () => '/api/v1',
} as const

/** Benefits are what the interview is about unless said otherwise, so their address stays short. */
const topicOf = (topic: Topic | undefined): Query => (topic === undefined || topic === 'benefit' ? {} : { topic })
