/** 变频调速: a motor that turns as its converter says, and two relays by which the converter reports. */
import { atRest, type ConverterState, converted, converterHarm, converterTerminals, isStanding } from './converter.ts'
import { namesWhere, type Plant } from './plant.ts'

export const drive: Plant<ConverterState> = {
  name: 'drive',
  says: '变频调速电动机',
  sensors: [
    { name: 'standing', says: '零速信号' },
    { name: 'fault', says: '变频器故障信号' },
  ],
  actuators: converterTerminals,
  start: atRest,
  after: converted,
  seen: (state) => namesWhere({ standing: isStanding(state) }), // a fault is there only where a task says so
  harm: converterHarm,
}
