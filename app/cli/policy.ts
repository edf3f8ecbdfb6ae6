/** `npm run policy -- <command>`: the tools of an editor. Exit code 0: all is well; 1: something is to be mended; 2: wrong use. */
import { systemClock } from '#platform/clock/clock.ts'
import { run } from './policy/run.ts'

const { code, says } = await run(process.argv.slice(2), systemClock.today())
for (const line of says) (code === 0 ? console.log : console.error)(line)
process.exitCode = code
