import { describe, expect, test, vi } from 'vitest'
import type { ReportKind } from '@/api/model'
import type { FilingChoices } from '../form/choices'
import { columnAt, columnsOf } from './columns'
import { keepGrid, keepRecord, readGrid, watchGrid } from './kept'
import { moved } from './move'
import { blockOf, headerOf, isBlock, placed } from './paste'
import { lacksEvidence, refusalOf } from './records'
import { draftOfRow, isComplete } from './rowDraft'
import {
  addLines,
  copyDown,
  emptyLines,
  fill,
  MOST_LINES,
  newSheet,
  removeLine,
  settle,
  type,
  undo,
} from './sheet'
import { optionFor, settled } from './typed'

const KIND = {
  code: 'TRAINING_SESSION',
  name: { zh: '技术培训', en: 'Training session' },
  measures: ['M04', 'M05'],
  fields: [
    { key: 'topic', label: { zh: '培训内容', en: 'Topic' }, type: 'TEXT', required: true },
    {
      key: 'setting',
      label: { zh: '培训形式', en: 'Setting' },
      type: 'CHOICE',
      required: true,
      choices: [
        { code: 'FIELD', label: { zh: '田间实训', en: 'In the field' } },
        { code: 'INDOOR', label: { zh: '室内讲授', en: 'Indoors' } },
      ],
    },
    {
      key: 'links',
      label: { zh: '环节', en: 'Links' },
      type: 'CHOICES',
      choices: [
        { code: 'A', label: { zh: '生产', en: 'Production' } },
        { code: 'B', label: { zh: '加工', en: 'Processing' } },
      ],
    },
    { key: 'hours', label: { zh: '时长', en: 'Hours' }, type: 'DECIMAL', unit: '小时' },
    { key: 'first', label: { zh: '是否首次', en: 'First time' }, type: 'BOOLEAN' },
  ],
  evidence: { photos: 1 },
  joint: true,
  participants: true,
  version: 1,
  retired: false,
} as unknown as ReportKind

const CHOICES = {
  ownCodes: new Set(['M04', 'M05']),
  measures: [
    { code: 'M04', label: '举措四', title: '科技小院' },
    { code: 'M05', label: '举措五', title: '科普' },
  ],
  register: [
    { code: '500101', name: '万州区', kind: 'DISTRICT', validTo: null },
    { code: '500154', name: '开州区', kind: 'DISTRICT', validTo: null },
  ],
} as unknown as FilingChoices

const COLUMNS = columnsOf(KIND, CHOICES, '500101')
const keys = COLUMNS.map(({ key }) => key)
const column = (key: string) => {
  const found = COLUMNS.find((one) => one.key === key)
  if (found === undefined) throw new Error(key)
  return found
}

describe('what is pasted', () => {
  test('comes as Excel writes it: tabs, lines, quotes around both', () => {
    expect(blockOf('甲\t"第一行\n第二行"\t"说""好"""\r\n乙\t\t3\r\n')).toEqual([
      ['甲', '第一行\n第二行', '说"好"'],
      ['乙', '', '3'],
    ])
    expect(isBlock('一个词\n')).toBe(false)
    expect(isBlock('一\t二')).toBe(true)
  })

  test('is placed by a header in Chinese or English, in any order, with units in brackets', () => {
    const found = headerOf(['参训人数（人）', 'Topic', '备用', '活动时间'], COLUMNS)
    expect(found?.map((one) => one?.key)).toEqual(['participants', 'details/topic', undefined, 'day'])
    const block = placed('参训人数（人）\tTopic\t备用\n64\t柑橘\tx\n', COLUMNS, 3)
    expect(block).toEqual({
      header: true,
      unknown: ['备用'],
      rows: [
        [
          { key: 'participants', text: '64' },
          { key: 'details/topic', text: '柑橘' },
        ],
      ],
    })
  })

  test('goes from the cell on when its first row is no header', () => {
    const from = keys.indexOf('details/setting')
    const { header, rows } = placed('田间\t生产，加工\t2\nINDOOR', COLUMNS, from)
    expect(header).toBe(false)
    expect(rows[0]).toEqual([
      { key: 'details/setting', text: '田间实训' },
      { key: 'details/links', text: '生产、加工' },
      { key: 'details/hours', text: '2' },
    ])
    expect(rows[1]).toEqual([{ key: 'details/setting', text: '室内讲授' }])
  })
})

