/** /practice/:bank/bank.json — what the device plans from. Behind the same compression and ETag as the other files. */
import { Hono } from 'hono'
import type { RequestEnv } from '#app/http/request-env.ts'
import { readBankIndex } from '#features/practice/read-bank-index.ts'

export const practiceBank = new Hono<RequestEnv>().get('/practice/:bank/bank.json', async (c) => {
  const index = await readBankIndex(c.get('context'), c.req.param('bank'))
  return index === undefined ? c.json({ says: '没有这个题库。' }, 404) : c.json(index, 200, { 'Cache-Control': 'public, no-cache' })
})
