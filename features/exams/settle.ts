/** Writes down what became of sittings that were foretold. */
import { type Attempt, isReallyAnswered } from '#domain/exam/attempt.ts'
import type { Db } from '#platform/db/db.ts'
import { listUnsettled, recordOutcomes } from '#store/exams/forecasts.ts'
import { findAttempts } from './find-attempts.ts'

/** So many in one go: scoring a paper costs a millisecond or two. */
const AT_ONCE = 20

/** Sittings nobody looked at after they were handed in must count too, or only the hopeful would. */
export async function settleWaiting(db: Db): Promise<void> {
  await settle(db, await findAttempts(db, await listUnsettled(db, AT_ONCE)))
}

const settle = (db: Db, attempts: readonly Attempt[]): Promise<void> =>
  recordOutcomes(
    db,
    attempts.flatMap(({ sitting: { code, submission }, result, asked }) =>
      submission === undefined
        ? []
        : [{ sitting: code, isPassed: result.isPassed, isAnswered: isReallyAnswered({ asked }), submittedAt: submission.at }],
    ),
  )
