import { PHOTO_LIMITS } from '@reelwright/film/property/brief'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { ProblemNote } from '../../ui/notes.js'
import { Page } from '../../ui/page.js'
import { Segmented } from '../../ui/segmented.js'
import { tell } from '../../ui/toasts.js'
import { newDocumentary, newFilm } from '../../words/new-film.js'
import { newProperty } from '../../words/new-property.js'
import { ListingFields } from './listing-fields.js'
import { Photos } from './photos.js'
import { ProfileChoice } from './profile-choice.js'
import { EMPTY_PROPERTY, hasPhotos, propertyBody } from './property-draft.js'
import { ReelLook } from './reel-look.js'
import { Steps } from './steps.js'
import { useDraft } from './use-draft.js'

const STEPS = ['photos', 'listing', 'look', 'made'] as const

/** The wizard of a reel: photos, listing, look, and who makes it; kept as it is typed. */
export const NewProperty = () => {
  const { draft, change, discard, edit } = useDraft('new-property', EMPTY_PROPERTY)
  const [step, setStep] = useState(0)
  const go = useNavigate()
  const begin = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/projects', { body: propertyBody(draft), headers: once() })),
    onSuccess: ({ id }) => {
      discard()
      void go(`/films/${id}`)
    },
  })
  const [photos, address] = [hasPhotos(draft), draft.listing.address.trim() !== '']
  const missing = !photos ? newProperty.needPhotos(PHOTO_LIMITS.least) : !address && step > 0 ? newProperty.needAddress : undefined
  const last = step === STEPS.length - 1
  return (
    <Page
      title={newProperty.title}
      lead={newFilm.saved}
      wide
      actions={
        <Button
          kind="quiet"
          onClick={() => {
            const kept = draft
            discard()
            setStep(0)
            tell({ title: newFilm.discarded, undo: () => change(kept) })
          }}
        >
          {newFilm.discard}
        </Button>
      }
    >
      <Steps names={STEPS.map((name) => newProperty.steps[name])} at={step} open onGo={setStep} />
      <form
        className="mt-6"
        onSubmit={(event) => {
          event.preventDefault()
          if (last) begin.mutate()
          else setStep(step + 1)
        }}
      >
        {step === 0 && <Photos photos={draft.photos} change={(change) => edit((now) => ({ ...now, photos: change(now.photos) }))} />}
        {step === 1 && <ListingFields draft={draft} change={change} />}
        {step === 2 && <ReelLook draft={draft} change={change} />}
        {step === 3 && (
          <div className="grid gap-10 lg:grid-cols-[1fr_20rem]">
            <ProfileChoice value={draft.profile} onChange={(profile) => change({ profile })} />
            <div className="flex flex-col gap-1.5">
              <span className="text-xs font-medium text-quiet">{newDocumentary.quality}</span>
              <Segmented
                label={newDocumentary.quality}
                value={draft.quality}
                segments={(['preview', 'standard', 'high'] as const).map((value) => ({ value, label: newDocumentary.qualities[value] }))}
                onChange={(quality) => change({ quality })}
              />
            </div>
          </div>
        )}
        {begin.error && <ProblemNote error={begin.error} className="mt-6" />}
        <div className="sticky bottom-16 mt-8 flex items-center justify-between gap-3 border-t border-line bg-ground/95 py-4 backdrop-blur md:bottom-0">
          <Button kind="quiet" disabled={step === 0} onClick={() => setStep(step - 1)}>
            {newFilm.back}
          </Button>
          <div className="flex items-center gap-3">
            {last && missing && <p className="text-xs text-bad">{missing}</p>}
            <Button type="submit" kind="primary" disabled={last && missing !== undefined} busy={begin.isPending}>
              {last ? newFilm.begin : newFilm.next}
            </Button>
          </div>
        </div>
      </form>
    </Page>
  )
}
