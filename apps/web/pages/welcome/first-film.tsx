import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { classes } from '../../ui/classes.js'
import { welcome as words } from '../../words/welcome.js'
import { CardPicture } from '../brand-kits/card-picture.js'
import { cardUrl, kitQuery } from '../brand-kits/kit-queries.js'
import type { WelcomeDraft } from './welcome-draft.js'

const PICTURES = { documentary: '/new-documentary.jpg', property: '/new-property.jpg' } as const

/** What was made of the answers, and the ways on. */
export const FirstFilm = ({ draft, onGo }: { readonly draft: WelcomeDraft; readonly onGo: (to: keyof typeof PICTURES) => void }) => {
  const { makes, kitId } = draft
  const kit = useQuery({ ...kitQuery(kitId ?? ''), enabled: kitId !== null })
  const order = makes === 'property' ? (['property', 'documentary'] as const) : (['documentary', 'property'] as const)
  return (
    <div className="flex flex-col gap-6">
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {order.map((kind, n) => (
          <button
            key={kind}
            type="button"
            onClick={() => onGo(kind)}
            className={classes(
              'group overflow-hidden rounded-2xl border bg-panel text-left transition-shadow hover:shadow-float',
              n === 0 && makes !== 'both' ? 'border-accent-ink' : 'border-line',
            )}
          >
            <img src={PICTURES[kind]} alt="" className="aspect-video w-full object-cover max-sm:aspect-3/1" />
            <span className="flex items-center justify-between gap-3 px-4 py-3 font-medium">
              {words.begin[kind]}
              <ArrowRight aria-hidden className="size-4 text-faint transition-transform group-hover:translate-x-0.5" />
            </span>
          </button>
        ))}
      </div>
      {kit.data && (
        <figure className="flex flex-col gap-2">
          <CardPicture
            url={cardUrl(kit.data, 'intro', '16:9')}
            label={words.card(kit.data.name)}
            className="aspect-video w-full rounded-xl border border-line"
          />
          <figcaption className="text-center text-xs text-faint">{words.card(kit.data.name)}</figcaption>
        </figure>
      )}
    </div>
  )
}
