import type { Project } from '@reelwright/contract/project'
import { useQueries } from '@tanstack/react-query'
import { mediaQuery } from '../../../media/media-queries.js'

const idsOf = ({ brief }: Project): readonly string[] =>
  Array.isArray(brief.media)
    ? brief.media.flatMap((medium: { readonly id?: unknown }) => (typeof medium.id === 'string' ? [medium.id] : []))
    : []

/** Own pictures come with a smaller copy, which is what a page of frames needs; by their id. */
export const useCopies = (project: Project): ReadonlyMap<string, string> =>
  useQueries({
    queries: idsOf(project).map((id) => ({
      ...mediaQuery(id),
      staleTime: 50 * 60_000,
      retry: false,
    })),
    combine: copiesOf,
  })

type Answer = { readonly data?: { readonly id: string; readonly preview: { readonly url: string } | null } | undefined }

const copiesOf = (answers: readonly Answer[]): ReadonlyMap<string, string> =>
  new Map(answers.flatMap(({ data }) => (data?.preview ? [[data.id, data.preview.url] as const] : [])))
