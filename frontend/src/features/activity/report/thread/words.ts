import { words } from '@/lib/i18n'

export const threadWords = words(
  {
    title: '讨论',
    note: '填报单位与审核单位可见，发出后不能修改',
    none: '还没有人留言。',
    me: '我',
    say: '留言',
    hint: '向对方询问或说明情况',
    send: '发送',
    more: (count: string) => `另有 ${count} 条较新的留言未列出`,
  },
  {
    title: 'Discussion',
    note: 'Seen by the filing and the reviewing unit; nothing is taken back',
    none: 'Nobody has said anything yet.',
    me: 'Me',
    say: 'Message',
    hint: 'Ask or explain',
    send: 'Send',
    more: (count: string) => `${count} newer ones are not listed`,
  },
)
