import type { BrandKitShown } from '@reelwright/contract/brand-kit'
import { Link } from 'react-router'
import { useMay } from '../../api/session.js'
import { ago } from '../../ui/times.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { CardPicture } from './card-picture.js'
import { KitActions } from './kit-actions.js'
import { cardUrl } from './kit-queries.js'

const SWATCHES = ['ground', 'surface', 'ink', 'accent'] as const

/** A kit as the list shows it: by a real card of it. */
export const KitTile = ({ kit }: { readonly kit: BrandKitShown }) => {
  const may = useMay('editor')
  const who = [kit.agent?.name ?? words.noAgent, kit.agent?.brokerage].filter(Boolean).join(' · ')
  return (
    <li className="group relative min-w-0">
      <CardPicture
        url={cardUrl(kit, 'agent', '16:9')}
        label={words.preview(words.cards.agent, kit.name)}
        className="aspect-video rounded-xl border border-line transition-shadow group-hover:shadow-float"
      />
      <div className="mt-2.5 flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-sm font-medium">
            <Link to={`/brand-kits/${kit.id}`} className="after:absolute after:inset-0 after:rounded-xl after:content-['']">
              {kit.name}
            </Link>
          </h2>
          <p className="truncate text-xs text-faint">
            {who} · {words.changed(ago(kit.updatedAt))}
          </p>
        </div>
        <div aria-hidden className="mt-1 flex -space-x-1">
          {SWATCHES.map((role) => (
            <span key={role} className="size-4 rounded-full border border-line" style={{ background: kit.palette[role] }} />
          ))}
        </div>
        {may && (
          <div className="relative z-10">
            <KitActions kit={kit} />
          </div>
        )}
      </div>
    </li>
  )
}
