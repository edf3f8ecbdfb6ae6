import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLog } from '#platform/log/log.ts'
import { projectRoot } from '#platform/project-root.ts'
import { readCircuitShelf } from './circuit-shelf.ts'

const ctx = { log: createLog('silent') }

test('holds all circuits, read once', async () => {
  const shelf = await readCircuitShelf(ctx)
  expect(shelf.circuits.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, nth) => `cir-${String(nth + 1).padStart(2, '0')}`))
  expect(shelf.find('cir-02')?.title).toBe('双重互锁正反转')
  expect(shelf.find('cir-99')).toBeUndefined()
  expect(await readCircuitShelf(ctx)).toBe(shelf)
})

test('a refused file does not take the others with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'circuits-'))
  try {
    await copyFile(join(projectRoot, 'content/circuits/cir-01.yaml'), join(folder, 'cir-01.yaml'))
    await writeFile(join(folder, 'cir-02.yaml'), 'circuit: cir-02\n')
    expect((await readCircuitShelf(ctx, folder)).circuits.map(({ id }) => id)).toEqual(['cir-01'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
