import type { Media } from '@reelwright/contract/media'
import { useQuery } from '@tanstack/react-query'
import { Clapperboard, ExternalLink, Palette } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { mediaFacts } from '../../media/media-facts.js'
import { mediaUsesQuery } from '../../media/media-queries.js'
import { Badge } from '../../ui/badge.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { dayOf } from '../../ui/times.js'
import { library } from '../../words/library.js'

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-2">
    <dt className="text-faint">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
)

const Outside = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a
    href={href}
    target="_blank"
    rel="noreferrer"
    className="inline-flex max-w-full items-center gap-1 underline decoration-line-strong underline-offset-2 hover:decoration-current"
  >
    <span className="truncate">{children}</span>
    <ExternalLink aria-hidden className="size-3 shrink-0 text-faint" />
  </a>
)

/** What is known of an entry: its figures, where it comes from, and on which terms. */
export const EntryFacts = ({ media }: { readonly media: Media }) => {
  const { rights, sourceUrl } = media
  return (
    <dl className="flex flex-col gap-1.5 text-xs">
      <Fact name={library.kind}>{library.kindOf[media.kind]}</Fact>
      <Fact name={library.facts}>
        <span className="figures">{mediaFacts(media).join(' · ')}</span>
      </Fact>
      <Fact name={library.original}>
        {media.name}, {dayOf(media.createdAt)}
      </Fact>
      {rights && (
        <>
          <Fact name={library.stockLibrary}>
            <Outside href={rights.page}>{rights.library}</Outside>
          </Fact>
          {rights.author && <Fact name={library.author}>{rights.author}</Fact>}
          <Fact name={library.licence}>
            {rights.licenceUrl ? <Outside href={rights.licenceUrl}>{rights.licence}</Outside> : rights.licence}
            {rights.shareAlike && (
              <span className="mt-1 block">
                <Badge tone="asks">{library.shareAlike}</Badge> <span className="text-quiet">{library.shareAlikeHelp}</span>
              </span>
            )}
          </Fact>
        </>
      )}
      {!rights && sourceUrl && (
        <Fact name={library.source}>
          <Outside href={sourceUrl}>{sourceUrl}</Outside>
        </Fact>
      )}
    </dl>
  )
}

const TO = { project: '/films/', brandKit: '/brand-kits/' } as const

/** Films and brand kits that use an entry, each a way there. */
export const EntryUses = ({ id }: { readonly id: string }) => {
  const { data, error, refetch } = useQuery(mediaUsesQuery(id))
  return (
    <section aria-label={library.usedIn}>
      <h3 className="mb-1.5 text-xs font-medium text-quiet">{library.usedIn}</h3>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-8" />}
      {data?.length === 0 && <p className="text-xs text-faint">{library.unused}</p>}
      {data && data.length > 0 && (
        <ul className="-mx-2 max-h-44 overflow-y-auto">
          {data.map((use) => (
            <li key={use.id}>
              <Link to={`${TO[use.kind]}${use.id}`} className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-sunken">
                {use.kind === 'project' ? (
                  <Clapperboard aria-label={library.usedBy.project} className="size-4 shrink-0 text-faint" />
                ) : (
                  <Palette aria-label={library.usedBy.brandKit} className="size-4 shrink-0 text-faint" />
                )}
                <span className="truncate">{use.title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
