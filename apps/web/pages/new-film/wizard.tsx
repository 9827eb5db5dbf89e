import type { ProjectBody } from '@reelwright/contract/project-body'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { Page } from '../../ui/page.js'
import { tell } from '../../ui/toasts.js'
import { newFilm } from '../../words/new-film.js'
import { Steps } from './steps.js'

export type WizardProps = {
  readonly title: string
  readonly wide?: boolean
  readonly steps: readonly { readonly name: string; readonly part: ReactNode }[]
  /** Whether steps can be gone to that come after the one that is open. */
  readonly open: boolean
  /** Whether what is typed in the step is enough to go on, or in the last to begin. */
  readonly ready: (step: number) => boolean
  /** What is still needed, in a sentence, in the last step. */
  readonly missing?: string
  readonly body: () => ProjectBody
  readonly discard: () => void
  /** Brings back what was discarded. */
  readonly restore: () => void
}

/** While the studio is asked what was typed before. */
export const WizardComes = ({ title, wide }: Pick<WizardProps, 'title' | 'wide'>) => (
  <Page title={title} lead={newFilm.saved} wide={wide}>
    <Skeleton className="h-8" />
    <Skeleton className="mt-6 h-80" />
  </Page>
)

/** The questions before a film, a step each; what is typed is kept by whoever asks. */
export const Wizard = ({ title, wide, steps, open, ready, missing, body, discard, restore }: WizardProps) => {
  const [step, setStep] = useState(0)
  const go = useNavigate()
  const begin = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/projects', { body: body(), headers: once() })),
    onSuccess: ({ id }) => {
      discard()
      void go(`/films/${id}`)
    },
  })
  const last = step === steps.length - 1
  return (
    <Page
      title={title}
      lead={newFilm.saved}
      wide={wide}
      actions={
        <Button
          kind="quiet"
          onClick={() => {
            discard()
            setStep(0)
            tell({ title: newFilm.discarded, undo: restore })
          }}
        >
          {newFilm.discard}
        </Button>
      }
    >
      <Steps names={steps.map(({ name }) => name)} at={step} open={open} onGo={setStep} />
      <form
        className="mt-6"
        onSubmit={(event) => {
          event.preventDefault()
          if (last) begin.mutate()
          else setStep(step + 1)
        }}
      >
        {steps[step]?.part}
        {begin.error && <ProblemNote error={begin.error} className="mt-6" />}
        <div className="sticky bottom-16 mt-8 flex items-center justify-between gap-3 border-t border-line bg-ground/95 py-4 backdrop-blur md:bottom-0">
          <Button kind="quiet" disabled={step === 0} onClick={() => setStep(step - 1)}>
            {newFilm.back}
          </Button>
          <div className="flex items-center gap-3">
            {last && missing && <p className="text-xs text-bad">{missing}</p>}
            <Button type="submit" kind="primary" disabled={!ready(step)} busy={begin.isPending}>
              {last ? newFilm.begin : newFilm.next}
            </Button>
          </div>
        </div>
      </form>
    </Page>
  )
}
