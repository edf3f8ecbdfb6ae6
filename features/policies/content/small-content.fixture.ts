/** The smallest content that is right, as files, and a way to break one line of it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const facts = `facts:
  - id: application.date
    param: filing
    label: 申请日
    owner: catalogue
    privacy: public
    section: 时间
    type: { kind: date, earliest: 2010-01-01, latest: 2049-12-31 }
    question: 哪天申请？
  - id: person.months
    param: months
    label: 缴费月数
    owner: person
    privacy: personal
    section: 社保
    type: { kind: integer, unit: 个月, least: 0, most: 600 }
    question: 交了多少个月？
  - id: cert.level
    param: level
    label: 等级
    owner: person
    privacy: personal
    section: 证书
    type: { kind: choice, options: [{ value: L4, label: 四级 }, { value: L3, label: 三级 }] }
    question: 几级？
`

const occupations = `occupations:
  - { code: 6-31-01-03, name: 电工 }
`

const sources = `sources:
  - id: S01
    grades: [A]
    shows: 通知原文
`

const references = `claims:
  - id: everyone-gets-it
    says: 人人都有
    finding: 不是
    verdict: wrong
    policies: [upgrade]
    sources: [S01]
    confidence: confirmed-A
unknowns: []
`

const parameters = `parameters:
  - id: least-wage
    name: 最低工资
    region: '500102'
    matters: 学徒的工资不能比它低
    values:
      - { from: 2025-01-01, says: 每月 2330 元, yuan: { month: 2330 }, sources: [S01], confidence: confirmed-A }
`

const certificates = `certificates:
  - id: skill-level
    name: 等级证
    nature: skillLevel
    validity: noEndKnown
    readBy:
      - { what: 技能补贴, counts: yes, says: 认, policies: [upgrade], sources: [S01], confidence: confirmed-A }
    changes:
      - { from: 2019, says: 开始发 }
    sources: [S01]
    confidence: confirmed-A
numberSchemes:
  - id: two-places
    name: 两位
    certificate: skill-level
    use: read
    example: A3
    fields:
      - { id: body, name: 谁发的, length: 1, signs: letter, meaning: 谁发的, values: { A: 甲 }, othersToo: no }
      - { id: level, name: 几级, length: 1, signs: digit, role: level, meaning: 几级 }
    sources: [S01]
    confidence: confirmed-A
`

const places = `places:
  - kind: zone
    id: park
    name: 园区
    region: '500102'
    where: 江边
    fields: [化工]
    point: { latitude: 29.7, longitude: 107.3, toleranceKm: 5, confidence: remembered-low }
    sources: []
    confidence: remembered-low
  - { kind: firm, id: works, name: 厂, region: '500102', zone: park, sources: [S01], confidence: confirmed-A }
localNotes:
  - { id: size, region: '500102', topic: district, about: 面积, says: 两千多, asOf: unknown, sources: [S01], confidence: confirmed-A }
`

const comparators = `comparators:
  - id: elsewhere
    place: 别处
    region: '420000'
    subject: skillUpgrade
    from: 2025
    amounts:
      - { class: usual, per: certificate, yuan: { L4: 1500, L3: 2000 } }
    sources: [S01]
    confidence: confirmed-C
`

const terms = `terms:
  - { id: one-year, term: 满一年, means: 十二个月。, confidence: remembered-high }
`

const policy = `policy: upgrade
title: 技能补贴
benefit: upgrade
topic: benefit
nature: payment
regions: ['500102']
audience: person
force: direct
summary: 交满一年，拿到证就给钱。
lastVerified: 2026-01-01
nextCheck: 2026-12-31
versions:
  - id: upgrade-2020
    title: 开始有这笔钱
    effective: { from: 2020-01-01, lastDay: 2022-12-31 }
    anchor: [application.date]
    sources: [S01]
    confidence: confirmed-A
    clauses:
      - id: months
        paraphrase: 缴费满 12 个月。
        plainly: 交满一年。
        cite: 一号文
        sources: [S01]
        confidence: confirmed-A
    conditions:
      - { clause: months, fact: person.months, atLeast: 12 }
    amount: { kind: table, keys: [cert.level], yuan: { L4: 1500, L3: 2000 }, clause: months }
    payee: person
  - id: upgrade-2023
    title: 接着办
    effective: { from: 2023-01-01, lastDay: open }
    anchor: [application.date]
    inherits: { from: upgrade-2020 }
    sources: [S01]
    confidence: confirmed-A
cases:
  - { about: 满一年, version: upgrade-2020, on: 2021-01-01, facts: { person.months: 12, cert.level: L3 }, expect: yes, amount: 2000 }
  - { about: 差一个月, version: upgrade-2020, on: 2021-01-01, facts: { person.months: 11, cert.level: L3 }, expect: no, decidedBy: months }
  - { about: 没说几个月, version: upgrade-2020, on: 2021-01-01, facts: { cert.level: L3 }, expect: unknown, missing: [person.months] }
  - { about: 新版满一年, version: upgrade-2023, on: 2023-01-01, facts: { person.months: 12, cert.level: L4 }, expect: yes, amount: 1500 }
  - { about: 新版差一个月, version: upgrade-2023, on: 2023-01-01, facts: { person.months: 11 }, expect: no }
  - { about: 新版没说, version: upgrade-2023, on: 2023-01-01, facts: {}, expect: unknown }
`

const priors = `# 估计
priors: []
`

const files = {
  'occupations.yaml': occupations,
  'catalogues.yaml': 'catalogues: []\n',
  'facts.yaml': facts,
  'sources.yaml': sources,
  'references.yaml': references,
  'parameters.yaml': parameters,
  'certificates.yaml': certificates,
  'places.yaml': places,
  'comparators.yaml': comparators,
  'priors.yaml': priors,
  'plausibility.yaml': 'contradictions: []\n',
  'personas.yaml': 'personas: []\n',
  'synonyms.yaml': 'equal: []\n',
  'terms.yaml': terms,
  'policies/upgrade.yaml': policy,
} as const
export type FileName = keyof typeof files

/** In one file, the first place where `find` stands becomes `put`. */
export type Edit = { readonly file?: FileName; readonly find: string; readonly put: string }

export type SmallContent = {
  readonly folder: string
  readonly file: FileName /** On which the edit stands, from 1. */
  readonly line: number
}

/** Writes the content, with one edit, into a folder of its own under the system's temporary one. */
export function smallContent({ file = 'policies/upgrade.yaml', find, put }: Edit = { find: '', put: '' }): SmallContent {
  const folder = mkdtempSync(join(tmpdir(), 'jiangtu-content-'))
  const at = files[file].indexOf(find)
  if (at < 0) throw new Error(`${file} has no “${find}”`)
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, name === file ? text.slice(0, at) + put + text.slice(at + find.length) : text)
  }
  return { folder, file, line: files[file].slice(0, at).split('\n').length }
}
