import { TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { isRefusal, sentenceOf } from '../api/problem.js'
import { buttonClasses } from '../ui/button.js'
import { EmptyState, ProblemNote, Skeleton } from '../ui/notes.js'
import { useTitle } from '../ui/page.js'
import { editor as words } from '../words/editor.js'
import { forget } from './editor-state.js'
import { FilmEditor } from './film-editor.js'
import { FilmViewer } from './film-viewer.js'
import { PageBar } from './page-bar.js'
import { useFilmTimeline } from './use-film-timeline.js'

const NARROW = '(max-width: 767px)'

const useNarrow = (): boolean => {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const changed = (): void => setNarrow(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  return narrow
}

/** Films are cut in the dark, whatever the rest of the studio looks like; what comes up over the page is dark too. */
const useDark = (): void => {
  useEffect(() => {
    const root = document.documentElement
    const before = root.dataset.theme
    root.dataset.theme = 'dark'
    return () => {
      root.dataset.theme = before
    }
  }, [])
}

const Coming = () => (
  <div role="status" aria-label={words.loading} className="flex min-h-0 flex-1 flex-col gap-2 p-2">
    <Skeleton className="min-h-0 flex-[3]" />
    <Skeleton className="h-10" />
    <Skeleton className="min-h-0 flex-[2]" />
  </div>
)

/** The timeline of one film: to watch and to cut. On a phone it is to watch. */
export const TimelinePage = () => {
  const { id = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const master = search.get('master') ?? ''
  const film = useFilmTimeline(id, master)
  const narrow = useNarrow()
  useDark()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another film begins anew
  useEffect(() => forget, [id])
  const title = film.view?.timeline.title
  useTitle(title ? words.title(title) : '')
  const empty = isRefusal(film.error, 'PROJECT_NOT_FOUND', 'TIMELINE_NOT_READY', 'MASTER_NOT_FOUND')
  return (
    <div data-theme="dark" className="flex h-dvh flex-col bg-ground text-ink">
      <PageBar id={id} film={film} onMaster={(next) => setSearch(next ? { master: next } : {}, { replace: true })} />
      {film.view && film.timeline ? (
        narrow ? (
          <FilmViewer view={film.view} />
        ) : (
          <FilmEditor key={`${id} ${master}`} id={id} film={film} view={film.view} timeline={film.timeline} />
        )
      ) : empty ? (
        <main className="mx-auto w-full max-w-xl px-4 py-16">
          <EmptyState
            icon={<TriangleAlert />}
            title={isRefusal(film.error, 'PROJECT_NOT_FOUND') ? words.notFound : words.notReady}
            action={
              <Link to={`/films/${id}`} className={buttonClasses({ kind: 'primary' })}>
                {words.toStoryboard}
              </Link>
            }
          >
            {sentenceOf(film.error)}
          </EmptyState>
        </main>
      ) : film.error ? (
        <main className="mx-auto w-full max-w-xl px-4 py-16">
          <ProblemNote error={film.error} onRetry={film.reload} />
        </main>
      ) : (
        <Coming />
      )}
    </div>
  )
}
