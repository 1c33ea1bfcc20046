import { expect, test } from 'vitest'
import type { ReportKind } from '@/api/model'
import { contentOf, draftFrom, emptyContent } from './content'

const kind: ReportKind = {
  version: 1,
  retired: false,
  code: 'K',
  name: { zh: 'K' },
  measures: ['M04'],
  fields: [
    { key: 'hours', label: { zh: 'hours' }, type: 'DECIMAL' },
    { key: 'on', label: { zh: 'on' }, type: 'DATE' },
    { key: 'parts', label: { zh: 'parts' }, type: 'CHOICES' },
    { key: 'open', label: { zh: 'open' }, type: 'BOOLEAN' },
  ],
  evidence: {},
  joint: true,
  participants: true,
}

test('what is empty is left out', () => {
  const draft = draftFrom(emptyContent({ kind: 'K', details: { parts: [], hours: ' ' } }), kind)
  expect(draft).toMatchObject({ kind: 'K', details: {}, measures: [] })
  expect(JSON.parse(JSON.stringify(draft))).not.toHaveProperty('title')
})

test('values take the type of their field, and mistyped ones are sent as they stand', () => {
  const details = { hours: '1,5', on: '20261121', parts: ['A'], open: false, gone: 'x' }
  const typed = draftFrom(emptyContent({ kind: 'K', participants: 'many', details }), kind)
  expect(typed.details).toEqual({ hours: 15, on: '2026-11-21', parts: ['A'], open: false })
  expect(typed.participants).toBe('many')
})

test('one day is both ends', () => {
  const one = draftFrom(
    emptyContent({ kind: 'K', occurredFrom: '2026-11-21', occurredTo: '2026-01-01' }),
    kind,
  )
  expect([one.occurredFrom, one.occurredTo]).toEqual(['2026-11-21', '2026-11-21'])
})

test('a report comes back as it was written', () => {
  const draft = draftFrom(
    emptyContent({ kind: 'K', title: 'T', measures: ['M04'], details: { open: true, hours: '2' } }),
    kind,
  )
  const report = { occurredFrom: null, occurredTo: null, participants: null, summary: null, ...draft }
  expect(draftFrom(contentOf(report as never), kind)).toMatchObject({
    title: 'T',
    details: { open: true, hours: 2 },
  })
})
