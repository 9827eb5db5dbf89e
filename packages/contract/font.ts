import { z } from 'zod'

/** First and last code point of each stretch, ascending. */
const Covers = z.array(z.tuple([z.int(), z.int()]))

const FontFile = z.object({
  /** Its file is served under `/api/fonts/{id}`. */
  id: z.string(),
  covers: Covers,
})

/** The fonts that every film may be set in, as they are asked in turn. */
export const FontCatalogue = z
  .object({
    house: z.array(
      FontFile.extend({
        role: z.enum(['serif', 'sans', 'script', 'emoji']),
        /** Whose shapes of the Han characters these are. */
        han: z.enum(['ja', 'zh', 'ko']).optional(),
      }),
    ),
    /** Families that a brand may name in place of the house's. */
    families: z.array(z.object({ name: z.string(), files: z.array(FontFile) })),
  })
  .meta({ id: 'FontCatalogue' })
export type FontCatalogue = z.infer<typeof FontCatalogue>

/** `han=yes` names the hundreds of files of Chinese, Japanese and Korean as well. */
export const FontQuery = z.object({ han: z.enum(['yes', 'no']).default('no') })
