import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

/** CSS cannot say one set of values for a media query and an attribute, so they stand there twice. */
test('dark is the same, whether the system or the visitor chose it', () => {
  const css = readFileSync(join(projectRoot, 'ui/tokens.css'), 'utf8')
  const bodies = [...css.matchAll(/^ {2}:root(?::not\(\[data-theme="light"\]\)|\[data-theme="dark"\]) \{\n([\s\S]*?)^ {2}\}/gm)].map(
    ([, body]) => body,
  )
  expect(bodies).toHaveLength(2)
  expect(bodies[0]).toBe(bodies[1])
})
