import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault, fail } from '@reelwright/film/fault'
import { narrationOf } from '@reelwright/film/script'
import { listen, type StudioEvent } from '@reelwright/studio/events'
import { approve, deliverFiles, readFilmState } from '@reelwright/studio/films'
import { advance } from '@reelwright/studio/formats/advance'
import type { FilmState } from '@reelwright/studio/formats/film-state'
import { isPauseWord } from '@reelwright/studio/ledger/pauses'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { currentSteps } from '@reelwright/studio/work-of'
import { askYes } from './progress/ask.js'
import { flaggedFault } from './progress/findings.js'
import { planLines } from './progress/plan-lines.js'
import { type Detail, progressLines } from './progress/progress.js'
import { makeScreen, type Screen } from './progress/screen.js'
import { tellWarnings } from './progress/tell-warnings.js'
import { warningsOf } from './progress/warnings.js'

export type Following = {
  readonly out: string
  readonly json: boolean
  readonly signal: AbortSignal
}

const write = (event: unknown): void => void process.stdout.write(`${JSON.stringify(event)}\n`)

const showScript = (film: FilmState, screen: Screen): void => {
  for (const section of film.project.script?.sections ?? []) screen.say(`\n## ${section.name}\n${narrationOf(section)}`)
  if (film.project.script?.remark) screen.say(`\n${film.project.script.remark}`)
}

/** A film that waits for a person asks one, or says how to answer. */
const answer = async (open: OpenStudio, film: FilmState, screen: Screen, following: Following): Promise<void> => {
  const what = film.project.pausedReason === 'approve-script' ? 'script' : 'storyboard'
  if (following.json || !process.stdin.isTTY)
    throw fail('APPROVAL_NEEDED', `The ${what} waits for your approval; look at it and run the same command with --yes.`)
  if (what === 'script') showScript(film, screen)
  else for (const line of planLines(film)) screen.say(line)
  if (!(await askYes(`Go on with this ${what}?`, following.signal)))
    throw fail('STOPPED', `Stopped before the ${what} was approved; the same command goes on from here.`)
  await approve(open, film.organizationId, film.project.id, { [what]: true })
}

const failureOf = (film: FilmState, out: string): Error => {
  if (film.project.pausedReason === 'quality')
    return fail(
      'QUALITY_FAILED',
      `The finished film did not pass its quality check; ${join(out, 'quality.json')} says what is wrong and where.`,
    )
  const { failure: ofFilm } = film.project
  if (ofFilm) return new Fault(ofFilm.kind, ofFilm.code, ofFilm.message)
  const failure = currentSteps(film.steps).find((step) => step.state === 'failed')?.failure
  return fail(failure?.code ?? 'FILM_FAILED', failure?.message ?? 'The film could not be finished; its progress says where it stopped.')
}

/** Asked once more of the film as it is now: rows read one after another may be of two moments. */
const finished = async ({ studio, bell }: OpenStudio, film: FilmState): Promise<boolean> => {
  if (film.project.status !== 'EXPORTED' || currentSteps(film.steps).some((step) => step.state !== 'done')) return false
  const { status, wanted } = await advance(studio, bell, film.organizationId, film.project.id)
  return status === 'EXPORTED' && wanted.length === 0
}

/** Milliseconds between two looks at the film. */
const LOOK = 250
/** Looks between two tries to take the work over from a studio that has gone: each try opens a connection. */
const LOOKS_A_TRY = 8

/**
 * Shows a film's progress until it is finished and its files are in place.
 * @throws APPROVAL_NEEDED, STOPPED, or what the film failed of; what was made stays.
 */
export const followFilm = async (open: OpenStudio, organizationId: string, projectId: string, following: Following): Promise<void> => {
  const screen = makeScreen(process.stderr)
  const details = new Map<string, Detail>()
  const hear = (event: StudioEvent): void => {
    if (event.projectId !== projectId) return
    if (event.event === 'step') details.set(String(event.data.kind), event.data as Detail)
    if (following.json) write({ event: event.event, data: { projectId, ...event.data } })
  }
  const deaf = await listen(open.studio.data.url, hear)
  const began = Date.now()
  let warned = false
  try {
    for (let look = 0; ; look++) {
      if (following.signal.aborted) throw fail('STOPPED', 'Stopped; the same command goes on from here.')
      if (look % LOOKS_A_TRY === 0) await open.work() // taken over as soon as whoever works on this data folder has gone
      const film = await readFilmState(open, organizationId, projectId)
      if (!following.json) screen.show(progressLines(film, details))
      if (film.storyboard && !warned) {
        tellWarnings(warningsOf(film), following.json, screen.say)
        warned = true
      }
      if (film.project.pausedReason === 'fair-housing') throw flaggedFault(film)
      if (film.project.pausedReason?.startsWith('approve-')) await answer(open, film, screen, following)
      else if (film.project.status === 'FAILED' || isPauseWord(film.project.pausedReason)) {
        await deliverFiles(open, film, following.out)
        throw failureOf(film, following.out)
      } else if (await finished(open, film)) {
        const names = await deliverFiles(open, film, following.out)
        const seconds = Math.round((Date.now() - began) / 1000)
        if (following.json)
          write({
            event: 'finished',
            data: { projectId, out: following.out, files: names, seconds },
          })
        else screen.say(`\n${film.project.title}: ${names.length} files in ${following.out} (${seconds} s)`)
        return
      } else await pause(LOOK)
    }
  } finally {
    await deaf()
  }
}
