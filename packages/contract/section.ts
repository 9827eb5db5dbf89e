import { z } from 'zod'
import { Storyboard } from './scene.js'

const name = z.string().trim().min(1).max(200)

/** `POST /projects/:id/sections`: before the section that stands at `index` now, at the end when left out. */
export const SectionBody = z.object({ name, index: z.int().min(0).max(10_000).optional() }).strict()
/** `PATCH /sections/:id` */
export const SectionPatch = z.object({ name }).strict()
/** `POST /sections/:id/split`: the scene the new section begins with. */
export const SplitSectionBody = z.object({ sceneId: z.string().max(200), name }).strict()
/** `POST /sections/:id/rewrite` */
export const RewriteBody = z.object({ instruction: z.string().trim().min(3).max(1_000) }).strict()
export const RewrittenSection = Storyboard.extend({
  /** What a person should know of how it was rewritten. */
  remark: z.string().nullable(),
}).meta({ id: 'RewrittenSection' })

/** `PUT /projects/:id/storyboard/order`: every section and every scene once, as they shall follow one another. */
export const OrderBody = z
  .object({ sections: z.array(z.object({ id: z.string().max(200), scenes: z.array(z.string().max(200)).max(2_000) }).strict()).max(500) })
  .strict()

/** One thing a person did to a storyboard. */
export const StoryboardEdit = z
  .object({
    id: z.string(),
    number: z.int(),
    what: z.string(),
    by: z.string().nullable(),
    undone: z.boolean(),
    createdAt: z.iso.datetime(),
    /** Scenes it touched. */
    sceneIds: z.array(z.string()),
  })
  .meta({ id: 'StoryboardEdit' })
export type StoryboardEdit = z.infer<typeof StoryboardEdit>
