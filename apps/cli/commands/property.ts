import { join, resolve } from 'node:path'
import { MUSIC_MOODS, PROFILES } from '@reelwright/film/brief'
import { REEL_LENGTHS, REEL_STYLES } from '@reelwright/film/property/brief'
import { LISTING_STATUSES } from '@reelwright/film/property/listing'
import { localDay } from '@reelwright/film/property/local-day'
import { REISSUED_WORDS } from '@reelwright/film/property/reissue/sale'
import { RULE_PROFILES } from '@reelwright/film/property/rules/profiles/profiles'
import { RATES } from '@reelwright/film/time'
import { PLATFORMS } from '@reelwright/film/timeline/timeline'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { LOCAL_ORGANIZATION } from '@reelwright/studio/local-organization'
import { settingsFrom } from '@reelwright/studio/settings'
import { Command, Option } from 'commander'
import { wasBrought } from '../bring/brought-before.js'
import type { FoundMedia } from '../bring/check-media.js'
import { checkOut } from '../bring/check-out.js'
import { checkProperty, type PropertyOptions } from '../bring/check-property.js'
import { readOverrides } from '../bring/read-overrides.js'
import { showListing } from '../bring/show-listing.js'
import type { House } from '../house.js'
import { tellWarnings } from '../progress/tell-warnings.js'
import { stopSignal } from '../stop-signal.js'

const repeat = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value]
const oneOf = (flags: string, description: string, choices: readonly (string | number)[]): Option =>
  new Option(flags, description).choices(choices.map(String))

const EXAMPLES = `
Examples:
  reelwright property examples/harbor-house --out films/harbor-house
  reelwright property my-house --out films/my-house --aspects 9:16 --length 15 --style luxury
  reelwright property my-house --out films/my-house --status SOLD

listing.json may say of single photos what is to be done with them:
  "photos": [
    { "file": "04-twilight.jpg", "hero": true },
    { "file": "IMG_2001.jpg", "room": "kitchen", "gesture": "push" },
    { "file": "IMG_2002.jpg", "leftOut": true },
    { "file": "staged.jpg", "altered": { "what": "virtual staging", "original": "empty.jpg" } }
  ]`

/** `reelwright property <folder>`: from photos and the details of a listing to tour reels, ready to publish. */
export const property = (house: House): Command =>
  new Command('property')
    .description('make tour reels of a property from a folder of photos and the details of its listing')
    .argument(
      '<folder>',
      '5–40 photos (JPEG, PNG, WebP, HEIC, AVIF), listing.json or pasted text as listing.txt, and brand-kit.json if there is one',
    )
    .requiredOption('--out <folder>', 'where the finished files go')
    .option('--aspects <list>', 'shapes of the picture, with commas between', '9:16,1:1,16:9')
    .option('--branding <list>', 'with name and logo, without, or both', 'branded,unbranded')
    .addOption(oneOf('--style <style>', 'manner of words, cuts and letters', REEL_STYLES).default('modern'))
    .addOption(oneOf('--length <seconds>', 'length of the reel', REEL_LENGTHS).default('30'))
    .addOption(oneOf('--status <status>', 'where the sale stands; otherwise as the listing says', LISTING_STATUSES))
    .addOption(oneOf('--speech <how>', 'a voice, or captions only', ['spoken', 'silent']).default('spoken'))
    .option('--script <file>', 'your own words, a paragraph a scene; otherwise they are written from the details')
    .option('--brand-kit <file>', 'a brand kit from elsewhere; otherwise brand-kit.json of the folder')
    .option('--avatar <file>', 'who speaks at its ends, with their consent; otherwise avatar.json of the folder')
    .option('--language <code>', 'language of the narration: en, es, fr, de, it', 'en')
    .option('--voice <name>', 'voice of the narration', 'documentary-female')
    .option('--pronounce <word=said>', 'how a name is to be said, e.g. Nguyen=Win (may be repeated)', repeat, [])
    .addOption(oneOf('--mood <mood>', 'mood of the music; otherwise as the brand kit says', MUSIC_MOODS))
    .option('--music <file>', 'your own music; otherwise it is composed')
    .addOption(oneOf('--platform <name>', 'where it will be shown: words keep clear of the buttons there', PLATFORMS).default('plain'))
    .addOption(oneOf('--rate <frames>', 'frames per second', Object.keys(RATES)).default('30'))
    .addOption(oneOf('--size <pixels>', 'shorter side of the picture', [540, 720, 1080, 1440, 2160]).default('1080'))
    .addOption(oneOf('--quality <preset>', 'care taken with the pictures', ['preview', 'standard', 'high']).default('standard'))
    .addOption(oneOf('--captions <how>', 'captions in the picture or beside it', ['burned', 'beside']).default('burned'))
    .option('--rules <id>', `rules of disclosure: ${RULE_PROFILES.map(({ id }) => id).join(', ')}`, 'us')
    .option('--override <finding=reason>', 'answer for words that fair housing flags; kept with the film (may be repeated)', repeat)
    .addOption(
      oneOf('--profile <name>', 'services to make it with: this machine alone, or those there are keys for', PROFILES).default('local'),
    )
    .option(
      '--models <list>',
      'models in place of the profile’s, e.g. picture=fal-ai/flux/dev,clip=kling-o1,clipSeconds=5,voice=eleven_v3,language=claude-opus-5-5',
    )
    .option('--clips <number>', 'photos that a service sets in motion, the first of the film; a clip that alters the place is not used')
    .option('--yes', 'approve details, estimate, script and shot plan without asking')
    .addOption(
      oneOf('--words <what>', 'of a film that is issued again: words that are no longer true', [...REISSUED_WORDS, 'rewritten']).default(
        'kept',
      ),
    )
    .option('--json', 'progress as one JSON event a line')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: PropertyOptions) => {
      const out = resolve(options.out)
      await checkOut(out)
      const overrides = readOverrides(options.override ?? [])
      const { ffmpegPath, home } = settingsFrom(house.environment)
      const isKnown = (photo: FoundMedia) => wasBrought(join(home, 'cache'), LOCAL_ORGANIZATION, photo)
      const asked = await checkProperty(folder, options, localDay(new Date()), () => findFfmpeg(ffmpegPath), isKnown)
      const making = { out, json: options.json ?? false, yes: options.yes ?? false, signal: stopSignal() }
      tellWarnings(asked.warnings, making.json)
      await showListing(asked, making)
      const { makeProperty } = await import('../make-property.js') // what is refused need not wait for it
      await makeProperty(house, asked, { ...making, overrides, words: options.words })
    })
