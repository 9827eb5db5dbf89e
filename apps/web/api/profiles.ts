import type { ProfileList } from '@reelwright/contract/profile'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, studio } from './studio.js'

/** Who makes films in the profiles that cost something, and by which models. */
export const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: () => answerOf(studio.GET('/api/profiles')),
  staleTime: 5 * 60_000,
})

/** Seconds that clips may last: of the model that is named, else of the one that makes the profile's clips. */
export const clipLengthsOf = (profile: ProfileList['items'][number] | undefined, named: string | null | undefined): readonly number[] => {
  const clips = profile?.choices.filter(({ kind, available }) => kind === 'clip' && available) ?? []
  const maker = profile?.makers.find(({ kind }) => kind === 'clip')
  const chosen = named
    ? clips.find(({ name }) => name === named)
    : clips.find(({ vendor, model }) => vendor === maker?.vendor && model === maker.model)
  return chosen?.lengths ?? []
}
