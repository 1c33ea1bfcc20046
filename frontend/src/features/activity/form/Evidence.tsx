import type { ReportKind } from '@/api/model'
import { fileSize, percent } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { Icon } from '@/ui/Icon'
import { ProblemLine } from '@/ui/States'
import { fileAddress } from '../report/EvidenceList'
import type { FormEvidence } from './content'
import css from './Evidence.module.css'
import { ItemGroup } from './Item'
import type { Upload, Uploads } from './uploads'
import { formWords } from './words'

type EvidenceKind = FormEvidence['kind']

const PICTURES = 'image/*'
const PAPERS = 'image/*,application/pdf'

/** Photos first, then sheets and papers: what the kind asks for, and what one wants to add. */
export function EvidenceFields({
  kind,
  evidence,
  uploads,
  onRemove,
}: {
  kind: ReportKind | undefined
  evidence: FormEvidence[]
  uploads: Uploads
  onRemove: (file: string) => void
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
                    key={item.file}
                    item={item}
                    preview={uploads.previewOf(item.file)}
                    onRemove={onRemove}
                  />
                ))}
              {uploads.uploads
                .filter((item) => item.kind === of)
                .map((item) => (
                  <OnItsWay key={item.key} item={item} uploads={uploads} />
                ))}
              <Adders of={of} onFiles={(files) => uploads.add(files, of)} />
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
  onRemove: (file: string) => void
}) {
  const t = useWords(formWords)
  const name = item.caption ?? item.name ?? ''
  return (
    <li className={css.tile}>
      {item.contentType.startsWith('image/') ? (
        <img src={preview ?? fileAddress(item.file)} alt={name} />
      ) : (
        <a className={css.paper} href={fileAddress(item.file)} target="_blank" rel="noreferrer">
          <Icon name="file" size={28} />
          <span>{name}</span>
        </a>
      )}
      <span className={css.caption}>{fileSize(item.size)}</span>
      <button
        type="button"
        className={css.remove}
        aria-label={t.removeFile(name)}
        onClick={() => onRemove(item.file)}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}

function OnItsWay({ item, uploads }: { item: Upload; uploads: Uploads }) {
  const t = useWords(formWords)
  const { file, preview, size, share, error } = item
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
          <button type="button" className={css.retry} onClick={() => uploads.retry(item)}>
            {t.failedUpload} · {t.retryUpload}
          </button>
          <span className="unseen">
            <ProblemLine error={error} />
          </span>
        </span>
      ) : (
        <>
          <progress className={css.bar} value={share} aria-label={t.uploading(percent(share, 0))} />
          <span className={css.caption}>
            {size === null ? t.preparing : t.from(fileSize(file.size), fileSize(size))}
          </span>
        </>
      )}
      <button
        type="button"
        className={css.remove}
        aria-label={t.removeFile(file.name)}
        onClick={() => uploads.drop(item.key)}
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
