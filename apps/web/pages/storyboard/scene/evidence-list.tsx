import type { Evidence, Scene } from '@reelwright/contract/scene'
import { TriangleAlert } from 'lucide-react'
import { SourceTitle } from '../../../ui/source-title.js'
import { scene as words } from '../../../words/scene.js'

/** Sentences that a person has to look at: nothing that was given carries them, or nobody has looked since they were reworded. */
export const unproved = ({ evidence }: Pick<Scene, 'evidence'>): readonly Evidence[] =>
  evidence.filter(({ state }) => state === 'unsupported' || state === 'changed')

/** Whether there is anything to tell: sentences that state nothing need no source. */
export const tellsEvidence = ({ evidence }: Pick<Scene, 'evidence'>): boolean => evidence.some(({ state }) => state !== 'plain')

const Source = ({ source }: { readonly source: Evidence['sources'][number] }) => (
  <p className="text-xs break-words text-quiet">
    <SourceTitle source={source} />
    {source.passage && <q className="ml-1 italic">{source.passage}</q>}
  </p>
)

/** Each sentence that states a fact, with its sources and the passages there, or that it has none. */
export const EvidenceList = ({ evidence }: Pick<Scene, 'evidence'>) => (
  <ol className="flex flex-col gap-3">
    {evidence
      .filter(({ state }) => state !== 'plain')
      .map(({ sentence, state, sources }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences may be said twice and are never moved
        <li key={n} className="flex flex-col gap-0.5">
          <p className="text-sm text-pretty">{sentence}</p>
          {sources.map((source, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one source may carry two passages
            <Source key={at} source={source} />
          ))}
          {words.evidence[state] && (
            <p className="flex gap-1.5 text-xs text-bad">
              <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              {words.evidence[state]}
            </p>
          )}
        </li>
      ))}
  </ol>
)
