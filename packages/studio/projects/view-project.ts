import type { Project } from '@reelwright/contract/project'
import { scriptText } from '@reelwright/film/documentary/script-text'
import type { FilmState } from '../formats/film-state.js'
import { findingsOf } from '../formats/property/fair-housing.js'
import { sourcesOf } from '../formats/sources-of.js'
import { failureOfSteps, workOf } from '../work-of.js'
import { summaryOf } from './summary.js'

const failureOf = (film: FilmState): Project['failure'] => {
  const { failure } = film.project
  if (failure) return { code: failure.code, message: failure.message }
  const failed = failureOfSteps(film.steps)
  return film.project.status === 'FAILED' && failed ? { code: failed.code, message: failed.message } : null
}

/** A film as the API shows it whole. */
export const viewProject = (film: FilmState): Project => {
  const { project } = film
  const { brief, script } = project
  const duration = brief.format === 'documentary' ? (brief.duration ?? null) : brief.length
  return {
    ...summaryOf({ ...project, topic: brief.topic, duration }),
    script: script ? scriptText(script, sourcesOf(brief)) : null,
    scriptRemark: script?.remark ?? null,
    unsupported: [...new Set([...(script?.unsupported ?? []), ...film.scenes.flatMap(({ scene }) => scene.unsupported ?? [])])],
    outline: brief.format === 'documentary' ? (brief.outline ?? null) : null,
    language: brief.language,
    voice: brief.voice,
    brief: { ...brief },
    approvals: { script: project.approvals.script === true, storyboard: project.approvals.storyboard === true },
    findings: brief.format === 'property' ? findingsOf(film).map((finding) => ({ ...finding })) : [],
    repairs: [...(project.storyboardNotes?.repairs ?? [])],
    failure: failureOf(film),
    work: [...workOf(film.steps)],
  }
}
