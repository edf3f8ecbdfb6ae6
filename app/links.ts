/** Every address the site links to, from one typed builder: a renamed page breaks the build, not the link. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { BenefitId, ClauseAnchor, PolicyId, VersionId } from '#domain/policy/ids.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'

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

type ItemView = { readonly of?: string | undefined; readonly seed?: number | undefined; readonly read?: boolean }

type ResultView = {
  readonly topic?: Topic
  readonly on?: CivilDate | undefined
  readonly since?: CivilDate | undefined
  readonly tree?: BenefitId
  readonly print?: '1'
  readonly audience?: Audience
}

export const links = {
  home: () => '/',
  /** `ask` shows one question by its short name; without it, the next that matters. */
  check: (
    answers: URLSearchParams = new URLSearchParams(),
    { ask, topic, on, audience }: { ask?: string; topic?: Topic; on?: CivilDate; audience?: Audience } = {},
  ) => withQuery(checkPath(audience), { ...Object.fromEntries(answers), ...topicOf(topic), on, ask }),
  /** `since` compares with what that day made of the same answers; `tree` opens all conditions of one benefit. */
  result: (answers: URLSearchParams, { topic, on, since, tree, print, audience }: ResultView = {}, hash?: string) =>
    withQuery(`${checkPath(audience)}/result`, { ...Object.fromEntries(answers), ...topicOf(topic), on, since, tree, print }, hash),
  /** What to do, with what, where and until when. */
  plan: (answers: URLSearchParams, { topic, on, print }: { topic?: Topic; on?: CivilDate | undefined; print?: '1' } = {}) =>
    withQuery('/check/plan', { ...Object.fromEntries(answers), ...topicOf(topic), on, print }),
  /** The same deadlines for a telephone's calendar. */
  planCalendar: (answers: URLSearchParams, { topic, on }: { topic?: Topic; on?: CivilDate | undefined } = {}) =>
    withQuery('/check/plan.ics', { ...Object.fromEntries(answers), ...topicOf(topic), on }),
  /** One result for the counter; `receipt` is what a printed sheet carries, to be compared. */
  sheet: (
    answers: URLSearchParams,
    benefit: BenefitId,
    { topic, on, receipt }: { topic?: Topic; on?: CivilDate | undefined; receipt?: string } = {},
  ) => withQuery('/check/sheet', { ...Object.fromEntries(answers), ...topicOf(topic), on, benefit, receipt }),
  /** The practice room: of one bank, or the list of them. */
  practice: (bank?: string, hash?: string) => withQuery(bank === undefined ? '/practice' : `/practice/${bank}`, {}, hash),
  /** One scope of a bank, with its points. */
  practiceScope: (bank: string, scope: string) => `/practice/${bank}/scopes/${scope}`,
  /** The wrong book, favourites and the backup, all of which lie on the device. */
  practiceMine: (bank: string) => `/practice/${bank}/mine`,
  /** Where a device brings its log up to date; `to` begins or deletes one. */
  practiceLog: (to?: 'begin' | 'delete') => (to === undefined ? '/practice/log' : `/practice/log/${to}`),
  /** What the device plans from: the points of a bank with their marks and items. */
  bankIndex: (bank: string) => `/practice/${bank}/bank.json`,
  /** `of`: the point or scope that is practised; `seed` decides the order of the options; `read` shows the answer at once. */
  practiceItem: (bank: string, item: ItemId, { of, seed, read }: ItemView = {}) =>
    withQuery(`/practice/${bank}/${item}`, { of, s: seed === undefined ? undefined : String(seed), read: read ? '1' : undefined }),
  /** The practical bench: its tasks; a task with its coach; a room in which a task is done. */
  bench: () => '/bench',
  benchTask: (task: string, { print }: { print?: '1' } = {}, hash?: string) => withQuery(`/bench/${task}`, { print }, hash),
  benchRoom: (task: string, exercise: string) => `/bench/${task}/${exercise}`,
  circuits: () => '/bench/circuits',
  /** The drawings of a circuit; `wire` or `part` tells what is there. */
  circuit: (circuit: string, { wire, part, print }: { wire?: string; part?: string; print?: '1' } = {}, hash?: string) =>
    withQuery(`/bench/circuits/${circuit}`, { wire, part, print }, hash),
  /** Where a mock exam is chosen; `after` a sitting, whose items are then not asked again. */
  exams: ({ after }: { after?: SittingCode | undefined } = {}) => withQuery('/exams', { after }),
  /** One item of a sitting, from 1. Whoever has the code may sit, hand in and look. */
  sittingItem: (code: SittingCode, nth: number) => `/exams/${code}/${nth}`,
  sittingSheet: (code: SittingCode, hash?: string) => withQuery(`/exams/${code}/sheet`, {}, hash),
  sittingReport: (code: SittingCode, hash?: string) => withQuery(`/exams/${code}/report`, {}, hash),
  /** How often what reports foretold came true. */
  calibration: () => '/exams/calibration',
  library: (filter: Query = {}) => withQuery('/policies', filter),
  search: (query: Query = {}) => withQuery('/search', query),
  policy: (id: PolicyId, { on, version, print }: PolicyView = {}, hash?: string) =>
    withQuery(`/policies/${id}`, { on, version, print }, hash),
  /** `example`: a made-up text to try it with. Pasted text never stands in an address. */
  claims: ({ example, on }: { example?: string; on?: CivilDate | undefined } = {}, hash?: string) =>
    withQuery('/claims', { on, example }, hash),
  certificates: (hash?: string, print?: '1') => withQuery('/certificates', { print }, hash),
  /** The guide to the kinds of certificate, answered as far as `answers` go. */
  whichCertificate: (answers: Query = {}, hash?: string) => withQuery('/certificates/which', answers, hash),
  /** Takes a certificate number apart; the number itself is never part of an address. */
  certificateNumber: () => '/certificates/number',
  places: (hash?: string) => withQuery('/places', {}, hash),
  /** Feeds take the same query: `links.changes(query, 'rss')`. */
  changes: (query: Query = {}, as?: 'rss' | 'atom' | 'json' | 'ics') => withQuery(as === undefined ? '/changes' : `/changes.${as}`, query),
  compare: () => '/compare',
  /** Two versions side by side; without any, the latest change. */
  compareVersions: ({ a, b, policy, print }: { a?: VersionId; b?: VersionId; policy?: PolicyId; print?: '1' } = {}) =>
    withQuery('/compare/versions', { policy, a, b, print }),
  /** All levels of a benefit side by side, on a day. */
  compareLevels: (benefit: BenefitId, { on, print }: { on?: CivilDate | undefined; print?: '1' } = {}) =>
    withQuery(`/compare/levels/${benefit}`, { on, print }),
  /** Two places side by side, by their codes. */
  compareRegions: ({ left, right, on, print }: Partial<Record<'left' | 'right' | 'on' | 'print', string>> = {}) =>
    withQuery('/compare/regions', { left, right, on, print }),
  /** One clause at one version, for ever: what is cited outside the page of its policy. */
  clause: (id: PolicyId, version: VersionId, anchor: ClauseAnchor) => `/policies/${id}/${version}/${anchor}`,
  /** The form that tells the editors of a mistake in a policy or one clause of it. */
  reportMistake: (id: PolicyId, { on, version, clause }: MistakePlace = {}) => withQuery(`/policies/${id}/report`, { on, version, clause }),
  /** The form that tells the editors of a mistake in an item; `seen`: a moment at which it was as it was seen. */
  reportItem: (bank: string, item: ItemId, { seen }: { seen?: Instant | undefined } = {}) =>
    withQuery(`/practice/${bank}/${item}/report`, { seen: seen === undefined ? undefined : String(seen) }),
  /** What became of a report; whoever has the code may look. */
  report: (code: string) => `/reports/${code}`,
  /** The glossary, or one word of it. */
  terms: (id?: string) => withQuery('/terms', {}, id === undefined ? '' : `t-${id}`),
  settings: (query: Query) => withQuery('/settings', query),
  sources: (query: Query = {}, hash?: string) => withQuery('/sources', query, hash),
  privacy: () => '/about/privacy',
  api: () => '/api/v1',
  /** The page from which others take what they put into theirs. */
  embed: (theme?: string) => withQuery('/embed', { theme }),
  /** What they put: it stands inside a page of theirs. */
  embedded: (theme?: string) => withQuery('/embed/check', { theme }),
} as const

/** The interview of a person, or of whoever asks for a unit. */
const checkPath = (audience: Audience = 'person'): string => (audience === 'enterprise' ? '/check/company' : '/check')

/** Benefits are what the interview is about unless said otherwise, so their address stays short. */
const topicOf = (topic: Topic | undefined): Query => (topic === undefined || topic === 'benefit' ? {} : { topic })
