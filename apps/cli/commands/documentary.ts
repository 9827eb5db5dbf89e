import { resolve } from 'node:path'
import { MUSIC_MOODS, PROFILES } from '@reelwright/film/brief'
import { RATES } from '@reelwright/film/time'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { settingsFrom } from '@reelwright/studio/settings'
import { Command, Option } from 'commander'
import { checkBrief, type DocumentaryOptions } from '../bring/check-brief.js'
import { checkOut } from '../bring/check-out.js'
import type { House } from '../house.js'
import { stopSignal } from '../stop-signal.js'

const repeat = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value]

/** `reelwright documentary <script.md | topic>`: from words to a finished film and its package. */
export const documentary = (house: House): Command =>
  new Command('documentary')
    .description('make a documentary from a script file or a topic')
    .argument('<script-or-topic>', 'a script as a Markdown or text file, or a topic in words')
    .requiredOption('--out <folder>', 'where the finished files go')
    .option('--duration <seconds>', 'length asked for, 30–3600')
    .option('--outline <file>', 'notes or an outline for a topic')
    .option('--title <title>', 'the title on the screen')
    .option('--language <code>', 'language of the narration: en, es, fr, de, it', 'en')
    .option('--voice <name>', 'voice of the narration', 'documentary-male')
    .option('--pronounce <word=said>', 'how a name is to be said, e.g. Nguyen=Win (may be repeated)', repeat, [])
    .addOption(new Option('--mood <mood>', 'mood of pictures and music').choices(MUSIC_MOODS).default('calm'))
    .option('--media <file-or-folder>', 'own picture, or a folder of them, to use (may be repeated)', repeat, [])
    .option('--reference <file>', 'picture whose people, things and style all others go on with, up to three (may be repeated)', repeat, [])
    .option('--narration <file>', 'own recording: one for the film, or one per scene in order (may be repeated)', repeat, [])
    .option('--music <file>', 'own music')
    .addOption(new Option('--rate <frames>', 'frames per second').choices(Object.keys(RATES)).default('30'))
    .addOption(new Option('--size <lines>', 'height of the picture').choices(['720', '1080', '1440', '2160']).default('1080'))
    .addOption(
      new Option('--quality <preset>', 'care taken with the pictures').choices(['preview', 'standard', 'high']).default('standard'),
    )
    .addOption(new Option('--captions <how>', 'captions in the picture or beside it').choices(['burned', 'beside']).default('burned'))
    .addOption(
      new Option('--profile <name>', 'services to make it with: this machine alone, or those there are keys for')
        .choices(PROFILES)
        .default('local'),
    )
    .option(
      '--models <list>',
      'models in place of the profile’s, e.g. picture=fal-ai/flux/dev,clip=kling-o1,clipSeconds=5,voice=eleven_v3,language=claude-opus-5-5',
    )
    .option('--yes', 'approve estimate, script and storyboard without asking')
    .option('--json', 'progress as one JSON event a line')
    .action(async (subject: string, options: DocumentaryOptions) => {
      const out = resolve(options.out)
      await checkOut(out)
      const asked = await checkBrief(subject, options, () => findFfmpeg(settingsFrom(house.environment).ffmpegPath))
      const { makeDocumentary } = await import('../make-documentary.js') // what is refused need not wait for it
      await makeDocumentary(house, asked, { out, json: options.json ?? false, yes: options.yes ?? false, signal: stopSignal() })
    })
