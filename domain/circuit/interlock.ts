/** Closed contacts of one contactor in the way of another. */
import type { Circuit, Part } from './circuit.ts'

export const interlocksIn = ({ parts, devices }: Circuit): readonly Part[] => {
  const contactors = new Set(devices.filter(({ kind }) => kind === 'contactor').map(({ id }) => id))
  return parts.filter(({ is, section, device }) => is === 'nc' && section === 'control' && device !== undefined && contactors.has(device))
}