describe('what is typed', () => {
  test('is understood by code, by name, or by what only one is called', () => {
    const { options } = column('district')
    expect(optionFor('500154', options)?.label).toBe('开州区')
    expect(optionFor('万州', options)?.code).toBe('500101')
    expect(optionFor('州', options)).toBeUndefined()
    expect(settled('11-21', column('day'))).toMatch(/^\d{4}-11-21$/)
    expect(settled('2026年11月5日至8日', column('day'))).toBe('2026年11月5日至8日')
    expect(settled('11月5日至8', column('day'))).toBe('11月5日至8')
    expect(settled('y', column('details/first'))).toBe('是')
    expect(settled('别的', column('details/setting'))).toBe('别的')
  })

  test('becomes a draft: codes for names, the defaults for what is empty, mistakes as they are', () => {
    const draft = draftOfRow(
      {
        title: ' 柑橘培训 ',
        day: '2026-11-21至2026-11-22',
        participants: '六十',
        'details/setting': '田间实训',
        'details/links': '生产、销售',
        'details/first': '否',
      },
      COLUMNS,
      KIND,
      'KX-500101',
    )
    expect(draft).toMatchObject({
      kind: 'TRAINING_SESSION',
      organisation: 'KX-500101',
      title: '柑橘培训',
      measures: ['M04'],
      occurredFrom: '2026-11-21',
      occurredTo: '2026-11-22',
      place: { district: '500101' },
      participants: '六十',
      details: { setting: 'FIELD', links: ['A', '销售'], first: false },
      evidence: [],
    })
  })

  test('is complete when nothing that must be there is missing', () => {
    const cells = { title: '甲', day: '11-21', participants: '3', 'details/topic': '乙' }
    expect(isComplete({ id: '1', cells }, COLUMNS)).toBe(false)
    expect(isComplete({ id: '1', cells: { ...cells, 'details/setting': '田间实训' } }, COLUMNS)).toBe(true)
    expect(isComplete({ id: '1', cells: {} }, COLUMNS)).toBe(false)
  })
})

describe('the sheet', () => {
  const start = newSheet(emptyLines(2))
  const [first] = start.lines
  const id = first?.id ?? ''

  test('takes the letters of one cell back together', () => {
    const typed = settle(type(type(start, id, 'title', '甲'), id, 'title', '甲乙'), id, 'title', '甲乙')
    const on = type(typed, id, 'title', '甲乙丙')
    expect(undo(on).lines[0]?.cells.title).toBe('甲乙')
    expect(undo(undo(on)).lines[0]?.cells.title).toBeUndefined()
    expect(undo(start)).toBe(start)
  })

  test('never takes back what has been handed in', () => {
    const typed = type(start, id, 'title', '甲')
    expect(undo(typed, (one) => one === id).lines[0]?.cells.title).toBe('甲')
  })

  test('never takes back a row that the backend has', () => {
    const rows = ['甲', '乙', '丙'].map((text) => [{ key: 'title', text }])
    const { sheet } = fill(start, 0, rows)
    const sent = new Set([id, sheet.lines[2]?.id])
    const back = undo(
      sheet,
      () => false,
      (one) => sent.has(one),
    )
    expect(back.lines.map((line) => line.cells.title)).toEqual(['甲', undefined, '丙'])
    expect(back.lines[2]?.id).toBe(sheet.lines[2]?.id)
    expect(undo(sheet).lines).toHaveLength(2)
  })

  test('grows with what is pasted, up to its limit, and says what found no room', () => {
    const rows = Array.from({ length: MOST_LINES }, (_, at) => [{ key: 'title', text: String(at) }])
    const { sheet, left } = fill(start, 1, rows)
    expect(sheet.lines).toHaveLength(MOST_LINES)
    expect(left).toBe(1)
    expect(sheet.lines[1]?.cells.title).toBe('0')
    expect(addLines(sheet)).toBe(sheet)
    expect(undo(sheet).lines).toHaveLength(2)
  })

  test('pastes around rows that are handed in', () => {
    const { sheet } = fill(start, 0, [[{ key: 'title', text: '甲' }]], (one) => one === id)
    expect(sheet.lines.map(({ cells }) => cells.title)).toEqual([undefined, '甲'])
  })

  test('copies a row down as a report of its own, and removes it again', () => {
    const copied = copyDown(type(start, id, 'title', '甲'), 0)
    expect(copied.lines.map(({ cells }) => cells.title)).toEqual(['甲', '甲'])
    expect(copied.lines[1]?.id).not.toBe(id)
    const twice = copyDown(copied, 0)
    expect(new Set(twice.lines.map((line) => line.id)).size).toBe(3)
    expect(removeLine(twice, 0).lines).toHaveLength(2)
  })
})

