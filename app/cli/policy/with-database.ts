/** The database for one command of the policy tools. */

import { withSiteDatabase } from '#app/cli/with-site-database.ts'
import type { EditingContext } from '#features/reports/close-report.ts'
import { type Ended, toMend } from './command.ts'

export const withDatabase = (work: (ctx: EditingContext) => Promise<Ended>): Promise<Ended> => withSiteDatabase(work, toMend)
