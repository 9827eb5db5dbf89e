/** Common nouns and adjectives: at the head of a topic their capital is only the title's. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `abandoned african air aircraft airplane airplanes airport airports algorithm algorithms alien aliens ancient animal animals ant ants architecture arctic art artificial astronomy atom atoms
  autumn baby bacteria ball balloon balloons bank banks bear bears beauty bee bees beer bell bells bicycle bicycles big bird birds black blackout blood blue boat boats bomb bombs bone bones book books
  brain brains bread bridge bridges bronze brown building buildings butterfly butterflies calendar calendars camera cameras canal canals cancer car cars castle castles cat cats cathedral cathedrals cave caves
  cell cells chess chicken child childhood children chocolate cinema cities city climate clock clocks clothes cloud clouds coal code coffee cold colour colours color colors comet comets computer computers
  concrete cooking copper coral cotton currency dance dark darkness data death deep democracy desert deserts diamond diamonds dinosaur dinosaurs disease dna dog dogs dolphin dolphins dragon dragons dream dreams
  earthquake earthquakes earthquakes eclipse eclipses economy education electric electricity elephant elephants elevator elevators email empire empires energy engine engines europe evolution extinction eye eyes
  factory factories family farm farming fashion fear film fire fish fishing flag flags flight flood floods flower flowers food football forest forests fossil fossils freedom friendship fruit future galaxies galaxy
  game games garden gardens gas ghost ghosts glacier glaciers glass god gods gold gravity great green gun guns habit habits happiness health heart heat history hole holes home honey horse horses hospital hospitals
  house houses human humans hunger hurricane hurricanes ice immigration industry insect insects internet invention inventions iron island islands jazz jewel jewels king kings knife knowledge lake lakes land
  language languages law laws leather lens lenses library libraries lie lies life light lighthouse lighthouses lightning lion lions love machine machines magic magnet magnets map maps market markets mathematics
  meat medicine medieval memory metal metals milk mind mirror mirrors modern money monk monks moon moons mountain mountains mummies museum museums mushroom mushrooms music myth myths nature navigation neutron
  new night nights noise nuclear number numbers ocean oceans octopus octopuses oil old olive opera orchestra orchid orchids oxygen painting paintings paper paper papers park parks peace pen pencil pencils penguin
  penguins people pepper perfume photography piano pirate pirates pizza plague plague plane planes planet planets plant plants plastic poetry poison poison police pollution porcelain potato potatoes power prison
  prisons pyramid pyramids quantum queen queens radio railway railways rain rainbow rainbows rainforest rat rats red religion revolution rice ring rings river rivers road roads robot robots rock rocks rope rubber
  salt sand satellite satellites school schools science sea seas season seasons secret shadow shadows shark sharks ship ships shoe shoes silence silk silver skateboarding skin sky skyscraper skyscrapers slavery
  sleep small smell snake snakes snow soap soil sound space spice spices spider spiders sport sports spring stamp stamps star stars steam steel stone stones storm storms street streets sugar summer sun surfing sword
  swords tea technology teeth telescope telescopes television theatre theatres time tobacco tower towers town towns toy toys trade traffic train trains tree trees tsunami tsunamis tunnel tunnels umbrella umbrellas
  universe university urban vaccine vaccines vampire vampires village villages volcano volcanoes war wars watch watches water wave waves wax weather wheel wheels whale whales white wild wind wine winter witch witches
  wolf wolves woman women wood wool word words work world writing yellow young zero zoo zoos`.split(/\s+/),
)
