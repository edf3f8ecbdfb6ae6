/** Examples for the documentation; a test sends each of them. */
export const checkExamples = {
  'fresh level 3': {
    summary: 'An insured worker with a fresh level 3 certificate',
    value: {
      on: '2026-02-12',
      facts: {
        'person.ui.insuredPlace': '500102',
        'cert.kind': 'skillLevel',
        'cert.level': 'L3',
        'cert.issueDate': '2025-11-18',
        'person.employment.status': 'employedEnterprise',
        'person.ui.cumulativeMonths': 26,
        'person.ui.payingAtIssueMonth': true,
        'history.sameOccupation': [],
        'person.groups': '~',
      },
    },
  },
  'nothing known': { summary: 'Which questions matter', value: { facts: {} } },
  'an exam': { summary: 'May I sit the exam?', value: { topic: 'exam', facts: { 'exam.age': 28, 'exam.experienceMonths': 60 } } },
  'an old link': {
    summary: 'What cannot be used is dropped and told',
    value: { unusable: 'drop', facts: { 'cert.level': 'L3', 'cert.colour': 'red' } },
  },
} as const

export const problemExample = {
  title: '有几个事实用不了，见 errors。',
  status: 400,
  errors: [{ field: 'facts.cert.level', says: '“证书等级”请从给出的几项里选一项。', pointer: '#/facts/cert.level' }],
}
