/**
 * Score sheet A: what is taken off an attempt at finding a fault, item by item, each with its reason. Red lines are not counted here.
 * @source exam dossier §3.2 A
 */
import type { Deduction } from '#domain/bench/score-sheet.ts'
import { type Act, type Check, checks, closings } from './act.ts'
import { ALLOWED_S, LONGEST_S } from './attempt.ts'
import type { Attempt, Step } from './attempt-state.ts'
import { adviserFor } from './best-measurement.ts'
import { afterLastMend, testedSince } from './function-test.ts'
import { followHypotheses } from './hypotheses.ts'
import type { KnownFault } from './known-fault.ts'
import { isMendedBy, judgeRange, sayFault, saySpot, spotOf } from './spot.ts'
import { sayTrial } from './trial.ts'

/**
 * `truth` is the fault that was set. Of an attempt that still goes on it says what would be lost if it ended now,
 * except for what was replaced without reason: to weigh that takes a while.
 */
export const deductionsOf = (attempt: Attempt, truth: KnownFault): readonly Deduction[] => [
  ...safety(attempt),
  ...phenomenon(attempt, truth),
  ...analysis(attempt, truth),
  ...measuring(attempt),
  ...repair(attempt, truth),
  ...closeOut(attempt),
  ...leftBehind(attempt),
  ...overtime(attempt),
]

type DoneStep = Step & { readonly nth: number }
const doneSteps = ({ steps }: Attempt): readonly DoneStep[] =>
  steps.map((step, nth) => ({ ...step, nth })).filter(({ isBlocked }) => !isBlocked)
const isPowering = (act: Act): boolean => act.kind === 'on' || act.kind === 'try'

const saysCheck: Readonly<Record<Check, string>> = {
  wear: '没查穿戴',
  tools: '没查工具',
  probes: '没查万用表和表笔',
}

function safety(attempt: Attempt): readonly Deduction[] {
  const done = doneSteps(attempt)
  const firstOn = done.find(({ act }) => isPowering(act))?.nth ?? attempt.steps.length
  const checked = done.filter(({ nth }) => nth < firstOn).flatMap(({ act }) => (act.kind === 'check' ? [act.check] : []))
  const unverified = done.find(({ act, wasOn, wasVerified }) => isOhms(act) && !wasOn && !wasVerified)
  return [
    ...checks
      .filter((check) => !checked.includes(check))
      .map((check) => ({ item: 'safety', points: 1, says: `通电前${saysCheck[check]}` })),
    ...(unverified === undefined ? [] : [{ item: 'safety', points: 1, says: '断了电没验电，就用电阻挡量', atS: unverified.atS }]),
  ]
}

const isOhms = (act: Act): boolean => act.kind === 'measure' && (act.measurement.mode === 'ohms' || act.measurement.mode === 'continuity')

/** What was recorded against what this machine showed: in a try of this attempt, else as the fault does it. */
function phenomenon(attempt: Attempt, truth: KnownFault): readonly Deduction[] {
  const done = doneSteps(attempt)
  const firstMend = done.find(({ act }) => act.kind === 'mend')?.nth ?? attempt.steps.length
  const records = done.filter(({ act, nth }) => act.kind === 'record' && nth < firstMend)
  const record = records[records.length - 1]
  if (record?.act.kind !== 'record') return [{ item: 'phenomenon', points: 3, says: '动手前没记现象' }]
  const { normal: noted } = record.act
  const isFromMachine = done.some(({ act, nth }) => nth < record.nth && isPowering(act))
  const wrong = attempt.book.trials.flatMap(({ trial, outcomes }, nth): readonly Deduction[] => {
    const shown = lastOutcome(done, nth, record.nth) ?? outcomes[truth.outcomes[nth] ?? 0] ?? ''
    const isNormal = shown === outcomes[0]
    if (noted[nth] === isNormal) return []
    const says = noted[nth] === undefined ? '漏记' : '记错'
    const really = isNormal ? '这步正常' : `这步不正常，“${shown}”`
    return [{ item: 'phenomenon', points: 1, says: `${says}：${sayTrial(attempt.circuit, trial)}。${really}`, atS: record.atS }]
  })
  return isFromMachine ? wrong : [...wrong, { item: 'phenomenon', points: 1, says: '没通电试过，就写现象', atS: record.atS }]
}

const lastOutcome = (done: readonly DoneStep[], trial: number, before: number): string | undefined =>
  done.reduce<string | undefined>(
    (last, { act, nth, outcome }) => (act.kind === 'try' && act.trial === trial && nth < before ? outcome : last),
    undefined,
  )

