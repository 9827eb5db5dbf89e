import type { SyntheticEvent } from 'react'

/** For a picture of somebody else's that does not come: the sign beneath it is seen instead of a broken one. */
export const hideUnseen = ({ currentTarget }: SyntheticEvent<HTMLImageElement>): void => {
  currentTarget.hidden = true
}
