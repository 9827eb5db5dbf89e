import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import { BRANDINGS, type Branding, type PropertyBrief } from '@reelwright/film/property/brief'
import type { Leak } from '@reelwright/film/property/leaks/leak'
import { listingSheet } from '@reelwright/film/property/listing-sheet'
import { describeReel } from '@reelwright/film/property/publish/describe-reel'
import { PUBLISHED_ON, type PublishedOn } from '@reelwright/film/property/publish/places'
import { isOutdated } from '@reelwright/film/property/reissue/part-outdated'
import type { Script } from '@reelwright/film/script'
import { creditsOf } from '@reelwright/interchange/credits'
import { graphicOf } from '@reelwright/look/graphics/list'
import type { QualityReport } from '@reelwright/render/inspect/quality-report'
import { renderSheet } from '@reelwright/render/master/render-sheet'
import { type FilmState, outputNamed } from '../formats/film-state.js'
import { fileNamed, masterKey, mastersOf } from '../formats/masters.js'
import { paletteOfFilm } from '../formats/property/assemble-property.js'
import { propertyBrief } from '../formats/property/brief-of.js'
import { findingsOf } from '../formats/property/fair-housing.js'
import { listingKey } from '../formats/property/judge.js'
import { reissueOf, storyboardNow } from '../formats/property/reissue-of.js'
import { leaksBeside } from '../formats/property/unbranded.js'
import { openAsset } from '../studio.js'
import { putFile } from './master-files.js'
import { readFilm } from './read-film.js'
import { saveOutput } from './save-output.js'
import type { StepKind, StepRun } from './step.js'
import { withScratch } from './with-scratch.js'
import { writingOf } from './writing-of.js'

const named = (name: string, branding: Branding): string => fileNamed(name, branding === 'branded' ? '' : 'unbranded')

const writeSheet = async (run: StepRun, film: FilmState, brief: PropertyBrief, branding: Branding, folder: string): Promise<void> => {
  const [png, pdf] = [join(folder, named('listing-facts.png', branding)), join(folder, named('listing-facts.pdf', branding))]
  const sheet = {
    graphic: listingSheet(brief, film.storyboard as NonNullable<FilmState['storyboard']>, branding),
    palette: paletteOfFilm(film, brief),
    typefaces: brief.brandKit?.fonts,
    language: brief.language,
    title: brief.listing.address,
    open: openAsset(run.studio, run.step.organizationId),
  }
  await renderSheet(sheet, png, pdf)
  await saveOutput(run, named('listing-facts.png', branding), { file: png, type: 'image/png' })
  await saveOutput(run, named('listing-facts.pdf', branding), { file: pdf, type: 'application/pdf' })
}

/** A heading as people write it. */
const TITLES: Readonly<Record<PublishedOn, string>> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  mls: 'MLS',
}

/** The script to publish with: of a film that is issued again, without what is no longer true. */
const scriptNow = (film: FilmState): Script => {
  const script = film.project.script as Script
  const reissue = reissueOf(film)
  if (!reissue) return script
  const sections = script.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((sentences) => sentences.filter(({ text }) => !isOutdated(text, reissue.change))),
  }))
  return { ...script, sections }
}

const descriptionOf = (film: FilmState, brief: PropertyBrief, branding: Branding): string =>
  PUBLISHED_ON.filter((platform) => branding === 'unbranded' || platform !== 'mls')
    .map((platform) => {
      const { approvals } = film.project
      const { description, hashtags } = describeReel({
        brief,
        script: scriptNow(film),
        platform,
        branding,
        overrides: approvals.overrides,
      })
      return [`## ${TITLES[platform]}`, description, ...(hashtags.length > 0 ? [hashtags.join(' ')] : [])].join('\n\n')
    })
    .join('\n\n')
    .concat('\n')

/** The texts and the sheet that go with unbranded masters are looked through as the masters are. */
const leaksOf = (film: FilmState, brief: PropertyBrief): readonly Leak[] => {
  if (!brief.brandings.includes('unbranded')) return []
  const { texts, pictures } = graphicOf(listingSheet(brief, film.storyboard as NonNullable<FilmState['storyboard']>, 'unbranded'))
  return leaksBeside(brief, [
    { name: named('description.txt', 'unbranded'), texts: [descriptionOf(film, brief, 'unbranded')] },
    { name: named('listing-facts.png', 'unbranded'), texts, pictures },
  ])
}

/** All masters' reports in one: the film has passed when each of them has. */
const qualityOf = async (
  run: StepRun,
  film: FilmState,
  leaks: readonly Leak[],
): Promise<{ readonly text: string; readonly passed: boolean }> => {
  const open = openAsset(run.studio, run.step.organizationId)
  const masters = await Promise.all(
    mastersOf(film).map(async (master) => {
      const output = outputNamed(film, fileNamed('quality.json', master), masterKey(film, master))
      if (!output) throw fail('QUALITY_GONE', 'The report on a master is gone; start the film again.')
      const report = JSON.parse(await readFile(await open(output.asset), 'utf8')) as QualityReport
      return { master: fileNamed('master.mp4', master), passed: report.passed, checks: report.checks }
    }),
  )
  const passed = masters.every((one) => one.passed) && leaks.length === 0
  return {
    passed,
    text: `${JSON.stringify({ schema: 'quality/1', passed, fairHousing: findingsOf(film), leaks, masters }, undefined, 2)}\n`,
  }
}

/** What goes beside all masters of a property: facts sheet, texts to publish with, storyboard, credits. quality.json is the last: when it is there, all are. */
export const writeListing: StepKind = {
  kind: 'write-listing',
  queue: 'frames',
  label: 'listing files',
  run: async (run) => {
    const film = await readFilm(run)
    const keys = film.storyboard ? mastersOf(film).map((master) => masterKey(film, master)) : []
    if (listingKey(keys) !== run.step.key) return
    const brief = propertyBrief(film.project.brief)
    await withScratch(run, async (folder) => {
      for (const branding of BRANDINGS.filter((one) => brief.brandings.includes(one))) {
        await writeSheet(run, film, brief, branding, folder)
        await putFile(run, folder, named('description.txt', branding), 'text/plain', descriptionOf(film, brief, branding))
      }
      run.report(0.8)
      const takes = film.takes.map(({ take }) => take)
      const { script, photos, title } = film.project
      const storyboard = `${JSON.stringify({ ...storyboardNow(film), script, photos, takes, fairHousing: findingsOf(film) }, undefined, 2)}\n`
      await putFile(run, folder, 'storyboard.json', 'application/json', storyboard)
      await putFile(run, folder, 'CREDITS.txt', 'text/plain', creditsOf({ title, takes, sources: [], writing: writingOf(script) }))
      const quality = await qualityOf(run, film, leaksOf(film, brief))
      const file = join(folder, 'quality.json')
      await writeFile(file, quality.text)
      await saveOutput(run, 'quality.json', { file, type: 'application/json' }, { passed: quality.passed })
    })
  },
}
