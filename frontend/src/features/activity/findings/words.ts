import { words } from '@/lib/i18n'

export const findingWords = words(
  {
    title: '提交时检查',
    note: '供审核参考，不影响提交',
    mark: (count: string) => `提示 ${count}`,
    and: '、',
  },
  {
    title: 'Checks at submission',
    note: 'For the reviewer to weigh; nothing is refused',
    mark: (count: string) => `${count} hints`,
    and: ', ',
  },
)
