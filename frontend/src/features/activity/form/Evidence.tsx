import type { ReportKind } from '@/api/model'
import { fileSize } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { Icon } from '@/ui/Icon'
import { ProblemLine } from '@/ui/States'
import { fileAddress } from '../files'
import { evidenceKey, type FormEvidence } from './content'
import css from './Evidence.module.css'
import { ItemGroup } from './Item'
import type { Coming, Photos } from './photos'
import { formWords } from './words'

type EvidenceKind = FormEvidence['kind']

const PICTURES = 'image/*'
const PAPERS = 'image/*,application/pdf'

/** Photos first, then sheets and papers: what the kind asks for, and what one wants to add. */
export function EvidenceFields({
  kind,
  evidence,
  photos,
  busy,
  onRemove,
}: {
  kind: ReportKind | undefined
  evidence: FormEvidence[]
  photos: Photos
  /** It is on its way or gone: nothing can be added or taken away. */
  busy: boolean
  /** By its key. */
  onRemove: (key: string) => void
}) {
  const t = useWords(formWords)
  const asked: [EvidenceKind, string, number][] = [
    ['PHOTO', t.photos, kind?.evidence.photos ?? 0],
    ['SHEET', t.sheets, kind?.evidence.sheets ?? 0],
    ['DOCUMENT', t.documents, kind?.evidence.documents ?? 0],
  ]
  return (
    <ItemGroup pointer="/evidence" label={<span className="unseen">{t.evidence}</span>} wide>
      <div className={css.blocks}>
        {asked.map(([of, name, least]) => (
          <div key={of} className={css.block}>
            <p className={css.head}>
              <span className={css.name}>{name}</span>
              {least > 0 && <span className={css.hint}>{t.atLeast(String(least))}</span>}
              {of === 'PHOTO' && <span className={css.hint}>{t.shrinks}</span>}
            </p>
            <ul className={css.grid}>
              {evidence
                .filter((item) => item.kind === of)
                .map((item) => (
                  <Stored
                    key={evidenceKey(item)}
                    item={item}
                    preview={photos.previewOf(evidenceKey(item))}
                    onRemove={busy ? undefined : onRemove}
                  />
                ))}
              {photos.coming
                .filter((item) => item.kind === of)
                .map((item) => (
                  <OnItsWay key={item.key} item={item} photos={photos} />
                ))}
              {!busy && <Adders of={of} onFiles={(files) => photos.add(files, of)} />}
            </ul>
          </div>
        ))}
      </div>
    </ItemGroup>
  )
}

function Stored({
  item,
  preview,
  onRemove,
}: {
  item: FormEvidence
  preview: string | undefined
  onRemove: ((key: string) => void) | undefined
}) {
  const t = useWords(formWords)
  const address = preview ?? (item.file && fileAddress(item.file, 'THUMBNAIL'))
  const name = item.caption ?? item.name ?? ''
  return (
    <li className={css.tile}>
      {item.contentType.startsWith('image/') ? (
        <img src={address} alt={name} />
      ) : (
        <a className={css.paper} href={item.file && fileAddress(item.file)} target="_blank" rel="noreferrer">
          <Icon name="file" size={28} />
          <span>{name}</span>
        </a>
      )}
      <span className={css.caption}>{fileSize(item.size)}</span>
      {onRemove && (
        <button
          type="button"
          className={css.remove}
          aria-label={t.removeFile(name)}
          onClick={() => onRemove(evidenceKey(item))}
        >
          <Icon name="close" size={16} />
        </button>
      )}
    </li>
  )
}

function OnItsWay({ item, photos }: { item: Coming; photos: Photos }) {
  const t = useWords(formWords)
  const { file, preview, error } = item
  return (
    <li className={css.tile} data-failed={error ? true : undefined}>
      {preview === null ? (
        <span className={css.paper}>
          <Icon name="file" size={28} />
          <span>{file.name}</span>
        </span>
      ) : (
        <img src={preview} alt={file.name} />
      )}
      {error ? (
        <span className={css.failure}>
          <button type="button" className={css.retry} onClick={() => photos.retry(item)}>
            {t.notKeptPhoto} · {t.retry}
          </button>
          <span className="unseen">
            <ProblemLine error={error} />
          </span>
        </span>
      ) : (
        <span className={css.caption}>
          {t.preparing} {fileSize(file.size)}
        </span>
      )}
      <button
        type="button"
        className={css.remove}
        aria-label={t.removeFile(file.name)}
        onClick={() => photos.drop(item.key)}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}

/** On a phone the camera has a button of its own: some albums no longer offer it. */
function Adders({ of, onFiles }: { of: EvidenceKind; onFiles: (files: File[]) => void }) {
  const t = useWords(formWords)
  const narrow = useNarrow()
  if (of !== 'PHOTO') {
    return <Adder text={of === 'SHEET' ? t.addSheet : t.addDocument} accept={PAPERS} onFiles={onFiles} />
  }
  return (
    <>
      {narrow && <Adder text={t.camera} accept={PICTURES} camera onFiles={onFiles} />}
      <Adder text={narrow ? t.album : t.choosePhotos} accept={PICTURES} onFiles={onFiles} />
    </>
  )
}

function Adder({
  text,
  accept,
  camera = false,
  onFiles,
}: {
  text: string
  accept: string
  camera?: boolean
  onFiles: (files: File[]) => void
}) {
  return (
    <li className={css.adder}>
      <label>
        <Icon name="plus" size={22} />
        <span>{text}</span>
        <input
          type="file"
          accept={accept}
          multiple={!camera}
          capture={camera ? 'environment' : undefined}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
            // The same photo may be chosen again after it was removed.
            event.target.value = ''
          }}
        />
      </label>
    </li>
  )
}
