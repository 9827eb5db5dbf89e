import { refuse } from '@reelwright/film/fault'
import { runFfmpeg } from '../ffmpeg/run.js'

export type Container = { readonly muxer: string; readonly extension: string; readonly type: string }

/** Containers that are taken, by what ffmpeg and the sniffed type call them. */
export const containerOf = (found: string, sniffed: string, moving: boolean, name: string): Container => {
  const names = found.split(',')
  const is = (...wanted: string[]): boolean => wanted.some((one) => names.includes(one))
  if (is('mov', 'mp4') && !moving) return { muxer: 'ipod', extension: 'm4a', type: 'audio/mp4' }
  if (is('mov', 'mp4') && sniffed === 'video/quicktime') return { muxer: 'mov', extension: 'mov', type: 'video/quicktime' }
  if (is('mov', 'mp4')) return { muxer: 'mp4', extension: 'mp4', type: 'video/mp4' }
  if (is('webm') && /webm/.test(sniffed)) return { muxer: 'webm', extension: 'webm', type: moving ? 'video/webm' : 'audio/webm' }
  if (is('matroska')) return { muxer: 'matroska', extension: 'mkv', type: moving ? 'video/x-matroska' : 'audio/x-matroska' }
  if (!moving && is('wav')) return { muxer: 'wav', extension: 'wav', type: 'audio/wav' }
  if (!moving && is('mp3')) return { muxer: 'mp3', extension: 'mp3', type: 'audio/mpeg' }
  if (!moving && is('flac')) return { muxer: 'flac', extension: 'flac', type: 'audio/flac' }
  if (!moving && is('ogg')) return { muxer: 'ogg', extension: 'ogg', type: 'audio/ogg' }
  if (!moving && is('aac')) return { muxer: 'adts', extension: 'aac', type: 'audio/aac' }
  const limit = moving ? 'MP4, MOV, MKV, WebM' : 'WAV, MP3, M4A, FLAC, OGG'
  throw refuse('MEDIA_TYPE', `"${name}" is held in ${names[0]}; bring ${limit}.`, { field: 'type', limit, given: names[0] })
}

/**
 * Copies picture and sound of a film or a recording into a container of the same kind, without re-encoding and without
 * anything else: no place, no camera, no owner, no chapters, no cover. @throws MEDIA_BROKEN
 */
export const stripContainer = async (
  ffmpeg: string,
  file: string,
  { muxer }: Container,
  out: string,
  moving: boolean,
  signal?: AbortSignal,
): Promise<void> => {
  const streams = moving ? ['-map', '0:V:0', '-map', '0:a:0?'] : ['-map', '0:a:0']
  const front = /^(mp4|mov|ipod)$/.test(muxer) ? ['-movflags', '+faststart'] : []
  const args = ['-protocol_whitelist', 'file,pipe', '-i', `file:${file}`, ...streams, '-c', 'copy']
  const bare = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', ...front, '-f', muxer, '-y', `file:${out}`]
  await runFfmpeg(ffmpeg, [...args, ...bare], { signal }).catch((cause) => {
    if (signal?.aborted) throw cause
    throw refuse('MEDIA_BROKEN', 'The file is damaged and cannot be copied; save it again.', { field: 'file', cause })
  })
}
