/** What the editor can do, in the words of its list, and the keys that choose it. */

export type EditWord = { readonly word: string; readonly says: string }

/** As readEdit knows them. */
export const editWords: readonly EditWord[] = [
  { word: 'LD', says: '新的一行，从常开开始（写 X0 Y0）' },
  { word: 'LDI', says: '新的一行，从常闭开始' },
  { word: 'LDP', says: '新的一行，从上升沿开始' },
  { word: 'AND', says: '后面串常开' },
  { word: 'ANI', says: '后面串常闭' },
  { word: 'ANDP', says: '后面串上升沿' },
  { word: 'ANDF', says: '后面串下降沿' },
  { word: 'before-AND', says: '前面串常开' },
  { word: 'before-ANI', says: '前面串常闭' },
  { word: 'OR', says: '下面并常开' },
  { word: 'ORI', says: '下面并常闭' },
  { word: 'ORP', says: '下面并上升沿' },
  { word: 'left-OR', says: '和左边全部并联，常开' },
  { word: 'left-ORI', says: '和左边全部并联，常闭' },
  { word: 'OUT', says: '加线圈；定时器写 T0 K50' },
  { word: 'SET', says: '加置位 SET' },
  { word: 'RST', says: '加复位 RST' },
  { word: 'STL', says: '加一步 STL（写 S20）' },
  { word: 'change', says: '改光标处' },
  { word: 'write', says: '照指令写，例如 AND= D0 K5' },
]

export type KeyWord = { readonly keys: readonly string[]; readonly word: string; readonly tool?: string }

/** Function keys as in GX software; each has a plain key too. `tool`: what its button shows. */
export const keyWords: readonly KeyWord[] = [
  { keys: ['n'], word: 'LD', tool: '新行' },
  { keys: ['a', 'F5'], word: 'AND', tool: '┤├' },
  { keys: ['i', 'F6'], word: 'ANI', tool: '┤/├' },
  { keys: ['o', 'Shift+F5'], word: 'OR', tool: '└┤├┘' },
  { keys: ['p', 'Shift+F6'], word: 'ORI', tool: '└┤/├┘' },
  { keys: ['c', 'F7'], word: 'OUT', tool: '( )' },
  { keys: ['w', 'F8'], word: 'write', tool: '[ ]' },
  { keys: ['e', 'Enter'], word: 'change', tool: '改' },
]

export const sayWord = (word: string): string => editWords.find((each) => each.word === word)?.says ?? word