describe('the keys', () => {
  const size = { row: 3, column: 4 }
  const caret = (start: number, end: number, length: number) => ({ start, end, length })
  const press = (key: string, shiftKey = false, at = caret(0, 2, 2)) =>
    moved({ row: 1, column: 3 }, { key, shiftKey }, at, size)

  test('move as in a spreadsheet', () => {
    expect(press('Enter')).toEqual({ row: 2, column: 3 })
    expect(press('Enter', true)).toEqual({ row: 0, column: 3 })
    expect(press('ArrowUp')).toEqual({ row: 0, column: 3 })
    expect(press('Tab')).toEqual({ row: 2, column: 0 })
    expect(press('Tab', true)).toEqual({ row: 1, column: 2 })
    expect(press('ArrowRight')).toBeUndefined()
    expect(press('ArrowLeft')).toEqual({ row: 1, column: 2 })
  })

  test('leave the arrows to the text while the caret stands in it, and Tab to the page at the ends', () => {
    expect(press('ArrowLeft', false, caret(1, 1, 2))).toBeUndefined()
    expect(press('ArrowLeft', false, caret(0, 0, 2))).toEqual({ row: 1, column: 2 })
    expect(
      moved({ row: 2, column: 3 }, { key: 'Tab', shiftKey: false }, caret(0, 0, 0), size),
    ).toBeUndefined()
    expect(moved({ row: 0, column: 0 }, { key: 'Tab', shiftKey: true }, caret(0, 0, 0), size)).toBeUndefined()
  })
})

describe('what comes back', () => {
  test('stands at the cell it speaks of, or at the row', () => {
    const faults = new Map([
      ['/place', '没有这个区县'],
      ['/occurredFrom', '太早'],
      ['/details/topic', '请填写'],
      ['/evidence', '请上传照片'],
    ])
    expect(refusalOf(faults, '', COLUMNS)).toEqual({
      cells: { district: '没有这个区县', day: '太早', 'details/topic': '请填写' },
      row: '请上传照片',
    })
    expect(refusalOf(new Map(), '不行', COLUMNS).row).toBe('不行')
    expect(columnAt('/measures/0', COLUMNS)?.key).toBe('measure')
  })

  test('and a kind that asks for photos is not handed in from a grid without them', () => {
    expect(lacksEvidence(KIND, undefined)).toBe(true)
    expect(lacksEvidence(KIND, { evidence: [{ file: 'f', kind: 'PHOTO' }] })).toBe(false)
  })
})

describe('two tabs', () => {
  test('tell each other that the grid was written to', () => {
    const written = vi.fn()
    const end = watchGrid('u', 'K', written)
    window.dispatchEvent(new StorageEvent('storage', { key: 'siqian.grid.u.OTHER' }))
    expect(written).not.toHaveBeenCalled()
    window.dispatchEvent(new StorageEvent('storage', { key: 'siqian.grid.u.K' }))
    end()
    window.dispatchEvent(new StorageEvent('storage', { key: 'siqian.grid.u.K' }))
    expect(written).toHaveBeenCalledOnce()
  })

  test('keep what became of a row beside what the other has typed', () => {
    const lines = [{ id: '1', cells: { title: '另一窗口' } }]
    keepGrid('u', 'K', { lines, records: {} })
    keepRecord('u', 'K', '1', { sent: '{}' })
    keepRecord('u', 'K', 'gone', { sent: '{}' })
    expect(readGrid('u', 'K')).toEqual({ lines, records: { 1: { sent: '{}' } } })
  })
})
