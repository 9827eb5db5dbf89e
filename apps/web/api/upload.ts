import type { Media, Upload } from '@reelwright/contract/media'
import { Refusal } from './problem.js'
import { answerOf, once, studio } from './studio.js'

type Progress = (share: number) => void
export type UploadOptions = { readonly onProgress?: Progress; readonly signal?: AbortSignal }

/** XMLHttpRequest, because fetch tells nothing of bytes that went out. */
const put = (url: string, bytes: Blob, type: string, sent: (bytes: number) => void, signal?: AbortSignal): Promise<void> =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    request.setRequestHeader('content-type', type)
    request.upload.onprogress = ({ loaded }) => sent(loaded)
    request.onload = () => {
      if (request.status < 300) return done()
      let said: { title?: string; code?: string } = {}
      try {
        said = JSON.parse(request.responseText)
      } catch {
        // An object store answers in its own words; ours is the sentence below.
      }
      const title = said.title ?? `The file could not be stored (${request.status}); try again.`
      failed(new Refusal({ type: 'about:blank', title, status: request.status, code: said.code ?? 'UPLOAD_FAILED' }))
    }
    request.onerror = () =>
      failed(
        new Refusal({
          type: 'about:blank',
          title: 'The connection broke while uploading; try again.',
          status: 0,
          code: 'STUDIO_UNREACHABLE',
        }),
      )
    request.onabort = () => failed(new DOMException('The upload was stopped.', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(bytes)
  })

/** Browsers do not know every type a camera writes. */
const TYPES: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heif: 'image/heif',
  avif: 'image/avif',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  flac: 'audio/flac',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff: 'font/woff',
  woff2: 'font/woff2',
}
const typeOf = (file: File): string =>
  TYPES[file.name.split('.').pop()?.toLowerCase() ?? ''] || file.type.split(';')[0] || 'application/octet-stream'

/**
 * Brings a file into the library, straight to where it is stored, part by part; gives its entry.
 * @throws Refusal when it is refused, or the connection breaks
 */
export const uploadFile = async (file: File, { onProgress, signal }: UploadOptions = {}): Promise<Media> => {
  const body = { name: file.name, bytes: file.size, type: typeOf(file) }
  const upload = (await answerOf(studio.POST('/api/media/uploads', { body, headers: once(), signal }))) as Upload
  const waiting = upload.parts.filter((part) => !part.done && part.url !== null)
  let before = file.size - waiting.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const part of waiting) {
    const url = new URL(part.url!, window.location.href).href
    const bytes = file.slice(part.offset, part.offset + part.bytes)
    await put(url, bytes, upload.contentType, (loaded) => onProgress?.((before + loaded) / file.size), signal)
    before += part.bytes
    onProgress?.(before / file.size)
  }
  return (await answerOf(studio.POST('/api/media/uploads/{id}/complete', { params: { path: { id: upload.id } }, signal }))) as Media
}
