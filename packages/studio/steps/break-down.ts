import { repairStoryboard } from '@reelwright/film/documentary/repair-storyboard'
import { fail } from '@reelwright/film/fault'
import { briefInWords } from '../formats/brief-in-words.js'
import { documentaryBrief } from '../formats/documentary/brief-of.js'
import { profileFor } from '../formats/profile-for.js'
import { ask } from './ask.js'
import { readFilm } from './read-film.js'
import { saveStoryboard } from './save-storyboard.js'
import type { StepKind } from './step.js'

export const breakDown: StepKind = {
  kind: 'break-down',
  queue: 'writing',
  label: 'storyboard',
  run: async (run) => {
    const { project } = await readFilm(run)
    if (!project.script) throw fail('SCRIPT_GONE', 'The script this storyboard was for is gone; write it again.')
    const brief = documentaryBrief(project.brief)
    const request = { brief: briefInWords(brief), script: project.script }
    const { result } = await ask(run, null, profileFor(run.studio.providers, brief).breakdown, request)
    // The draft is never trusted, whoever wrote it.
    const lawful = repairStoryboard(result.storyboard, project.script, brief)
    // What the provider itself put right in a model's answer was changed too.
    const repairs = [...new Set([...result.storyboard.repairs, ...lawful.repairs])]
    await saveStoryboard(run, project, { ...lawful, repairs })
  },
}
