import type { Project } from '@reelwright/contract/project'
import type { ProjectFile } from '@reelwright/contract/project-file'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { buttonClasses } from '../../ui/button.js'
import { CopyButton } from '../../ui/copy-button.js'
import { Field, TextArea } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { Segmented } from '../../ui/segmented.js'
import { finish } from '../../words/finish.js'
import { documentaryPlace, newestNamed, placesOf } from './publishing.js'

const useText = (file: ProjectFile | undefined) =>
  useQuery({
    queryKey: ['text of', file?.name, file?.createdAt],
    enabled: file !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<string> => {
      const answer = await fetch(file?.url ?? '')
      if (!answer.ok) throw new Error(finish.textUnread(answer.status))
      return answer.text()
    },
  })

/** For each place a film goes to: the master that fits there, and the words to put under it. */
export const Publish = ({ project, files }: { readonly project: Project; readonly files: readonly ProjectFile[] }) => {
  const reel = project.format === 'property'
  const branded = useText(newestNamed(files, reel ? 'description.txt' : 'chapters.txt'))
  const unbranded = useText(reel ? newestNamed(files, 'description-unbranded.txt') : undefined)
  const [chosen, setChosen] = useState<string>()
  const places = reel
    ? placesOf(files, branded.data ?? '', unbranded.data ?? '')
    : documentaryPlace(files, project.title, branded.data ?? '')
  const place = places.find(({ name }) => name === chosen) ?? places[0]
  const error = branded.error ?? unbranded.error
  if (!place && !error) return null
  return (
    <Panel title={finish.publish}>
      <p className="mb-3 text-xs text-quiet">{finish.publishHelp}</p>
      {error && <ProblemNote error={error} />}
      {place && (
        <div className="flex flex-col gap-3">
          {places.length > 1 && (
            <Segmented
              label={finish.destination}
              value={place.name}
              segments={places.map(({ name }) => ({ value: name, label: name }))}
              onChange={setChosen}
            />
          )}
          <Field label={finish.publishText(place.name)} help={finish.characters(place.text.length)}>
            <TextArea readOnly value={place.text} className="max-h-56 text-xs" />
          </Field>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={place.text} copied={finish.textCopied}>
              {finish.copyText}
            </CopyButton>
            <a href={place.master.url} download className={buttonClasses()}>
              <Download aria-hidden />
              {finish.downloadFor(place.name)}
            </a>
          </div>
          {!place.master.current && <p className="text-xs text-accent-ink">{finish.old}</p>}
        </div>
      )}
    </Panel>
  )
}
