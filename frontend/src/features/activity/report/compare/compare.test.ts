import { expect, test } from 'vitest'
import type { Evidence, ReportHistoryStep, ReportKind, Submission, SubmittedContent } from '@/api/model'
import {
  comparedRows,
  earlierOf,
  evidenceChange,
  isComparable,
  notesAt,
  type Reading,
  returnOf,
  type Said,
  saidBy,
} from './changes'
import { marksOf } from './marks'

const READ: Reading = {
  names: {
    title: '标题',
    measures: '举措',
    when: '日期',
    participants: '人数',
    place: '地点',
    joint: '联合',
    summary: '情况',
  },
  organisation: (code) => `单位${code}`,
  measure: (code) => code,
  days: (from, to) => (from === to ? String(to) : `${from}-${to}`),
  detail: (_, value) => String(value),
  label: (field) => field.label.zh,
  and: '、',
}
const KIND = { fields: [{ key: 'topic', label: { zh: '内容' }, type: 'TEXT' }] } as unknown as ReportKind
const CONTENT: SubmittedContent = {
  kind: 'TRAINING_SESSION',
  title: '柑橘培训',
  organisation: 'KX-500101',
  jointOrganisations: [],
  measures: ['M04'],
  occurredFrom: '2026-03-01',
  occurredTo: '2026-03-01',
  place: { district: '500101', township: '恒合乡' },
  participants: 46,
  summary: null,
  details: { topic: '柑橘管理' },
  evidence: [],
}
const step = (at: string, transition: ReportHistoryStep['transition'], more = {}) =>
  ({ at, transition, by: '王', comment: null, fieldNotes: [], ...more }) as unknown as ReportHistoryStep
const handedIn = (ordinal: number, at: string) => ({ ordinal, at, content: CONTENT }) as Submission

test('fields stand in the order of the form, each in words', () => {
  expect(saidBy(CONTENT, KIND, READ).map(({ name, text }) => `${name} ${text}`)).toEqual([
    '举措 M04',
    '标题 柑橘培训',
    '内容 柑橘管理',
    '日期 2026-03-01',
    '人数 46',
    '地点 单位500101 恒合乡',
    '联合 ',
    '情况 ',
  ])
})

test('only what differs is changed, and a note stands at the field it speaks of', () => {
  const now = { ...CONTENT, participants: 64, details: { topic: '柑橘管理' } }
  const rows = comparedRows(saidBy(CONTENT, KIND, READ), saidBy(now, KIND, READ), [
    { pointer: '/details/topic', note: '请写明技术' },
    { pointer: '/place/district', note: '哪个区' },
    { pointer: '/evidence', note: '照片不清' },
  ])
  expect(rows.filter(({ changed }) => changed).map(({ pointer }) => pointer)).toEqual(['/participants'])
  expect(rows.find(({ pointer }) => pointer === '/details/topic')?.notes).toEqual(['请写明技术'])
  expect(rows.find(({ pointer }) => pointer === '/place')?.notes).toEqual(['哪个区'])
  expect(notesAt([{ pointer: '/evidence/0', note: '照片不清' }], '/evidence')).toEqual(['照片不清'])
})

test('evidence came, went or stayed by its file', () => {
  const piece = (file: string) => ({ file }) as Evidence
  const change = evidenceChange([piece('a'), piece('b')], [piece('b'), piece('c')])
  const { added, removed, kept, renamed } = change
  expect([added, removed, kept].map((pieces) => pieces.map(({ file }) => file))).toEqual([
    ['c'],
    ['a'],
    ['b'],
  ])
  expect(renamed.now).toEqual([])
})

test('the same file under another kind or caption has changed', () => {
  const piece = (file: string, kind: string, caption: string | null) =>
    ({ file, kind, caption }) as unknown as Evidence
  const before = [piece('a', 'PHOTO', null), piece('b', 'PHOTO', '签到'), piece('c', 'PHOTO', null)]
  const now = [piece('a', 'PHOTO', ''), piece('b', 'SHEET', '签到'), piece('c', 'PHOTO', '田间')]
  const { kept, renamed } = evidenceChange(before, now)
  expect(kept).toEqual([now[0]])
  expect(renamed).toEqual({ before: before.slice(1), now: now.slice(1) })
})

test('a place has changed when its position has', () => {
  const at = (longitude: number) => ({ ...CONTENT, place: { ...CONTENT.place, latitude: 30.8, longitude } })
  const [before, now] = [at(108.4), at(106.5)].map((content) => saidBy(content, KIND, READ)) as [
    Said[],
    Said[],
  ]
  expect(comparedRows(before, now, []).filter(({ changed }) => changed)).toMatchObject([
    { pointer: '/place', before: '单位500101 恒合乡 30.8, 108.4', now: '单位500101 恒合乡 30.8, 106.5' },
  ])
})

test('a report in review is laid beside the time before, one that is mended beside the last', () => {
  const twice = [handedIn(1, '1'), handedIn(2, '3')]
  expect(earlierOf('SUBMITTED', twice)?.ordinal).toBe(1)
  expect(earlierOf('RETURNED', twice)?.ordinal).toBe(2)
  expect(earlierOf('SUBMITTED', twice.slice(0, 1))).toBeUndefined()
  const filedBy = { id: '1', displayName: '李' }
  expect(isComparable({ status: 'SUBMITTED', filedBy }, [step('1', 'SUBMIT')])).toBe(false)
  expect(isComparable({ status: 'RETURNED', filedBy }, [step('1', 'SUBMIT')])).toBe(true)
  expect(isComparable({ status: 'RETURNED', filedBy: null }, [step('1', 'SUBMIT')])).toBe(false)
})

test('the return shown is the one between the two versions', () => {
  const steps = [
    step('1', 'SUBMIT'),
    step('2', 'RETURN', { comment: '第一次' }),
    step('3', 'SUBMIT'),
    step('4', 'RETURN', { comment: '第二次' }),
  ]
  expect(returnOf(handedIn(1, '1'), steps)?.comment).toBe('第一次')
  expect(returnOf(handedIn(2, '3'), steps)?.comment).toBe('第二次')
  expect(returnOf(handedIn(1, '1'), [step('1', 'SUBMIT'), step('2', 'WITHDRAW')])).toBeUndefined()
})

test('numbers are marked whole, Chinese by its signs, and single signs between changes go with them', () => {
  expect(marksOf('参加 46 人', '参加 64 人')).toEqual({
    before: [
      { text: '参加 ', marked: false },
      { text: '46', marked: true },
      { text: ' 人', marked: false },
    ],
    now: [
      { text: '参加 ', marked: false },
      { text: '64', marked: true },
      { text: ' 人', marked: false },
    ],
  })
  expect(marksOf('', '新写').now).toEqual([{ text: '新写', marked: true }])
  expect(marksOf('一样', '一样').before).toEqual([{ text: '一样', marked: false }])
})
