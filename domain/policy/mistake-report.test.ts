import { describe, expect, test } from 'vitest'
import { hasPersonalNumber, parseReportCode, toReportCode } from './mistake-report.ts'

describe('the code of a report', () => {
  const code = toReportCode('7k3mq0zt91xabc5d')
  test('is read as people copy it', () => {
    expect(code).toBe('7k3m-q0zt-91xa-bc5d')
    for (const given of [code, ' 7K3M-Q0ZT-91XA-BC5D ', '7k3mq0zt91xabc5d'])
      expect(parseReportCode(given)).toEqual({ ok: true, value: code })
  })
  test.each(['', '7k3m', '7k3m-q0zt-91xa-bc5u', '7k3m-q0zt-91xa-bc5d0', '7k3m--q0zt91xabc5d'])('is not “%s”', (given) => {
    expect(parseReportCode(given).ok).toBe(false)
  })
})

describe('personal numbers', () => {
  test.each(['打我 13912345678', '139 1234 5678', '身份证 50010219900101123X', '500102199001011234 这个'])('%s', (text) => {
    expect(hasPersonalNumber(text)).toBe(true)
  })
  test.each(['023-72237676', '渝人社发〔2017〕165号', '2017-07-01 到 2020-12-31', '证书号 Y000123000000195000001'])('not %s', (text) => {
    expect(hasPersonalNumber(text)).toBe(false)
  })
})
