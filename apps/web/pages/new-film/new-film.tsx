import { ArrowRight, Clapperboard, House } from 'lucide-react'
import { Link } from 'react-router'
import { Page } from '../../ui/page.js'
import { newFilm } from '../../words/new-film.js'

/** The first question: which of the two kinds of film. */
export const NewFilm = () => (
  <Page title={newFilm.title} lead={newFilm.lead}>
    <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
      {(
        [
          ['/new/documentary', Clapperboard, newFilm.documentary, '/new-documentary.jpg'],
          ['/new/property', House, newFilm.property, '/new-property.jpg'],
        ] as const
      ).map(([to, Icon, { title, text, takes }, picture]) => (
        <Link
          key={to}
          to={to}
          className="group overflow-hidden rounded-2xl border border-line bg-panel transition-shadow hover:border-accent-ink hover:shadow-float"
        >
          <div className="aspect-video overflow-hidden bg-sunken">
            <img src={picture} alt="" className="size-full object-cover transition-transform duration-500 group-hover:scale-[1.03]" />
          </div>
          <div className="flex items-start gap-4 p-6">
            <Icon aria-hidden className="mt-0.5 size-6 stroke-[1.5] text-accent-ink" />
            <div className="min-w-0 flex-1">
              <h2 className="text-lg">{title}</h2>
              <p className="mt-1 text-quiet text-pretty">{text}</p>
              <p className="mt-2 text-xs text-faint">{takes}</p>
            </div>
            <ArrowRight aria-hidden className="mt-1 size-5 text-faint transition-transform group-hover:translate-x-1" />
          </div>
        </Link>
      ))}
    </div>
  </Page>
)
