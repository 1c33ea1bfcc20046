import { words } from '@/lib/i18n'

export const copyWords = words(
  {
    copy: '复制为新报告',
    copyShort: '复制',
    copyOf: (title: string) => `复制为新报告：${title}`,
  },
  {
    copy: 'Copy as new',
    copyShort: 'Copy',
    copyOf: (title: string) => `Copy as new: ${title}`,
  },
)
