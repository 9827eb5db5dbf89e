// Shows the films as they are now, and looks again: quickly while work is under way, seldom when it rests.
const STATES = {
  DRAFT: 'Draft',
  GENERATING_SCRIPT: 'Writing the script',
  SCRIPT_READY: 'The script waits for your approval',
  GENERATING_SCENES: 'Making the storyboard, narration and pictures',
  SCENES_READY: 'The storyboard waits for your approval',
  GENERATING_VIDEOS: 'Making the last takes',
  COMPLETE: 'Rendering the master',
  EXPORTED: 'Finished',
  FAILED: 'Failed',
}
const main = document.querySelector('#films')
const status = document.querySelector('#status')
const cards = new Map()

const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`)
const busy = (film) => !['EXPORTED', 'FAILED', 'DRAFT'].includes(film.status) || film.work.some((work) => work.running > 0)

const element = (name, text, className) =>
  Object.assign(document.createElement(name), {
    textContent: text,
    className: className ?? '',
  })

const workRow = (work) => {
  const row = element('li', '', work.running ? 'running' : '')
  const bar = element('span', '', 'bar')
  bar.append(document.createElement('i'))
  bar.firstChild.style.width = `${Math.round(work.progress * 100)}%`
  row.append(
    element('span', work.label),
    bar,
    element('span', work.total > 1 ? `${work.done} / ${work.total}` : `${Math.round(work.progress * 100)} %`, 'count'),
  )
  return row
}

const fill = (card, film) => {
  const text = JSON.stringify(film)
  if (card.dataset.seen === text) return
  card.dataset.seen = text
  card.querySelector('h2').textContent = film.title
  const at = new Date(film.createdAt).toLocaleString()
  card.querySelector('.state').textContent = `${STATES[film.status] ?? film.status} · ${at}`
  card.querySelector('.work').replaceChildren(...(film.status === 'EXPORTED' && !busy(film) ? [] : film.work.map(workRow)))
  const failure = film.work.map((work) => work.failure).find(Boolean)
  Object.assign(card.querySelector('.failure'), {
    hidden: !failure,
    textContent: failure ?? '',
  })
  const file = (name) => film.files.find((one) => one.name === name)
  const [master, poster] = [file('master.mp4'), file('poster.jpg')]
  const image = card.querySelector('img')
  const video = card.querySelector('video')
  if (master && video.dataset.src !== master.url) {
    video.dataset.src = master.url
    video.src = master.url
  }
  if (poster) video.poster = poster.url
  video.hidden = !master
  video.setAttribute('aria-label', `Master of ${film.title}`)
  image.hidden = Boolean(master) || !poster
  if (poster && image.getAttribute('src') !== poster.url) image.src = poster.url
  card.querySelector('.files').replaceChildren(
    ...film.files.map((one) => {
      const item = document.createElement('li')
      const link = element('a', one.name)
      link.href = one.url
      link.download = one.name
      link.append(element('small', size(one.bytes)))
      item.append(link)
      return item
    }),
  )
}

const show = (films) => {
  main.setAttribute('aria-busy', 'false')
  if (films.length === 0) return main.replaceChildren(document.querySelector('#empty').content.cloneNode(true))
  main.querySelector('.empty')?.remove()
  films.forEach((film, place) => {
    if (!cards.has(film.id)) cards.set(film.id, document.querySelector('#film').content.firstElementChild.cloneNode(true))
    const card = cards.get(film.id)
    fill(card, film)
    if (main.children[place] !== card) main.insertBefore(card, main.children[place] ?? null)
  })
}

const look = async () => {
  let wait = 3000
  try {
    const answer = await fetch('/films.json')
    if (!answer.ok) throw new Error(String(answer.status))
    const films = await answer.json()
    show(films)
    const working = films.filter(busy).length
    status.textContent =
      films.length === 0 ? '' : working ? `${working} in the making` : `${films.length} ${films.length === 1 ? 'film' : 'films'}`
    if (working) wait = 700
  } catch {
    status.textContent = 'The studio does not answer; start it with npm start.'
  }
  setTimeout(look, wait)
}
look()
