import { resolve } from 'node:path'
import { writeBackup } from '@reelwright/studio/backup/write-backup'
import { Command } from 'commander'
import { type House, inStudio } from '../house.js'
import { inWords } from '../in-words.js'

/** `reelwright backup <folder>`: rows and objects, checked by their hashes; the studio may go on working meanwhile. */
export const backup = (house: House): Command =>
  new Command('backup')
    .description('write everything the studio keeps into an empty folder')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .action((folder: string) =>
      inStudio(house, async (open) => {
        const manifest = await writeBackup(open.studio, resolve(folder))
        process.stdout.write(`${inWords(manifest)} in ${resolve(folder)}\n`)
      }),
    )
