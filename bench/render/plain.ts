import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { samplesAt } from '@reelwright/film/time'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import type { EncoderSettings } from '@reelwright/render/plan/quality'
import type { Film } from '../film/film.js'
import { runTimed } from './process-tree.js'

/** What this ffmpeg lacks of an ordinary graph, in words; undefined when it lacks nothing. */
export const lacksForPlain = async (ffmpeg: string): Promise<string | undefined> => {
  const { out } = await runFfmpeg(ffmpeg, ['-filters'])
  const missing = ['zoompan', 'xfade', 'subtitles'].filter((name) => !new RegExp(` ${name} `).test(out.toString()))
  return missing.length > 0 ? `this ffmpeg has no ${missing.join(', ')}` : undefined
}

const clock = (seconds: number): string => {
  const centi = Math.round(seconds * 100)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${Math.floor(centi / 360_000)}:${two(Math.floor(centi / 6000) % 60)}:${two(Math.floor(centi / 100) % 60)}.${two(centi % 100)}`
}

/** The film's captions as ASS, word by word. */
const subtitlesOf = ({ timeline }: Film): string => {
  const head = `[Script Info]\nPlayResX: ${timeline.width}\nPlayResY: ${timeline.height}\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, BackColour, BorderStyle, Outline, Shadow, Alignment, MarginV\nStyle: d,Sans,54,&H003DA3E8,&H00EAF1F4,&H80101418,3,8,0,2,60\n\n[Events]\nFormat: Layer, Start, End, Style, Text\n`
  let at = 0
  const lines = timeline.tracks
    .find(({ kind }) => kind === 'captions')!
    .items.flatMap((item) => {
      const from = at
      if (item.type === 'transition') return []
      at += item.frames
      if (item.type !== 'clip' || item.source.kind !== 'caption') return []
      const seconds = (frame: number): number => samplesAt(frame, timeline.rate) / 48_000
      const text = item.source.lines
        .map((line) => line.map((word) => `{\\k${Math.round((word.end - word.start) / 480)}}${word.text}`).join(' '))
        .join('\\N')
      return [`Dialogue: 0,${clock(seconds(from))},${clock(seconds(at))},d,${text}`]
    })
  return `${head}${lines.join('\n')}\n`
}

/** Seconds that one ordinary ffmpeg graph needs for the same film: zoompan, xfade, subtitles, amix. */
export const timePlain = async (film: Film, folder: string, settings: EncoderSettings, ffmpeg: string): Promise<number> => {
  const { timeline, files } = film
  const fps = timeline.rate.num / timeline.rate.den
  const items = timeline.tracks[0]!.items.filter((item) => item.type === 'clip')
  const sounds = timeline.tracks
    .filter(({ kind }) => kind === 'narration' || kind === 'music')
    .map(({ items: [clip] }) => (clip?.type === 'clip' && clip.source.kind === 'audio' ? files[clip.source.asset.hash]! : ''))
  const subtitles = join(folder, 'plain.ass')
  await writeFile(subtitles, subtitlesOf(film))
  const inputs = items.flatMap((item) => (item.source.kind === 'still' ? ['-i', files[item.source.asset.hash]!] : []))
  const graph: string[] = items.map((item, n) => {
    const frames = item.head + item.frames + item.tail
    const zoom = n % 2 ? `1.2-0.2*on/${frames}` : `1+0.2*on/${frames}`
    return `[${n}:v]zoompan=z='${zoom}':x='(iw-iw/zoom)*on/${frames}':y='(ih-ih/zoom)/2':d=${frames}:s=${timeline.width}x${timeline.height}:fps=${fps},setsar=1,format=yuv420p[v${n}]`
  })
  let last = 'v0'
  let end = 0
  items.forEach((item, n) => {
    if (n > 0) {
      const length = item.head + items[n - 1]!.tail
      graph.push(`[${last}][v${n}]xfade=transition=fade:duration=${length / fps}:offset=${(end - item.head) / fps}[x${n}]`)
      last = `x${n}`
    }
    end += item.frames
  })
  graph.push(
    `[${last}]subtitles=${subtitles},format=yuv420p[v]`,
    `[${items.length}:a][${items.length + 1}:a]amix=inputs=2:duration=first[a]`,
  )
  const output = [
    '-c:v',
    'libx264',
    '-preset',
    settings.preset,
    '-crf',
    String(settings.crf),
    '-c:a',
    'aac',
    '-b:a',
    '192k',
    '-movflags',
    '+faststart',
    '-y',
    join(folder, 'plain.mp4'),
  ]
  const args = [
    '-hide_banner',
    '-nostdin',
    '-loglevel',
    'error',
    ...inputs,
    ...sounds.flatMap((file) => ['-i', file]),
    '-filter_complex',
    graph.join(';'),
    '-map',
    '[v]',
    '-map',
    '[a]',
    ...output,
  ]
  return (await runTimed(ffmpeg, args)).seconds
}
