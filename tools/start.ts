/** `npm start`: builds the pages if their sources are newer than the build, then starts the product. */
import { pathToFileURL } from 'node:url'
import { BUILT, buildIfStale } from './build.ts'

buildIfStale()
process.env['NODE_ENV'] ??= 'production' // before React is loaded: its development build is half as fast
const product = (await import(pathToFileURL(BUILT).href)) as typeof import('#app/main.ts')
await product.start()
