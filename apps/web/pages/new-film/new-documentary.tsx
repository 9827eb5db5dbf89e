import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { ProblemNote } from '../../ui/notes.js'
import { Page } from '../../ui/page.js'
import { tell } from '../../ui/toasts.js'
import { newDocumentary, newFilm } from '../../words/new-film.js'
import { documentaryBody, EMPTY_DOCUMENTARY, topicOf } from './documentary-draft.js'
import { HowItIsMade } from './how-it-is-made.js'
import { HowItSounds } from './how-it-sounds.js'
import { Steps } from './steps.js'
import { useDraft } from './use-draft.js'
import { WhatItSays } from './what-it-says.js'

const STEPS = ['words', 'sound', 'look'] as const

/** The wizard of a documentary, kept as it is typed. */
export const NewDocumentary = () => {
  const { draft, change, discard } = useDraft('new-documentary', EMPTY_DOCUMENTARY)
  const [step, setStep] = useState(0)
  const go = useNavigate()
  const begin = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/projects', { body: documentaryBody(draft), headers: once() })),
    onSuccess: ({ id }) => {
      discard()
      void go(`/films/${id}`)
    },
  })
  const ready = topicOf(draft) !== '' && (draft.from === 'topic' || draft.script.trim() !== '')
  const last = step === STEPS.length - 1
  return (
    <Page
      title={newDocumentary.title}
      lead={newFilm.saved}
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
      <Steps names={STEPS.map((name) => newDocumentary.steps[name])} at={step} open={ready} onGo={setStep} />
      <form
        className="mt-6"
        onSubmit={(event) => {
          event.preventDefault()
          if (last) begin.mutate()
          else setStep(step + 1)
        }}
      >
        {step === 0 && <WhatItSays draft={draft} change={change} />}
        {step === 1 && <HowItSounds draft={draft} change={change} />}
        {step === 2 && <HowItIsMade draft={draft} change={change} />}
        {begin.error && <ProblemNote error={begin.error} className="mt-6" />}
        <div className="sticky bottom-16 mt-8 flex items-center justify-between border-t border-line bg-ground/95 py-4 backdrop-blur md:bottom-0">
          <Button kind="quiet" disabled={step === 0} onClick={() => setStep(step - 1)}>
            {newFilm.back}
          </Button>
          <Button type="submit" kind="primary" disabled={!ready} busy={begin.isPending}>
            {last ? newFilm.begin : newFilm.next}
          </Button>
        </div>
      </form>
    </Page>
  )
}
