import { expect, test } from 'vitest'
import { passageOf } from './passage'

const NOTICE = '第一段。\n主要目标：到某年，办成100场，惠及万人。\n第三段。'
const TARGET = { sentence: '到某年，办成100场，惠及万人。', quote: '办成100场', spanStart: 14, spanEnd: 20 }

test('the whole paragraph stands around the quote', () => {
  expect(passageOf(TARGET, NOTICE)).toEqual({
    before: '主要目标：到某年，',
    quote: '办成100场',
    after: '，惠及万人。',
    whole: true,
  })
})

test('a span that does not hold the quote is not trusted', () => {
  expect(passageOf({ ...TARGET, spanStart: 3, spanEnd: 9 }, NOTICE)).toMatchObject({
    before: '到某年，',
    whole: false,
  })
})

test('without the notice the sentence stands alone', () => {
  expect(passageOf(TARGET, undefined)).toMatchObject({ quote: '办成100场', after: '，惠及万人。' })
})
