import { useQuery } from '@tanstack/react-query'
import { Clapperboard, Download } from 'lucide-react'
import { useRef, useState } from 'react'
import { useMay } from '../../api/session.js'
import { Badge } from '../../ui/badge.js'
import { buttonClasses } from '../../ui/button.js'
import { bytesOf } from '../../ui/bytes.js'
import { classes } from '../../ui/classes.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { Segmented } from '../../ui/segmented.js'
import { finish } from '../../words/finish.js'
import { useProject } from '../project/use-project.js'
import { filesOfMaster } from './files-of-master.js'
import { FilmVideo } from './film-video.js'
import { filesQuery, mastersQuery } from './finish-queries.js'
import { Packages } from './packages.js'
import { Publish } from './publish.js'
import { Quality } from './quality.js'
import { RenderForm } from './render-form.js'
import { RenderJobs } from './render-jobs.js'
import { WatchLinks } from './watch-links.js'

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^9x16/, 'aspect-9/16 max-h-[70dvh] mx-auto'],
  [/^1x1/, 'aspect-square max-h-[70dvh] mx-auto'],
]

const shapeOf = (master: string): string => SHAPES.find(([shape]) => shape.test(master))?.[1] ?? 'aspect-video'

/** Frames a second of the brief's rate, for moments of the report. */
const rateOf = (brief: Readonly<Record<string, unknown>>): number => {
  const rate = (brief.rate ?? (brief.picture as { rate?: unknown } | undefined)?.rate) as { num?: number; den?: number } | undefined
  return rate?.num && rate.den ? rate.num / rate.den : 30
}

/** The finished film: to watch, to check, to make once more, to hand on. */
export const Finish = () => {
  const project = useProject()
  const may = useMay('editor')
  const masters = useQuery(mastersQuery(project.id))
  const files = useQuery(filesQuery(project.id))
  const [chosen, setChosen] = useState<string>()
  const seek = useRef<(seconds: number) => void>(undefined)
  const names = masters.data?.masters ?? []
  const master = chosen ?? names[0] ?? ''
  // Which file is a master's is known only once all masters are: a reel has a `quality.json` of its own beside theirs.
  const known = masters.data && files.data
  const found = filesOfMaster(known?.items ?? [], master, names)
  const film = found.get('master.mp4')
  const report = found.get('quality.json')
  const error = masters.error ?? files.error
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-[110rem] gap-6 px-4 py-6 sm:px-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-6">
        {error && <ProblemNote error={error} onRetry={() => void files.refetch()} />}
        {names.length > 1 && (
          <Segmented
            label={finish.master}
            value={master}
            segments={names.map((value) => ({ value, label: finish.masterNames(value) }))}
            onChange={setChosen}
          />
        )}
        {!known && !error && <Skeleton className="aspect-video rounded-xl" />}
        {known && !film && (
          <EmptyState icon={<Clapperboard />} title={finish.nothingTitle}>
            {finish.nothing}
          </EmptyState>
        )}
        {film && (
          <div>
            <div className={classes('w-full', shapeOf(master))}>
              <FilmVideo
                source={film.url}
                poster={found.get('poster.jpg')?.url}
                captions={found.get('captions.vtt')?.url}
                language={project.language}
                onReady={(way) => {
                  seek.current = way
                }}
              />
            </div>
            <div className="mt-3 flex flex-wrap items-center gap-3">
              <a href={film.url} download className={buttonClasses({ kind: 'primary' })}>
                <Download aria-hidden />
                {finish.download}
                <span className="figures font-normal">{bytesOf(film.bytes)}</span>
              </a>
              {!film.current && <Badge tone="asks">{finish.old}</Badge>}
            </div>
          </div>
        )}
        {report && (
          <Panel title={finish.check}>
            <Quality projectId={project.id} file={report} rate={rateOf(project.brief)} onJump={(seconds) => seek.current?.(seconds)} />
          </Panel>
        )}
        {found.size > 0 && (
          <Panel title={finish.files}>
            <ul className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
              {[...found.values()].map((file) => (
                <li key={file.name}>
                  <a
                    href={file.url}
                    download
                    className="-mx-2 flex min-h-8 items-center justify-between gap-3 rounded-md px-2 hover:bg-sunken"
                  >
                    <span className="truncate">{file.name}</span>
                    <span className="figures text-xs text-faint">{bytesOf(file.bytes)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <Panel title={finish.render}>
          {may && <RenderForm project={project} />}
          <div className="mt-4">
            <RenderJobs projectId={project.id} />
          </div>
        </Panel>
        <Panel title={finish.packages}>
          <Packages projectId={project.id} />
        </Panel>
        {files.data && <Publish project={project} files={files.data.items} />}
        {film && (
          <Panel title={finish.links}>
            <WatchLinks projectId={project.id} master={master} />
          </Panel>
        )}
      </div>
    </div>
  )
}
