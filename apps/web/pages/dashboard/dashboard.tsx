import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ArrowRight, Clapperboard, House } from 'lucide-react'
import { Link } from 'react-router'
import { draftsQuery } from '../../api/drafts.js'
import { unknownCallsQuery } from '../../api/money.js'
import { filmsQuery } from '../../api/projects.js'
import { useMay, useSession } from '../../api/session.js'
import { FilmCard } from '../../film/film-card.js'
import { buttonClasses } from '../../ui/button.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { Page } from '../../ui/page.js'
import { dashboard } from '../../words/dashboard.js'
import { welcome } from '../../words/welcome.js'
import { isAsked, makesOf } from '../welcome/welcome-draft.js'
import { NeedsYou } from './needs-you.js'
import { Spending } from './spending.js'

const WAYS = {
  documentary: ['/new/documentary', Clapperboard, dashboard.documentaryTitle, dashboard.documentary],
  property: ['/new/property', House, dashboard.propertyTitle, dashboard.property],
} as const

const Begin = ({ first }: { readonly first: keyof typeof WAYS }) => (
  <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
    {[WAYS[first], WAYS[first === 'property' ? 'documentary' : 'property']].map(([to, Icon, title, text]) => (
      <Link
        key={to}
        to={to}
        className="group flex items-center gap-4 rounded-xl border border-line bg-panel px-5 py-4 transition-colors hover:border-accent-ink"
      >
        <Icon aria-hidden className="size-6 stroke-[1.5] text-accent-ink" />
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{title}</span>
          <span className="block text-xs text-quiet">{text}</span>
        </span>
        <ArrowRight aria-hidden className="size-4 text-faint transition-transform group-hover:translate-x-0.5" />
      </Link>
    ))}
  </div>
)

export const Dashboard = () => {
  const { user } = useSession()
  const may = useMay('editor')
  const { data: drafts } = useQuery(draftsQuery)
  const recent = useInfiniteQuery(filmsQuery({}, 24))
  const unknown = useQuery(unknownCallsQuery)
  const films = recent.data?.pages[0]?.items ?? []
  return (
    <Page title={dashboard.greeting(user.name)} wide>
      <div className="grid grid-cols-1 gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {isAsked(drafts) && (
            <p className="flex items-center justify-between gap-4 rounded-xl bg-accent-wash px-5 py-3 text-accent-ink">
              {welcome.goOn}
              <Link to="/welcome" className={buttonClasses({ size: 'small' })}>
                {welcome.goOnLink}
              </Link>
            </p>
          )}
          {may && <Begin first={makesOf(drafts) === 'property' ? 'property' : 'documentary'} />}
          <section>
            <header className="mb-4 flex items-baseline justify-between">
              <h2 className="text-base">{dashboard.recent}</h2>
              <Link to="/films" className="text-xs font-medium text-accent-ink underline-offset-4 hover:underline">
                {dashboard.all}
              </Link>
            </header>
            {recent.error && <ProblemNote error={recent.error} onRetry={() => void recent.refetch()} />}
            {recent.data && films.length === 0 && (
              <EmptyState icon={<Clapperboard />} title={dashboard.noFilms}>
                {dashboard.noFilmsHelp}
              </EmptyState>
            )}
            <div className="grid grid-cols-1 gap-x-5 gap-y-7 min-[480px]:grid-cols-2 lg:grid-cols-3">
              {recent.isPending && ['a', 'b', 'c'].map((key) => <Skeleton key={key} className="aspect-video rounded-xl" />)}
              {films.slice(0, 9).map((film) => (
                <FilmCard key={film.id} film={film} />
              ))}
            </div>
          </section>
        </div>
        <aside className="flex flex-col gap-6">
          <NeedsYou films={films} unknown={unknown.data?.items.length ?? 0} />
          <Spending />
        </aside>
      </div>
    </Page>
  )
}