function analysis(attempt: Attempt, { fault }: KnownFault): readonly Deduction[] {
  const marks = doneSteps(attempt).flatMap(({ act, atS }) => (act.kind === 'mark' ? [{ range: act.range, atS }] : []))
  if (marks.length === 0) return [{ item: 'analysis', points: 5, says: '没在图上圈故障范围' }]
  const judged = marks.map(({ range, atS }) => ({ ...judgeRange(attempt.circuit, range, spotOf(fault)), atS }))
  const last = judged[judged.length - 1]
  const wrong = judged.filter(({ isIn }) => !isIn).map(({ atS }) => ({ item: 'analysis', points: 2, says: '圈错了，故障不在里面', atS }))
  const extra = last?.isIn === true ? last.extra : 0
  if (extra === 0) return wrong
  return [...wrong, { item: 'analysis', points: extra, says: `范围偏大，还能缩小 ${extra} 处`, atS: last?.atS }]
}

function measuring(attempt: Attempt): readonly Deduction[] {
  const done = doneSteps(attempt)
  const mends = done.filter(({ act, nth }) => act.kind === 'mend' && !isLinkBlown(attempt, nth))
  const measured = done.filter(({ act }) => act.kind === 'measure')
  const tooSmall = measured.find(({ reading }) => reading?.mode === 'volts' && reading.shows === 'OL')
  const lost: Deduction[] = []
  if (tooSmall !== undefined) lost.push({ item: 'measuring', points: 2, says: '电压挡量程选小了，读不出', atS: tooSmall.atS })
  const [first] = mends
  if (first !== undefined && !measured.some(({ nth }) => nth < first.nth))
    lost.push({ item: 'measuring', points: 2, says: '一次没量，就动手换件', atS: first.atS })
  else if (attempt.ending !== undefined) lost.push(...baseless(attempt, mends))
  if (measured.length === 0 && first === undefined) lost.push({ item: 'measuring', points: 4, says: '一次也没测' })
  return lost
}

/** A link that has melted is replaced by right. */
const isLinkBlown = ({ steps, circuit }: Attempt, nth: number): boolean => {
  const act = steps[nth]?.act
  const device = act?.kind === 'mend' ? circuit.parts.find(({ id }) => id === act.spot)?.device : undefined
  return device !== undefined && steps[nth - 1]?.sight[device] === 'blown'
}

/** Something was replaced while other faults were as likely, or although it could not be the one. */
function baseless(attempt: Attempt, mends: readonly DoneStep[]): readonly Deduction[] {
  if (mends.length === 0) return []
  const open = followHypotheses(attempt)
  const adviser = adviserFor(attempt.circuit, attempt.book)
  return mends.flatMap(({ act, nth, atS }): readonly Deduction[] => {
    if (act.kind !== 'mend') return []
    const before = open[nth - 1] ?? attempt.book.faults.map((_, each) => each)
    const mayBe = before.some((each) => isMendedBy(attempt.circuit, (attempt.book.faults[each] as KnownFault).fault, act.spot))
    const where = saySpot(attempt.circuit, act.spot)
    if (!mayBe) return [{ item: 'measuring', points: 2, says: `无依据换件：测到的已说明不是 ${where}`, atS }]
    const isPinned = adviser.propose(before) === undefined
    return isPinned ? [] : [{ item: 'measuring', points: 2, says: `无依据换件：动 ${where} 时，还有 ${before.length} 种可能没分开`, atS }]
  })
}

function repair(attempt: Attempt, { fault }: KnownFault): readonly Deduction[] {
  if (attempt.fault !== undefined) return [{ item: 'repair', points: 5, says: `故障没排除：${sayFault(attempt.circuit, fault)}` }]
  const tested = testedSince(attempt, afterLastMend(attempt) ?? 0)
  const missed = attempt.book.trials.filter((_, nth) => !tested.includes(nth)).map(({ trial }) => sayTrial(attempt.circuit, trial))
  return missed.length === 0 ? [] : [{ item: 'repair', points: 1, says: `没全功能试车，漏了：${missed.join('、')}` }]
}

function closeOut(attempt: Attempt): readonly Deduction[] {
  const close = doneSteps(attempt).find(({ act }) => act.kind === 'close')?.act
  const done = close?.kind === 'close' ? close.done : []
  return closings.every((closing) => done.includes(closing)) ? [] : [{ item: 'closeOut', points: 1, says: '恢复、清理、记录没做全' }]
}

/** New faults: bridges left in, links melted and not replaced. */
function leftBehind({ bridged, run, circuit }: Attempt): readonly Deduction[] {
  const bridges = [...bridged].map((part) => `短接线还留在 ${saySpot(circuit, part)}`)
  const melted = circuit.parts.filter(({ id }) => run.isBlown(id)).map(({ id }) => `${saySpot(circuit, id)}烧了没换`)
  return [...bridges, ...melted].map((says) => ({ points: 5, says }))
}

function overtime({ steps, ending }: Attempt): readonly Deduction[] {
  const endS = ending === 'overtime' ? LONGEST_S : (steps[steps.length - 1]?.atS ?? 0)
  const minutes = Math.ceil((endS - ALLOWED_S) / 60)
  return minutes > 0 ? [{ points: minutes, says: `超时 ${minutes} 分钟` }] : []
}
