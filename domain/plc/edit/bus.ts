/** What the left rail hangs on at a row: the steps and master controls above it that must be on. */
import type { Row } from '../ladder/ladder.ts'
import type { Device } from '../program/device.ts'

/** All of `needs` must be on; without any, the rail always has power. */
export type Bus = { readonly needs: readonly Device[]; readonly isAfterStep: boolean }
export const fullBus: Bus = { needs: [], isAfterStep: false }

/** The rail below this row, from the rail above it. Steps right below each other must all be on; a master holds until its MCR. */
export function busAfter(before: Bus, row: Row): Bus {
  if (row.kind === 'rung') {
    const masters = row.drives.flatMap((drive) => (drive.kind === 'act' && drive.act.kind === 'master' ? [drive.act.device] : []))
    return { needs: [...before.needs, ...masters], isAfterStep: false }
  }
  switch (row.mark.kind) {
    case 'step':
      return { needs: [...(before.isAfterStep ? before.needs : []), row.mark.device], isAfterStep: true }
    case 'masterEnd':
      return { needs: before.needs.slice(0, -1), isAfterStep: false }
    case 'stepEnd':
      return fullBus
    case 'label':
    case 'end':
      return before
  }
}
