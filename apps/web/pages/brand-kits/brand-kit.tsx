import type { BrandKitShown } from '@reelwright/contract/brand-kit'
import { useQuery } from '@tanstack/react-query'
import { Check, ChevronLeft, CircleAlert, LoaderCircle } from 'lucide-react'
import { Link, useNavigate, useParams } from 'react-router'
import { isRefusal } from '../../api/problem.js'
import { useMay } from '../../api/session.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { Page, useTitle } from '../../ui/page.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { ui } from '../../words/ui.js'
import { KitActions } from './kit-actions.js'
import { KitForm } from './kit-form.js'
import { KitPreview } from './kit-preview.js'
import { kitQuery } from './kit-queries.js'
import { type KitDraft, useKitDraft } from './use-kit-draft.js'

const SavedNote = ({ draft }: { readonly draft: KitDraft }) => {
  const refused = Object.keys(draft.problems).length > 0
  const [Sign, text] = draft.saving
    ? [LoaderCircle, words.saving]
    : refused
      ? [CircleAlert, words.refused]
      : draft.isWaiting || draft.conflicts.length > 0
        ? [CircleAlert, words.unsaved]
        : [Check, words.saved]
  return (
    <>
      <p role="status" className="flex items-center gap-1.5 text-xs text-quiet">
        <Sign aria-hidden className={draft.saving ? 'size-3.5 animate-spin' : 'size-3.5'} />
        {text}
      </p>
      {refused && (
        <Button size="small" onClick={draft.retry}>
          {ui.tryAgain}
        </Button>
      )}
    </>
  )
}

const Conflicts = ({ draft }: { readonly draft: KitDraft }) =>
  draft.conflicts.map((field) => (
    <div key={field} role="alert" className="mb-4 flex flex-wrap items-center gap-2 rounded-lg bg-accent-wash px-4 py-2.5 text-accent-ink">
      <p className="min-w-0 flex-1">{words.conflict(words.fieldNames[field])}</p>
      <Button size="small" onClick={() => draft.takeTheirs(field)}>
        {words.takeTheirs}
      </Button>
      <Button size="small" onClick={() => draft.keepMine(field)}>
        {words.keepMine}
      </Button>
    </div>
  ))

const Editor = ({ kit }: { readonly kit: BrandKitShown }) => {
  const may = useMay('editor')
  const go = useNavigate()
  const draft = useKitDraft(kit)
  useTitle(draft.fields.name || words.title)
  return (
    <div className="mx-auto w-full max-w-[96rem] px-4 py-6 sm:px-8">
      <header className="mb-6">
        <Link to="/brand-kits" className="inline-flex h-6 items-center gap-1 text-xs text-quiet hover:text-ink">
          <ChevronLeft aria-hidden className="size-3.5" />
          {words.back}
        </Link>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="min-w-0 truncate text-2xl">{draft.fields.name || words.newName}</h1>
          <div className="ml-auto flex items-center gap-3">
            {may ? <SavedNote draft={draft} /> : <p className="text-xs text-quiet">{words.readOnly}</p>}
            {may && <KitActions kit={kit} onDeleted={() => void go('/brand-kits')} />}
          </div>
        </div>
      </header>
      <Conflicts draft={draft} />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)] lg:gap-12">
        <div className="order-2 min-w-0 lg:order-1">
          <KitForm kit={kit} draft={draft} may={may} />
        </div>
        <div className="order-1 min-w-0 lg:order-2">
          <div className="lg:sticky lg:top-6">
            <KitPreview kit={kit} />
          </div>
        </div>
      </div>
    </div>
  )
}

/** A brand kit, beside a card of a film that is made with it. */
export const BrandKit = () => {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(kitQuery(id))
  if (data) return <Editor key={id} kit={data} />
  if (error)
    return (
      <Page
        title={words.title}
        actions={
          <Link to="/brand-kits" className={buttonClasses()}>
            {words.every}
          </Link>
        }
      >
        <ProblemNote error={error} onRetry={isRefusal(error, 'BRAND_KIT_NOT_FOUND') ? undefined : () => void refetch()} />
      </Page>
    )
  return (
    <Page title={words.title} wide>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2 lg:gap-12">
        <Skeleton className="h-[36rem]" />
        <Skeleton className="h-[36rem]" />
      </div>
    </Page>
  )
}
