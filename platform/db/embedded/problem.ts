/** Why the embedded database does not start, and what the person at the keyboard can do about it now. */

export type EmbeddedProblem =
  | { readonly kind: 'secondServer'; readonly dataDir: string; readonly pid: number | undefined }
  | { readonly kind: 'damaged'; readonly clusterDir: string; readonly reason: string }
  | { readonly kind: 'wrongVersion'; readonly clusterDir: string; readonly found: string; readonly expected: string }
  | { readonly kind: 'noBinaries'; readonly platform: string; readonly reason: string }
  | { readonly kind: 'noUnprivilegedUser' }
  | { readonly kind: 'notPermitted'; readonly path: string; readonly reason: string }
  | { readonly kind: 'diskFull'; readonly path: string }
  | { readonly kind: 'creationFailed'; readonly clusterDir: string; readonly output: string }
  | { readonly kind: 'startFailed'; readonly logFile: string; readonly lastLines: string }
  | { readonly kind: 'startTimeout'; readonly seconds: number; readonly logFile: string; readonly lastLines: string }

export function sayEmbeddedProblem(problem: EmbeddedProblem): string {
  switch (problem.kind) {
    case 'secondServer':
      return `数据文件夹 ${problem.dataDir} 正由另一个匠途服务器使用${sayPid(problem.pid)}。请先停掉那一个，或者用环境变量 DATA_DIR 为这一个指定别的文件夹。`
    case 'damaged':
      return [
        `数据文件夹 ${problem.clusterDir} 不完整或已损坏：${problem.reason}。程序没有改动其中任何文件。`,
        '请这样做：① 先把整个文件夹复制一份留底；② 如果是复制或解压不完整，请重新完整复制；',
        `③ 否则把 ${problem.clusterDir} 改名移开，再运行 npm run restore <备份文件>，从备份恢复。`,
      ].join('')
    case 'wrongVersion':
      return `数据文件夹 ${problem.clusterDir} 由 PostgreSQL ${problem.found} 建立，本程序自带的是 ${problem.expected}，不能直接打开；其中的文件没有改动。请用当时的匠途版本运行 npm run backup，再用现在的版本把备份恢复到新的文件夹。`
    case 'noBinaries':
      return `没有可在 ${problem.platform} 上运行的 PostgreSQL 程序（${problem.reason}）。请重新运行 npm ci（不要加 --omit=optional）；如果本平台不受支持，请安装 PostgreSQL 15 以上版本并设置 DATABASE_URL。`
    case 'noUnprivilegedUser':
      return 'PostgreSQL 不允许以 root 运行，而系统里没有 postgres 或 nobody 这样的普通用户可用。请换一个普通用户启动，或者设置 DATABASE_URL。'
    case 'notPermitted':
      return `没有权限使用 ${problem.path}（${problem.reason}）。请用建立它的那个用户启动，或者修改它的所有者，或者用 DATA_DIR 指定别的文件夹。`
    case 'diskFull':
      return `磁盘已满，无法写入 ${problem.path}。已确认保存的数据不受影响。请腾出空间（建议至少 1 GB）后重新启动。`
    case 'creationFailed':
      return `无法在 ${problem.clusterDir} 建立数据库，没有留下半成品。PostgreSQL 的说明：\n${problem.output}`
    case 'startFailed':
      return `数据库没有启动成功，数据没有改动。请看下面的最后几行日志（全文在 ${problem.logFile}）：\n${problem.lastLines}`
    case 'startTimeout':
      return `等了 ${problem.seconds} 秒，数据库仍未就绪。如果上次是突然断电，它可能还在恢复，请再启动一次。最后几行日志（全文在 ${problem.logFile}）：\n${problem.lastLines}`
  }
}

const sayPid = (pid: number | undefined): string => (pid === undefined ? '' : `（数据库进程号 ${pid}）`)

/** What the operating system refuses, as a problem that names the path; undefined for anything else, which is a bug. */
export function toSystemProblem(error: unknown, fallbackPath: string): EmbeddedProblem | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? error.path : fallbackPath
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'diskFull', path }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return { kind: 'notPermitted', path, reason: error.message }
    default:
      return undefined
  }
}
