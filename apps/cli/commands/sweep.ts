import { sweepOrphans } from '@reelwright/studio/backup/sweep-orphans'
import { Command } from 'commander'
import { enterStudio, type House } from '../house.js'

/** `reelwright sweep`: stored files that nothing refers to any more; without `--remove` they are only shown. */
export const sweep = (house: House): Command =>
  new Command('sweep')
    .description('show stored files that nothing refers to, or remove them')
    .option('--remove', 'let go of them')
    .option('--json', 'one file a line, as JSON')
    .action(async ({ remove = false, json }: { remove?: boolean; json?: boolean }) => {
      const open = await enterStudio(house)
      try {
        const orphans = await sweepOrphans(open.studio, remove)
        const bytes = orphans.reduce((sum, orphan) => sum + orphan.bytes, 0)
        if (json) for (const orphan of orphans) process.stdout.write(`${JSON.stringify(orphan)}\n`)
        else
          process.stdout.write(
            `${orphans.length} files (${Math.ceil(bytes / 1e6)} MB) that nothing refers to${remove ? ' were removed' : orphans.length > 0 ? '; --remove lets go of them' : ''}.\n`,
          )
      } finally {
        await open.close()
      }
    })
