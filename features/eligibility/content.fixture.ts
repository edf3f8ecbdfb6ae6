/** The real content as an interview rests on it, for all tests of a file. */
import { afterAll, beforeAll } from 'vitest'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import type { Snapshot } from '#store/policies/snapshot.ts'
import { type ContentDatabase, databaseWithContent, TODAY } from '#testing/app-context.ts'
import { type Choices, choicesFor, day } from './interview.fixture.ts'

type Content = {
  readonly ctx: Context
  readonly catalogue: Snapshot
  /** What may be answered on the day of the tests. */
  readonly choices: Choices
}

/** To be called once at the top of a file, and read inside its tests: before them nothing is published. */
export function contentForTests(): Content {
  let database: ContentDatabase | undefined
  let content: Content | undefined
  const published = (): Content => {
    if (content === undefined) throw new Error('the content is published before the first test')
    return content
  }
  beforeAll(async () => {
    database = await databaseWithContent()
    const { ctx } = database
    const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
    if (catalogue === undefined) throw new Error('published above')
    content = { ctx, catalogue, choices: choicesFor(catalogue.policies, catalogue.dictionary, day(TODAY)) }
  })
  afterAll(() => database?.close())
  return {
    get ctx() {
      return published().ctx
    },
    get catalogue() {
      return published().catalogue
    },
    get choices() {
      return published().choices
    },
  }
}
