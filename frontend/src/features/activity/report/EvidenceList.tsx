import { useState } from 'react'
import type { ActivityReport } from '@/api/model'
import { fileSize } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Icon } from '@/ui/Icon'
import { fileAddress } from '../files'
import css from './EvidenceList.module.css'
import { reportWords } from './words'

type Evidence = ActivityReport['evidence'][number]

/** Photos to look at, papers to open. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const t = useWords(reportWords)
  const [shown, show] = useState<Evidence | null>(null)
  const pictures = evidence.filter(isPicture)
  const papers = evidence.filter((item) => !isPicture(item))
  return (
    <Card
      title={t.evidence}
      note={evidence.length > 0 ? t.evidenceCount(String(evidence.length)) : t.evidenceNone}
    >
      {pictures.length > 0 && (
        <ul className={css.pictures}>
          {pictures.map((picture) => (
            <li key={picture.file}>
              <button type="button" className={css.picture} onClick={() => show(picture)}>
                <Thumbnail picture={picture} />
              </button>
              {picture.caption && <p className={css.caption}>{picture.caption}</p>}
            </li>
          ))}
        </ul>
      )}
      {papers.length > 0 && (
        <ul className={css.papers}>
          {papers.map((paper) => (
            <li key={paper.file}>
              <a href={fileAddress(paper.file)} target="_blank" rel="noreferrer">
                <Icon name="file" size={16} /> {titleOf(paper, t)}
              </a>
              <span className={css.caption}>
                {t[`kind_${paper.kind}`]} · {fileSize(paper.size)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <Dialog title={titleOf(shown, t)} onClose={() => show(null)} wide>
          <img className={css.large} src={fileAddress(shown.file)} alt={titleOf(shown, t)} />
        </Dialog>
      )}
    </Card>
  )
}

/** A photo that does not come says so, instead of the browser's torn page. */
function Thumbnail({ picture }: { picture: Evidence }) {
  const t = useWords(reportWords)
  const [failed, fail] = useState(false)
  if (failed) {
    return (
      <span className={css.failed}>
        <Icon name="file" />
        {titleOf(picture, t)}
        <small>{t.pictureFailed}</small>
      </span>
    )
  }
  return (
    <img
      src={fileAddress(picture.file)}
      alt={titleOf(picture, t)}
      loading="lazy"
      onError={() => fail(true)}
    />
  )
}

function isPicture({ kind, contentType }: Evidence): boolean {
  return contentType == null ? kind === 'PHOTO' : contentType.startsWith('image/')
}

function titleOf(item: Evidence, t: typeof reportWords.zh): string {
  return item.caption || item.name || t[`kind_${item.kind}`]
}
