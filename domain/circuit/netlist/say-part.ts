/** What a part is called at the bench. */
import type { Device, Part } from '../circuit.ts'

/** 常开触点, 线圈, 热元件 …; `device` is the one the part belongs to. */
export function sayPart({ is, section }: Part, device: Device): string {
  switch (is) {
    case 'no':
      return section === 'main' && device.kind === 'contactor'
        ? '主触点'
        : device.kind === 'switch' && section === 'main'
          ? '开关触点'
          : '常开触点'
    case 'nc':
      return '常闭触点'
    case 'lateNo':
      return isDelayedOff(device) ? '延时断开的常开触点' : '延时闭合的常开触点'
    case 'lateNc':
      return isDelayedOff(device) ? '延时闭合的常闭触点' : '延时断开的常闭触点'
    case 'coil':
      return '线圈'
    case 'link':
      return '熔体'
    case 'heater':
      return '热元件'
    case 'load':
      return device.kind === 'lamp' ? '灯' : '负载'
    case 'resistor':
      return '电阻'
  }
}

const isDelayedOff = (device: Device): boolean => device.kind === 'timer' && device.delay === 'off'
