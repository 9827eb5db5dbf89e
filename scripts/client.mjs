// Writes the typed client's paths from the OpenAPI document of the server as it is compiled now; no database is needed.
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientPaths } from '../apps/api/dist/fixture/client-paths.js'

const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages/contract/client/paths.ts')
await writeFile(target, await clientPaths())
process.stdout.write(`${target} is what the server says.\n`)
