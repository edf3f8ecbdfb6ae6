/** Reads a backup file as a stream of entries and checks it on the way, to the last byte. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type BackupHeader, END_OF_TABLE, FORMAT_VERSION, PRODUCT, zBackupHeader, zSeal } from './backup-format.ts'

export type BackupFileProblem =
  | { readonly kind: 'cannotRead'; readonly file: string; readonly reason: string }
  | { readonly kind: 'notABackup'; readonly file: string }
  | { readonly kind: 'newerFormat'; readonly file: string; readonly version: number }
  | { readonly kind: 'damagedBackup'; readonly file: string; readonly reason: string }

/** After the header come the rows of its first table, that table's end, and so on; `sealed` is last and says that all was right. */
export type BackupEntry =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'row'; readonly line: Buffer }
  | { readonly kind: 'tableEnd' }
  | { readonly kind: 'sealed' }
  | { readonly kind: 'broken'; readonly problem: BackupFileProblem }

/** The header of a file that is whole: every row there, the seal right. */
export async function verifyBackup(file: string): Promise<Result<BackupHeader, BackupFileProblem>> {
  let header: BackupHeader | undefined
  for await (const entry of readBackup(file)) {
    if (entry.kind === 'header') header = entry.header
    if (entry.kind === 'broken') return fail(entry.problem)
    if (entry.kind === 'sealed' && header !== undefined) return ok(header)
  }
  return fail({ kind: 'notABackup', file })
}

/** Ends with `sealed` or with `broken`. */
export async function* readBackup(file: string): AsyncGenerator<BackupEntry> {
  try {
    yield* checkEntries(file, linesOf(file))
  } catch (error) {
    const problem = toFileProblem(error, file)
    if (problem === undefined) throw error
    yield { kind: 'broken', problem }
  }
}

async function* checkEntries(file: string, lines: AsyncGenerator<Buffer>): AsyncGenerator<BackupEntry> {
  const hash = createHash('sha256')
  const next = async (): Promise<Buffer | undefined> => {
    const { value, done } = await lines.next()
    return done ? undefined : value
  }
  const broken = (reason: string): BackupEntry => ({ kind: 'broken', problem: { kind: 'damagedBackup', file, reason } })

  const first = await next()
  const header = parseHeader(first, file)
  if (!header.ok || first === undefined) return yield header.ok ? broken('文件是空的') : { kind: 'broken', problem: header.problem }
  hash.update(first)
  yield { kind: 'header', header: header.value }
  for (const { name, rows } of header.value.tables) {
    let seen = 0
    for (let line = await next(); line?.toString('latin1') !== END_OF_TABLE; line = await next()) {
      if (line === undefined) return yield broken(`表 ${name} 没有写完`)
      hash.update(line)
      seen += 1
      yield { kind: 'row', line }
    }
    hash.update(END_OF_TABLE)
    if (seen !== rows) return yield broken(`表 ${name} 应有 ${rows} 行，实有 ${seen} 行`)
    yield { kind: 'tableEnd' }
  }
  const seal = zSeal.safeParse(parseJson(await next()))
  if (!seal.success) return yield broken('缺少结尾的封印')
  if (seal.data.sha256 !== hash.digest('hex')) return yield broken('内容与封印（SHA-256）不符')
  if ((await next()) !== undefined) return yield broken('封印之后还有内容')
  yield { kind: 'sealed' }
}

/** The first line tells a foreign file from one that only a newer program can read. */
function parseHeader(line: Buffer | undefined, file: string): Result<BackupHeader, BackupFileProblem> {
  const json = parseJson(line)
  const kin = z.object({ format: z.literal('jiangtu-backup'), version: z.number(), product: z.literal(PRODUCT) }).safeParse(json)
  if (!kin.success) return fail({ kind: 'notABackup', file })
  if (kin.data.version > FORMAT_VERSION) return fail({ kind: 'newerFormat', file, version: kin.data.version })
  const header = zBackupHeader.safeParse(json)
  return header.success ? ok(header.data) : fail({ kind: 'damagedBackup', file, reason: '文件头不完整' })
}

function parseJson(line: Buffer | undefined): unknown {
  try {
    return JSON.parse(line?.toString('utf8') ?? '')
  } catch {
    return undefined
  }
}

/** The unpacked lines, each with its line end; a last line without one is left as it is, and the checks above refuse it. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const unpacked = createGunzip()
  pipeline(createReadStream(file), unpacked, () => undefined) // its failure reaches us through the loop
  let begun: Buffer[] = []
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end + 1)])
      begun = []
      from = end + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

function toFileProblem(error: unknown, file: string): BackupFileProblem | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  if (code === 'Z_BUF_ERROR') return { kind: 'damagedBackup', file, reason: '文件不完整，后面被截断了' }
  if (code.startsWith('Z_'))
    return error.message.includes('header') ? { kind: 'notABackup', file } : { kind: 'damagedBackup', file, reason: '压缩数据损坏' }
  return ['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(code) ? { kind: 'cannotRead', file, reason: error.message } : undefined
}

export function sayBackupFileProblem(problem: BackupFileProblem): string {
  switch (problem.kind) {
    case 'cannotRead':
      return `读不了备份文件 ${problem.file}（${problem.reason}）。请检查文件名和权限。`
    case 'notABackup':
      return `${problem.file} 不是匠途的备份文件。数据库没有改动。`
    case 'newerFormat':
      return `${problem.file} 由更新版本的匠途写成（格式 ${problem.version}，本程序认识到 ${FORMAT_VERSION}）。请先升级程序。数据库没有改动。`
    case 'damagedBackup':
      return `备份文件 ${problem.file} 已损坏：${problem.reason}。数据库没有改动，请换用另一份备份。`
  }
}
