import { speak, useLanguage, useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { accessWords } from './words'

/** Names the other language in that language. */
export function LanguageButton() {
  const t = useWords(accessWords)
  const now = useLanguage()
  return (
    <Button
      weight="quiet"
      lang={now === 'zh' ? 'en' : 'zh-CN'}
      icon={<Icon name="language" />}
      onClick={() => speak(now === 'zh' ? 'en' : 'zh')}
    >
      {t.language}
    </Button>
  )
}
