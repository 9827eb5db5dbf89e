import { starts, type Theme } from './theme.js'

/** Sea, coast and land. In order of preference where two match equally often. */
export const LAND_THEMES: readonly Theme[] = [
  {
    name: 'lighthouse',
    words:
      /lighthouses?|light ?towers?|beacons?|beams?|lamps?|lanterns?|faros?|phares?|leuchtt[uü]rm\p{L}*|leuchtfeuer|far[oi]\b|lantern[ae]/giu,
    pictures: [
      'A lighthouse on a rocky headland at dusk, its beam reaching over the sea',
      'The lighthouse seen from a ship, its lamp lit, the sky almost dark',
      'A lighthouse tower seen from below against moving clouds',
      'A lone lighthouse far out on a reef, sea all around it',
    ],
    motion: 'the beam sweeps round and the waves keep breaking',
    focal: [
      [0.62, 0.3, 'the lamp of the lighthouse'],
      [0.58, 0.62, 'the tower on its rock'],
      [0.25, 0.72, 'the sea'],
    ],
    shape: 'upright',
    effect: 'PARALLAX',
    life: 0.7,
  },
  {
    name: 'pharos',
    words:
      /pharos|alexandria|alejandría|alexandrie|alessandria|seven wonders|hercules|hércules|signal fires?|beacon fires?|fires?(?= (?:on|were lit))/giu,
    pictures: [
      'The pharos of Alexandria at dusk, a fire burning on its tower',
      'An ancient lighthouse above the harbour, smoke rising from its fire',
      'A signal fire on a dark headland, the sea below',
    ],
    motion: 'smoke drifts from the fire and the sea moves below',
    focal: [
      [0.55, 0.3, 'the fire'],
      [0.55, 0.6, 'the tower'],
      [0.25, 0.75, 'the sea below'],
    ],
    shape: 'upright',
    effect: 'PARALLAX',
    life: 0.65,
  },
  {
    name: 'ruins',
    words: starts('ruin ancient antiquity columns?\\b greek roman romans earthquake antigu antik antiqu antic romano römisch romain'),
    pictures: [
      'Ruins of an ancient temple, broken columns in low sun',
      'Fallen stones of an ancient tower beside the water',
      'A row of ancient columns against the evening sky',
    ],
    motion: 'shadows lengthen over the stones',
    focal: [
      [0.45, 0.45, 'the standing columns'],
      [0.7, 0.68, 'fallen stones'],
      [0.25, 0.3, 'the sky'],
    ],
    shape: 'upright',
    effect: 'PARALLAX',
    life: 0.35,
  },
  {
    name: 'storm',
    words: starts(
      'storm tempest tormenta tempête sturm stürm tempest[ae] thunder lightning hurricane gale wreck shipwreck naufrag épave schiffbruch',
    ),
    pictures: [
      'A storm over a rough sea, high waves under torn clouds',
      'Lightning behind a wall of dark cloud over a rough sea',
      'Breaking waves against black rocks in a gale',
    ],
    motion: 'clouds race and waves break toward the camera',
    focal: [
      [0.4, 0.62, 'the breaking wave'],
      [0.65, 0.28, 'the dark cloud'],
      [0.85, 0.7, 'the rocks'],
    ],
    shape: 'horizon',
    effect: 'PAN',
    life: 1,
  },
  {
    name: 'sea',
    words: starts(
      'seas?\\b ocean wave water ships?\\b sail boat harbou?r port\\b coast shore reef rocks?\\b mar\\b mares\\b océano barco costa puerto mer\\b mers\\b océan navire côte bateau meer see\\b schiff küste hafen wellen mare\\b mari\\b oceano nav[ei]\\b sailor marin',
    ),
    pictures: [
      'The open sea at first light, long swells to the horizon',
      'A sailing ship on a calm sea under a wide sky',
      'A rocky coast from above, white water along the shore',
      'A harbour at evening, boats on still water',
    ],
    motion: 'the swell rises and falls, light moves on the water',
    focal: [
      [0.35, 0.52, 'the horizon'],
      [0.65, 0.6, 'light on the water'],
      [0.82, 0.72, 'the shore'],
    ],
    shape: 'horizon',
    effect: 'PARALLAX',
    life: 0.8,
  },
  {
    name: 'mountains',
    words: starts('mountain summit alp\\b alps\\b peak\\b cliff hills?\\b montañ montagn gebirg berg\\b berge\\b mont[ei]\\b'),
    pictures: [
      'Mountain ridges one behind another in morning haze',
      'A snow peak above a dark valley at sunrise',
      'Mountains under fast clouds, a path in the foreground',
    ],
    motion: 'haze moves between the ridges',
    focal: [
      [0.55, 0.32, 'the summit'],
      [0.3, 0.55, 'the ridges'],
      [0.7, 0.78, 'the valley'],
    ],
    shape: 'upright',
    effect: 'PARALLAX',
    life: 0.6,
  },
  {
    name: 'forest',
    words: starts(
      'forest tree wood(?!en) leaf leaves jungle bosque árbol forêt arbre wald\\b wälder baum bäume foresta foreste albero alberi garden plant(?!e?d) flower animal bird',
    ),
    pictures: [
      'A forest in mist, light falling between tall trunks',
      'The edge of a forest at dawn, grass in the foreground',
      'A single old tree in an open field',
    ],
    motion: 'mist drifts between the trunks',
    focal: [
      [0.5, 0.4, 'light between the trees'],
      [0.25, 0.6, 'a near trunk'],
      [0.75, 0.7, 'the forest floor'],
    ],
    shape: 'upright',
    effect: 'PARALLAX',
    life: 0.6,
  },
  {
    name: 'desert',
    words: starts('desert dune sand\\b sands\\b desiert désert wüste deserto egypt'),
    pictures: ['Desert dunes in low sun, long shadows', 'A caravan crossing desert dunes at dawn'],
    motion: 'sand moves along the crest of the dune',
    focal: [
      [0.6, 0.4, 'the crest of the dune'],
      [0.3, 0.65, 'its shadow'],
      [0.8, 0.3, 'the sky'],
    ],
    shape: 'horizon',
    effect: 'PAN',
    life: 0.55,
  },
  {
    name: 'sunrise',
    words: starts(
      'morning dawn sunrise beginning sunset evening future hope tomorrow horizon light\\b luz\\b amanec mañana aube lumière matin lever avenir licht\\b morgen zukunft alba luce\\b mattin futuro',
    ),
    pictures: [
      'Sunrise over the sea, the first light along the horizon',
      'The sun low over a quiet landscape, mist in the hollows',
      'Evening light on a quiet coast, the sky clearing',
    ],
    motion: 'the light grows and the mist thins',
    focal: [
      [0.55, 0.5, 'the rising sun'],
      [0.3, 0.6, 'the lit horizon'],
      [0.75, 0.75, 'the dark foreground'],
    ],
    shape: 'round',
    effect: 'PARALLAX',
    life: 0.6,
  },
]
