/** What is kept of a sitting when a telephone dies, said before it begins. */
import type { KeepLine } from '#ui/keep-list/keep-list.tsx'

export const whatSurvives: readonly KeepLine[] = [
  { isKept: true, title: '按过按钮的都存了。', says: '答案、标记、清掉的，都在服务器上。' },
  { isKept: true, title: '断电、刷新、关掉都能接着做。', says: '还用这个浏览器打开“模拟考”，点“接着答”。' },
  { isKept: true, title: '换台手机也行。', says: '把考试的网址发给自己，在那台打开。' },
  { isKept: false, title: '表不停。', says: '关机 10 分钟，就少 10 分钟。' },
  { isKept: false, title: '选了没按按钮的，不算。', says: '按“存好，下一题”才存。' },
  { isKept: false, title: '没网不能答。', says: '等有网了再按一次，选的还在页面上。' },
  { isKept: false, title: '网址就是钥匙。', says: '拿到网址的人都能答、能交，别发到群里。' },
]
