import type { Evidence } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Icon } from '@/ui/Icon'
import { fileAddress } from '../../files'
import { reportWords } from '../words'
import css from './Compare.module.css'

/** What came or went, small, or else what it is called; a click opens it in a window of its own. */
export function EvidencePictures({ evidence, mark }: { evidence: Evidence[]; mark?: string }) {
  const t = useWords(reportWords)
  if (evidence.length === 0) return null
  return (
    <ul className={css.pictures}>
      {evidence.map((piece) => {
        const name = piece.caption || piece.name || t[`kind_${piece.kind}`]
        const paper = (
          <span className={css.paper}>
            <Icon name="file" size={16} /> {name}
          </span>
        )
        return (
          <li key={piece.file}>
            {/* Of a sheet whose time is up only the name is left. */}
            {piece.destroyedAt != null ? (
              paper
            ) : (
              <a href={fileAddress(piece.file)} target="_blank" rel="noreferrer">
                {piece.contentType?.startsWith('image/') ? (
                  <img src={fileAddress(piece.file, 'THUMBNAIL')} alt={name} loading="lazy" />
                ) : (
                  paper
                )}
              </a>
            )}
            <span className={css.mark}>
              {mark ?? [t[`kind_${piece.kind}`], piece.caption].filter(Boolean).join(' · ')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
