/** The record of an attempt in words: what was done, and what came of it. */
import type { Happening } from '#domain/circuit/happening.ts'
import type { Drive } from '#domain/circuit/motor-drive.ts'
import type { Cabinet } from './cabinet.ts'
import { deadChecksOf } from './dead-checks.ts'
import type { PowerStage } from './power-stage.ts'
import type { WiringAct } from './wiring-act.ts'

export const stageWords: Readonly<Record<PowerStage, string>> = { control: '控制回路', main: '主电路，不带电动机', motor: '带电动机' }

export function sayAct(cabinet: Cabinet, act: WiringAct): string {
  const say = (nth: number): string => cabinet.terminals[nth]?.id ?? '？'
  switch (act.kind) {
    case 'join':
      return `接 ${say(act.a)}–${say(act.b)}${act.number === undefined ? '，没写线号' : `，${act.number} 号`}`
    case 'number':
      return `${say(act.a)}–${say(act.b)} 的线号写成 ${act.number}`
    case 'part':
      return `拆 ${say(act.a)}–${say(act.b)}`
    case 'complete':
      return act.section === 'control' ? '请帮忙接好控制回路' : '请帮忙接好主电路'
    case 'deadCheck':
      return deadChecksOf(cabinet)[act.nth]?.says ?? '量一下'
    case 'ask':
      return `报告考评员，请求送电：${stageWords[act.stage]}`
    case 'power':
      return act.isOn ? '送电' : '停电'
    case 'testDead':
      return '验电'
    case 'press':
      return `按住 ${act.device}`
    case 'release':
      return `松开 ${act.device}`
    case 'click':
      return `按一下 ${act.device}`
    case 'trip':
      return `让 ${act.device} 动作`
    case 'reset':
      return `${act.device} 复位`
    case 'wait':
      return `等 ${act.s} 秒`
    case 'mend':
      return `换 ${act.part.split('.')[0]} 的熔体`
    case 'look':
      return '检查一下'
    case 'handIn':
      return '交卷'
  }
}

/** What a person notices of it; the rest is silence. */
export function sayHappening(happening: Happening): string | undefined {
  switch (happening.kind) {
    case 'pulledIn':
      return `${happening.device} 吸合`
    case 'letGo':
      return `${happening.device} 放开`
    case 'timedOut':
      return `${happening.device} 到时`
    case 'tripped':
      return `${happening.device} 动作`
    case 'blew':
      return `${happening.part.split('.')[0]} 烧断`
    case 'shorted':
      return `${happening.between.join(' 和 ')} 短路`
    case 'driven':
      return `${happening.motor} ${sayDrive(happening.drive)}`
    case 'stalled':
      return `${happening.motor} 嗡嗡响，不转`
    case 'racing':
      return `${happening.devices.join('、')} 打铃`
    case 'hitStop':
      return `${happening.motor} 带的台面撞到头`
    case 'switched':
      return `${happening.device} ${happening.isOn ? '动作' : '复位'}`
    case 'operated':
    case 'rewired':
    case 'measured':
      return undefined
  }
}

export function sayDrive(drive: Drive): string {
  switch (drive.kind) {
    case 'full': {
      const joined = { inside: '', star: '星形', delta: '三角形', doubleStar: '双星形' }[drive.joined]
      return `${joined}${drive.direction === 1 ? '正转' : '反转'}`
    }
    case 'phaseLost':
      return '缺相'
    case 'direct':
      return '通直流制动'
    case 'off':
      return '没电'
  }
}
