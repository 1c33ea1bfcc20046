import { language } from './i18n'
import { ProblemError, problemOf } from './problem'

/** A file as the backend keeps it. */
export interface StoredFile {
  id: string
  contentType: string
  size: number
  name: string | null
}

/** Sends one file as the body of a request. Not `fetch`: only the older way tells how far an upload has come. */
export function upload(
  address: string,
  file: Blob,
  name: string,
  csrfToken: string,
  onProgress: (share: number) => void,
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('Content-Type', file.type)
    request.setRequestHeader('X-File-Name', encodeURIComponent(name))
    request.setRequestHeader('X-CSRF-Token', csrfToken)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Accept-Language', language() === 'zh' ? 'zh-CN' : 'en')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () =>
      reject(
        new ProblemError({ type: '/problems/no-answer', code: 'no-answer', title: 'network', status: 0 }),
      )
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as StoredFile)
        return
      }
      const headers = { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' }
      problemOf(new Response(request.responseText, { status: request.status, headers })).then(reject, reject)
    }
    request.send(file)
  })
}
