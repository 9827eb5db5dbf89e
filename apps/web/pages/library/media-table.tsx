import type { Media } from '@reelwright/contract/media'
import { Link } from 'react-router'
import { mediaFacts } from '../../media/media-facts.js'
import { MediaPicture } from '../../media/media-picture.js'
import { ago } from '../../ui/times.js'
import { library } from '../../words/library.js'
import { useLibraryFilter } from './use-library-filter.js'

/** Entries in lines, for comparing. */
export const MediaTable = ({ items }: { readonly items: readonly Media[] }) => {
  const { toEntry } = useLibraryFilter()
  return (
    <table className="w-full table-fixed overflow-hidden rounded-xl border border-line bg-panel text-left">
      <thead className="border-b border-line text-xs text-faint">
        <tr>
          <th className="px-3 py-2 font-medium">{library.name}</th>
          <th className="hidden w-24 px-3 font-medium sm:table-cell">{library.kind}</th>
          <th className="hidden w-52 px-3 font-medium md:table-cell">{library.facts}</th>
          <th className="hidden w-56 px-3 font-medium xl:table-cell">{library.tags}</th>
          <th className="hidden w-32 px-3 font-medium sm:table-cell">{library.changed}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((media) => (
          <tr key={media.id} className="relative border-b border-line last:border-0 hover:bg-sunken/60">
            <td className="px-3 py-1.5">
              <div className="flex items-center gap-3">
                <MediaPicture media={media} className="h-10 w-14 shrink-0 rounded-md [&_svg]:size-4" />
                <div className="min-w-0">
                  <Link
                    to={toEntry(media.id)}
                    preventScrollReset
                    className="block truncate font-medium after:absolute after:inset-0 after:content-['']"
                  >
                    {media.title}
                  </Link>
                  {media.credit && <span className="block truncate text-xs text-faint">{media.credit}</span>}
                </div>
              </div>
            </td>
            <td className="hidden px-3 text-quiet sm:table-cell">{library.kindOf[media.kind]}</td>
            <td className="figures hidden px-3 text-quiet md:table-cell">{mediaFacts(media).join(' · ')}</td>
            <td className="hidden truncate px-3 text-quiet xl:table-cell">{media.tags.join(', ')}</td>
            <td className="hidden px-3 text-quiet sm:table-cell">{ago(media.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
