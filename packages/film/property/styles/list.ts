import { editorial } from './editorial/style.js'
import { energetic } from './energetic/style.js'
import { luxury } from './luxury/style.js'
import { minimal } from './minimal/style.js'
import { modern } from './modern/style.js'
import type { Style } from './style.js'
import { warm } from './warm/style.js'

/** Every style of a reel. A new one is a folder and a line here. */
export const STYLES = { modern, luxury, warm, minimal, energetic, editorial } as const satisfies Record<string, Style>
