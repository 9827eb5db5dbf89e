import { fail } from '@reelwright/film/fault'
import type { Ffmpeg } from '../ffmpeg/find.js'
import { probe } from '../ffmpeg/probe.js'
import { runFfmpeg } from '../ffmpeg/run.js'

export type Joined = { readonly file: string; readonly seconds: number; readonly width: number; readonly height: number }

/** Near enough to the originals that a master made of it shows no difference; a cut for editing, not for delivery. */
const CODED = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '12', '-g', '24', '-pix_fmt', 'yuv420p', '-threads', '2'] as const

const pictureOf = async (ffmpeg: Ffmpeg, file: string, signal?: AbortSignal) => {
  const { video, seconds } = await probe(ffmpeg, file, signal)
  const stream = video.find(({ attached }) => !attached)
  if (!stream || seconds === undefined) throw fail('FILM_UNREADABLE', `${file} has no picture that can be joined; make it again.`)
  return { width: stream.width, height: stream.height, rate: stream.rate ?? 24, seconds }
}

/**
 * Films one after the other as one, silent, at the first one's size and rate. Each but the first begins with the last
 * frame of the one before it, which is shown once. One film alone is left as it is. @throws FILM_UNREADABLE
 */
export const joinFilms = async (ffmpeg: Ffmpeg, files: readonly string[], out: string, signal?: AbortSignal): Promise<Joined> => {
  const [only, ...more] = files
  if (only === undefined) throw fail('FILM_UNREADABLE', 'There is no film to join.')
  const first = await pictureOf(ffmpeg, only, signal)
  if (more.length === 0) return { file: only, ...first }
  const { width, height, rate } = first
  const conformed = files.map(
    (_, i) =>
      `[${i}:V:0]fps=${rate},scale=${width}:${height}:flags=lanczos+accurate_rnd,setsar=1,format=yuv420p` +
      `${i === 0 ? '' : ',trim=start_frame=1,setpts=PTS-STARTPTS'}[v${i}]`,
  )
  const graph = `${conformed.join(';')};${files.map((_, i) => `[v${i}]`).join('')}concat=n=${files.length}[v]`
  await runFfmpeg(
    ffmpeg.path,
    [
      ...['-protocol_whitelist', 'file,pipe', ...files.flatMap((file) => ['-i', `file:${file}`])],
      ...[
        '-filter_complex',
        graph,
        '-map',
        '[v]',
        '-an',
        ...CODED,
        '-map_metadata',
        '-1',
        '-movflags',
        '+faststart',
        '-f',
        'mp4',
        '-y',
        out,
      ],
    ],
    { signal },
  )
  return { file: out, ...(await pictureOf(ffmpeg, out, signal)) }
}
