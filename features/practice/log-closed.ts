/** Why a code opens no log. */
export type LogClosed = { readonly kind: 'noSuchLog' } | { readonly kind: 'logDeleted' }

export function sayLogClosed({ kind }: LogClosed): string {
  switch (kind) {
    case 'noSuchLog':
      return '没有这个码。照着另一台机器上的再填一遍，一个字都不能错。'
    case 'logDeleted':
      return '这个码停用了，服务器上的记录删掉了。这台机器上的还在；想接着用，重新开一个码。'
  }
}
