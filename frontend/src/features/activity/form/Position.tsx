import { useState } from 'react'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { TextInput } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import type { FormContent } from './content'
import { Item, ItemGroup } from './Item'
import css from './Position.module.css'
import type { Change } from './ReportForm'
import { formWords } from './words'

const PATIENCE = 20_000
const DECIMALS = 6

type Search = { state: 'none' | 'looking' | 'refused' | 'failed' } | { state: 'found'; accuracy: number }

/** Where it was, if the device knows or someone types it; a report without it is as good. */
export function Position({ content, onChange }: { content: FormContent; onChange: Change }) {
  const t = useWords(formWords)
  const { latitude, longitude } = content
  const [search, setSearch] = useState<Search>({ state: 'none' })
  const [byHand, setByHand] = useState(latitude !== '' || longitude !== '')
  const canLocate = typeof navigator.geolocation !== 'undefined' && window.isSecureContext

  function locate() {
    setSearch({ state: 'looking' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setSearch({ state: 'found', accuracy: coords.accuracy })
        setByHand(true)
        const found = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) }
        onChange(found, '/place/latitude', '/place/longitude')
      },
      ({ code, PERMISSION_DENIED }) =>
        setSearch({ state: code === PERMISSION_DENIED ? 'refused' : 'failed' }),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    )
  }

  function clear() {
    setSearch({ state: 'none' })
    setByHand(false)
    onChange({ latitude: '', longitude: '' }, '/place/latitude', '/place/longitude')
  }

  return (
    <ItemGroup pointer="/place/position" label={t.position} help={t.positionHint} wide>
      <div className={css.buttons}>
        {canLocate && (
          <Button icon={<Icon name="pin" />} busy={search.state === 'looking'} onClick={locate}>
            {search.state === 'looking' ? t.locating : t.locate}
          </Button>
        )}
        {byHand ? (
          <Button weight="quiet" onClick={clear}>
            {t.dropPosition}
          </Button>
        ) : (
          <Button weight="quiet" onClick={() => setByHand(true)}>
            {t.typePosition}
          </Button>
        )}
        <span role="status" className={css.found}>
          {search.state === 'found' && t.accuracy(trimmed(search.accuracy, 0))}
          {search.state === 'refused' && t.positionRefused}
          {search.state === 'failed' && t.noPosition}
        </span>
      </div>
      {byHand && (
        <div className={css.typed}>
          {(['latitude', 'longitude'] as const).map((side) => (
            <Item key={side} pointer={`/place/${side}`} label={t[side]} half>
              {(ties) => (
                <TextInput
                  {...ties}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={20}
                  value={content[side]}
                  onChange={({ target: { value } }) =>
                    onChange({ [side]: value }, '/place/latitude', '/place/longitude')
                  }
                />
              )}
            </Item>
          ))}
        </div>
      )}
    </ItemGroup>
  )
}

const rounded = (degrees: number): string => String(Number(degrees.toFixed(DECIMALS)))
