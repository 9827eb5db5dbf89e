import { refuse } from '@reelwright/film/fault'
import { PHOTO_LIMITS } from '@reelwright/film/property/brief'

/** Photos that a model is to set in motion, the first of the film. @throws CLIPS_OUT_OF_RANGE */
export const readClips = (text: string): number => {
  const clips = Number(text)
  if (text.trim() === '' || !Number.isInteger(clips) || clips < 0 || clips > PHOTO_LIMITS.most)
    throw refuse('CLIPS_OUT_OF_RANGE', `--clips is ${text}; it has to be a whole number from 0 to ${PHOTO_LIMITS.most}.`, {
      field: 'clips',
      limit: `0–${PHOTO_LIMITS.most}`,
      given: text,
    })
  return clips
}
