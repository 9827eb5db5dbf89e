import { fail } from '@reelwright/film/fault'
import { planReel } from '@reelwright/film/property/plan/plan-reel'
import { propertyBrief } from '../formats/property/brief-of.js'
import { readFilm } from './read-film.js'
import { saveStoryboard } from './save-storyboard.js'
import type { StepKind } from './step.js'

export const planShots: StepKind = {
  kind: 'plan-shots',
  queue: 'writing',
  label: 'shot plan',
  run: async (run) => {
    const { project } = await readFilm(run)
    const { script, photos } = project
    if (!script || !photos) throw fail('SCRIPT_GONE', 'The script and photos this shot plan was for are gone; start the film again.')
    await saveStoryboard(run, project, planReel({ brief: propertyBrief(project.brief), photos, script }))
  },
}
