import { availableParallelism } from 'node:os'
import { projects } from '@reelwright/data/tables/projects'
import { PhotoFacts } from '@reelwright/film/property/photo'
import { eq } from 'drizzle-orm'
import { profileFor } from '../formats/profile-for.js'
import { propertyBrief } from '../formats/property/brief-of.js'
import { ask } from './ask.js'
import { readFilm } from './read-film.js'
import { sideBySide } from './side-by-side.js'
import type { StepKind } from './step.js'

/** Looks at every photo of a property once; a photo seen before, in whatever film, is not looked at again. */
export const seePhotos: StepKind = {
  kind: 'see-photos',
  queue: 'frames',
  label: 'photos',
  run: async (run) => {
    const { studio, step } = run
    const { project } = await readFilm(run)
    const brief = propertyBrief(project.brief)
    const { vision } = profileFor(studio.providers, brief)
    let seen = 0
    const photos = await sideBySide(brief.media, availableParallelism() + 1, async ({ id, asset, exif = {} }) => {
      const request = { photoId: id, photo: asset, name: asset.name ?? '', exif }
      const { result } = await ask({ ...run, report: () => {} }, null, vision, request)
      seen += 1
      run.report(seen / brief.media.length)
      return PhotoFacts.parse(result.facts)
    })
    await studio.data.inOrganization(step.organizationId, ({ db }) =>
      db.update(projects).set({ photos, updatedAt: new Date() }).where(eq(projects.id, project.id)),
    )
  },
}
