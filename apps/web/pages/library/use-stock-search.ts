import type { StockQuery } from '@reelwright/contract/stock'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { answerOf, studio } from '../../api/studio.js'

const KINDS = ['IMAGE', 'VIDEO'] as const
const SHAPES = ['landscape', 'portrait', 'square'] as const

/** A search of the stock libraries, kept in the address, and what they answered. */
export const useStockSearch = () => {
  const [search, setSearch] = useSearchParams()
  const asked: StockQuery = {
    words: search.get('words') ?? '',
    kind: KINDS.find((kind) => kind === search.get('kind')) ?? 'IMAGE',
    shape: SHAPES.find((shape) => shape === search.get('shape')) ?? 'landscape',
    ...(search.get('library') ? { library: search.get('library') as string } : {}),
  }
  const found = useQuery({
    queryKey: ['stock', asked],
    queryFn: ({ signal }) => answerOf(studio.GET('/api/media/stock', { params: { query: asked }, signal })),
    enabled: asked.words !== '',
    staleTime: 300_000,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
  const set = (part: Partial<Record<'words' | 'kind' | 'shape' | 'library', string>>): void =>
    setSearch((now) => {
      const next = new URLSearchParams(now)
      for (const [name, value] of Object.entries(part))
        if (value) next.set(name, value)
        else next.delete(name)
      return next
    })
  return { asked, found, set }
}
