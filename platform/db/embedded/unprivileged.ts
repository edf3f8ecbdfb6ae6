/** PostgreSQL refuses to run as root. Whom it runs as then, and what that user can reach. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

export type Identity = { readonly uid: number; readonly gid: number; readonly name: string }

export const isRoot = (): boolean => process.getuid?.() === 0

/** The owner of a cluster that exists already (it can be nobody else), else the first usable account; undefined where there is none. */
export function chooseIdentity(clusterDir: string): Identity | undefined {
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: nameOf(owner.uid) }
  const known = accounts()
  return known.find(({ name }) => name === 'postgres') ?? known.find(({ name }) => name === 'nobody')
}

/** Whether `identity` may pass through every folder above `path` and read (in a folder: enter) what is there, by the mode bits. */
export function canReach(path: string, identity: Identity): boolean {
  const real = realpathSync(nearestExisting(resolve(path)))
  const above = ancestorsOf(real)
  return isGranted(real, identity, 0b101) && above.every((folder) => isGranted(folder, identity, 0b001))
}

const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)))

const ancestorsOf = (path: string): readonly string[] => {
  const parent = dirname(path)
  return parent === path ? [] : [parent, ...ancestorsOf(parent)]
}

function isGranted(path: string, { uid, gid }: Identity, wanted: number): boolean {
  const { mode, uid: owner, gid: group } = statSync(path)
  const granted = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode
  return (granted & wanted) === wanted
}

const nameOf = (uid: number): string => accounts().find((account) => account.uid === uid)?.name ?? String(uid)

function accounts(): readonly Identity[] {
  if (!existsSync('/etc/passwd')) return []
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && uid > 0 && gid >= 0)
}
