import type { ImageEffect } from '@reelwright/film/storyboard'

/** What a passage can be seen as. `words` matches the starts of its words in all our languages. */
export type Theme = {
  readonly name: string
  readonly words: RegExp
  /** Pictures to choose from, each a whole picture in words. */
  readonly pictures: readonly string[]
  /** What moves in it while the camera moves. */
  readonly motion: string
  /** Things to look at, as shares of width and height. */
  readonly focal: readonly (readonly [x: number, y: number, description: string])[]
  /** The shape that carries a match cut. */
  readonly shape?: 'round' | 'upright' | 'horizon'
  readonly effect: ImageEffect
  /** How much it asks to move, in 0–1: a storm does, a document does not. */
  readonly life: number
}

const starts = (stems: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${stems.trim().replace(/\s+/g, '|')})[\\p{L}]*`, 'giu')

/** In order of preference where two match equally often. */
export const THEMES: readonly Theme[] = [
  {
    name: 'black hole',
    words:
      /black holes?|event horizon|agujeros? negros?|trous? noirs?|schwarze[nrs]? l[oö]ch\p{L}*|buc(?:o|hi) ner[oi]|accretion|singularit\p{L}*/giu,
    pictures: [
      'A black hole ringed by a bright orange accretion disc, its light bent above and below',
      'A dark sphere against a field of stars, the starlight drawn into a ring around it',
      'A glowing ring around a circle of perfect black in deep space',
    ],
    motion: 'the glowing disc turns slowly around the dark',
    focal: [
      [0.5, 0.48, 'the dark centre'],
      [0.68, 0.5, 'the bright rim of the disc'],
      [0.3, 0.55, 'light bent around the edge'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.95,
  },
  {
    name: 'gravitational waves',
    words:
      /gravitational[- ]waves?|ondas gravitacionales|ondes gravitationnelles|gravitationswellen|onde gravitazionali|space-?time|espacio-?tiempo|espace-temps|raumzeit|spaziotempo/giu,
    pictures: [
      'Two dark spheres circling each other in space, ripples of light spreading through a star field',
      'Ripples spreading across a dark plane under the stars, as on still water',
    ],
    motion: 'ripples spread outward and cross the frame',
    focal: [
      [0.46, 0.47, 'the two circling bodies'],
      [0.75, 0.62, 'the spreading ripples'],
      [0.2, 0.3, 'still stars'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.9,
  },
  {
    name: 'galaxy',
    words: starts('galax milky nebul univers cosmos cosmic weltall milchstra galass vía-láctea lactée'),
    pictures: [
      'A spiral galaxy seen from above, its bright core and long arms of stars',
      'The band of the Milky Way over a dark horizon',
      'A galaxy of stars turning in deep space, dust lanes across the core',
    ],
    motion: 'the arms of the galaxy turn almost imperceptibly',
    focal: [
      [0.5, 0.5, 'the bright core'],
      [0.75, 0.38, 'a spiral arm'],
      [0.25, 0.65, 'dust among the stars'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.8,
  },
  {
    name: 'star field',
    words: starts(
      'stars? stellar starlight estrell étoil stern(?!berg) stell(?:a|e)\\b supernova orbit órbit umlauf planet sun\\b suns\\b soleil sonne\\b sonnen sol\\b sole\\b moon mond\\b lun[ae]\\b astro',
    ),
    pictures: [
      'A single brilliant star in a field of faint ones, deep space',
      'A star field with a bright sun low in the frame and a planet beside it',
      'Stars wheeling above a dark horizon, deep space beyond',
    ],
    motion: 'stars drift past at different depths',
    focal: [
      [0.58, 0.42, 'the brightest star'],
      [0.3, 0.6, 'fainter stars'],
      [0.8, 0.7, 'the dark between them'],
    ],
    shape: 'round',
    effect: 'PARALLAX',
    life: 0.75,
  },
  {
    name: 'lighthouse',
    words:
      /lighthouses?|light ?towers?|beacons?|beams?|lamps?|lanterns?|faros?|phares?|leuchtt[uü]rm\p{L}*|leuchtfeuer|far[oi]\b|lantern[ae]|pharos/giu,
    pictures: [
      'A lighthouse on a rocky headland at dusk, its beam reaching over the sea',
      'A white lighthouse above breaking waves, the lamp lit, the sky almost dark',
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
    name: 'storm',
    words: starts(
      'storm tempest tormenta tempête sturm stürm tempest[ae] thunder lightning hurricane gale wreck shipwreck naufrag épave schiffbruch',
    ),
    pictures: [
      'A storm over the open sea, high waves under torn clouds',
      'Lightning behind a wall of dark cloud over a rough sea',
      'Waves breaking over black rocks in a gale',
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
    name: 'lens',
    words: starts('lens lente lentill linse glass vidrio verre glas\\b vetro prism mirror espejo miroir spiegel specchi optic'),
    pictures: [
      'A great round glass lens of many rings, lit from within',
      'Rings of cut glass around a small bright lamp, dark room',
      'A machine of glass prisms and brass in a laboratory, light passing through it',
    ],
    motion: 'light travels from ring to ring of the glass',
    focal: [
      [0.5, 0.48, 'the centre of the lens'],
      [0.7, 0.4, 'rings of cut glass'],
      [0.28, 0.62, 'the brass frame'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.45,
  },
  {
    name: 'sea',
    words: starts(
      'seas?\\b ocean wave water ships? sail boat harbou?r port\\b coast shore reef rock mar\\b mares\\b océano barco costa puerto mer\\b mers\\b océan navire côte bateau meer see\\b schiff küste hafen wellen mare\\b mari\\b oceano nav[ei]\\b sailor marin',
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
    name: 'telescope',
    words: starts('telescop télescop teleskop observator sternwart radio-?tel antenna antena dish'),
    pictures: [
      'A telescope dome open to the night sky, stars above',
      'Radio telescope dishes in a row on a desert plain at dusk',
      'The silhouette of a telescope and its observer against the stars',
    ],
    motion: 'the dome turns slowly under the stars',
    focal: [
      [0.5, 0.55, 'the telescope'],
      [0.72, 0.25, 'the sky it looks at'],
      [0.22, 0.7, 'the ground'],
    ],
    shape: 'round',
    effect: 'PARALLAX',
    life: 0.6,
  },
  {
    name: 'mountains',
    words: starts('mountain summit alp\\b alps\\b peak\\b cliff hill montañ montagn gebirg berg\\b berge\\b mont[ei]\\b'),
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
      'forest tree wood(?!en) leaf leaves jungle bosque árbol forêt arbre wald\\b wälder baum bäume forest[ae] alber garden plant(?!e?d) flower animal bird',
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
    words: starts('desert dune sand\\b sands\\b desiert désert wüste deserto egypt alexandria'),
    pictures: ['Desert dunes in low sun, long shadows', 'A lone figure crossing a desert at dawn'],
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
    name: 'city',
    words: starts(
      'city cities town street empire rome\\b roman london paris market ciudad calle ville rue\\b stadt städte straße città strad[ae] building tower house temple palace government capital',
    ),
    pictures: [
      'A city skyline at blue hour, windows beginning to light',
      'An old city from above, roofs and towers in evening light',
      'A narrow street of an old town, people in silhouette',
    ],
    motion: 'lights come on one by one',
    focal: [
      [0.5, 0.5, 'the skyline'],
      [0.7, 0.35, 'the tallest tower'],
      [0.25, 0.7, 'the street'],
    ],
    shape: 'upright',
    effect: 'PARALLAX',
    life: 0.6,
  },
  {
    name: 'machine',
    words: starts(
      'machin engine motor\\b steam factor(?:y|ies) industr máquina motore moteur maschin wheel gear electric automat robot mechan fabri tool\\b tools\\b herramient outil werkzeug strument',
    ),
    pictures: [
      'A machine of wheels and gears in raking light',
      'A factory hall with a great engine, light from high windows',
      'Brass gears turning in close detail',
    ],
    motion: 'wheels turn and light glides over the metal',
    focal: [
      [0.48, 0.5, 'the main wheel'],
      [0.72, 0.42, 'the smaller gears'],
      [0.25, 0.65, 'the frame'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.7,
  },
  {
    name: 'network',
    words: starts(
      'network internet data\\b datos données daten dati\\b comput signal señal señales segnal digital connect algorithm software satellit neural',
    ),
    pictures: [
      'A network of bright points joined by fine lines on a dark ground',
      'Signals travelling along lines between many points of light',
    ],
    motion: 'signals travel along the lines',
    focal: [
      [0.5, 0.5, 'the busiest node'],
      [0.75, 0.35, 'a distant node'],
      [0.25, 0.65, 'the lines between'],
    ],
    effect: 'ZOOM',
    life: 0.7,
  },
  {
    name: 'laboratory',
    words: starts(
      'laborator experiment test\\b tests\\b physic chemi scien ciencia cienc científic wissenschaft scienz detector measure medir mesure messen misur atom particle cell',
    ),
    pictures: [
      'A laboratory bench with glass vessels and instruments, one lamp lit',
      'A long laboratory hall with instruments in a row',
      'Scientific instruments on a table, a window behind',
    ],
    motion: 'light flickers on the glass of the instruments',
    focal: [
      [0.45, 0.55, 'the instrument in use'],
      [0.7, 0.45, 'glass vessels'],
      [0.25, 0.35, 'the window'],
    ],
    effect: 'KEN_BURNS',
    life: 0.4,
  },
  {
    name: 'map',
    words: starts('maps?\\b chart mapa carte\\b karte cart[ae]\\b mapp[ae] route voyage journey viaje reise viaggi border geograph'),
    pictures: [
      'An old map on a table, coastlines in ink, a compass beside it',
      'A sea chart with a route drawn in pencil',
      'An archive map unrolled under a lamp',
    ],
    motion: 'lamplight moves slowly across the paper',
    focal: [
      [0.45, 0.45, 'a marked place'],
      [0.7, 0.6, 'the coastline'],
      [0.25, 0.72, 'the compass'],
    ],
    effect: 'PAN',
    life: 0.15,
  },
  {
    name: 'document',
    words: starts(
      'paper letter document archive record book manuscript page journal wrote written write publish equation formula theor archiv documento carta\\b papel libro escri lettre livre papier écri brief\\b papier buch bücher schrieb geschrieben lettera libri scri calcul diary newspaper source',
    ),
    pictures: [
      'A handwritten archive document on a dark table, ink and paper in low light',
      'An open book and loose papers beside a lamp',
      'A page of equations in old handwriting, archive paper',
      'Bound archive papers on a shelf, dust in the light',
    ],
    motion: 'the page lies still while lamplight breathes',
    focal: [
      [0.42, 0.4, 'a line of handwriting'],
      [0.65, 0.58, 'the lower page'],
      [0.28, 0.7, 'the edge of the paper'],
    ],
    effect: 'PAN',
    life: 0.1,
  },
  {
    name: 'portrait',
    words: starts(
      'man\\b woman astronomer physicist engineer clergym emperor king\\b queen founder keeper inventor portrait face\\b name\\b born hombre\\b mujer homme\\b femme mann\\b frau\\b uomo donna person(?!al)',
    ),
    pictures: [
      'A portrait silhouette by a window, face turned to the light',
      'A figure at a desk in lamplight, seen from behind',
      'A portrait in the manner of an old engraving, dark ground',
    ],
    motion: 'the figure barely moves, dust turns in the light',
    focal: [
      [0.45, 0.36, 'the face'],
      [0.55, 0.62, 'the hands'],
      [0.78, 0.4, 'the window'],
    ],
    effect: 'KEN_BURNS',
    life: 0.2,
  },
  {
    name: 'crowd',
    words: starts(
      'people crowd public everyone famil worker children generation human gente público pueblo foule gens peuple menschen leute volk gente folla popolo team hundreds thousands witness voice',
    ),
    pictures: [
      'A crowd in silhouette against a bright sky',
      'People walking through a wide square, long shadows',
      'A row of figures in silhouette looking toward a light',
    ],
    motion: 'figures move slowly through the frame',
    focal: [
      [0.4, 0.55, 'the nearest figures'],
      [0.65, 0.5, 'the crowd beyond'],
      [0.55, 0.25, 'the sky'],
    ],
    effect: 'PAN',
    life: 0.6,
  },
  {
    name: 'sunrise',
    words: starts(
      'morning dawn sunrise beginning sunset evening future hope tomorrow horizon light\\b luz\\b amanec mañana aube lumière matin lever avenir licht\\b morgen zukunft alba luce\\b mattin futuro',
    ),
    pictures: [
      'Sunrise over a wide plain, the first light along the horizon',
      'The sun low over a quiet landscape, mist in the hollows',
      'Evening light on the horizon, the sky clearing',
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
  {
    name: 'interior',
    words: starts(
      'room\\b rooms\\b house\\b home\\b door window kitchen table table habitaci casa\\b chambre maison zimmer haus\\b tür stanza silence',
    ),
    pictures: [
      'A quiet room with one window, light across the floor',
      'An empty interior at dusk, a table and a single lamp',
      'A door ajar at the end of a dark interior',
    ],
    motion: 'light crosses the floor of the room',
    focal: [
      [0.68, 0.38, 'the window'],
      [0.4, 0.65, 'the table'],
      [0.2, 0.5, 'the wall in shadow'],
    ],
    effect: 'KEN_BURNS',
    life: 0.25,
  },
]

/** Seen when nothing in the words can be seen. */
export const ABSTRACT: Theme = {
  name: 'abstract',
  words: /$^/g,
  pictures: [
    'Abstract bands of light moving over a dark ground',
    'Fine abstract lines converging on a bright point',
    'Slow abstract shapes in shadow and warm light',
    'A pale abstract circle emerging from darkness',
  ],
  motion: 'shapes of light drift and overlap',
  focal: [
    [0.5, 0.45, 'the brightest light'],
    [0.28, 0.6, 'the shape in shadow'],
    [0.75, 0.65, 'the edge of the light'],
  ],
  effect: 'ZOOM',
  life: 0.5,
}
