import type { Watched } from '@reelwright/studio/watch/find-watched'
import { clock } from './clock.js'
import { escapeHtml } from './escape-html.js'
import { frame } from './frame.js'

export type WatchPage = {
  readonly watched: Watched
  /** The page's own address, without a query. */
  readonly url: string
  /** Seconds into the film at which it begins. */
  readonly from: number
}

const shapeOf = ({ width = 16, height = 9 }: { readonly width?: number; readonly height?: number }): string =>
  width > height ? 'wide' : width === height ? 'square' : 'tall'

const meta = (name: string, content: string | number | undefined): string =>
  content === undefined || content === ''
    ? ''
    : `<meta ${/^og:/.test(name) ? 'property' : 'name'}="${name}" content="${escapeHtml(String(content))}">\n`

const headOf = ({ watched, url }: WatchPage, title: string, about: string): string => {
  const { master, poster, link } = watched
  const { width, height } = master.asset
  return [
    `<title>${escapeHtml(title)}</title>\n`,
    `<link rel="canonical" href="${escapeHtml(url)}">\n`,
    link.noindex ? meta('robots', 'noindex') : '',
    meta('description', about),
    meta('og:type', 'video.other'),
    meta('og:title', title),
    meta('og:description', about),
    meta('og:url', url),
    ...(poster
      ? [
          meta('og:image', `${url}/poster.jpg`),
          meta('og:image:type', 'image/jpeg'),
          meta('og:image:width', width),
          meta('og:image:height', height),
        ]
      : []),
    meta('og:video', `${url}/film.mp4`),
    meta('og:video:type', 'video/mp4'),
    meta('og:video:width', width),
    meta('og:video:height', height),
    meta('video:duration', watched.shown.length === undefined ? undefined : Math.round(watched.shown.length)),
    meta('twitter:card', poster ? 'summary_large_image' : 'summary'),
    meta('twitter:title', title),
    meta('twitter:description', about),
    poster ? meta('twitter:image', `${url}/poster.jpg`) : '',
  ].join('')
}

const videoOf = ({ watched, url, from }: WatchPage, title: string): string => {
  const { pathname: at } = new URL(url)
  const { master, poster, captions, shown } = watched
  const { width = 16, height = 9 } = master.asset
  const language = escapeHtml(shown.language ?? 'en')
  // Captions that stand in the picture need not stand over it.
  const shownAtOnce = shown.captions === 'beside' ? ' default' : ''
  return `<video width="${width}" height="${height}" controls playsinline preload="metadata"${
    poster ? ` poster="${at}/poster.jpg"` : ''
  } src="${at}/film.mp4${from > 0 ? `#t=${from}` : ''}" aria-label="${escapeHtml(title)}">
${captions ? `<track kind="captions" src="${at}/captions.vtt" srclang="${language}" label="Captions"${shownAtOnce}>\n` : ''}${
  shown.chapters?.length ? `<track kind="chapters" src="${at}/chapters.vtt" srclang="${language}">\n` : ''
}<p>This browser cannot play the film; <a href="${at}/film.mp4">fetch it as a file</a>.</p>
</video>`
}

/** One chapter is the film itself. */
const chaptersOf = ({ watched, url, from }: WatchPage): string => {
  const chapters = watched.shown.chapters ?? []
  if (chapters.length < 2) return ''
  const { pathname: at } = new URL(url)
  const current = chapters.findLast((chapter) => chapter.at <= from)
  const rows = chapters.map(
    (chapter) =>
      `<li><a href="${at}?t=${Math.round(chapter.at * 10) / 10}"${chapter === current && from > 0 ? ' aria-current="true"' : ''}><span>${escapeHtml(
        chapter.name,
      )}</span><time>${clock(chapter.at)}</time></a></li>`,
  )
  return `<nav aria-label="Chapters">\n<ol>\n${rows.join('\n')}\n</ol>\n</nav>`
}

/** The film with its captions and chapters, as a page that needs no script. */
export const watchPage = (page: WatchPage): string => {
  const { shown } = page.watched
  const title = shown.title?.trim() || 'A film'
  const about = shown.length === undefined ? '' : `A film of ${clock(shown.length)} minutes`
  return frame(
    headOf(page, title, about),
    `<main class="${shapeOf(page.watched.master.asset)}">
${videoOf(page, title)}
<header lang="${escapeHtml(shown.language ?? 'en')}">
<h1>${escapeHtml(title)}</h1>
${shown.length === undefined ? '' : `<p>${clock(shown.length)}</p>`}
</header>
${chaptersOf(page)}
</main>`,
  )
}
