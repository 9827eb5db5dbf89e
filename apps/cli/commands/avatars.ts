import { AVATAR_VENDORS, type AvatarVendor } from '@reelwright/film/property/avatar/avatar'
import { listAvatars } from '@reelwright/studio/avatars/list-avatars'
import { LOCAL_ORGANIZATION } from '@reelwright/studio/local-organization'
import { Command, Option } from 'commander'
import { enterStudio, type House } from '../house.js'

type Options = { readonly vendor?: AvatarVendor; readonly json?: boolean }

const NOTHING = 'No service for presenters has a key; set HEYGEN_API_KEY, DID_API_KEY or SYNTHESIA_API_KEY.'

/** `reelwright avatars`: who can speak in a property film, and in which voices. */
export const avatars = (house: House): Command =>
  new Command('avatars')
    .description('list the presenters that can speak in a property film, and their voices')
    .addOption(new Option('--vendor <name>', 'of one service').choices(AVATAR_VENDORS))
    .option('--json', 'as JSON')
    .action(async ({ vendor, json }: Options) => {
      const open = await enterStudio(house)
      try {
        const list = await listAvatars(open.studio, LOCAL_ORGANIZATION, vendor === undefined ? {} : { vendor })
        if (json) {
          process.stdout.write(`${JSON.stringify(list)}\n`)
          return
        }
        const row = (...cells: readonly string[]): string => cells.map((cell, n) => (n < 2 ? cell.padEnd([11, 42][n]!) : cell)).join('  ')
        const lines = [
          ...list.avatars.map(({ vendor: of, id, name, preview }) => row(of, id, [name, preview].filter(Boolean).join('  '))),
          ...(list.voices.length > 0 ? ['', 'Voices:'] : []),
          ...list.voices.map(({ vendor: of, id, name, language }) => row(of, id, [name, language].filter(Boolean).join('  '))),
          ...list.failures.map(({ vendor: of, message }) => `${of}: ${message}`),
        ]
        process.stdout.write(`${(lines.length > 0 ? lines : [NOTHING]).join('\n')}\n`)
      } finally {
        await open.close()
      }
    })
