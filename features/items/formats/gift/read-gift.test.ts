import { describe, expect, test } from 'vitest'
import { readGift } from './read-gift.ts'

describe('GIFT with feedback, tags and comments', () => {
  const gift = `// [id:a-1] [tag:K012] [tag:易]
// 难度：2
// 依据：《劳动法》第36条
// 第一批
::甲::通断电路用 {=接触器#对了 ~熔断器#那是短路保护 ~电流表}

停电后要验电。{T#要验#对了}

// 单位：A
// 难度：三级
// 来源：别处
::乙::电流是多少？{#10.5:0.105}`
  const rows = readGift(gift, 'a.gift').rows
  test('what is said of a wrong option is a misconception; of anything else it is told', () => {
    expect(rows[0]?.misconceptions).toEqual({ B: '那是短路保护' })
    expect(rows.map(({ problems }) => problems.map(({ code, of }) => `${code} ${of}`).join())).toEqual([
      'dropped 标签 易,dropped 答案的反馈',
      'dropped 答案的反馈',
      'dropped 难度“三级”，难度写 1 到 5、来源和许可，只写了一样',
    ])
  })
  test('known comments above a question are read, others passed over', () => {
    expect(rows[0]).toMatchObject({ name: 'a-1', points: ['K012'], difficulty: '2', basis: '《劳动法》第36条' })
    expect(rows[2]).toMatchObject({ name: '乙', difficulty: '', answer: { unit: 'A' } })
    expect(rows[2]).not.toHaveProperty('provenance')
  })
})
