/** `npm run build`: builds without asking whether it is needed. */
import { build } from './build.ts'

build()
