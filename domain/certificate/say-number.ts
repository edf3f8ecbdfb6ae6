/** What a number says, in Chinese. Nothing here ever speaks of a certificate being real or forged: only the official look-up may. */
import { onDay, sayRoughDate } from '#domain/calendar/rough-date.ts'
import { saySkillLevel } from '#domain/occupation/skill-level.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { CrossCheck } from './cross-check.ts'
import type { NumberPart, NumberProblem, Obstacle } from './number-parts.ts'
import { lengthOf } from './number-scheme.ts'
import type { UnreadNumber } from './read-number.ts'

/** Names a region; the domain holds only codes. */
export type NameOf = (code: RegionCode) => string

/** Stands under every reading. */
export const sayLimit = (): string => '编号里没有校验位。读得通只说明写法对得上，还要到官网查这本证。'

/** 第 16 位 · 第 14–15 位 */
export const sayPosition = ({ from, to }: Pick<NumberPart, 'from' | 'to'>): string =>
  from === to ? `第 ${from} 位` : `第 ${from}–${to} 位`

/** What one part says: 重庆市 · 2024 年 · 三级（高级工）. */
export function sayPart({ reads, text }: NumberPart, nameOf: NameOf): string {
  switch (reads.kind) {
    case 'named':
      return reads.says
    case 'province':
      return nameOf(reads.code)
    case 'year':
      return `${reads.year} 年`
    case 'level':
      return saySkillLevel(reads.level)
    case 'hidden':
      return '个人信息，不显示，也不拆开读'
    case 'plain':
      return text
    case 'notListed':
      return '规则里没列'
  }
}

export function sayNumberProblem(problem: NumberProblem): string {
  const { part } = problem
  switch (problem.kind) {
    case 'notListed':
      return `${sayPosition(part)}是“${part.text}”，查到的规则里没列。先对照证书再看一遍；没抄错，就拿去问发证的单位。`
    case 'levelOutside':
      return `${sayPosition(part)}写等级，只有 1 到 5，这里是“${part.text}”。先对照证书再看一遍。`
    case 'futureYear':
      return `${sayPosition(part)}写发证年份，读出来是 ${problem.year} 年，比 ${sayRoughDate(onDay(problem.on))}还晚。先对照证书再看一遍。`
  }
}

export function sayObstacle(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'length': {
      const off = obstacle.has - obstacle.needs
      return `要 ${obstacle.needs} 位，填了 ${obstacle.has} 位，${off > 0 ? `多了 ${off}` : `少了 ${-off}`} 位`
    }
    case 'sign': {
      const needs = obstacle.needs === 'letter' ? '字母' : '数字'
      const likely = obstacle.likely === undefined ? '' : `，是不是 ${obstacle.likely}`
      return `第 ${obstacle.at} 位应当是${needs}，填的是“${obstacle.found}”${likely}`
    }
  }
}

/** Why nothing could be read, and what to do now. */
export function sayUnreadNumber(unread: UnreadNumber): string {
  switch (unread.kind) {
    case 'empty':
      return '还没填编号。照证书上印的填，空格和横线不用管。'
    case 'looksLikeCitizenId':
      return '这像是身份证号，不是证书编号，请删掉。操作证的编号是 T 加身份证号。'
    case 'fitsNone': {
      const [near] = unread.misfits
      if (near === undefined) return '没有编号规则可以对照。拿着证书去问发证的单位。'
      const [first] = near.obstacles
      return `和查到的编号规则都对不上。最接近的是“${near.scheme.name}”（${lengthOf(near.scheme)} 位）：${sayObstacle(first)}。先对照证书再看一遍；没抄错，就拿去问发证的单位。`
    }
  }
}

export function sayCrossCheck(check: CrossCheck, nameOf: NameOf): string {
  const [inNumber, stated] = sidesOf(check, nameOf)
  const at = `${sayPosition(check.part)}：编号里是${inNumber}`
  if (check.agrees) return `${at}，和证上写的一样。`
  const why = check.about === 'province' ? '跨省的机构按考点所在的省编，也会这样。' : '可能抄错了位，也可能拿的是另一本证。'
  return `${at}，证上写的是${stated}，对不上。${why}`
}

function sidesOf(check: CrossCheck, nameOf: NameOf): readonly [string, string] {
  switch (check.about) {
    case 'level':
      return [saySkillLevel(check.inNumber), saySkillLevel(check.stated)]
    case 'year':
      return [` ${check.inNumber} 年`, ` ${check.stated} 年`]
    case 'province':
      return [nameOf(check.inNumber), nameOf(check.stated)]
  }
}
