import { expect, test } from 'vitest'
import type { ConditionOperator, ReportKind } from '@/api/model'
import { conditionText, type Names, ruleSentence } from './sentence'
import { ruleWords } from './words'

const kind = {
  code: 'TRAINING',
  name: { zh: '培训班', en: 'Training' },
  fields: [
    { key: 'farmers', label: { zh: '农民人数', en: 'Farmers' }, type: 'INTEGER' },
    { key: 'station', label: { zh: '站点', en: 'Station' }, type: 'TEXT' },
    { key: 'open', label: { zh: '开放', en: 'Open' }, type: 'BOOLEAN' },
    {
      key: 'level',
      label: { zh: '级别', en: 'Level' },
      type: 'CHOICE',
      choices: [
        { code: 'CITY', label: { zh: '市级', en: 'city' } },
        { code: 'STATE', label: { zh: '国家级', en: 'national' } },
      ],
    },
  ],
} as unknown as ReportKind

const zh: Names = { kind, named: ({ zh: name }) => name, codeName: (code) => code }
const en: Names = { kind, named: ({ en: name, zh: other }) => name ?? other, codeName: (code) => code }
const rule = (part: object) =>
  ({ kind: 'TRAINING', field: null, key: null, conditions: [], ...part }) as never

test.each([
  [{ function: 'COUNT' }, '每条“培训班”报告计 1', 'Each “Training” report counts 1'],
  [
    { function: 'SUM', field: 'farmers' },
    '“培训班”报告的“农民人数”逐条相加',
    '“Farmers” of each “Training” report adds up',
  ],
  [
    { function: 'COUNT_DISTINCT', key: 'place.district+station' },
    '“培训班”报告按“活动区县 + 站点”去重计数，同一个只计 1',
    'Each “district + Station” of a “Training” report counts once',
  ],
  [
    { function: 'LATEST', field: 'farmers', key: 'station' },
    '“培训班”报告按“站点”各取最近一次的“农民人数”，再相加',
    'The latest “Farmers” for each “Station” of a “Training” report, added up',
  ],
])('a rule is one sentence in both languages: %o', (said, chinese, english) => {
  expect(ruleSentence(ruleWords.zh, rule(said), zh)).toBe(chinese)
  expect(ruleSentence(ruleWords.en, rule(said), en)).toBe(english)
})

test.each<[ConditionOperator, string, unknown, string, string]>([
  ['EQ', 'open', true, '“开放”为 是', '“Open” is yes'],
  ['EQ', 'open', false, '“开放”为 否', '“Open” is no'],
  ['IN', 'level', ['CITY', 'STATE'], '“级别”为 市级、国家级 之一', '“Level” is one of city, national'],
  ['GE', 'farmers', 10, '“农民人数”不小于 10', '“Farmers” is at least 10'],
  ['GT', 'farmers', 10, '“农民人数”大于 10', '“Farmers” is more than 10'],
  ['LE', 'participants', 10, '“参与人次”不大于 10', '“participants” is at most 10'],
  ['LT', 'farmers', 10, '“农民人数”小于 10', '“Farmers” is less than 10'],
])('a condition by %s on %s', (operator, field, value, chinese, english) => {
  expect(conditionText(ruleWords.zh, { field, operator, value }, zh)).toBe(chinese)
  expect(conditionText(ruleWords.en, { field, operator, value }, en)).toBe(english)
})

test('conditions follow the count, and a rule of no kind speaks of all', () => {
  const said = rule({
    function: 'COUNT',
    kind: null,
    conditions: [
      { field: 'measures', operator: 'EQ', value: 'M01' },
      { field: 'participants', operator: 'GE', value: 5 },
    ],
  })
  expect(ruleSentence(ruleWords.zh, said, { ...zh, kind: undefined })).toBe(
    '每条各类活动报告计 1，仅当“举措”为 M01，且“参与人次”不小于 5',
  )
  expect(ruleSentence(ruleWords.en, said, { ...en, kind: undefined })).toBe(
    'Each report of any kind counts 1, only if “measure” is M01 and “participants” is at least 5',
  )
})
