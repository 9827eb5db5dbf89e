import { refuse } from '@reelwright/film/fault'
import { PhotoChoice } from '@reelwright/film/property/brief'
import { refuseField } from '@reelwright/film/property/text/refuse-field'
import { z } from 'zod'
import { fileBeside } from './file-beside.js'

/** What `listing.json` says of one photo, by its file's name; `original` is the file an altered photo was made from. */
const Choice = PhotoChoice.omit({ photoId: true, altered: true })
  .extend({
    file: z.string().min(1),
    altered: z.object({ what: z.string().min(1).max(80), original: z.string().min(1) }).optional(),
  })
  .strict()

const Choices = z.object({ photos: z.array(Choice).default([]) })

/** A person's decision about one photo, its files as paths. */
export type AskedChoice = Omit<PhotoChoice, 'photoId' | 'altered'> & {
  readonly file: string
  readonly altered?: { readonly what: string; readonly original: string }
}

/**
 * What the details of a listing say of its photos, as `photos: [{ "file": "03-kitchen.jpg", "hero": true }]`.
 * @throws LISTING_INVALID and what `fileBeside` does
 */
export const readChoices = async (raw: unknown, document: string, name: string): Promise<readonly AskedChoice[]> => {
  const read = Choices.safeParse(raw)
  if (!read.success) throw refuseField('LISTING_INVALID', name, raw, read.error.issues[0]!)
  return Promise.all(
    read.data.photos.map(async ({ file, altered, ...choice }, n): Promise<AskedChoice> => {
      const field = `${name}: photos.${n}`
      return {
        ...choice,
        file: await fileBeside(document, file, `${field}.file`),
        ...(altered && {
          altered: { what: altered.what, original: await fileBeside(document, altered.original, `${field}.altered.original`) },
        }),
      }
    }),
  )
}

/** Refuses decisions about files that are no photos of the film. @throws PHOTO_UNKNOWN */
export const checkChosen = (choices: readonly AskedChoice[], photos: readonly { readonly path: string }[], name: string): void => {
  const paths = new Set(photos.map(({ path }) => path))
  const n = choices.findIndex(({ file }) => !paths.has(file))
  if (n < 0) return
  const field = `${name}: photos.${n}.file`
  const given = choices[n]!.file
  throw refuse('PHOTO_UNKNOWN', `${field}: ${given} is not among the photos of the film; name one that is, or leave the entry out.`, {
    field,
    given,
  })
}
