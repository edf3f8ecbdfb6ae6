import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { utf8, xlsx, zipped } from './foreign-file.fixture.ts'
import { readForeignFile } from './read-foreign-file.ts'

const problemOf = (bytes: Uint8Array, file = 'a.txt'): string => {
  const read = readForeignFile(bytes, file)
  return read.ok ? '' : read.problem
}

describe('hostile files are refused with a sentence', () => {
  test('a zip bomb, before it is unpacked', () => {
    const started = performance.now()
    expect(problemOf(zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) }))).toContain('压缩炸弹')
    expect(problemOf(zipSync({ 'xl/workbook.xml': new Uint8Array(31_000_000) }))).toContain('太大')
    expect(performance.now() - started).toBeLessThan(5000)
  })
  test('too many entries, and paths that lead outside', () => {
    expect(problemOf(zipped(Object.fromEntries(Array.from({ length: 2001 }, (_, nth) => [`${nth}.xml`, 'a']))))).toContain('2000')
    expect(problemOf(zipped({ '../../etc/passwd': 'a' }))).toContain('往外跑')
    expect(problemOf(zipped({ 'C:/a': 'a' }))).toContain('往外跑')
  })
  test('a size in the directory that is a lie', () => {
    const bomb = zipSync({ 'imsmanifest.xml': utf8('<a>'.repeat(2000)) })
    const at = Buffer.from(bomb).lastIndexOf('PK\u0001\u0002')
    new DataView(bomb.buffer).setUint32(at + 24, 10, true)
    expect(problemOf(bomb)).not.toBe('')
  })
  test('XXE and billion laughs', () => {
    const xxe = '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question>&x;</question></quiz>'
    const laughs = '<!DOCTYPE quiz [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;">]><quiz>&b;</quiz>'
    for (const bytes of [utf8(xxe), utf8(laughs), zipped({ 'imsmanifest.xml': xxe })]) expect(problemOf(bytes)).toContain('DOCTYPE')
  })
  test('an entity that is nowhere declared, and XML without end', () => {
    expect(problemOf(utf8('<quiz>&x;</quiz>'))).toContain('XML 有错')
    expect(problemOf(utf8('<quiz>'.repeat(5000)))).toContain('套得太深')
  })
  test('ten megabytes of nonsense, as bytes and as text', () => {
    const bytes = Uint8Array.from({ length: 10_000_000 }, (_, nth) => (nth * 7919 + (nth >> 7)) & 255)
    const started = performance.now()
    expect(problemOf(bytes)).not.toBe('')
    expect(problemOf(utf8('胡说八道'.repeat(800_000)))).not.toBe('')
    expect(problemOf(utf8('胡说 八道，\n'.repeat(500_000)))).not.toBe('')
    const slashes = `题干,题型,答案,步骤分\n____,填空,${'\\'.repeat(90_000)}甲,\n甲,配对,${'\\'.repeat(90_000)}=乙,\n甲,计算,1,p ${'\\'.repeat(90_000)}\n`
    expect(problemOf(utf8(slashes), 'a.csv')).toBe('')
    expect(
      problemOf(utf8(`匠途题库\n1. 甲\n${'\\'.repeat(5_000_000)}\n${'一、'.repeat(1_000_000)}\n答案：${' '.repeat(3_000_000)}：`)),
    ).toBe('')
    expect(performance.now() - started).toBeLessThan(15_000)
  })
  test('other files under a wrong name', () => {
    expect(problemOf(utf8('<!DOCTYPE html><html></html>'), 'test.xml')).toContain('网页')
    expect(problemOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'a.xlsx')).toContain('.xls')
    expect(problemOf(new Uint8Array())).toContain('空')
    expect(problemOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toContain('打不开')
    expect(problemOf(utf8('<svg/>'))).toContain('<svg>')
  })
  test('half a character is no text', () => {
    expect(problemOf(Uint8Array.from([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0]))).toContain('编码')
  })
  test('a sheet far to the right or with a huge picture in a cell is not swallowed', () => {
    const wide = zipped({
      'xl/workbook.xml': '<workbook><sheets><sheet name="单选" id="r"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<r><Relationship Id="r" Target="a.xml"/></r>',
      'xl/a.xml': '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
    })
    expect(problemOf(wide)).toContain('太大')
    const read = readForeignFile(
      xlsx({
        name: '判断',
        rows: [
          ['试题', '答案'],
          [`data:image/png;base64,${'A'.repeat(90_000)}`, '对'],
        ],
      }),
      'a.xlsx',
    )
    expect(read.ok && read.value.rows).toHaveLength(1)
  })
})
