import { Clapperboard, House, Images, type LucideIcon, Palette, Settings, Wallet } from 'lucide-react'
import { shell } from '../words/shell.js'

export type NavPage = { readonly to: string; readonly label: string; readonly icon: LucideIcon; readonly onPhone: boolean }

/** What the studio's side bar leads to; a phone shows a few at its foot and the rest behind the account. */
export const NAV: readonly NavPage[] = [
  { to: '/', label: shell.dashboard, icon: House, onPhone: true },
  { to: '/films', label: shell.films, icon: Clapperboard, onPhone: true },
  { to: '/library', label: shell.library, icon: Images, onPhone: true },
  { to: '/brand-kits', label: shell.brandKits, icon: Palette, onPhone: false },
  { to: '/costs', label: shell.costs, icon: Wallet, onPhone: false },
  { to: '/settings', label: shell.settings, icon: Settings, onPhone: true },
]
