import { afterEach, describe, expect, test } from 'vitest'
import { figure, inOneForm, percent, quantity, signed, span, yearGone } from './format'
import { speak } from './i18n'

afterEach(() => speak('zh'))

describe('quantities', () => {
  test('large ones are scaled as Chinese counts', () => {
    expect(quantity(650_000_000_000, '元')).toBe('6500亿 元')
    expect(quantity(10_000_000, '亩')).toBe('1000万 亩')
    expect(quantity(27_900, '元')).toBe('2.79万 元')
  })

  test('exact counts are not rounded into a scale word', () => {
    expect(quantity(86_214, '人次')).toBe('86,214 人次')
    expect(quantity(214, '场次')).toBe('214 场次')
  })

  test('those of one column are written alike', () => {
    const mixed = inOneForm([18_000, 19_250, null], '元')
    expect([18_000, 19_250, null].map(mixed)).toEqual(['18,000 元', '19,250 元', '—'])
    expect(inOneForm([18_000, 27_900], '元')(18_000)).toBe('1.8万 元')
    expect(inOneForm([650_000_000_000, 19_250], '元')(650_000_000_000)).toBe('6500亿 元')
    expect(inOneForm([5.25, 6], '%')(5.25)).toBe('5.25%')
  })

  test('no data is never zero', () => {
    expect(figure(null, '亩')).toEqual({ digits: '—', unit: '' })
    expect(quantity(0, '亩')).toBe('0 亩')
  })

  test('a percent and a ratio keep their sign at the digits', () => {
    expect(quantity(100, '%')).toBe('100%')
    expect(quantity(2.3, ':1')).toBe('2.3:1')
  })

  test('English counts otherwise', () => {
    speak('en')
    expect(quantity(10_000_000, 'mu')).toBe('10 m mu')
  })
})

test('changes carry their sign', () => {
  expect([signed(64), signed(-3), signed(0)]).toEqual(['+64', '−3', '0'])
  expect(percent(0.854)).toBe('85.4%')
  expect(percent(null)).toBe('—')
})

test('a span does not repeat what both ends share', () => {
  expect(span('2023-11-20', '2023-11-20')).toBe('2023-11-20')
  expect(span('2023-11-20', '2023-11-23')).toBe('2023-11-20 至 23')
  expect(span('2023-11-20', '2023-12-02')).toBe('2023-11-20 至 12-02')
  expect(span('2023-12-30', '2024-01-02')).toBe('2023-12-30 至 2024-01-02')
  expect(span(null, null)).toBe('—')
})

test('the share of a year that has gone by counts both ends', () => {
  expect(yearGone(2023, '2023-01-01')).toBeCloseTo(1 / 365)
  expect(yearGone(2024, '2024-07-01')).toBeCloseTo(183 / 366)
  expect(yearGone(2023, '2026-05-05')).toBe(1)
  expect(yearGone(2027, '2026-05-05')).toBe(0)
})
