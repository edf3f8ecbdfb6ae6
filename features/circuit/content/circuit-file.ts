/** A circuit as editors write it: `content/circuits/<circuit>.yaml`. Parts are named by device and terminal: `KM1.13`. */
import { z } from 'zod'
import type { Circuit, Device, Part, PartKind } from '#domain/circuit/circuit.ts'
import { zNonEmpty, zSlug, zText, zWhole } from '#platform/yaml/scalars.ts'

const zWire = z
  .string()
  .regex(/^[A-Z]{0,3}\d{0,3}$/, '线号写成 4、L1、U 这样')
  .min(1, '线号不能为空')
const zDeviceId = z.string().regex(/^[A-Z]{1,3}\d{0,3}$/, '元件写成 KM1 这样')
const zPartId = z.string().regex(/^[A-Z]{1,3}\d{0,3}\.[A-Za-z0-9]{1,3}$/, '零件写成 KM1.13 这样：元件、点、接线端')
const zNumber = z
  .string()
  .regex(/^\d+(\.\d+)?$/, '写不带负号的数字')
  .transform(Number)
const zPositive = zNumber.refine((number) => number > 0, '要大于 0')

const zNominal = z
  .union([z.strictObject({ volts: zPositive }), z.strictObject({ amps: zPositive })], '写额定电压 { volts: 380 } 或额定电流 { amps: 1.4 }')
  .default({ volts: 380 })
const named = { id: zDeviceId, says: zText }

const zMotor = z.strictObject({
  ...named,
  kind: z.literal('motor'),
  winding: z.enum(['three', 'six', 'twoSpeed']),
  terminals: z.record(z.string().regex(/^[UVW][12]?$/), zWire),
  amps: zPositive,
  rpm: zPositive,
  slowRpm: zPositive.optional(),
  runUpMs: zWhole.pipe(z.number().positive()).default(1500),
  coastMs: zWhole.pipe(z.number().positive()).default(4000),
  brakeMs: zWhole.pipe(z.number().positive()).default(800),
  plugMs: zWhole.pipe(z.number().positive()).default(800),
})

const zDevice: z.ZodType<Device> = z.discriminatedUnion('kind', [
  z.strictObject({ ...named, kind: z.enum(['button', 'switch', 'limit', 'resistor', 'lamp', 'load']) }),
  z.strictObject({ ...named, kind: z.enum(['contactor', 'relay']), nominal: zNominal }),
  z.strictObject({ ...named, kind: z.literal('timer'), nominal: zNominal, delay: z.enum(['on', 'off']), ms: zWhole }),
  z.strictObject({ ...named, kind: z.literal('brake'), nominal: zNominal, motor: zDeviceId }),
  z.strictObject({ ...named, kind: z.enum(['fuse', 'thermal']), amps: zPositive }),
  z.strictObject({ ...named, kind: z.literal('speedSwitch'), motor: zDeviceId, turns: z.enum(['forward', 'reverse']) }),
  z.strictObject({ ...named, kind: z.enum(['transformer', 'rectifier']), ratio: zPositive }),
  zMotor,
])

const kinds = ['no', 'nc', 'lateNo', 'lateNc', 'coil', 'link', 'heater', 'load', 'resistor'] as const satisfies readonly PartKind[]

const zPart = z.strictObject({
  part: zPartId,
  is: z.enum(kinds, `零件只能是 ${kinds.join('、')}`),
  from: zWire,
  to: zWire,
  ohms: zPositive.optional(),
  place: z.strictObject({ x: zWhole, y: zWhole }).optional(),
})

const toPart =
  (section: Part['section']) =>
  ({ part, ...rest }: z.infer<typeof zPart>): Part => ({ ...rest, id: part, device: part.slice(0, part.indexOf('.')), section })

const zPair = z.tuple([zWire, zWire])

export const zCircuitFile: z.ZodType<Circuit> = z
  .strictObject({
    circuit: zSlug,
    title: zText,
    says: zText,
    wiring: z.enum(['sourced', 'usual']).default('usual'),
    acceptance: z.array(zText).optional(),
    supplies: zNonEmpty(z.strictObject({ id: zSlug, phases: z.tuple([zWire, zWire, zWire]), neutral: zWire.optional(), volts: zPositive })),
    wires: zNonEmpty(zWire),
    devices: zNonEmpty(zDevice),
    control: zNonEmpty(zPart),
    main: zNonEmpty(zPart),
    couplings: z.array(z.strictObject({ device: zDeviceId, primary: zPair, secondary: zPair })).default([]),
    interlocks: z.array(z.tuple([zDeviceId, zDeviceId])).default([]),
    carriage: z
      .strictObject({
        motor: zDeviceId,
        length: zPositive,
        start: zNumber,
        mmPerSecond: zPositive,
        switches: zNonEmpty(z.strictObject({ device: zDeviceId, beyond: z.enum(['below', 'above']), at: zNumber })),
      })
      .optional(),
  })
  .transform(({ circuit, control, main, ...rest }) => ({
    ...rest,
    id: circuit,
    parts: [...control.map(toPart('control')), ...main.map(toPart('main'))],
  }))
