// Before anything is painted: the appearance the person chose, or the system's.
const chosen = localStorage.getItem('appearance')
const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
document.documentElement.dataset.theme = dark ? 'dark' : 'light'
