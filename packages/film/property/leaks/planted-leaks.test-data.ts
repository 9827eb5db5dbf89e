import { SELLERS } from './sellers.test-data.js'

/** Sentences a leak is hidden in, by the place where it stands. */
const CARRIERS: readonly (readonly [string, (leak: string) => string])[] = [
  ['narration', (leak) => `Three bedrooms above the bay. ${leak}. Come and see it in May.`],
  ['overlay', (leak) => `Open Sunday 1–4 pm · ${leak}`],
  ['caption', (leak) => `the terrace faces south, ${leak}, and the garden`],
  ['metadata', (leak) => `14 Alder Lane | ${leak} | 2026`],
  ['chapter', (leak) => leak],
]

const WORDS: Readonly<Record<keyof typeof SELLERS, readonly string[]>> = {
  maria: [
    'María Santos',
    'MARIA SANTOS',
    'Santos, Maria',
    'M. Santos',
    'Ms. Santos’s listing',
    'ask for Maria',
    'M-a-r-i-a S-a-n-t-o-s',
    'M a r i a  S a n t o s',
    '#MariaSantosHomes',
    'Harbor & Pine',
    'Harbor and Pine Realty',
    'HARBOR + PINE',
    '#harborandpine',
    'by Harbor Pine Realty',
    '(415) 555-0134',
    '415.555.0134',
    '+1 415 555 0134',
    '4155550134',
    '４１５‑５５５‑０１３４',
    'four one five five five five oh one three four',
    'four-one-five, triple five, zero one three four',
    'four fifteen, five fifty-five, oh one thirty-four',
    'maria@harborpine.com',
    'maria at harbor dot com',
    'maria (at) harborpine (dot) com',
    'harborpine.com',
    'harbor pine dot com',
    'www.harborpine.com',
    'https://bit.ly/3xyz',
    '@mariasantos',
    'IG: mariasells',
    'DRE 01234567',
    'License # 1234567',
    'DRE zero one two three four five six seven',
    'Ma\u200bria San\u00adtos',
    'Marı\u0301a Santos',
    'Maria S.',
  ],
  may: [
    'May Hill',
    'MAY HILL',
    'Hill, May',
    'presented by May Hill',
    'M. Hill',
    '#mayhill',
    'May E. Hill',
    'M.a.y H.i.l.l',
    'listed with Compass',
    'offered by Compass Real Estate',
    '628 555 0199',
    'may dot hill at compass dot com',
    'six two eight, five five five, oh one nine nine',
  ],
  jose: [
    'José Núñez-Ortega',
    'Jose Angel Nunez',
    'NUÑEZ',
    'Kessler Immobilien',
    'Kesslers listing',
    '+49 89 1234567',
    'Tel. 089 1234567',
    'kessler-immo.de',
    'nunez(at)kessler-immo(dot)de',
  ],
}

const FILE_NAMES: readonly (readonly [keyof typeof SELLERS, string])[] = [
  ['maria', 'master-9x16-unbranded-maria-santos.mp4'],
  ['maria', 'HarborPine_tour.mp4'],
  ['maria', 'santos_14-alder-lane.mp4'],
  ['maria', '14-alder-lane_415-555-0134.mp4'],
  ['maria', 'harbor-and-pine-9x16.srt'],
  ['may', 'may-hill-9x16.mp4'],
  ['may', 'MayHill.mp4'],
  ['may', 'alder-lane@mayhillhomes.mp4'],
  ['jose', 'kessler_9x16.mp4'],
  ['jose', 'nunez-reel.mp4'],
]

/** Every disguise in every place it can stand in, and file names. */
export const plantedLeaks = () => [
  ...Object.entries(WORDS).flatMap(([who, leaks]) =>
    leaks.flatMap((leak) => CARRIERS.map(([where, carry]) => ({ brief: SELLERS[who as keyof typeof SELLERS], where, text: carry(leak) }))),
  ),
  ...FILE_NAMES.map(([who, text]) => ({ brief: SELLERS[who], where: 'fileName', text })),
]
