import type { DraftBody } from '@reelwright/contract/draft'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { useSession } from '../../api/session.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { useChangeDraft, useDraft, useFoundDraft } from '../../api/use-draft.js'
import { Mark } from '../../shell/mark.js'
import { Starting } from '../../shell/starting.js'
import { Button } from '../../ui/button.js'
import { ProblemNote } from '../../ui/notes.js'
import { useTitle } from '../../ui/page.js'
import { welcome as words } from '../../words/welcome.js'
import { kitsChanged } from '../brand-kits/kit-queries.js'
import { Steps } from '../new-film/steps.js'
import { FirstFilm } from './first-film.js'
import { awaitsWelcome, EMPTY_WELCOME, kitOf, type WelcomeDraft } from './welcome-draft.js'
import { WhatYouMake } from './what-you-make.js'
import { YourBrand } from './your-brand.js'

/** A question under its heading, which has the focus once it is come to. */
const Question = ({ title, help, children }: { readonly title: string; readonly help: string; readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="mt-8">
      <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
        {title}
      </h2>
      <p className="mt-1 mb-6 text-quiet text-pretty">{help}</p>
      {children}
    </section>
  )
}

/** The kit of what was answered: made the first time, changed after that. */
const keepKit = async (draft: WelcomeDraft): Promise<string> => {
  const body = kitOf(draft)
  if (draft.kitId === null) return (await answerOf(studio.POST('/api/brand-kits', { body, headers: once() }))).id
  return (await answerOf(studio.PATCH('/api/brand-kits/{id}', { params: { path: { id: draft.kitId } }, body }))).id
}

const Questions = ({ name, found }: { readonly name: string | null; readonly found: DraftBody | undefined }) => {
  const { draft, change } = useDraft('welcome', EMPTY_WELCOME, found)
  const changeReel = useChangeDraft('new-property')
  const go = useNavigate()
  const keep = useMutation({
    mutationFn: () => keepKit(draft),
    onSuccess: (kitId) => {
      void kitsChanged()
      change({ kitId, step: 2 })
    },
  })
  const { step } = draft
  const end = (to: string): void => {
    change({ done: true })
    void go(to)
  }
  const begin = (kind: 'documentary' | 'property'): void => {
    if (kind === 'property' && draft.kitId) changeReel({ brandKitId: draft.kitId })
    end(`/new/${kind}`)
  }
  const goTo = (next: number): void => change({ step: next })
  return (
    <main className="mx-auto min-h-dvh w-full max-w-2xl px-5 py-6 sm:py-12">
      <header className="mb-8 flex items-start justify-between gap-4">
        <div>
          <Mark className="mb-4 size-8" />
          <h1 className="text-2xl">{words.title(name)}</h1>
          <p className="mt-1 text-quiet text-pretty">{words.lead}</p>
        </div>
        <Button
          kind="quiet"
          onClick={() => {
            change({ step })
            void go('/')
          }}
        >
          {words.later}
        </Button>
      </header>
      <Steps names={Object.values(words.steps)} at={step} open onGo={goTo} />
      {step === 0 && (
        <Question title={words.makes} help={words.makesHelp}>
          <WhatYouMake value={draft.makes} onChange={(makes) => change({ makes })} />
        </Question>
      )}
      {step === 1 && (
        <Question title={words.brand} help={words.brandHelp}>
          <YourBrand draft={draft} change={change} />
          {keep.error && <ProblemNote error={keep.error} className="mt-4" />}
        </Question>
      )}
      {step === 2 && (
        <Question title={words.film} help={words.filmHelp}>
          <FirstFilm draft={draft} onGo={begin} />
        </Question>
      )}
      <footer className="mt-10 flex items-center justify-between gap-3 border-t border-line pt-4">
        <Button kind="quiet" disabled={step === 0} onClick={() => goTo(step - 1)}>
          {words.back}
        </Button>
        <div className="flex gap-2">
          {step === 1 && (
            <Button kind="quiet" onClick={() => goTo(2)}>
              {words.skip}
            </Button>
          )}
          {step < 2 ? (
            <Button
              kind="primary"
              busy={keep.isPending}
              disabled={step === 1 && draft.name.trim() === ''}
              onClick={() => (step === 1 ? keep.mutate() : goTo(1))}
            >
              {words.next}
            </Button>
          ) : (
            <Button onClick={() => end('/')}>{words.look}</Button>
          )}
        </div>
      </footer>
    </main>
  )
}

/** Decided when the page opens: the last answer leads on by itself. */
const Asked = ({ name, found }: { readonly name: string | null; readonly found: DraftBody | undefined }) => {
  const awaited = useRef(awaitsWelcome(found))
  return awaited.current ? <Questions name={name} found={found} /> : <Navigate to="/" replace />
}

/** The first questions after an account is made, asked once. */
export const Welcome = () => {
  const { user } = useSession()
  useTitle(words.title(null))
  const found = useFoundDraft('welcome')
  if (!found) return <Starting />
  return <Asked name={user.name} found={found.body} />
}
