import type { Project } from '@reelwright/contract/project'
import type { RenderJobRequest } from '@reelwright/contract/render-job'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../api/queries.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Choice } from '../../ui/choice.js'
import { Field } from '../../ui/field.js'
import { tellProblem } from '../../ui/toasts.js'
import { ToggleSwitch } from '../../ui/toggle-switch.js'
import { finish } from '../../words/finish.js'
import { newDocumentary } from '../../words/new-film.js'

type Destination = keyof typeof finish.destinations

/** What a place wants of a reel: its shape, and whether it may say who sells. */
const WANTED: Readonly<Record<Destination, Partial<RenderJobRequest>>> = {
  all: {},
  reels: { aspects: ['9:16'], branding: 'branded' },
  youtube: { aspects: ['16:9'], branding: 'branded' },
  mls: { branding: 'unbranded' },
  square: { aspects: ['1:1'], branding: 'branded' },
}

const QUALITIES = ['film', 'preview', 'standard', 'high'] as const
const CAPTIONS = ['film', 'burned', 'beside'] as const

/** Asks for masters: where they go, how carefully they are made, what goes beside them. */
export const RenderForm = ({ project }: { readonly project: Project }) => {
  const [destination, setDestination] = useState<Destination>('all')
  const [quality, setQuality] = useState<(typeof QUALITIES)[number]>('film')
  const [captions, setCaptions] = useState<(typeof CAPTIONS)[number]>('film')
  const [stems, setStems] = useState(false)
  const begin = useMutation({
    mutationFn: () =>
      answerOf(
        studio.POST('/api/projects/{id}/render-jobs', {
          params: { path: { id: project.id } },
          body: {
            ...(project.format === 'property' ? WANTED[destination] : {}),
            ...(quality === 'film' ? {} : { quality }),
            ...(captions === 'film' ? {} : { captions }),
            stems,
          },
          headers: once(),
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['project', project.id] }),
    onError: tellProblem,
  })
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate()
      }}
    >
      <p className="text-xs text-quiet">{finish.renderHelp}</p>
      {project.format === 'property' && (
        <Field label={finish.destination}>
          <Choice
            value={destination}
            options={(Object.keys(finish.destinations) as Destination[]).map((value) => ({ value, label: finish.destinations[value] }))}
            onChange={setDestination}
          />
        </Field>
      )}
      <div className="grid grid-cols-2 gap-3">
        <Field label={finish.quality}>
          <Choice
            value={quality}
            options={QUALITIES.map((value) => ({ value, label: value === 'film' ? finish.asFilm : newDocumentary.qualities[value] }))}
            onChange={setQuality}
          />
        </Field>
        <Field label={finish.captions}>
          <Choice
            value={captions}
            options={CAPTIONS.map((value) => ({ value, label: value === 'film' ? finish.asFilm : newDocumentary.captionChoices[value] }))}
            onChange={setCaptions}
          />
        </Field>
      </div>
      <ToggleSwitch label={finish.stems} help={finish.stemsHelp} checked={stems} onChange={setStems} />
      <Button type="submit" kind="primary" busy={begin.isPending}>
        {finish.begin}
      </Button>
    </form>
  )
}
