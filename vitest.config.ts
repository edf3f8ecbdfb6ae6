import { defineConfig } from 'vitest/config'

const everywhere = ['{app,domain,features,store,platform,ui,testing,tools,bench}/**/*.test.{ts,tsx}']

/** Two runs in a row: first everything beside its file, then the journeys in a browser, one at a time, so that nothing slows them. */
export default defineConfig({
  test: {
    globalSetup: './testing/global-setup.ts', // here and not in the projects: one cluster for the whole run
    projects: [
      {
        test: {
          name: 'unit',
          include: everywhere,
          pool: 'forks',
          maxWorkers: 2, // they wait for PostgreSQL more than they compute
          testTimeout: 180_000, // for what hangs: a slow machine is no fault
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
          server: { deps: { external: [/\/build\/server\//] } }, // the bundle is tested as it was built
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
          server: { deps: { external: [/\/build\/server\//] } },
        },
      },
    ],
  },
})
