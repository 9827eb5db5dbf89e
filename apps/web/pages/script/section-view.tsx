import { Sparkles, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.js'
import { classes } from '../../ui/classes.js'
import { SourceTitle } from '../../ui/source-title.js'
import { clockOf } from '../../ui/times.js'
import { sectionName } from '../../words/rooms.js'
import { script as words } from '../../words/script.js'
import { editScene, saveDraft } from '../storyboard/edits/edit-scene.js'
import type { Line, ManuscriptSection, Paragraph } from './manuscript.js'

const Sentence = ({ line: { text, sources, unsupported } }: { readonly line: Line }) => (
  <span className={classes(unsupported && 'underline decoration-bad decoration-wavy decoration-1 underline-offset-4')}>
    {text}
    {unsupported && (
      <TriangleAlert role="img" aria-label={words.unsupported} className="ml-1 inline size-3.5 align-baseline text-bad">
        <title>{words.unsupported}</title>
      </TriangleAlert>
    )}
    {sources.map((source) => (
      <sup
        key={source.id}
        className="figures ml-0.5 font-sans text-2xs font-semibold text-accent-ink"
        title={words.source(source.number, source.title)}
      >
        {source.number}
      </sup>
    ))}{' '}
  </span>
)

type Editable = { readonly paragraph: Paragraph; readonly projectId: string; readonly number: number; readonly text: string }

/** What one scene says: read as a paragraph, written where it stands. */
const SceneParagraph = ({ paragraph, projectId, number, text }: Editable) => {
  const [editing, setEditing] = useState(false)
  const sceneId = paragraph.sceneId ?? ''
  if (editing)
    return (
      <textarea
        // biome-ignore lint/a11y/noAutofocus: whoever clicked the words wants to write
        autoFocus
        aria-label={words.editScene(number)}
        value={text}
        maxLength={5_000}
        onChange={(event) => editScene(projectId, sceneId, { narration: event.target.value })}
        onBlur={() => {
          setEditing(false)
          void saveDraft(sceneId)
        }}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className="-mx-2 block field-sizing-content w-[calc(100%+1rem)] resize-none rounded-md bg-sunken px-2 py-1 leading-relaxed"
      />
    )
  return (
    <button
      type="button"
      onClick={() => setEditing(true)}
      className="-mx-2 block w-[calc(100%+1rem)] rounded-md px-2 py-1 text-left leading-relaxed text-pretty hover:bg-sunken"
    >
      <span className="figures sr-only">{words.editScene(number)}: </span>
      {paragraph.lines.map((line) => (
        <Sentence key={line.text} line={line} />
      ))}
    </button>
  )
}

type Shown = {
  readonly section: ManuscriptSection
  readonly projectId: string
  readonly may: boolean
  readonly numbers: ReadonlyMap<string, number>
  /** A scene's words as they stand, draft and all. */
  readonly narrationOf: (sceneId: string) => string
  readonly onRewrite: () => void
}

/** One section of the manuscript, its sources beside it. */
export const SectionView = ({ section, projectId, may, numbers, narrationOf, onRewrite }: Shown) => {
  const { name, notes, paragraphs, seconds, target } = section
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines)
  const sources = [...new Map(lines.flatMap((line) => line.sources).map((source) => [source.id, source])).values()]
  const missing = lines.filter(({ unsupported }) => unsupported).length
  const off = target === undefined ? 0 : Math.abs(seconds / target - 1)
  return (
    <section className="grid grid-cols-1 gap-x-10 gap-y-2 border-t border-line py-6 first:border-t-0 lg:grid-cols-[minmax(0,42rem)_minmax(12rem,18rem)]">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 lg:col-span-2">
        <h2 className="min-w-0 text-lg wrap-anywhere">{sectionName(name)}</h2>
        <span className={classes('figures text-xs', off > 0.1 ? 'text-bad' : 'text-faint')} title={words.rule}>
          {target === undefined ? clockOf(seconds) : words.ofTarget(clockOf(seconds), clockOf(target))}
        </span>
        {may && (
          <Button kind="quiet" size="small" className="self-center" onClick={onRewrite}>
            <Sparkles aria-hidden />
            {words.rewrite}
          </Button>
        )}
      </header>
      <div className="flex min-w-0 flex-col gap-3 text-[1.0625rem]">
        {notes.map((note) => (
          <p key={note} className="border-l-2 border-line-strong pl-3 text-sm text-quiet italic">
            <span className="sr-only">{words.notes}: </span>
            {note}
          </p>
        ))}
        {paragraphs.map((paragraph) =>
          paragraph.sceneId && may ? (
            <SceneParagraph
              key={paragraph.key}
              paragraph={paragraph}
              projectId={projectId}
              number={numbers.get(paragraph.sceneId) ?? 0}
              text={narrationOf(paragraph.sceneId)}
            />
          ) : (
            <p key={paragraph.key} className="leading-relaxed text-pretty">
              {paragraph.lines.map((line) => (
                <Sentence key={line.text} line={line} />
              ))}
            </p>
          ),
        )}
      </div>
      {(sources.length > 0 || missing > 0) && (
        <aside aria-label={words.sourcesOf(sectionName(name))} className="text-xs text-quiet lg:border-l lg:border-line lg:pl-5">
          <ol className="flex flex-col gap-2">
            {sources.map((source) => (
              <li key={source.id} className="flex gap-2">
                <span className="figures font-semibold text-accent-ink">{source.number}</span>
                <SourceTitle source={source} className="min-w-0 break-words" />
              </li>
            ))}
          </ol>
          {missing > 0 && (
            <p className="mt-2 flex gap-2 text-bad">
              <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              {words.unsupportedCount(missing)}
            </p>
          )}
        </aside>
      )}
    </section>
  )
}
