import { resolve } from 'node:path'
import { restoreBackup } from '@reelwright/studio/backup/restore-backup'
import { Command } from 'commander'
import { type House, inStudio } from '../house.js'
import { inWords } from '../in-words.js'

/** `reelwright restore <folder>`: a backup into an empty studio; everything is compared before anything is written. */
export const restore = (house: House): Command =>
  new Command('restore')
    .description('put a backup into an empty studio')
    .argument('<folder>', 'the folder of a backup')
    .action((folder: string) =>
      inStudio(house, async (open) => {
        const manifest = await restoreBackup(open.studio, resolve(folder))
        process.stdout.write(`${inWords(manifest)} restored from ${resolve(folder)}; everybody signs in again.\n`)
      }),
    )
