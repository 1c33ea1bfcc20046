import { useState } from 'react'
import { getReadFileUrl } from '@/api/files/files'
import type { ActivityReport, FileVariant } from '@/api/model'
import { fileSize, moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Icon } from '@/ui/Icon'
import css from './EvidenceList.module.css'
import { reportWords } from './words'

type Evidence = ActivityReport['evidence'][number]

/** Without a variant what is made to be shown; the original carries what the camera wrote. */
export function fileAddress(file: string, variant?: FileVariant): string {
  return getReadFileUrl(encodeURIComponent(file), variant && { variant })
}

/** Photos to look at, papers to open; the originals for those who may see them. */
export function EvidenceList({ evidence, originals }: { evidence: Evidence[]; originals: boolean }) {
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
              <Kept item={picture} />
            </li>
          ))}
        </ul>
      )}
      {papers.length > 0 && (
        <ul className={css.papers}>
          {papers.map((paper) => (
            <li key={paper.file}>
              <Paper paper={paper} />
              <Kept item={paper} />
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <Dialog
          title={titleOf(shown, t)}
          onClose={() => show(null)}
          wide
          footer={
            originals && (
              <a
                className={css.original}
                href={fileAddress(shown.file, 'ORIGINAL')}
                target="_blank"
                rel="noreferrer"
              >
                {t.seeOriginal(fileSize(shown.size))}
              </a>
            )
          }
        >
          <img className={css.large} src={fileAddress(shown.file, 'DISPLAY')} alt={titleOf(shown, t)} />
        </Dialog>
      )}
    </Card>
  )
}

function Paper({ paper }: { paper: Evidence }) {
  const t = useWords(reportWords)
  if (paper.destroyedAt != null) {
    return (
      <span className={css.destroyed}>
        <Icon name="file" size={16} /> {titleOf(paper, t)}
      </span>
    )
  }
  return (
    <>
      <a href={fileAddress(paper.file)} target="_blank" rel="noreferrer">
        <Icon name="file" size={16} /> {titleOf(paper, t)}
      </a>
      <span className={css.caption}>
        {t[`kind_${paper.kind}`]} · {fileSize(paper.size)}
      </span>
    </>
  )
}

/** How long a sign-in sheet is kept, or when it was destroyed. */
function Kept({ item }: { item: Evidence }) {
  const t = useWords(reportWords)
  if (item.destroyedAt != null) {
    return <p className={css.caption}>{t.destroyedOn(moment(item.destroyedAt).slice(0, 10))}</p>
  }
  if (item.retainedUntil == null) return null
  return <p className={css.caption}>{t.keptUntil(item.retainedUntil)}</p>
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
      src={fileAddress(picture.file, 'THUMBNAIL')}
      alt={titleOf(picture, t)}
      loading="lazy"
      onError={() => fail(true)}
    />
  )
}

/** What has been destroyed is listed among the papers, whatever it was. */
function isPicture({ kind, contentType, destroyedAt }: Evidence): boolean {
  if (destroyedAt != null) return false
  return contentType == null ? kind === 'PHOTO' : contentType.startsWith('image/')
}

function titleOf(item: Evidence, t: typeof reportWords.zh): string {
  return item.caption || item.name || t[`kind_${item.kind}`]
}
