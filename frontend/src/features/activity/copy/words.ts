import { words } from '@/lib/i18n'

export const copyWords = words(
  {
    copy: '复制为新报告',
    copyShort: '复制',
    copyOf: (title: string) => `复制为新报告：${title}`,
    keptTitle: '本机有一份还没保存的填报',
    keptText: '复制会占用同一个位置。可以先继续填完那一份，或者放弃它。',
    goOn: '继续填写那一份',
    dropAndCopy: '放弃并复制',
  },
  {
    copy: 'Copy as new',
    copyShort: 'Copy',
    copyOf: (title: string) => `Copy as new: ${title}`,
    keptTitle: 'There is an unsaved report in this browser',
    keptText: 'A copy would take its place. Finish it first, or drop it.',
    goOn: 'Go on with it',
    dropAndCopy: 'Drop it and copy',
  },
)
