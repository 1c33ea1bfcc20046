import { words } from './i18n'

/** Chinese counts in ten-thousands and hundred-millions, English in millions and billions. */
export const scaleWords = words(
  { hundredMillion: '亿', tenThousand: '万', until: ' 至 ' },
  { hundredMillion: '', tenThousand: '', until: ' to ' },
)
